import neo4j from 'neo4j-driver';

/** A number that is stored as a float though it may be whole: the rest of whole numbers are integers of the database. */
export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** A value that is made ready for the driver ahead of the query that sends it. */
export class Encoded {
  readonly value: unknown;
  constructor(value: Value) {
    this.value = encode(value);
  }
}

export type Value =
  | string
  | number
  | boolean
  | null
  | Float
  | Encoded
  | Int8Array
  | readonly Value[]
  | Readonly<{ [key: string]: Value }>;
export type Parameters = Readonly<Record<string, Value>>;

/**
 * A Cypher text with its parameters. Each returns one column, `row`, a list of values in the order of `Row`: the driver maps lists
 * far faster than records by name. Texts are made of constants and of names from the ontology; what a caller gives is a parameter.
 */
export type Query<Row> = Readonly<{
  /** Of the operation, for the server's list of transactions and for tests. */
  name: string;
  text: string;
  parameters: Parameters;
  /** Never there: it carries the type of the rows. */
  row?: Row;
}>;

/** Neo4j 2025 and later speak two dialects; the prefix keeps the meaning of the text. */
export const cypher = <Row>(name: string, text: string, parameters: Parameters = {}): Query<Row> => ({
  name,
  text: `CYPHER 5\n${text}`,
  parameters,
});

/**
 * The same for a query that looks up by unique ids alone: it has one good plan, whatever there is. The server would make the plan
 * again whenever a graph that grows has outgrown it, which took an eighth of the time of a first ingest.
 */
export const steadyCypher = <Row>(name: string, text: string, parameters: Parameters): Query<Row> => ({
  name,
  text: `CYPHER 5 replan=skip\n${text}`,
  parameters,
});

/** Parameters as the driver takes them: JavaScript numbers would all be sent as floats. */
export const encoded = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, encode(value)]));

function encode(value: Value): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Float || value instanceof Encoded) return value.value;
  if (value instanceof Int8Array) return value;
  if (isList(value)) return value.map(encode);
  return encoded(value);
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value);
