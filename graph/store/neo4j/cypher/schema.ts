import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES } from '../../../ontology/index.ts';
import { cypher, type Query } from '../query.ts';

const unique = (name: string, label: string, ...properties: readonly string[]): string =>
  `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE (${properties.map((property) => `n.${property}`).join(', ')}) IS UNIQUE`;
const range = (label: string, ...properties: readonly string[]): string =>
  `CREATE RANGE INDEX ${[label, ...properties].join('_').toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (${properties
    .map((property) => `n.${property}`)
    .join(', ')})`;
/** Tokens are ours (search-text.ts): the analyzer only cuts at white space. */
const fullText = (name: string, label: string, property: string): string =>
  `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;

export const NAMES_INDEX = 'entity_names';
export const SOUNDS_INDEX = 'entity_sounds';
export const SENTENCES_INDEX = 'sentence_tokens';

/** For the dates of events that entities and relations keep since; only dated events are in these indexes. */
export const EVENT_DATES: readonly string[] = [
  range('Statement', 'subject', 'eventDate'),
  range('Statement', 'object', 'eventDate'),
];

/**
 * What each version of the schema adds; a database of an older version gets those it lacks. All of it is in the Community edition,
 * where a type or the presence of a property cannot be a constraint: the writer sees to those.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    unique('entity_id', 'Entity', 'id'),
    unique('article_id', 'Article', 'id'),
    unique('article_checksum', 'Article', 'checksum'),
    unique('issue_id', 'Issue', 'id'),
    unique('statement_id', 'Statement', 'id'),
    unique('indicator_id', 'Indicator', 'id'),
    range('Entity', 'rank'),
    range('Article', 'sortDate'),
    range('Issue', 'sortDate'),
    range('Indicator', 'sortDate'),
    range('Statement', 'effective', 'id'),
    range('Statement', 'relation', 'effective'),
    range('Statement', 'subject', 'effective'),
    range('Statement', 'object', 'effective'),
    fullText(NAMES_INDEX, 'Entity', 'nameTokens'),
    fullText(SOUNDS_INDEX, 'Entity', 'soundTokens'),
    fullText(SENTENCES_INDEX, 'Sentence', 'tokens'),
  ],
  [unique('decision_id', 'Decision', 'id')],
  [range('Indicator', 'quantity', 'subject')],
  [
    unique('job_id', 'Job', 'id'),
    unique('job_file', 'JobFile', 'job', 'ordinal'),
    unique('job_event', 'JobEvent', 'job', 'sequence'),
    range('Job', 'createdOn'),
  ],
  // Only the key that `setVersion` keeps.
  [],
  [unique('former_id', 'FormerId', 'former', 'id')],
  EVENT_DATES,
  // Only what the figures of an older version tell, which `fillQuantities` sets.
  [],
];

/** A constraint or an index by the name that the server lists it under, and the statement that makes it. */
export type SchemaRule = Readonly<{ name: string; statement: string }>;

/**
 * What the ontology asks for: a constraint for each relation type, an index for each entity type. It follows the ontology rather than
 * a version, because a database made before a type was added lacks what belongs to it.
 */
export const ONTOLOGY_SCHEMA: readonly SchemaRule[] = [
  ...RELATION_TYPE_NAMES.map((type) => ({
    name: `${type.toLowerCase()}_id`,
    statement: `CREATE CONSTRAINT ${type.toLowerCase()}_id IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
  })),
  ...ENTITY_TYPE_NAMES.map((type) => ({ name: `${type.toLowerCase()}_rank`, statement: range(type, 'rank') })),
];

/** Names of the constraints and of the indexes that the database has; a constraint lends its name to its index. */
export const schemaNames = (): Query<string> => cypher('schemaNames', 'SHOW INDEXES YIELD name RETURN name AS row');

/** The version of the schema, null in a database without one, and how many nodes there are. */
export const schemaVersion = (): Query<readonly [version: number | null, nodes: number]> =>
  cypher(
    'schemaVersion',
    `CALL () { MATCH (n) RETURN count(n) AS nodes }
     CALL (nodes) { OPTIONAL MATCH (schema:Schema {id: 'zhengmai'}) RETURN schema }
     RETURN [schema.version, nodes] AS row`,
  );

/**
 * `locked` is there for its key: writers lock a node by removing this property, which it does not have, so that nothing is written.
 * The server passes over the removal, and the lock, where no node of the database ever had the key.
 */
export const setVersion = (version: number): Query<readonly []> =>
  cypher('setVersion', `MERGE (schema:Schema {id: 'zhengmai'}) SET schema.version = $version, schema.locked = false`, {
    version,
  });

export const UNIQUE_SCHEMA = unique('schema_id', 'Schema', 'id');

export const awaitIndexes = (): Query<readonly []> =>
  cypher('awaitIndexes', `CALL db.awaitIndexes(300) RETURN [] AS row`);
