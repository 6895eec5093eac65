import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WriteStream } from 'node:tty';
import { ingest, openDecomposer, progressBar, workloadOf, type ArticleId, type GraphStore } from '../graph/index.ts';

const SAMPLES = join(import.meta.dirname, '../graph/samples');
const TITLE = 'Loading the sample newsletters';

/**
 * Loads the sample newsletters into a store that has no articles, so that a first start has something to show. Stopped midway it
 * leaves the store empty, so that the next start loads them all.
 */
export async function fillEmptyStore(
  store: GraphStore,
  out: Pick<WriteStream, 'write' | 'isTTY'>,
  signal: AbortSignal,
): Promise<void> {
  if ((await store.statistics()).articles > 0) return;
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt')).sort();
  const files = names.map((name) => join(SAMPLES, name));
  const stored: ArticleId[] = [];
  if (!out.isTTY) out.write(`${TITLE} …\n`);
  const { decompose, ahead, close } = openDecomposer(await workloadOf(files), signal);
  try {
    for await (const event of ingest(files, { store, decompose, ahead, signal })) {
      if (event.kind === 'progress') {
        const bar = progressBar({ ...event, file: names[event.filesDone] ?? event.file });
        if (out.isTTY) out.write(`\r\u001B[K${TITLE} ${bar}`);
      } else if (event.result.outcome === 'failed') {
        out.write(`\n${event.result.message}\n`);
      } else if (event.article !== null) {
        stored.push(event.article.id);
      }
    }
  } catch (error) {
    if (signal.aborted) for (const id of stored) await store.retract(id);
    throw error;
  } finally {
    await close();
    if (out.isTTY) out.write('\n');
  }
  if (!out.isTTY) out.write(`${TITLE}: ${stored.length} articles\n`);
}
