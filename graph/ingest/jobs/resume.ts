import type { ArticleId } from '../../id.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import {
  graphChecksum,
  normalGraph,
  type ArticleResult,
  type GraphStore,
  type JobArticle,
  type JobFact,
} from '../../store/index.ts';
import type { Underway } from './history.ts';

/**
 * An article to be stored. `again`: a run before may have stored it already, so that the store's answer does not tell. `replaces`: the
 * store holds another reading of it, or will by then.
 */
export type ArticleTask = Readonly<{ graph: ArticleGraph; article: JobArticle; again: boolean; replaces: boolean }>;

const NOTHING: Underway = { told: [], left: [] };

/** What there is to do about the articles of a file, and what earlier runs stored that this reading does not produce. */
export async function tasksOf(
  store: GraphStore,
  file: number,
  graphs: readonly ArticleGraph[],
  { told, left }: Underway = NOTHING,
): Promise<Readonly<{ tasks: readonly ArticleTask[]; settled: readonly JobFact[] }>> {
  const passed = [...told];
  const open = [...left];
  const held = new Map(await store.graphChecksums([...new Set(graphs.map(({ article }) => article.id))]));
  const tasks = graphs.flatMap((graph): readonly ArticleTask[] => {
    const { id, title } = graph.article;
    if (take(passed, (one) => one === id) !== undefined) return [];
    const before = take(open, (one) => one.id === id);
    const stored = held.get(id) ?? null;
    const article = { id, title, before: before === undefined ? stored : before.before };
    // An article of the same id further on finds this one.
    const checksum = checksumOf(graph);
    if (checksum !== null) held.set(id, checksum);
    return [{ graph, article, again: before !== undefined, replaces: stored !== null && stored !== checksum }];
  });
  return { tasks, settled: await settled(store, file, open) };
}

/** What is known of articles that may have been stored, when this run does not store them again: the stored checksum differs from the earlier one. */
export async function settled(
  store: GraphStore,
  file: number,
  left: readonly JobArticle[],
): Promise<readonly JobFact[]> {
  if (left.length === 0) return [];
  const now = await store.graphChecksums(left.map(({ id }) => id));
  return left.flatMap(({ id, title, before }): readonly JobFact[] => {
    const checksum = now.get(id);
    if (checksum === undefined || checksum === before) return [];
    const outcome = before === null ? 'new' : 'replaced';
    return [{ kind: 'ARTICLE', file, article: id, title, result: { outcome } }];
  });
}

/** What became of an article over all runs of the job. */
export function resultOf({ graph, article: { before }, again }: ArticleTask, result: ArticleResult): ArticleResult {
  if (!again || result.outcome === 'failed' || result.outcome === 'duplicate') return result;
  if (before === null) return { outcome: 'new' };
  return { outcome: before === checksumOf(graph) ? 'unchanged' : 'replaced' };
}

/** Null for a graph that no store takes. */
function checksumOf(graph: ArticleGraph): string | null {
  try {
    return graphChecksum(normalGraph(graph));
  } catch {
    return null;
  }
}

function take<T extends ArticleId | JobArticle>(list: T[], fits: (one: T) => boolean): T | undefined {
  const place = list.findIndex(fits);
  return place === -1 ? undefined : list.splice(place, 1)[0];
}
