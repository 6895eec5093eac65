import type { ArticleId, EntityId, IssueId } from '../../../id.ts';
import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES, type RelationType } from '../../../ontology/index.ts';
import { steadyCypher, type Encoded, type Parameters, type Query } from '../query.ts';

/*
 * A second end is looked up by OPTIONAL MATCH: it is always there, and two plain lookups would be planned as a product of both.
 */

type Written = Query<never>;

/** Takes away what articles said; the articles stay. */
export const clearArticles = (articles: readonly ArticleId[]): readonly Written[] => [
  steadyCypher(
    'clear.said',
    `MATCH (a:Article) WHERE a.id IN $articles WITH a
MATCH (a)-[:SAYS|REPORTS|HAS_SENTENCE]->(said)
DETACH DELETE said`,
    { articles },
  ),
  steadyCypher(
    'clear.links',
    `MATCH (a:Article) WHERE a.id IN $articles WITH a
MATCH (a)-[link:NAMES|IN_ISSUE]->()
DELETE link`,
    { articles },
  ),
];

export const deleteArticles = (articles: readonly ArticleId[]): Written =>
  steadyCypher('delete.articles', `MATCH (a:Article) WHERE a.id IN $articles DETACH DELETE a`, { articles });
export const deleteEntities = (ids: readonly EntityId[]): Written =>
  steadyCypher('delete.entities', `MATCH (e:Entity) WHERE e.id IN $ids DETACH DELETE e`, { ids });
export const deleteIssues = (ids: readonly IssueId[]): Written =>
  steadyCypher('delete.issues', `MATCH (i:Issue) WHERE i.id IN $ids DETACH DELETE i`, { ids });

/** A label cannot be a parameter: one branch a type, of the ontology. */
export const setEntities = (rows: readonly Parameters[]): Written =>
  steadyCypher(
    'set.entities',
    `UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e = row
${ENTITY_TYPE_NAMES.map((type) => `FOREACH (_ IN CASE row.type WHEN '${type}' THEN [1] ELSE [] END | SET e:${type})`).join('\n')}`,
    { rows },
  );

/** Where names stay as they are: what search reads is not written, and its indexes rest. */
export const countEntities = (rows: readonly Parameters[]): Written =>
  steadyCypher(
    'count.entities',
    `UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row REMOVE e.locked`,
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

export const setArticles = (rows: readonly Parameters[]): Written =>
  steadyCypher(
    'set.articles',
    `UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a = row
WITH row, a
MATCH (i:Issue {id: row.issue})
CREATE (a)-[:IN_ISSUE]->(i)`,
    { rows },
  );

export const setIssues = (rows: readonly Parameters[]): Written =>
  steadyCypher('set.issues', `UNWIND $rows AS row MATCH (i:Issue {id: row.id}) SET i = row`, { rows });

/** An article with rows of what it says, as `ready.ts` makes them. */
export type OfArticle = Readonly<{ article: ArticleId; rows: Encoded }>;

export const createNames = (rows: readonly OfArticle[]): Written =>
  steadyCypher(
    'create.names',
    `UNWIND $rows AS row
MATCH (a:Article {id: row.article})
UNWIND row.rows AS named
MATCH (e:Entity {id: named.entity})
CREATE (a)-[n:NAMES]->(e) SET n = named.properties`,
    { rows },
  );

export const createStatements = (rows: readonly OfArticle[]): Written =>
  steadyCypher(
    'create.statements',
    `UNWIND $rows AS row
MATCH (a:Article {id: row.article})
UNWIND row.rows AS said
MATCH (subject:Entity {id: said.subject})
WITH a, said, subject
OPTIONAL MATCH (object:Entity {id: said.object})
CREATE (a)-[:SAYS]->(s:Statement)-[:SUBJECT]->(subject), (s)-[:OBJECT]->(object)
SET s = said`,
    { rows },
  );

export const createIndicators = (rows: readonly OfArticle[]): readonly Written[] => [
  steadyCypher(
    'create.indicators',
    `UNWIND $rows AS row
MATCH (a:Article {id: row.article})
UNWIND row.rows AS reported
CREATE (a)-[:REPORTS]->(n:Indicator) SET n = reported`,
    { rows },
  ),
  steadyCypher(
    'create.subjects',
    `UNWIND $rows AS row
UNWIND row.rows AS reported
WITH reported WHERE reported.subject IS NOT NULL
MATCH (n:Indicator {id: reported.id})
WITH reported, n
OPTIONAL MATCH (e:Entity {id: reported.subject})
CREATE (n)-[:ABOUT]->(e)`,
    { rows },
  ),
];

export const createSentences = (rows: readonly OfArticle[]): Written =>
  steadyCypher(
    'create.sentences',
    `UNWIND $rows AS row
MATCH (a:Article {id: row.article})
UNWIND row.rows AS sentence
CREATE (a)-[:HAS_SENTENCE]->(s:Sentence) SET s = sentence.properties
WITH s, sentence
UNWIND sentence.entities AS id
MATCH (e:Entity {id: id})
CREATE (s)-[:TELLS_OF]->(e)`,
    { rows },
  );

/** A relation as it is written. */
export type RelationRow = Readonly<{
  subject: EntityId;
  predicate: RelationType;
  object: EntityId;
  properties: Parameters;
}>;

/**
 * Rows by the type of their relation, which cannot be a parameter: a list and a part of the query for each type. One list for all
 * would be looked up in the index of every type.
 */
const byType = (name: string, rows: readonly RelationRow[], act: (type: RelationType) => string): Written =>
  steadyCypher(
    name,
    RELATION_TYPE_NAMES.map((type) => `CALL () {\nUNWIND $${type} AS row\n${act(type)} }`).join('\n'),
    Object.fromEntries(RELATION_TYPE_NAMES.map((type) => [type, rows.filter(({ predicate }) => predicate === type)])),
  );

export const createRelations = (rows: readonly RelationRow[]): Written =>
  byType(
    'create.relations',
    rows,
    (type) => `MATCH (subject:Entity {id: row.subject})
WITH row, subject
OPTIONAL MATCH (object:Entity {id: row.object})
CREATE (subject)-[r:${type}]->(object) SET r = row.properties`,
  );

const found = (type: RelationType): string => `MATCH ()-[r:${type} {id: row.properties.id}]->()`;
export const updateRelations = (rows: readonly RelationRow[]): Written =>
  byType('update.relations', rows, (type) => `${found(type)} SET r += row.properties`);
export const deleteRelations = (rows: readonly RelationRow[]): Written =>
  byType('delete.relations', rows, (type) => `${found(type)} DELETE r`);
