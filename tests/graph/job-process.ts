import { argv, stdout } from 'node:process';
import { openStore, retractJob, runJob, type ArticleGraph, type JobId, type StoreConfig } from '../../graph/index.ts';

/**
 * A job in a process of its own, for tests that kill it: `job-process.ts run|retract STORE JOB`, the store as JSON, each file of
 * the job a JSON list of graphs in place of a newsletter. Prints `open`, then the number of each event once the journal has it.
 */
const [act, config = '', id] = argv.slice(2);
const store = await openStore(JSON.parse(config) as StoreConfig);
stdout.write('open\n');
const decompose = (bytes: Uint8Array): readonly ArticleGraph[] =>
  JSON.parse(new TextDecoder().decode(bytes)) as readonly ArticleGraph[];
const options = { store, job: id as JobId, now: () => new Date().toISOString() };
try {
  for await (const { sequence } of act === 'run' ? runJob({ ...options, decompose }) : retractJob(options))
    stdout.write(`${sequence}\n`);
} catch (error) {
  stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
await store.close();
