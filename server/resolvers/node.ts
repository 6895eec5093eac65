import type {
  ArticleGraph,
  ArticleRecord,
  EntityRecord,
  Indicator,
  IndicatorRecord,
  IssueRecord,
  RelationRecord,
  StatementRecord,
} from '../../graph/index.ts';
import type { Context } from '../context.ts';
import type { Made } from '../editor.ts';
import type { NodeResolvers } from '../generated/resolvers.ts';
import { asId, readIndicatorNodeId } from '../ids.ts';
import { DECISION_TYPES } from './decision.ts';

type AnyNode = EntityRecord | ArticleRecord | IssueRecord | RelationRecord | StatementRecord | IndicatorRecord | Made;

/** An indicator of an article's graph with what the store's own record would add. */
export const indicatorRecord = ({ article }: ArticleGraph, indicator: Indicator): IndicatorRecord => ({
  ...indicator,
  article: article.id,
  articleTitle: article.title,
  publishedOn: article.publishedOn,
  quote: article.text.slice(indicator.evidence.start, indicator.evidence.end),
});

/** Whatever the id names, or null. Entities, by far the most asked for, are looked up first. */
export async function nodeOf(id: string, { load }: Context): Promise<AnyNode | null> {
  const ofArticle = readIndicatorNodeId(id);
  if (ofArticle !== null) {
    const graph = await load.articleGraph.load(ofArticle.article);
    const indicator = graph?.indicators.find((each) => each.id === ofArticle.indicator);
    return graph === null || indicator === undefined ? null : indicatorRecord(graph, indicator);
  }
  const entity = await load.entity.load(asId(id));
  if (entity !== null) return entity;
  const [article, issue, relation, statement, decision] = await Promise.all([
    load.article.load(asId(id)),
    load.issue.load(asId(id)),
    load.relation.load(asId(id)),
    load.statement.load(asId(id)),
    load.decision.load(asId(id)),
  ]);
  return article ?? issue ?? relation ?? statement ?? decision;
}

/** A record's type follows from a field that only it has. */
export const Node: NodeResolvers = {
  __resolveType: (node) => {
    if ('verdict' in node) return DECISION_TYPES[node.verdict.kind];
    if ('metric' in node) return 'Indicator';
    if ('quote' in node) return 'Statement';
    if ('predicate' in node) return 'Relation';
    if ('article' in node) return 'Article';
    if ('issue' in node) return 'Issue';
    return node.type;
  },
};
