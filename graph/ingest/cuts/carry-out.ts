import type { Article } from '../../document/index.ts';
import { GraphError } from '../../errors.ts';
import type { ArticleId, IssueId } from '../../id.ts';
import { isCut, uncut, type ArticleGraph, type Decision, type DecisionId, type Stamp } from '../../resolve/index.ts';
import { allPages, type CutProposal, type GraphStore, type ReadOptions } from '../../store/index.ts';
import type { DecomposeArticle } from '../decompose-types.ts';
import { cutsOf, graphsOf, recutOf } from './as-cut.ts';
import { moveRejections } from './move-rejections.ts';
import { rememberMoved } from './moved.ts';

/** How a decision about where articles begin is carried out on what is stored: the stored texts suffice, the file is not needed. */

/**
 * Records that an article is split or joined, and reads the affected articles again, as ingest would. Stopped in between, it is
 * completed by deciding the same again, and by ingesting the file again.
 * @throws GraphError as `decide`; CONFLICT where another article of the store has the text that one would get: nothing is decided then.
 */
export async function decideCut(
  store: GraphStore,
  proposal: CutProposal,
  stamp: Stamp,
  decompose?: DecomposeArticle,
): Promise<Decision> {
  const decision = await store.decide(proposal, stamp);
  const { verdict } = decision;
  if (!isCut(verdict)) throw new Error('cuts: a proposal became a decision of another kind');
  const held = await store.cuts([verdict.issue]);
  const earlier = held.filter(({ id }) => id !== decision.id);
  try {
    await change(store, verdict.issue, earlier, held, stamp.on, decompose);
  } catch (error) {
    await store.undo(decision.id, stamp.on);
    throw error;
  }
  return decision;
}

/** Takes a decision back. The articles of the issue are then as if it had never been made, those decided later still holding. */
export async function undoCut(
  store: GraphStore,
  id: DecisionId,
  on: string,
  decompose?: DecomposeArticle,
): Promise<Decision> {
  const decision = (await store.decisionsByIds([id])).get(id);
  if (decision === undefined || decision.undoneOn !== null || !isCut(decision.verdict)) return store.undo(id, on);
  const { issue } = decision.verdict;
  const held = await store.cuts([issue]);
  const undone = await store.undo(id, on);
  const left = held.filter((other) => other.id !== id);
  await change(store, issue, held, left, on, decompose);
  return undone;
}

/** The article that stands next to another in its issue, or null. */
export async function articleBeside(
  store: GraphStore,
  { id, issue }: Pick<Article, 'id' | 'issue'>,
  side: 'BEFORE' | 'AFTER',
  options?: ReadOptions,
): Promise<ArticleId | null> {
  const all: Article[] = [];
  for await (const page of allPages((request) => store.articles(ofIssue(issue), request, options), options?.signal))
    all.push(...page.map(({ article }) => article));
  const order = all.toSorted((a, b) => a.ordinal - b.ordinal).map((article) => article.id);
  const at = order.indexOf(id);
  return at < 0 ? null : (order[side === 'BEFORE' ? at - 1 : at + 1] ?? null);
}

const ofIssue = (issue: IssueId) => ({ issue, entity: null, between: null });

/** What the articles of an issue said, before any decision about entities, in their order. */
async function issueGraphs(store: GraphStore, issue: IssueId): Promise<readonly ArticleGraph[]> {
  const graphs: ArticleGraph[] = [];
  for await (const page of allPages((request) => store.articles(ofIssue(issue), request)))
    for (const { article } of page) {
      const graph = await store.articleSaid(article.id);
      if (graph !== null) graphs.push(graph);
    }
  return graphs.toSorted((a, b) => a.article.ordinal - b.article.ordinal);
}

/**
 * Stores the articles of an issue as they are with some decisions in place of others. Texts that are nowhere else are stored before any
 * goes.
 */
async function change(
  store: GraphStore,
  issue: IssueId,
  was: readonly Decision[],
  now: readonly Decision[],
  on: string,
  decompose?: DecomposeArticle,
): Promise<void> {
  const before = await issueGraphs(store, issue);
  const asRead = uncut(
    before.map(({ article }) => article),
    cutsOf(was),
  );
  const next = recutOf(before, cutsOf(now), asRead);
  const known = new Map(before.map((graph) => [graph.article.id, graph]));
  const after = (await graphsOf(next, before, decompose)).filter(
    (graph) => !isSame(known.get(graph.article.id), graph),
  );
  const stay = new Set(next.articles.map(({ id }) => id));
  const gone = before.filter(({ article }) => !stay.has(article.id));
  const changed = new Set(after.map(({ article }) => article.id));
  const replaced = before.filter(({ article }) => changed.has(article.id) || !stay.has(article.id));
  await rememberMoved(store, replaced, after);
  const isNew = ({ article }: ArticleGraph): boolean => !known.has(article.id);
  const done: ArticleGraph[] = [];
  try {
    for (const graph of [...after.filter(isNew), ...after.filter((one) => !isNew(one))]) {
      const applied = await store.apply(graph);
      if (applied.outcome === 'duplicate')
        throw new GraphError(
          'CONFLICT',
          `《${graph.article.title}》 would have the text of ${applied.of}, which is in the store already; retract that one first`,
        );
      done.push(graph);
    }
  } catch (error) {
    for (const { article } of done.filter(isNew)) await store.retract(article.id);
    for (const graph of before) if (changed.has(graph.article.id)) await store.apply(graph);
    throw error;
  }
  for (const { article } of gone) await store.retract(article.id);
  await moveRejections(store, replaced, after, on);
}

/** Articles that were taken apart and put together again are other objects with the same text. */
const isSame = (before: ArticleGraph | undefined, after: ArticleGraph): boolean =>
  before !== undefined &&
  before.notices === after.notices &&
  before.article.text === after.article.text &&
  before.article.ordinal === after.article.ordinal;
