import type { ArticleId, JobId } from '../../id.ts';
import {
  MAX_PAGE,
  noJob,
  type ArticleResult,
  type GraphStore,
  type Job,
  type JobArticle,
  type JobEvent,
} from '../../store/index.ts';

/** A partly stored file: articles reported, and those that may have been stored when the run stopped. */
export type Underway = Readonly<{ told: readonly ArticleId[]; left: readonly JobArticle[] }>;

/** What the journal says of the runs before. */
export type JobHistory = Readonly<{
  job: Job;
  /** Files that are stored or failed. */
  done: ReadonlySet<number>;
  underway: ReadonlyMap<number, Underway>;
  /** Articles that the job stored, in its order, without those that it took back. */
  added: readonly ArticleId[];
}>;

/** @throws GraphError NOT_FOUND */
export async function historyOf(store: GraphStore, id: JobId): Promise<JobHistory> {
  const job = (await store.jobsByIds([id])).get(id);
  if (job === undefined) throw noJob(id);
  const done = new Set<number>();
  const underway = new Map<number, Underway>();
  const added = new Set<ArticleId>();
  for await (const event of eventsOf(store, id, job.lastSequence))
    switch (event.kind) {
      case 'FILE_READ':
        underway.set(event.file, { told: underway.get(event.file)?.told ?? [], left: event.articles });
        break;
      case 'ARTICLE': {
        const { told = [], left = [] } = underway.get(event.file) ?? {};
        const place = left.findIndex((article) => article.id === event.article);
        const rest = left.filter((_, i) => i !== place);
        underway.set(event.file, {
          told: [...told, event.article],
          left: isKept(event.result) ? withBefore(rest, left[place]) : rest,
        });
        if (isStored(event.result)) added.add(event.article);
        break;
      }
      case 'FILE_DONE':
      case 'FILE_FAILED':
        done.add(event.file);
        underway.delete(event.file);
        break;
      case 'ARTICLE_RETRACTED':
        added.delete(event.article);
        break;
      case 'STARTED':
      case 'RESUMED':
      case 'DONE':
      case 'CANCELLED':
      case 'RETRACTED':
        break;
    }
  return { job, done, underway, added: [...added] };
}

/** The next article of the same id finds what this one found, because this one was not stored. */
function withBefore(left: readonly JobArticle[], kept: JobArticle | undefined): readonly JobArticle[] {
  const next = left.findIndex(({ id }) => id === kept?.id);
  return left.map((article, i) => (i === next && kept !== undefined ? { ...article, before: kept.before } : article));
}

/** Whether the store kept what it held of an article. */
export const isKept = ({ outcome }: ArticleResult): boolean => outcome === 'duplicate' || outcome === 'failed';

const isStored = ({ outcome }: ArticleResult): boolean => outcome === 'new' || outcome === 'replaced';

/** The events up to the last that the job had when it was looked up: a later one is of another process. */
export async function* eventsOf(store: GraphStore, job: JobId, last: number): AsyncGenerator<JobEvent, void, void> {
  for (let after = 0; after < last;) {
    const events = await store.jobEvents(job, after, Math.min(MAX_PAGE, last - after));
    yield* events;
    after += events.length;
    if (events.length === 0) return;
  }
}
