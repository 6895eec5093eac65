import { argv, stdout } from 'node:process';
import { openStore, type ArticleGraph } from '../../graph/index.ts';
import { reextract } from '../../graph/ingest/index.ts';
import { readAnew } from './read-anew.ts';

/**
 * A re-extraction in a process of its own, for tests that kill it: `reextract-process.ts STORE`. Prints the id of each article once the
 * store says that it has its new reading.
 */
const [file = ''] = argv.slice(2);
const store = await openStore({ kind: 'sqlite', file });
const decomposeArticle = async (...read: Parameters<typeof readAnew>): Promise<ArticleGraph> => {
  // As long as reading takes, so that a kill falls between.
  await new Promise((resolve) => setTimeout(resolve, 2));
  return readAnew(...read);
};
for await (const event of reextract({
  store,
  decomposeArticle,
  current: 'anew',
  ahead: 4,
  now: '2026-01-31T08:00:00.000Z',
}))
  if (event.kind === 'report') stdout.write(`${event.result.outcome} ${event.article.id}\n`);
await store.close();
