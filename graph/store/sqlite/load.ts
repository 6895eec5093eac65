import type { EntityId } from '../../id.ts';
import type { EntityRecord, RelationRecord } from '../port.ts';
import type { Database } from './database.ts';
import type { Read } from './read.ts';
import {
  ENTITY_COLUMNS,
  RELATION_COLUMNS,
  entityRecord,
  relationRecord,
  type EntityRow,
  type RelationRow,
  type SourceRow,
} from './records.ts';

/** Loading by rid, in bulk. */

/** The rid of an entity, or null. */
export const ridOf = (db: Database, id: EntityId): number | null =>
  db.get<{ rid: number }>('select rid from entity where id = ?', id)?.rid ?? null;

/** The rids of those that exist, ascending by id and without repetition. */
export const ridsOf = (db: Database, ids: readonly EntityId[]): readonly number[] =>
  db
    .all<{ rid: number }>(
      'select e.rid from (select distinct value from json_each(?)) wanted cross join entity e on e.id = wanted.value order by e.id',
      JSON.stringify(ids),
    )
    .map(({ rid }) => rid);

export const entitiesByRid = ({ db }: Read, rids: readonly number[]): ReadonlyMap<number, EntityRecord> =>
  new Map(
    db
      .all<EntityRow>(
        `select ${ENTITY_COLUMNS} from json_each(?) wanted cross join entity e on e.rid = wanted.value`,
        JSON.stringify(rids),
      )
      .map((row) => [row.rid, entityRecord(row)]),
  );

export const relationsByRid = ({ db }: Read, rids: readonly number[]): ReadonlyMap<number, RelationRecord> =>
  new Map(
    db
      .all<RelationRow>(
        `select ${RELATION_COLUMNS} from json_each(?) wanted cross join relation r on r.rid = wanted.value`,
        JSON.stringify(rids),
      )
      .map((row) => [row.rid, relationRecord(row)]),
  );

/** The articles that rows stand in, each read once. */
export const sourcesOf = (
  { db }: Read,
  rows: readonly Readonly<{ article: number }>[],
): ReadonlyMap<number, SourceRow> =>
  new Map(
    db
      .all<SourceRow & Readonly<{ rid: number }>>(
        'select a.rid, a.id, a.title, a.text, a.published_on from json_each(?) wanted cross join article a on a.rid = wanted.value',
        JSON.stringify([...new Set(rows.map(({ article }) => article))]),
      )
      .map((row) => [row.rid, row]),
  );

/** The value that must be there because the same transaction read its key. */
export function got<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`store: nothing under ${String(key)}; the file's references are broken`);
  return value;
}
