import { GraphError } from '../errors.ts';
import type { ArticleId } from '../id.ts';
import type { ArticleGraph } from '../resolve/index.ts';
import { allPages, type Failure, type GraphStore } from '../store/index.ts';
import { changeBetween, hasChanged, type Change } from './change.ts';
import { failureOf } from './failure.ts';
import { lookahead } from './lookahead.ts';
import { moveDecisions, type MovedDecision } from './move-decisions.ts';
import type { DecomposeArticle } from './decompose-types.ts';
import { replaceReading } from './replace.ts';

/** What became of an article that was read again. `same`: it says the same, though spans or rules may differ. */
export type Reextracted = Readonly<{
  article: Readonly<{ id: ArticleId; title: string }>;
  result:
    | Readonly<{ outcome: 'changed'; change: Change }>
    | Readonly<{ outcome: 'same' }>
    | (Readonly<{ outcome: 'failed' }> & Failure);
}>;

export type ReextractEvent =
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | (Readonly<{ kind: 'report' }> & Reextracted)
  | (Readonly<{ kind: 'decision' }> & MovedDecision);

export type ReextractOptions = Readonly<{
  store: GraphStore;
  decomposeArticle: DecomposeArticle;
  /** Articles that this version read are left alone; null: none is. */
  current: string | null;
  /** How many articles are decomposed at once, for a `decomposeArticle` that other threads run; else one after the other. */
  ahead?: number;
  /** The time, as `Date.toISOString` gives it: decisions about former ids are taken back then. */
  now: string;
  /** Ends the run between two articles. */
  signal?: AbortSignal;
}>;

/**
 * Reads the stored texts again with the rules of this program, an article a transaction, by id, and tells how each changed. A run that
 * is stopped or killed goes on where it was, since what it had done carries the current version. An article that fails stays as it was.
 * Decisions are moved at the end, whether or not an article was left to read, because a run before may have been stopped before that.
 */
export async function* reextract(options: ReextractOptions): AsyncGenerator<ReextractEvent, void, void> {
  const { store, decomposeArticle, current, ahead = 1, now, signal } = options;
  const read = { ...(signal && { signal }) };
  const { total } = await store.articleIds(current, { first: 1, after: null }, read);
  let done = 0;
  yield { kind: 'progress', done, total };
  for await (const { item, result } of lookahead(idsOf(options), ahead, (id) =>
    readAgain(id, store, decomposeArticle),
  )) {
    const reading = await result;
    signal?.throwIfAborted();
    const report = reading === null ? null : await stored(item, reading, store);
    if (report !== null) yield { kind: 'report', ...report };
    done += 1;
    yield { kind: 'progress', done: Math.min(done, total), total };
  }
  for await (const moved of moveDecisions(store, now, signal)) yield { kind: 'decision', ...moved };
}

/** The ids to go over, drawn page by page. What is stored meanwhile leaves the list, and does not move the rest. */
async function* idsOf({ store, current, signal }: ReextractOptions): AsyncGenerator<ArticleId, void, void> {
  const read = { ...(signal && { signal }) };
  for await (const ids of allPages((page) => store.articleIds(current, page, read), signal))
    for (const id of ids) {
      signal?.throwIfAborted();
      yield id;
    }
}

type Reading = Readonly<{ before: ArticleGraph; after: ArticleGraph }>;
type Failed = Readonly<{ title: string; failed: Failure }>;

/** Both readings; null where the article was retracted meanwhile. */
async function readAgain(
  id: ArticleId,
  store: GraphStore,
  decompose: DecomposeArticle,
): Promise<Reading | Failed | null> {
  let title = id as string;
  try {
    const before = await store.articleSaid(id);
    if (before === null) return null;
    title = before.article.title;
    const after = await decompose(before.issue, before.article, before.source);
    // What was noticed about the file as a whole is not in the text of the article.
    const ofFile = before.notices.filter(({ stage }) => stage === 'document');
    return { before, after: { ...after, notices: [...ofFile, ...after.notices] } };
  } catch (error) {
    return { title, failed: failureOf(error, `Reading 《${title}》 (${id}) again`) };
  }
}

/** Stores the new reading, unless the article has got another text or was retracted while it was read. */
async function stored(id: ArticleId, reading: Reading | Failed, store: GraphStore): Promise<Reextracted | null> {
  if ('failed' in reading)
    return { article: { id, title: reading.title }, result: { outcome: 'failed', ...reading.failed } };
  const { before, after } = reading;
  const article = { id, title: before.article.title };
  try {
    const now = (await store.articlesByIds([id])).get(id);
    if (now?.article.checksum !== before.article.checksum) return null;
    const applied = await replaceReading(store, before, after);
    if (applied.outcome === 'duplicate')
      throw new GraphError(
        'CONFLICT',
        `Storing 《${article.title}》: ${applied.of} has its text; retract one of them.`,
      );
    const change = changeBetween(before, after);
    return { article, result: hasChanged(change) ? { outcome: 'changed', change } : { outcome: 'same' } };
  } catch (error) {
    return { article, result: { outcome: 'failed', ...failureOf(error, `Storing 《${article.title}》 (${id})`) } };
  }
}
