import type { ArticleGraph, FormerId } from '../resolve/index.ts';
import type { ArticleId } from '../id.ts';
import type { Applied, GraphStore } from '../store/index.ts';
import { formerIds } from './former-ids.ts';

/**
 * Stores a new reading of an article in place of an earlier one, and records which of its entities, relations and statements go by other ids. The ids are recorded
 * first, because a stop in between then loses nothing: an id that something still has is found as it is.
 */
export async function replaceReading(store: GraphStore, before: ArticleGraph, after: ArticleGraph): Promise<Applied> {
  const former = formerIds(before, after);
  if (former.length > 0) await store.rememberFormerIds(former);
  return store.apply(after);
}

/**
 * Records which ids go out of use when these readings replace what the store holds. It is done for all of them before the first is stored,
 * because readings of one article have to be stored in their order, with nothing awaited in between.
 */
export async function rememberReplaced(store: GraphStore, graphs: readonly ArticleGraph[]): Promise<void> {
  const latest = new Map<ArticleId, ArticleGraph>();
  const former: FormerId[] = [];
  for (const graph of graphs) {
    const { id } = graph.article;
    const before = latest.get(id) ?? (await store.articleSaid(id));
    if (before !== null) former.push(...formerIds(before, graph));
    latest.set(id, graph);
  }
  if (former.length > 0) await store.rememberFormerIds(former);
}
