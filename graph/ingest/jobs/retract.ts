import type { JobEvent } from '../../store/index.ts';
import { historyOf } from './history.ts';
import { Journal } from './journal.ts';
import { cancelJob, type JobOptions } from './run.ts';

/** Articles taken away at once: a store may put them into one transaction. */
const AT_ONCE = 50;

/**
 * Takes back every article that the job stored as new or replaced, an event each; a job that has not ended is cancelled first. What an
 * article said before the job replaced it is not restored, and an article goes whichever reading of it stands now. Stopped, it goes on
 * when called again; of a job that is retracted nothing is left to do.
 * @throws GraphError NOT_FOUND; CONFLICT once another process has taken the job up.
 */
export async function* retractJob(options: JobOptions): AsyncGenerator<JobEvent, void, void> {
  const { store, job: id, now, signal } = options;
  signal?.throwIfAborted();
  const { state } = (await historyOf(store, id)).job;
  if (state === 'RETRACTED') return;
  if (state === 'QUEUED' || state === 'RUNNING') yield* await cancelJob(options);
  const { job, added } = await historyOf(store, id);
  const journal = new Journal(store, id, job.lastSequence, now);
  for (let start = 0; start < added.length; start += AT_ONCE) {
    signal?.throwIfAborted();
    const articles = added.slice(start, start + AT_ONCE);
    await Promise.all(articles.map((article) => store.retract(article)));
    journal.note(...articles.map((article) => ({ kind: 'ARTICLE_RETRACTED', article }) as const));
    yield* await journal.flush();
  }
  journal.note({ kind: 'RETRACTED' });
  yield* await journal.flush();
}
