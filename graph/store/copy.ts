import { GraphError } from '../errors.ts';
import type { ArticleGraph } from '../resolve/index.ts';
import { allPages } from './all-pages.ts';
import type { GraphStore, PageRequest } from './port.ts';

export type Copied = Readonly<{ done: number; total: number }>;

/** Articles read at once. */
const AT_ONCE = 50;
/** Pages that are being stored while the next is read: a store may put them into one transaction. */
const PAGES = 6;

/**
 * Copies the decisions and former ids of a store into another, then all articles, each as its graph in normal form, from which both derive the same.
 * What the other holds besides stays; again after a stop it completes the work. Ingest jobs and their journals stay where they are.
 * @throws GraphError CONFLICT where the other holds a text under another id, or a decision that says the opposite.
 */
export async function* copyGraph(
  from: GraphStore,
  to: GraphStore,
  signal?: AbortSignal,
): AsyncGenerator<Copied, void, void> {
  for await (const decisions of allPages((page) => from.decisions(null, page), signal))
    for (const decision of decisions) await to.adopt(decision);
  for await (const formerIds of allPages((page) => from.formerIds(page), signal)) await to.rememberFormerIds(formerIds);
  let page: PageRequest = { first: AT_ONCE, after: null };
  let done = 0;
  const storing: Promise<number>[] = [];
  for (;;) {
    signal?.throwIfAborted();
    const { items, end, hasNext, total } = await from.articles({ issue: null, entity: null, between: null }, page);
    const graphs = await Promise.all(items.map(({ value }) => from.articleSaid(value.article.id)));
    const stored = storeAll(
      to,
      graphs.filter((graph) => graph !== null),
    ).then(() => items.length);
    // It is awaited below, unless something else fails before.
    stored.catch(() => undefined);
    storing.push(stored);
    while (storing.length > (hasNext ? PAGES : 0)) {
      done += (await storing.shift()) ?? 0;
      yield { done, total };
    }
    if (!hasNext || end === null) return;
    page = { first: AT_ONCE, after: end };
  }
}

async function storeAll(to: GraphStore, graphs: readonly ArticleGraph[]): Promise<void> {
  const outcomes = await Promise.all(graphs.map(async (graph) => ({ graph, applied: await to.apply(graph) })));
  for (const { graph, applied } of outcomes)
    if (applied.outcome === 'duplicate')
      throw new GraphError(
        'CONFLICT',
        `copy: the text of 《${graph.article.title}》 is stored as ${applied.of} there; retract that one, or copy into an empty store`,
      );
}
