import type { Parameters, Value } from './query.ts';

/**
 * What articles say goes to the server as lists of values: the keys stand once in the text of a query and not with every row, where
 * the server would read them again each time, and keep them until the transaction ends.
 */
export const COLUMNS = {
  names: ['article', 'sortDate', 'name', 'aliases', 'region', 'code', 'level', 'mentions', 'starts', 'ends', 'rules'],
  statements: [
    'id',
    'article',
    'subject',
    'predicate',
    'object',
    'relation',
    'eventDate',
    'effective',
    'planned',
    'rule',
    'confidence',
    'start',
    'end',
    'quote',
    'antecedentStart',
    'antecedentEnd',
    'antecedentQuote',
  ],
  indicators: [
    'id',
    'article',
    'sortDate',
    'metric',
    'subject',
    'value',
    'upTo',
    'unit',
    'approximation',
    'change',
    'period',
    'periodStart',
    'effective',
    'quantity',
    'rule',
    'start',
    'end',
    'quote',
  ],
  sentences: ['article', 'sortDate', 'start', 'end', 'text', 'folded', 'tokens'],
  relations: ['id', 'weight', 'articles', 'firstDate', 'lastDate', 'firstEventDate', 'lastEventDate'],
} as const;

export type Kind = keyof typeof COLUMNS;

/** The values of the columns. @throws Error where there is a property without a column, which would be lost. */
export function valuesOf(kind: Kind, properties: Parameters): readonly Value[] {
  const columns: readonly string[] = COLUMNS[kind];
  const lost = Object.keys(properties).filter((key) => !columns.includes(key));
  if (lost.length > 0) throw new Error(`store: no column of ${kind} for ${lost.join(', ')}`);
  return columns.map((key) => properties[key] ?? null);
}

/** The columns as the properties of a node or relationship, in Cypher: the values stand in a list from a place on. */
export const propertiesFrom = (kind: Kind, list: string, from: number): string =>
  `{${COLUMNS[kind].map((key, i) => `${key}: ${list}[${from + i}]`).join(', ')}}`;
