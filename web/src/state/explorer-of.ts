import { request } from '../api/client.ts';
import { LayoutClient } from '../canvas/layout-client.ts';
import { getApp, type App } from './app.svelte.ts';
import { Explorer } from './explorer.svelte.ts';

/** The page's explorer, made when it is first asked for. The start view does without: it reaches this module by `App.explore`. */
export const explorerOf = (app: App): Explorer =>
  app.explorer ??
  app.adopt(
    new Explorer({
      address: app.address,
      layout: new LayoutClient(),
      ask: request,
      firstLook: () => (innerWidth < 760 ? 8 : 14),
    }),
  );

/** The explorer, for a part that works with the graph. */
export const getExplorer = (): Explorer => explorerOf(getApp());
