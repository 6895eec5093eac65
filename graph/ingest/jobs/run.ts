import { GraphError } from '../../errors.ts';
import type { ArticleId, JobId } from '../../id.ts';
import type { GraphStore, JobEvent } from '../../store/index.ts';
import { lookahead, unlessAborted } from '../lookahead.ts';
import type { Decompose } from '../decompose-types.ts';
import { readArticles, storeArticle } from '../read-articles.ts';
import { rememberReplaced } from '../replace.ts';
import { historyOf, isKept } from './history.ts';
import { Journal } from './journal.ts';
import { resultOf, settled, tasksOf } from './resume.ts';

export type JobOptions = Readonly<{
  store: GraphStore;
  job: JobId;
  /** The time, as `Date.toISOString` gives it. */
  now: () => string;
  /** Ends the run: articles under way are still stored and reported. The job may be taken up again. */
  signal?: AbortSignal;
}>;
export type RunJobOptions = JobOptions &
  Readonly<{
    decompose: Decompose;
    /** How many files are decomposed at once, for a `decompose` that other threads run; else one after the other. */
    ahead?: number;
  }>;

/** Articles of a file that are stored at once: a store may put them into one transaction, which costs far less than one each. */
const AT_ONCE = 50;

/**
 * Carries a job on to its end and gives the events as they stand in the journal; nothing where it has ended. Before an article is
 * stored the journal says what the store held of it; what became of it is written with other outcomes, within a second. So a
 * run that was cut short anywhere is carried on exactly: each article has one outcome, and one that only this job stored is `new`,
 * whatever the store says of it the second time. (Another writer that stores the same article between the stop and the resumption is
 * not detected.)
 * @throws GraphError NOT_FOUND; CONFLICT once another process has taken the job up; UNAVAILABLE where the store does not answer: the
 * job stays as it is, to be run again.
 */
export async function* runJob(options: RunJobOptions): AsyncGenerator<JobEvent, void, void> {
  const { store, job: id, decompose, ahead = 1, now, signal } = options;
  signal?.throwIfAborted();
  const { job, done, underway } = await historyOf(store, id);
  if (job.state !== 'QUEUED' && job.state !== 'RUNNING') return;
  const journal = new Journal(store, id, job.lastSequence, now);
  journal.note({ kind: job.state === 'QUEUED' ? 'STARTED' : 'RESUMED' });
  yield* await journal.flush();
  const files = [...job.files.entries()].filter(([file]) => !done.has(file));
  try {
    for await (const { item, result } of lookahead(files, ahead, ([file, { name }]) =>
      readKept(options, file, name, decompose),
    )) {
      const [file, { name }] = item;
      signal?.throwIfAborted();
      const reading = await result;
      signal?.throwIfAborted();
      const graphs = 'failed' in reading ? [] : reading.articles;
      const plan = await tasksOf(store, file, graphs, underway.get(file));
      journal.note(...plan.settled);
      if ('failed' in reading) {
        journal.note({ kind: 'FILE_FAILED', file, ...reading.failed });
        continue;
      }
      journal.note({ kind: 'FILE_READ', file, articles: plan.tasks.map(({ article }) => article) });
      yield* await journal.flush();
      await rememberReplaced(
        store,
        plan.tasks.filter(({ replaces }) => replaces).map(({ graph }) => graph),
      );
      const storing = lookahead(unlessAborted(plan.tasks, signal), AT_ONCE, ({ graph }) =>
        storeArticle(store, graph, name),
      );
      /** What the store holds of articles that it refused, which the next article of the same id finds. */
      const kept = new Map<ArticleId, string | null>();
      for await (const { item: planned, result: outcome } of storing) {
        const stored = await outcome;
        // It is the store that failed, not the article.
        if (stored.outcome === 'failed' && stored.code === 'UNAVAILABLE')
          throw new GraphError(stored.code, stored.message);
        const { id: article, title, before } = planned.article;
        const found = kept.has(article) ? (kept.get(article) ?? null) : before;
        const result = resultOf({ ...planned, article: { ...planned.article, before: found } }, stored);
        if (isKept(result)) kept.set(article, found);
        else kept.delete(article);
        journal.note({ kind: 'ARTICLE', file, article, title, result });
        if (journal.isOverdue) yield* await journal.flush();
      }
      signal?.throwIfAborted();
      journal.note({ kind: 'FILE_DONE', file });
    }
    journal.note({ kind: 'DONE' });
    yield* await journal.flush();
  } catch (error) {
    if (signal?.aborted === true) yield* await journal.flush();
    throw error;
  }
}

async function readKept({ store, job }: JobOptions, file: number, name: string, decompose: Decompose) {
  const bytes = await store.jobFile(job, file);
  if (bytes === null)
    throw new GraphError(
      'CONFLICT',
      `job ${job}: another process has done ${name} meanwhile; leave the job to that one`,
    );
  return readArticles(store, name, () => Promise.resolve(bytes), decompose);
}

/**
 * Ends a job that has not ended: what it stored stays, and the journal tells all of it. A process that runs it is refused when it next
 * writes to the journal, and may store the rest of a second's articles until then.
 * @throws GraphError NOT_FOUND; CONFLICT where the job has ended or another process was first.
 */
export async function cancelJob({ store, job: id, now }: Omit<JobOptions, 'signal'>): Promise<readonly JobEvent[]> {
  const { job, underway } = await historyOf(store, id);
  const journal = new Journal(store, id, job.lastSequence, now);
  if (job.state !== 'RUNNING') {
    journal.note({ kind: 'CANCELLED' });
    return journal.flush();
  }
  // Takes it from a process that runs it, so that what is settled stays true.
  journal.note({ kind: 'RESUMED' });
  const resumed = await journal.flush();
  for (const [file, { left }] of underway) journal.note(...(await settled(store, file, left)));
  journal.note({ kind: 'CANCELLED' });
  return [...resumed, ...(await journal.flush())];
}
