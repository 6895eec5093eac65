import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { chooseStore, openStore } from '../../graph/index.ts';
import { fillEmptyStore } from '../../server/fill.ts';
import { startAppServer } from '../app-server.ts';
import { chromium } from '../runner/machine.ts';
import type { Bench } from './bench.ts';
import { generated, type Generated } from './store-graph.ts';
import { ingest } from './store-load.ts';
import { measureBytes } from './web-bytes.ts';
import { measureGraph } from './web-graph.ts';
import { measureHeap } from './web-heap.ts';
import { measureTimes } from './web-times.ts';
import { fails, figureTable, type Figure, type Site } from './web-figure.ts';

/** Entities of the generated graph, which has hubs of more neighbours than the canvas holds. */
const ENTITIES = 1000;
/** The first of them are named most. */
const HUBS = 5;

/** In the order in which they run: each measures some figures of web-budgets.ts. */
const MEASURES: readonly ((site: Site) => Promise<readonly Figure[]>)[] = [
  measureBytes,
  measureTimes,
  measureHeap,
  measureGraph,
];

export const bench: Bench = {
  what: 'the app in Chromium: bytes, times, heap, and how the graph is laid out, against budgets',
  peers: [],
  run: async () => {
    const executablePath = chromium();
    if (executablePath === null) throw new Error('Chromium is missing; set CHROMIUM to its path.');
    const folder = await mkdtemp(join(tmpdir(), 'zhengmai-bench-'));
    const graph = generated(ENTITIES);
    await fill(folder, graph);
    const server = await startAppServer(folder);
    const browser = await playwright.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const hubs = graph.entities.slice(0, HUBS).map(({ name }) => name);
      const figures: Figure[] = [];
      for (const measure of MEASURES) figures.push(...(await measure({ url: server.url, browser, hubs })));
      console.log(figureTable(figures));
      if (figures.some(fails)) process.exitCode = 1;
    } finally {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function fill(folder: string, graph: Generated): Promise<void> {
  const store = await openStore(chooseStore(folder, {}));
  await fillEmptyStore(store, process.stderr, new AbortController().signal);
  await ingest(store, graph);
  await store.close();
}
