import { GraphError } from '../errors.ts';
import { digest } from '../id.ts';
import { MAX_PAGE, type Page, type PageRequest } from './records.ts';

/**
 * Keyset cursors: base64url JSON of [version, list, scope, sort keys…]. The scope is a digest of the list's arguments, so a cursor
 * of another entity's list, or of another filter, is refused rather than silently skipping rows.
 */
const VERSION = 1;

export type SortKey = string | number;

/** A list that can be paged: its name, and the arguments that select its rows. */
export type PagedList = Readonly<{ name: string; scope: string }>;

/** Names a list and binds its cursors to the arguments. */
export const pagedList = (name: string, ...filters: readonly unknown[]): PagedList => ({
  name,
  scope: digest(JSON.stringify(filters)).slice(0, 8),
});

/** The cursor of a row with these sort keys. */
export const encodeCursor = (list: PagedList, keys: readonly SortKey[]): string =>
  Buffer.from(JSON.stringify([VERSION, list.name, list.scope, ...keys]), 'utf8').toString('base64url');

/** The sort keys in a cursor of this list. @throws GraphError INVALID for anything else. */
export function decodeCursor(list: PagedList, cursor: string, length: number): readonly SortKey[] {
  const parts = parse(cursor);
  const [version, name, scope, ...keys] = parts;
  if (version !== VERSION || typeof name !== 'string')
    throw refusal(list, 'is not a cursor of this store', 'pass `endCursor` of an earlier page');
  if (name !== list.name) throw refusal(list, `is a cursor of the list ${name}`, 'pass a cursor of the same list');
  if (scope !== list.scope)
    throw refusal(list, 'was made with other arguments', 'start again from the first page after changing a filter');
  if (keys.length !== length || !keys.every(isSortKey))
    throw refusal(list, 'is damaged', 'pass `endCursor` of an earlier page unchanged');
  return keys;
}

const isSortKey = (key: unknown): key is SortKey =>
  typeof key === 'string' || (typeof key === 'number' && Number.isFinite(key));

function parse(cursor: string): readonly unknown[] {
  // A cursor has one spelling; Buffer would skip characters outside the alphabet.
  if (!/^[\w-]{1,4096}$/.test(cursor)) return [];
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const refusal = (list: PagedList, fault: string, remedy: string): GraphError =>
  new GraphError('INVALID', `${list.name}: argument \`after\` ${fault}; ${remedy}`, { reason: 'CURSOR' });

/** @throws GraphError LIMIT unless `first` is a whole number from 1 to MAX_PAGE. */
export function checkPage(list: string, page: PageRequest): void {
  checkLimit(list, 'first', page.first, 1, MAX_PAGE);
}

/** @throws GraphError LIMIT unless `value` is a whole number in the closed range. */
export function checkLimit(operation: string, argument: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new GraphError(
    'LIMIT',
    `${operation}: argument \`${argument}\` is ${value}; give a whole number from ${least} to ${most}`,
  );
}

/** Ascending order of keys: numbers by value, strings by code unit. */
export function compareKeys(a: readonly SortKey[], b: readonly SortKey[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * A page over rows at hand, in ascending order of `keys`; only the rows of the page are mapped, so that what is costly (loading a
 * record) is done for those alone.
 */
export function pageOfRows<Row, T>(
  list: PagedList,
  request: PageRequest,
  rows: readonly Row[],
  keys: (row: Row) => readonly SortKey[],
  map: (rows: readonly Row[]) => readonly T[],
): Page<T> {
  checkPage(list.name, request);
  const keyed = rows.map((row) => ({ row, keys: keys(row) })).sort((a, b) => compareKeys(a.keys, b.keys));
  const first = keyed[0];
  let start = 0;
  if (request.after !== null) {
    const after = decodeCursor(list, request.after, first?.keys.length ?? keyCount(request.after));
    while (start < keyed.length && compareKeys(keyed[start]?.keys ?? [], after) <= 0) start += 1;
  }
  const chosen = keyed.slice(start, start + request.first);
  const values = map(chosen.map((entry) => entry.row));
  return pageOf(
    list,
    values.map((value, i) => ({ value, keys: chosen[i]?.keys ?? [] })),
    start + chosen.length < keyed.length,
    rows.length,
  );
}

const keyCount = (cursor: string): number => Math.max(parse(cursor).length - 3, 0);

/** Assembles a page from its rows, in order. */
export function pageOf<T>(
  list: PagedList,
  rows: readonly Readonly<{ value: T; keys: readonly SortKey[] }>[],
  hasNext: boolean,
  total: number,
): Page<T> {
  const items = rows.map(({ value, keys }) => ({ value, cursor: encodeCursor(list, keys) }));
  return { items, end: items.at(-1)?.cursor ?? null, hasNext, total };
}
