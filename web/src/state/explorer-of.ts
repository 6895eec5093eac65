import { request } from '../api/client.ts';
import { LayoutClient } from '../canvas/layout-client.ts';
import type { Address } from './address.svelte.ts';
import { Explorer } from './explorer.svelte.ts';

/** What holds the page's explorer once it is made. */
export type ExplorerHolder = Readonly<{
  explorer: Explorer | null;
  address: Address;
  adopt: (explorer: Explorer) => Explorer;
}>;

/** The page's explorer, made when it is first asked for. The start view does without: it reaches this module by `App.explore`. */
export const explorerOf = (holder: ExplorerHolder): Explorer =>
  holder.explorer ??
  holder.adopt(
    new Explorer({
      address: holder.address,
      layout: new LayoutClient(),
      ask: request,
      firstLook: () => (innerWidth < 760 ? 8 : 14),
    }),
  );
