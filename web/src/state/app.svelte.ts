import { createContext } from 'svelte';
import { request } from '../api/client.ts';
import { LayoutClient } from '../canvas/layout-client.ts';
import type { Locale } from '../i18n/locale.svelte.ts';
import { Address } from './address.svelte.ts';
import { Explorer } from './explorer.svelte.ts';
import type { Focus, Route } from './route.ts';
import { Theme } from './theme.svelte.ts';

/** The page's state, one of each, given to every part through context. */
export class App {
  readonly address = new Address();
  readonly locale: Locale;
  readonly theme = new Theme();
  readonly explorer = new Explorer({
    address: this.address,
    layout: new LayoutClient(),
    ask: request,
    firstLook: () => (innerWidth < 760 ? 8 : 14),
  });

  constructor(locale: Locale) {
    this.locale = locale;
  }

  /** The entity under the pointer, wherever it is pointed at: list, text or canvas. */
  #hovered = $state<string | null>(null);

  get route(): Route {
    return this.address.route;
  }
  get hovered(): string | null {
    return this.#hovered;
  }
  hover(id: string | null): void {
    this.#hovered = id;
  }

  focus(focus: Focus | null): void {
    this.address.go({ focus });
  }

  /** The overview: nothing on the canvas (undo brings it back), nothing in focus. */
  home(): void {
    if (this.explorer.nodes.length > 0) this.explorer.clear();
    this.address.go({ view: 'explore', focus: null, table: false });
  }

  /** From anywhere to the entity on the canvas. */
  async show(id: string): Promise<void> {
    this.address.go({ view: 'explore', focus: { kind: 'entity', id } });
    await this.explorer.start(id);
  }

  /** To a place in an article: beside the graph in the explorer, else in the reading view. */
  openArticle(id: string, statement: string | null, span: string | null = null): void {
    if (this.route.view === 'read') this.address.go({ article: id, statement });
    else this.focus({ kind: 'article', id, statement, span });
  }
}

export const [getApp, setApp] = createContext<App>();
