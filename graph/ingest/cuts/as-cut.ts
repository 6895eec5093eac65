import { decomposeArticle } from '../../decompose.ts';
import type { Notice } from '../../errors.ts';
import { isCut, recut, type ArticleGraph, type Cut, type Decision, type Recut } from '../../resolve/index.ts';
import { noticeOf } from '../../rules/index.ts';
import type { GraphStore } from '../../store/index.ts';
import type { DecomposeArticle } from '../decompose-types.ts';

/** What was read of files, cut where people decided that articles begin. A decision that does not fit becomes a notice. */
export async function asCut(store: GraphStore, graphs: readonly ArticleGraph[]): Promise<readonly ArticleGraph[]> {
  const issues = Map.groupBy(graphs, ({ issue }) => issue.id);
  const decisions = await store.cuts([...issues.keys()]);
  if (decisions.length === 0) return graphs;
  const all: ArticleGraph[] = [];
  for (const [id, before] of issues) {
    const cuts = cutsOf(decisions).filter(({ issue }) => issue === id);
    all.push(...(cuts.length === 0 ? before : await graphsOf(recutOf(before, cuts), before)));
  }
  return all;
}

export const cutsOf = (decisions: readonly Decision[]): readonly Cut[] =>
  decisions.flatMap(({ verdict }) => (isCut(verdict) ? [verdict] : []));

/** @param articles those to start from, of the issue of `graphs`. */
export const recutOf = (
  [first, ...others]: readonly ArticleGraph[],
  cuts: readonly Cut[],
  articles?: Recut['articles'],
): Recut =>
  first === undefined
    ? { articles: [], unplaced: [] }
    : recut(first.issue, articles ?? [first, ...others].map(({ article }) => article), cuts);

/** The graphs of articles that take the place of others: those that stay are the same objects, those of another text are read now. */
export async function graphsOf(
  { articles, unplaced }: Recut,
  before: readonly ArticleGraph[],
  decompose: DecomposeArticle = decomposeArticle,
): Promise<readonly ArticleGraph[]> {
  const known = new Map(before.map((graph) => [graph.article.id, graph]));
  const graphs: ArticleGraph[] = [];
  for (const article of articles) {
    const same = known.get(article.id);
    const { issue, source } = same ?? before[0] ?? {};
    if (issue === undefined || source === undefined) throw new Error('cuts: articles of no issue');
    if (same?.article.text === article.text) graphs.push(same.article === article ? same : { ...same, article });
    else {
      const graph = await decompose(issue, article, source);
      const ofFile = same?.notices.filter(({ stage }) => stage === 'document') ?? [];
      graphs.push({ ...graph, notices: [...ofFile, ...graph.notices] });
    }
  }
  const [first, ...others] = graphs;
  return first === undefined ? [] : [noticing(first, unplaced), ...others];
}

/** The first article tells which decisions do not fit, and no more those that did not before. */
function noticing(graph: ArticleGraph, unplaced: readonly Cut[]): ArticleGraph {
  const others = graph.notices.filter(({ stage, rule }) => `${stage}:${rule}` !== UNPLACED);
  return others.length === graph.notices.length && unplaced.length === 0
    ? graph
    : { ...graph, notices: [...unplaced.map(unplacedNotice), ...others] };
}

const UNPLACED = 'document:cut-unplaced';
const unplacedNotice = ({ kind, line }: Cut): Notice =>
  noticeOf(
    UNPLACED,
    'warn',
    `It was decided that ${kind === 'SPLIT' ? 'an' : 'no'} article begins at “${line}”, which does not fit the articles any more.`,
  );
