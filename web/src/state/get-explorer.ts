import { getApp } from './app.svelte.ts';
import { explorerOf } from './explorer-of.ts';
import type { Explorer } from './explorer.svelte.ts';

/** The explorer, for a part that works with the graph. */
export const getExplorer = (): Explorer => explorerOf(getApp());
