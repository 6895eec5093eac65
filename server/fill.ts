import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WriteStream } from 'node:tty';
import { decomposeDocument, type ArticleGraph, type ArticleId, type GraphStore } from '../graph/index.ts';
import { progressOn } from './progress.ts';

const SAMPLES = join(import.meta.dirname, '../graph/samples');

/** The sample newsletters, decomposed one after the other. */
async function* readSamples(): AsyncGenerator<readonly ArticleGraph[]> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt')).sort();
  for (const name of names) yield decomposeDocument(await readFile(join(SAMPLES, name)), name);
}

/**
 * Loads the sample newsletters into a store that has no articles, so that a first start has something to show. Stopped midway it
 * leaves the store empty, so that the next start loads them all.
 */
export async function fillEmptyStore(
  store: GraphStore,
  out: Pick<WriteStream, 'write' | 'isTTY'>,
  stopped: AbortSignal,
): Promise<void> {
  if ((await store.statistics()).articles > 0) return;
  const graphs: ArticleGraph[] = [];
  for await (const sample of readSamples()) {
    stopped.throwIfAborted();
    graphs.push(...sample);
  }
  const progress = progressOn(out, 'Loading the sample newsletters', graphs.length);
  const stored: ArticleId[] = [];
  for (const graph of graphs) {
    if (stopped.aborted) break;
    await store.apply(graph);
    stored.push(graph.article.id);
    progress.step(graph.article.title);
  }
  progress.end();
  if (!stopped.aborted) return;
  for (const id of stored) await store.retract(id);
  stopped.throwIfAborted();
}
