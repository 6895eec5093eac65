import type { SortKey } from '../../cursor.ts';
import { cypher, type Parameters, type Query } from '../query.ts';

export type OrderBy = Readonly<{ by: string; descending?: boolean }>;

/** A keyset-paged list in Cypher: `order` is total, its last part an id. */
export type ListQuery = Readonly<{
  name: string;
  /** Binds the rows of the list, filters and all. */
  match: string;
  /** Variables that `match` binds and the rest uses. */
  variables: string;
  /** Counts the list by a cheaper way, as `RETURN … AS total`. */
  count?: string;
  /** What `match` finds costs too much to be found twice, once to count and once to show: it is kept. */
  isKept?: true;
  order: readonly OrderBy[];
  /** Binds what only the rows of the page need. */
  then?: string;
  /** The list of values of a row. */
  row: string;
  /** What several rows of the page share, returned once: an aggregation over the rows. */
  shared?: string;
  parameters: Parameters;
}>;

export type PageRow<Row, Shared = null> = readonly [
  total: number,
  rows: readonly (readonly [row: Row, keys: readonly SortKey[]])[],
  shared: Shared,
];

/**
 * Rows of a page, one more than `first` where there are more, and the total, in one round trip. The second part follows from the first,
 * or the two would be planned as a product.
 */
export function pageQuery<Row, Shared = null>(
  list: ListQuery,
  after: readonly SortKey[] | null,
  first: number,
): Query<PageRow<Row, Shared>> {
  const { name, match, variables, order, row } = list;
  const by = order.map(({ by: column, descending }) => `${column}${descending === true ? ' DESC' : ''}`).join(', ');
  const keys = order.map(({ by: column }) => column).join(', ');
  const count = list.isKept
    ? `${match}\nRETURN collect([${variables}]) AS found`
    : (list.count ?? `${match}\nRETURN count(*) AS total`);
  const [scope, again, total] = list.isKept
    ? ['found', `UNWIND found AS each WITH ${each(variables)}`, 'size(found)']
    : ['total', match, 'total'];
  const later = after === null ? '' : `WHERE ${laterThan(order)}`;
  return cypher(
    name,
    `CALL () {\n${count} }
CALL (${scope}) {
${again}
WITH ${variables} ${later}
WITH ${variables} ORDER BY ${by} LIMIT $limit
${list.then ?? ''}
RETURN collect([${row}, [${keys}]]) AS rows${list.shared === undefined ? '' : `, ${list.shared} AS shared`} }
RETURN [${total}, rows, ${list.shared === undefined ? 'null' : 'shared'}] AS row`,
    { ...list.parameters, ...keyParameters(after), limit: first + 1 },
  );
}

const each = (variables: string): string =>
  variables
    .split(', ')
    .map((variable, i) => `each[${i}] AS ${variable}`)
    .join(', ');

const keyParameters = (after: readonly SortKey[] | null): Parameters =>
  Object.fromEntries((after ?? []).map((key, i) => [`key${i}`, key]));

/** Rows after the keys: (a >= x and (a > x or (a = x and (…)))), the other way round where descending. */
const laterThan = (order: readonly OrderBy[]): string =>
  order.reduceRight((rest, { by, descending }, i) => {
    const sign = descending === true ? '<' : '>';
    if (rest === '') return `${by} ${sign} $key${i}`;
    return `${by} ${sign}= $key${i} AND (${by} ${sign} $key${i} OR (${rest}))`;
  }, '');

/** An effective or publication date within bounds that `dateBounds` made, as parameters `from` and `to`. */
export const within = (column: string): string =>
  `${column} <= $to AND ${column} <> '' AND ${column} <> '~' AND ${column} + '~' >= $from`;

export type DateBounds = Readonly<{ from: string; to: string }>;
export const boundParameters = (bounds: DateBounds | null): Parameters =>
  bounds === null ? {} : { from: bounds.from, to: `${bounds.to}~` };

/** Conditions joined, as a WHERE clause; the empty string where there are no conditions. */
export const where = (...conditions: readonly (string | null)[]): string => {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? '' : `WHERE ${given.map((condition) => `(${condition})`).join(' AND ')}`;
};
