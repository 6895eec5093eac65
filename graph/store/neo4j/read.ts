import { decodeCursor, checkPage, pageOf, type PagedList } from '../cursor.ts';
import type { Page, PageRequest, ReadOptions } from '../port.ts';
import type { Queries } from './connection.ts';
import { pageQuery, type ListQuery } from './cypher/page.ts';
import type { Query } from './query.ts';

/** What a read works with: queries under the caller's signal. */
export type Read = <Row>(query: Query<Row>) => Promise<readonly Row[]>;

/** Thrown where a second query no longer finds what the first one named: a writer was between them. */
class Stale extends Error {}
const TRIES = 5;

/**
 * Runs a read of several queries, again where a writer came between them. Neo4j gives each query what is committed, so a read is not
 * one snapshot; but it is never in contradiction with itself.
 */
export async function reading<T>(
  connection: Queries,
  options: ReadOptions | undefined,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  const read: Read = (query) => connection.read(query, options?.signal);
  for (let tries = 1; ; tries += 1)
    try {
      return await work(read);
    } catch (error) {
      if (!(error instanceof Stale) || tries === TRIES) throw error;
    }
}

/** The value that a query before said is there. */
export function got<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Stale(`store: ${String(key)} is gone while it was being read`);
  return value;
}

/** One page of a list, and its total. */
export async function pageOfList<Row, T, Shared = null>(
  read: Read,
  list: PagedList,
  request: PageRequest,
  query: ListQuery,
  map: (rows: readonly Row[], shared: Shared) => readonly T[],
): Promise<Page<T>> {
  checkPage(list.name, request);
  const after = request.after === null ? null : decodeCursor(list, request.after, query.order.length);
  const [found] = await read(pageQuery<Row, Shared>(query, after, request.first));
  if (found === undefined) throw new Error(`${list.name}: the query gives one row`);
  const [total, rows, shared] = found;
  const shown = rows.slice(0, request.first);
  const values = map(
    shown.map(([row]) => row),
    shared,
  );
  const keyed = values.map((value, i) => ({ value, keys: shown[i]?.[1] ?? [] }));
  return pageOf(list, keyed, rows.length > request.first, total);
}

/** Ids as small numbers, for what both stores derive from numbers. */
export class Numbers<Id extends string> {
  readonly #numbers = new Map<Id, number>();
  readonly #ids: Id[] = [];

  of(id: Id): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }

  id(number: number): Id {
    const id = this.#ids[number];
    if (id === undefined) throw new Error(`store: no id has the number ${number}`);
    return id;
  }
}
