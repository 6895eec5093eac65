import type { ArticleId, EntityId, IndicatorId, IssueId, RelationId, StatementId } from '../../../id.ts';
import type { EntityType } from '../../../ontology/index.ts';
import { cypher, steadyCypher, type Query } from '../query.ts';
import type { BoundColumns } from '../tally.ts';
import { RELATION } from './names.ts';

/**
 * The server's own ids, by which it finds faster than by an index. They hold only while the transaction does that locked the node, or
 * both ends of the relationship.
 */
export type NodeId = number;
export type RelationshipId = number;

/** What a writer locks and reads. Locks are taken in the order of the lists: articles, then entities, then issues, each by id. */

export type StateRow = readonly [id: ArticleId, checksum: string | null, twin: ArticleId | null];
/** What is known of articles before anything is locked: the checksum of the graph stored, and an article of the same text. */
export const articleStates = (articles: readonly Readonly<{ id: ArticleId; checksum: string }>[]): Query<StateRow> =>
  steadyCypher(
    'apply.states',
    `UNWIND $articles AS row
OPTIONAL MATCH (a:Article {id: row.id})
WITH row, a
OPTIONAL MATCH (twin:Article {checksum: row.checksum}) WHERE twin.id <> row.id
RETURN [row.id, a.graphChecksum, twin.id] AS row`,
    { articles },
  );

/** Makes new articles and locks all; a text that another writer is storing waits for it. Gives what is stored under the lock. */
export const lockArticles = (
  articles: readonly Readonly<{ id: ArticleId; checksum: string }>[],
): Query<readonly [id: ArticleId, checksum: string | null, node: NodeId]> =>
  steadyCypher(
    'apply.articles',
    `UNWIND $articles AS row
MERGE (a:Article {id: row.id})
SET a.checksum = row.checksum
RETURN [row.id, a.graphChecksum, id(a)] AS row`,
    { articles },
  );

export const lockStoredArticles = (
  articles: readonly ArticleId[],
): Query<readonly [id: ArticleId, checksum: string | null, node: NodeId]> =>
  steadyCypher(
    'retract.articles',
    `UNWIND $articles AS id
MATCH (a:Article {id: id})
REMOVE a.locked
RETURN [id, a.graphChecksum, id(a)] AS row`,
    { articles },
  );

export type EntityStateRow = readonly [
  id: EntityId,
  type: EntityType | null,
  name: string | null,
  region: EntityId | null,
  code: string | null,
  level: string | null,
  tally: string | null,
  articles: number | null,
  degree: number | null,
  node: NodeId,
  ...bounds: BoundColumns,
];
/** Makes new entities and locks all; a new one has no type yet. */
export const lockEntities = (ids: readonly EntityId[]): Query<EntityStateRow> =>
  steadyCypher(
    'apply.entities',
    `UNWIND $ids AS id
MERGE (e:Entity {id: id})
REMOVE e.locked
RETURN [id, e.type, e.name, e.region, e.code, e.level, e.tally, e.articles, e.degree, id(e),
  e.statementFirst, e.statementLast, e.articleFirst, e.articleLast, e.firstEventDate, e.lastEventDate] AS row`,
    { ids },
  );

export type PairRow = readonly [
  subject: EntityId,
  object: EntityId,
  relation: RelationId,
  relationship: RelationshipId,
  weight: number,
  articles: number,
  firstDate: string | null,
  lastDate: string | null,
  firstEventDate: string | null,
  lastEventDate: string | null,
];
/** All relations between an entity and each of the others. */
export const relationsOfPairs = (
  pairs: readonly (readonly [entity: NodeId, others: readonly NodeId[]])[],
): Query<PairRow> =>
  steadyCypher(
    'apply.pairs',
    `UNWIND $pairs AS pair
MATCH (a) WHERE id(a) = pair[0]
UNWIND pair[1] AS other
OPTIONAL MATCH (b) WHERE id(b) = other
WITH a, b
MATCH (a)-[r:${RELATION}]-(b)
RETURN [startNode(r).id, endNode(r).id, r.id, id(r), r.weight, r.articles, r.firstDate, r.lastDate, r.firstEventDate, r.lastEventDate] AS row`,
    { pairs },
  );

/** Of relations: what statements of other articles leave. */
export const relationsWithout = (
  relations: readonly RelationId[],
  articles: readonly ArticleId[],
): Query<
  readonly [
    id: RelationId,
    weight: number,
    articles: number,
    firstDate: string | null,
    lastDate: string | null,
    firstEventDate: string | null,
    lastEventDate: string | null,
  ]
> =>
  cypher(
    'apply.relationsWithout',
    `UNWIND $relations AS id
OPTIONAL MATCH (s:Statement) WHERE s.relation = id AND s.effective >= '' AND NOT s.article IN $articles
WITH id, s, CASE WHEN s.effective < '~' THEN s.effective END AS date
WITH id, count(s) AS weight, count(DISTINCT s.article) AS articles, min(date) AS firstDate, max(date) AS lastDate,
  min(s.eventDate) AS firstEventDate, max(s.eventDate) AS lastEventDate
RETURN [id, weight, articles, firstDate, lastDate, firstEventDate, lastEventDate] AS row`,
    { relations, articles },
  );

export type BoundsRow = readonly [id: EntityId, ...bounds: BoundColumns];
/** First and last dates of entities as other articles give them. Each bound of statements is the end of an index. */
export const boundsWithout = (ids: readonly EntityId[], articles: readonly ArticleId[]): Query<BoundsRow> => {
  const end = (role: 'subject' | 'object', date: 'effective' | 'eventDate', direction: '' | 'DESC'): string =>
    `CALL (id) {
OPTIONAL MATCH (s:Statement) WHERE s.${role} = id AND s.${date} < '~' AND NOT s.article IN $articles
WITH s.${date} AS date ORDER BY date ${direction} LIMIT 1
RETURN date AS ${role}_${date}${direction} }`;
  const ends = (date: 'effective' | 'eventDate'): string =>
    (['subject', 'object'] as const).flatMap((role) => [end(role, date, ''), end(role, date, 'DESC')]).join('\n');
  const first = (date: 'effective' | 'eventDate'): string =>
    `CASE WHEN object_${date} < subject_${date} THEN object_${date} ELSE coalesce(subject_${date}, object_${date}) END`;
  const last = (date: 'effective' | 'eventDate'): string =>
    `CASE WHEN object_${date}DESC > subject_${date}DESC THEN object_${date}DESC ELSE coalesce(subject_${date}DESC, object_${date}DESC) END`;
  return cypher(
    'apply.boundsWithout',
    `UNWIND $ids AS id
${ends('effective')}
${ends('eventDate')}
CALL (id) {
MATCH (:Entity {id: id})<-[n:NAMES]-() WHERE n.mentions > 0 AND n.sortDate > '' AND NOT n.article IN $articles
RETURN min(n.sortDate) AS articleFirst, max(n.sortDate) AS articleLast }
RETURN [id, ${first('effective')}, ${last('effective')}, articleFirst, articleLast, ${first('eventDate')}, ${last('eventDate')}] AS row`,
    { ids, articles },
  );
};

/** Makes new issues and locks all; gives what other articles say of each. */
export const lockIssues = (
  ids: readonly IssueId[],
  articles: readonly ArticleId[],
): Query<readonly [id: IssueId, heads: readonly string[]]> =>
  steadyCypher(
    'apply.issues',
    `UNWIND $ids AS id
MERGE (i:Issue {id: id})
REMOVE i.locked
WITH i
RETURN [i.id, COLLECT { MATCH (i)<-[:IN_ISSUE]-(a) WHERE NOT a.id IN $articles RETURN a.issueHead }] AS row`,
    { ids, articles },
  );

/** Statements and indicators of other articles that have one of the ids. */
export const holders = (
  statements: readonly StatementId[],
  indicators: readonly IndicatorId[],
  articles: readonly ArticleId[],
): Query<readonly [kind: 'statement' | 'indicator', id: string, article: ArticleId]> =>
  steadyCypher(
    'apply.holders',
    `CALL () {
MATCH (x:Statement) WHERE x.id IN $statements RETURN 'statement' AS kind, x
UNION ALL MATCH (x:Indicator) WHERE x.id IN $indicators RETURN 'indicator' AS kind, x }
WITH kind, x WHERE NOT x.article IN $articles
RETURN [kind, x.id, x.article] AS row`,
    { statements, indicators, articles },
  );
