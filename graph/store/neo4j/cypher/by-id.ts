import type { ArticleId, EntityId, IssueId, RelationId, StatementId } from '../../../id.ts';
import { RELATION_TYPE_NAMES, type EntityType } from '../../../ontology/index.ts';
import type { Mention, RegionLevel } from '../../../resolve/index.ts';
import { cypher, type Query } from '../query.ts';
import {
  articleRow,
  entityRow,
  indicatorRow,
  issueRow,
  relationRow,
  statementRow,
  type ArticleRow,
  type EntityRow,
  type IndicatorRow,
  type IssueRow,
  type RelationRow,
  type StatementRow,
} from '../rows.ts';

export const entitiesById = (ids: readonly EntityId[]): Query<EntityRow> =>
  cypher('entities', `MATCH (e:Entity) WHERE e.id IN $ids RETURN ${entityRow('e')} AS row`, { ids });

/** An index belongs to one type of relationship: each is asked. */
export const relationsById = (ids: readonly RelationId[]): Query<RelationRow> =>
  cypher(
    'relations',
    `UNWIND $ids AS id
CALL (id) {
${RELATION_TYPE_NAMES.map((type) => `MATCH ()-[r:${type} {id: id}]->() RETURN r`).join('\nUNION ALL\n')} }
RETURN ${relationRow('r')} AS row`,
    { ids },
  );

export const statementsById = (ids: readonly StatementId[]): Query<StatementRow> =>
  cypher(
    'statementsByIds',
    `MATCH (s:Statement) WHERE s.id IN $ids MATCH (s)<-[:SAYS]-(a:Article) RETURN ${statementRow('s', 'a')} AS row`,
    { ids },
  );

export const articlesById = (ids: readonly ArticleId[]): Query<ArticleRow> =>
  cypher(
    'articlesByIds',
    `MATCH (a:Article) WHERE a.id IN $ids MATCH (a)-[:IN_ISSUE]->(i:Issue) RETURN ${articleRow('a', 'i.head')} AS row`,
    { ids },
  );

export const issuesById = (ids: readonly IssueId[]): Query<IssueRow> =>
  cypher('issuesByIds', `MATCH (i:Issue) WHERE i.id IN $ids RETURN ${issueRow('i')} AS row`, { ids });

/** What an article calls an entity, and where: the properties of NAMES. */
export type ReadingRow = readonly [
  id: EntityId,
  type: EntityType,
  name: string,
  aliases: readonly string[],
  region: EntityId | null,
  code: string | null,
  level: RegionLevel | null,
  starts: readonly number[],
  ends: readonly number[],
  rules: readonly Mention['rule'][],
];
export type GraphRow = readonly [
  article: ArticleRow,
  notices: string,
  readings: readonly ReadingRow[],
  statements: readonly StatementRow[],
  indicators: readonly IndicatorRow[],
  /** What the article said, as JSON, where decisions changed the rest. */
  said: string | null,
];
/** All that is stored of articles, by id; the head as each gave it, not the issue's canonical one. */
export const graphsOfArticles = (ids: readonly ArticleId[]): Query<GraphRow> =>
  cypher(
    'articleGraphs',
    `MATCH (a:Article) WHERE a.id IN $ids WITH a ORDER BY a.id
RETURN [${articleRow('a', 'a.issueHead')}, a.notices,
  COLLECT { MATCH (a)-[n:NAMES]->(e:Entity)
    RETURN [e.id, e.type, n.name, n.aliases, n.region, n.code, n.level, n.starts, n.ends, n.rules] ORDER BY e.id },
  COLLECT { MATCH (a)-[:SAYS]->(s:Statement) RETURN ${statementRow('s', 'a')} ORDER BY s.start, s.end, s.id },
  COLLECT { MATCH (a)-[:REPORTS]->(n:Indicator) RETURN ${indicatorRow('n', 'a')} ORDER BY n.start, n.end, n.id },
  a.said
] AS row`,
    { ids },
  );
