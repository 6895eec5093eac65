import { stdout, argv } from 'node:process';
import { openStore, type ArticleGraph, type StoreConfig } from '../../graph/index.ts';
import { ingest } from '../../graph/ingest/index.ts';

/**
 * An ingest in a process of its own, for tests that kill it: `ingest-process.ts STORE FILE…` (the file of an
 * embedded store, or a configuration as JSON), each file a JSON list of graphs in
 * place of a newsletter. Prints `open`, then the id of each article once the store says that it has it.
 */
const [file = '', ...files] = argv.slice(2);
const store = await openStore(file.startsWith('{') ? (JSON.parse(file) as StoreConfig) : { kind: 'sqlite', file });
stdout.write('open\n');
const decompose = (bytes: Uint8Array): readonly ArticleGraph[] =>
  JSON.parse(new TextDecoder().decode(bytes)) as readonly ArticleGraph[];
let failed = false;
for await (const event of ingest(files, { store, decompose })) {
  if (event.kind !== 'report') continue;
  if (event.result.outcome === 'failed') {
    failed = true;
    stdout.write(`failed ${event.result.message}\n`);
  } else stdout.write(`${event.result.outcome} ${event.article?.id ?? ''}\n`);
}
await store.close();
process.exitCode = failed ? 1 : 0;
