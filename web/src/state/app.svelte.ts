import { createContext } from 'svelte';
import type { Locale } from '../i18n/locale.svelte.ts';
import { Address } from './address.svelte.ts';
import type { Explorer } from './explorer.svelte.ts';
import { loadPart } from './part.ts';
import type { Placed } from './placed.ts';
import type { Focus, Route } from './route.ts';
import { Theme } from './theme.svelte.ts';

const explorerPart = () => import('./explorer-of.ts');

/** The page's state, one of each, given to every part through context. */
export class App {
  readonly address = new Address();
  readonly locale: Locale;
  readonly theme = new Theme();
  #explorer = $state.raw<Explorer | null>(null);
  /** Changes to the graph that wait for the explorer's code. */
  #waiting = $state(0);

  constructor(locale: Locale) {
    this.locale = locale;
  }

  /** The entity under the pointer, wherever it is pointed at: list, text or canvas. */
  #hovered = $state<string | null>(null);

  /** What a list beside the canvas is about, entities and relations; the rest of the graph fades. */
  #lit = $state.raw<ReadonlySet<string>>(new Set());

  get route(): Route {
    return this.address.route;
  }
  get hovered(): string | null {
    return this.#hovered;
  }
  get lit(): ReadonlySet<string> {
    return this.#lit;
  }
  /** What works with the graph on the canvas; null before anything did. */
  get explorer(): Explorer | null {
    return this.#explorer;
  }
  /** Whether there is a graph, or one on its way. */
  get hasGraph(): boolean {
    const explorer = this.#explorer;
    return (
      this.route.nodes.length > 0 ||
      this.#waiting > 0 ||
      (explorer !== null && (explorer.nodes.length > 0 || explorer.busy))
    );
  }
  hover(id: string | null): void {
    this.#hovered = id;
  }

  light(ids: ReadonlySet<string>): void {
    this.#lit = ids;
  }

  adopt(explorer: Explorer): Explorer {
    return (this.#explorer = explorer);
  }

  /** Fetches the explorer's code ahead of the first change, on the first sign that one may come. */
  prepare(): void {
    if (this.#explorer === null) explorerPart().catch(() => null);
  }

  /** Changes the graph; the explorer's code comes with the first change. */
  async explore(change: (explorer: Explorer) => Promise<void>): Promise<void> {
    if (this.#explorer) return change(this.#explorer);
    this.#waiting++;
    const part = await loadPart(explorerPart).catch(() => null);
    // A failed load is shown in place of the graph, whose part needs the same code.
    if (part === null) return;
    await change(part.explorerOf(this));
    this.#waiting--;
  }

  /** Follows the address bar, which may name nodes that are not on the canvas: on start, and on back and forward. */
  async restore(wanted: readonly Placed[]): Promise<void> {
    if (this.#explorer === null && wanted.length === 0) return;
    // The address may have changed before the explorer's code was there.
    await this.explore((explorer) => explorer.restore(this.route.nodes));
  }

  focus(focus: Focus | null): void {
    this.address.go({ focus });
  }

  /** The overview: nothing on the canvas (undo brings it back), nothing in focus. */
  home(): void {
    const explorer = this.#explorer;
    if (explorer !== null && explorer.nodes.length > 0) explorer.clear();
    this.address.go({ view: 'explore', focus: null, table: false });
  }

  /** From anywhere to the entity on the canvas. */
  async show(id: string): Promise<void> {
    this.address.go({ view: 'explore', focus: { kind: 'entity', id } });
    await this.explore((explorer) => explorer.start(id));
  }

  /** To a place in an article: beside the graph in the explorer, else in the reading view. */
  openArticle(id: string, statement: string | null, span: string | null = null): void {
    if (this.route.view === 'read') this.address.go({ article: id, statement });
    else this.focus({ kind: 'article', id, statement, span });
  }
}

export const [getApp, setApp] = createContext<App>();
