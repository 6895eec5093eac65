import { formerIdsOf, type ArticleGraph } from '../resolve/index.ts';
import type { Applied, GraphStore } from '../store/index.ts';

/**
 * Stores a new reading of an article in place of an earlier one, and records which of its entities go by other ids. The ids are recorded
 * first, because a stop in between then loses nothing: an id that something still has is found as it is.
 */
export async function replaceReading(store: GraphStore, before: ArticleGraph, after: ArticleGraph): Promise<Applied> {
  const formerIds = formerIdsOf(before, after);
  if (formerIds.length > 0) await store.rememberFormerIds(formerIds);
  return store.apply(after);
}
