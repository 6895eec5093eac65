import { decodeCursor, checkPage, pageOf, type PagedList, type SortKey } from '../cursor.ts';
import type { Page, PageRequest } from '../port.ts';
import type { Database, Value } from './database.ts';

/** What a read works with: the connection, and a check between statements that throws when the caller has given up. */
export type Read = Readonly<{ db: Database; check: () => void }>;

/** A piece of SQL with the values of its placeholders. */
export type Sql = Readonly<{ text: string; values: readonly Value[] }>;

export const sql = (text: string, ...values: readonly Value[]): Sql => ({ text, values });

/** Conditions joined with `and`; none is true. */
export const all = (...conditions: readonly (Sql | null)[]): Sql => {
  const given = conditions.filter((condition) => condition !== null);
  if (given.length === 0) return sql('true');
  return { text: given.map(({ text }) => `(${text})`).join(' and '), values: given.flatMap(({ values }) => values) };
};

/** `column` is one of the values; null (no condition) where the list is empty. */
export const oneOf = (column: string, values: readonly string[]): Sql | null =>
  values.length === 0 ? null : sql(`${column} in (select value from json_each(?))`, JSON.stringify(values));

/**
 * A relation's predicate, where its ends are known: `+` keeps the planner, which has no statistics, from going by the index of
 * predicates and so over every relation of one.
 */
export const PREDICATE_OF_ENDS = '+r.predicate';

/** An effective or publication date within bounds that `dateBounds` made; UNDATED lies above every bound, '' is left out. */
export const within = (column: string, bounds: Readonly<{ from: string; to: string }> | null): Sql | null =>
  bounds === null
    ? null
    : sql(`${column} <= ? and ${column} <> '' and ${column} || '~' >= ?`, `${bounds.to}~`, bounds.from);

export type OrderBy = Readonly<{ column: string; descending?: boolean }>;

/** A keyset-paged list in SQL: `order` is total, its last column an id. */
export type ListQuery<Row, T> = Readonly<{
  list: PagedList;
  request: PageRequest;
  columns: string;
  from: string;
  where: Sql;
  order: readonly OrderBy[];
  /** Counts the list where a cheaper way than `from` and `where` exists. */
  count?: Sql;
  map: (rows: readonly Row[]) => readonly T[];
}>;

/** One page of a list, and its total. */
export function pageOfQuery<Row, T>({ db, check }: Read, query: ListQuery<Row, T>): Page<T> {
  const { list, request, order } = query;
  checkPage(list.name, request);
  const after = request.after === null ? null : later(order, decodeCursor(list, request.after, order.length));
  const count =
    query.count ?? sql(`select count(*) as total from ${query.from} where ${query.where.text}`, ...query.where.values);
  const total = db.get<{ total: number }>(count.text, ...count.values)?.total ?? 0;
  check();
  const where = all(query.where, after);
  const keys = order.map(({ column }, i) => `${column} as key${i}`).join(', ');
  const by = order.map(({ column, descending }) => `${column}${descending === true ? ' desc' : ''}`).join(', ');
  const rows = db.all<Row & Readonly<Record<`key${number}`, SortKey>>>(
    `select ${query.columns}, ${keys} from ${query.from} where ${where.text} order by ${by} limit ?`,
    ...where.values,
    request.first + 1,
  );
  check();
  const shown = rows.slice(0, request.first);
  const values = query.map(shown);
  const keyed = values.map((value, n) => ({ value, keys: order.map((_, i) => shown[n]?.[`key${i}`] ?? '') }));
  return pageOf(list, keyed, rows.length > request.first, total);
}

/** Rows after the keys: (a > x) or (a = x and ((b > y) or …)), the other way round where descending. */
function later(order: readonly OrderBy[], keys: readonly SortKey[]): Sql {
  return order.reduceRight<Sql>((rest, { column, descending }, i) => {
    const key = keys[i] ?? '';
    const sign = descending === true ? '<' : '>';
    if (rest.text === '') return sql(`${column} ${sign} ?`, key);
    return sql(
      `${column} ${sign}= ? and (${column} ${sign} ? or (${column} = ? and (${rest.text})))`,
      key,
      key,
      key,
      ...rest.values,
    );
  }, sql(''));
}
