import type { ArticleId, EntityId, IssueId } from '../../../id.ts';
import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES, type RelationType } from '../../../ontology/index.ts';
import { propertiesFrom, valuesOf } from '../columns.ts';
import { steadyCypher, type Encoded, type Parameters, type Query } from '../query.ts';
import type { Standing } from '../standing.ts';
import type { NodeId, RelationshipId } from './write-read.ts';

/*
 * Nodes that the transaction has locked are found by the server's own ids. A second end is looked up by OPTIONAL MATCH: it is always
 * there, and two plain lookups would be planned as a product of both.
 */

type Written = Query<never>;

/** Takes away what articles said but for what stands, and but for sentences; the articles stay. */
export const clearArticles = (articles: ReadonlyMap<ArticleId, Standing>): readonly Written[] => [
  steadyCypher(
    'clear.said',
    `UNWIND $articles AS row
MATCH (:Article {id: row[0]})-[:SAYS|REPORTS]->(said) WHERE NOT said.id IN row[1]
DETACH DELETE said`,
    { articles: [...articles].map(([id, { statements, indicators }]) => [id, [...statements, ...indicators]]) },
  ),
  steadyCypher(
    'clear.links',
    `MATCH (a:Article) WHERE a.id IN $articles WITH a
MATCH (a)-[link:NAMES|IN_ISSUE]->()
DELETE link`,
    { articles: [...articles.keys()] },
  ),
];

/** After statements are made, whose ids the server would hold against each sentence that is gone. */
export const clearSentences = (articles: readonly ArticleId[]): Written =>
  steadyCypher(
    'clear.sentences',
    `MATCH (a:Article) WHERE a.id IN $articles WITH a
MATCH (a)-[:HAS_SENTENCE]->(sentence)
DETACH DELETE sentence`,
    { articles },
  );

export const deleteArticles = (articles: readonly ArticleId[]): Written =>
  steadyCypher('delete.articles', `MATCH (a:Article) WHERE a.id IN $articles DETACH DELETE a`, { articles });
export const deleteEntities = (ids: readonly EntityId[]): Written =>
  steadyCypher('delete.entities', `MATCH (e:Entity) WHERE e.id IN $ids DETACH DELETE e`, { ids });
export const deleteIssues = (ids: readonly IssueId[]): Written =>
  steadyCypher('delete.issues', `MATCH (i:Issue) WHERE i.id IN $ids DETACH DELETE i`, { ids });

/** Properties of a locked node. */
export type OfNode = readonly [node: NodeId, properties: Parameters];

/** A label cannot be a parameter: one branch a type, of the ontology. */
export const setEntities = (rows: readonly OfNode[]): Written =>
  steadyCypher(
    'set.entities',
    `UNWIND $rows AS row
MATCH (e) WHERE id(e) = row[0]
SET e = row[1]
${ENTITY_TYPE_NAMES.map((type) => `FOREACH (_ IN CASE row[1].type WHEN '${type}' THEN [1] ELSE [] END | SET e:${type})`).join('\n')}`,
    { rows },
  );

/** Where names stay as they are: what search reads is not written, and its indexes rest. */
export const countEntities = (rows: readonly OfNode[]): Written =>
  steadyCypher(
    'count.entities',
    `UNWIND $rows AS row
MATCH (e) WHERE id(e) = row[0]
SET e += row[1]`,
    { rows },
  );

/** Puts entities below the region that most articles give them. */
export const moveEntities = (
  rows: readonly Readonly<{ id: EntityId; region: EntityId | null }>[],
): readonly Written[] => [
  steadyCypher(
    'move.from',
    `UNWIND $ids AS id
MATCH (:Entity {id: id})-[old:BELONGS_TO]->()
DELETE old`,
    { ids: rows.map(({ id }) => id) },
  ),
  steadyCypher(
    'move.to',
    `UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WITH row, e
OPTIONAL MATCH (region:Entity {id: row.region})
CREATE (e)-[:BELONGS_TO]->(region)`,
    { rows: rows.filter(({ region }) => region !== null) },
  ),
];

export const setArticles = (rows: readonly OfNode[]): Written =>
  steadyCypher(
    'set.articles',
    `UNWIND $rows AS row
MATCH (a) WHERE id(a) = row[0]
SET a = row[1]
WITH row, a
MATCH (i:Issue {id: row[1].issue})
CREATE (a)-[:IN_ISSUE]->(i)`,
    { rows },
  );

export const setIssues = (rows: readonly Parameters[]): Written =>
  steadyCypher('set.issues', `UNWIND $rows AS row MATCH (i:Issue {id: row.id}) SET i = row`, { rows });

/** An article with its entities, and rows of what it says, as `ready.ts` makes them: they name an entity by its place here. */
export type OfArticle = readonly [article: NodeId, entities: readonly NodeId[], rows: Encoded];

const saying = (name: string, rows: readonly OfArticle[], act: string): Written =>
  steadyCypher(
    name,
    `UNWIND $rows AS row
MATCH (a) WHERE id(a) = row[0]
UNWIND row[2] AS said
${act}`,
    { rows },
  );

export const createNames = (rows: readonly OfArticle[]): Written =>
  saying(
    'create.names',
    rows,
    `MATCH (e) WHERE id(e) = row[1][said[0]]
CREATE (a)-[:NAMES ${propertiesFrom('names', 'said', 1)}]->(e)`,
  );

export const createStatements = (rows: readonly OfArticle[]): Written =>
  saying(
    'create.statements',
    rows,
    `MATCH (subject) WHERE id(subject) = row[1][said[0]]
WITH row, a, said, subject
OPTIONAL MATCH (object) WHERE id(object) = row[1][said[1]]
CREATE (a)-[:SAYS]->(s:Statement ${propertiesFrom('statements', 'said', 2)})-[:SUBJECT]->(subject), (s)-[:OBJECT]->(object)`,
  );

export const createIndicators = (rows: readonly OfArticle[]): Written =>
  saying(
    'create.indicators',
    rows,
    `CREATE (a)-[:REPORTS]->(n:Indicator ${propertiesFrom('indicators', 'said', 1)})
WITH row, said, n WHERE said[0] IS NOT NULL
MATCH (e) WHERE id(e) = row[1][said[0]]
CREATE (n)-[:ABOUT]->(e)`,
  );

export const createSentences = (rows: readonly OfArticle[]): Written =>
  saying(
    'create.sentences',
    rows,
    `CREATE (a)-[:HAS_SENTENCE]->(s:Sentence ${propertiesFrom('sentences', 'said', 1)})
WITH row, said, s
UNWIND said[0] AS place
MATCH (e) WHERE id(e) = row[1][place]
CREATE (s)-[:TELLS_OF]->(e)`,
  );

/** A relation as it is written. */
export type WrittenRelation = Readonly<{
  subject: EntityId;
  predicate: RelationType;
  object: EntityId;
  properties: Parameters;
}>;

/**
 * Between entities, whose nodes are given. The type of a relation cannot be a parameter: a list and a part of the query for each. One
 * list for all would be gone through for every type.
 */
export const createRelations = (rows: readonly WrittenRelation[], nodeOf: (id: EntityId) => NodeId): Written =>
  steadyCypher(
    'create.relations',
    RELATION_TYPE_NAMES.map(
      (type) => `CALL () {
UNWIND $${type} AS row
MATCH (subject) WHERE id(subject) = row[0]
WITH row, subject
OPTIONAL MATCH (object) WHERE id(object) = row[1]
CREATE (subject)-[:${type} ${propertiesFrom('relations', 'row', 2)}]->(object) }`,
    ).join('\n'),
    Object.fromEntries(
      RELATION_TYPE_NAMES.map((type) => [
        type,
        rows
          .filter(({ predicate }) => predicate === type)
          .map(({ subject, object, properties }) => [
            nodeOf(subject),
            nodeOf(object),
            ...valuesOf('relations', properties),
          ]),
      ]),
    ),
  );

/** What is counted of a relation that is there. */
export type CountedRelation = readonly [
  relationship: RelationshipId,
  weight: number,
  articles: number,
  firstDate: string | null,
  lastDate: string | null,
  firstEventDate: string | null,
  lastEventDate: string | null,
];
export const updateRelations = (rows: readonly CountedRelation[]): Written =>
  steadyCypher(
    'update.relations',
    `UNWIND $rows AS row
MATCH ()-[r]->() WHERE id(r) = row[0]
SET r.weight = row[1], r.articles = row[2], r.firstDate = row[3], r.lastDate = row[4],
  r.firstEventDate = row[5], r.lastEventDate = row[6]`,
    { rows },
  );

export const deleteRelations = (ids: readonly RelationshipId[]): Written =>
  steadyCypher('delete.relations', `UNWIND $ids AS id MATCH ()-[r]->() WHERE id(r) = id DELETE r`, { ids });
