import type { EntityId } from '../../id.ts';
import { pagedList } from '../cursor.ts';
import type { EntityRecord, Page, PageRequest } from '../port.ts';
import { entitiesByRid, got, ridOf, ridsOf } from './load.ts';
import { all, pageOfQuery, sql, type Read } from './read.ts';
import { ENTITY_COLUMNS, entityRecord, type EntityRow } from './records.ts';

/** Sorts regions without a code after those with one. */
const NO_CODE = '~';

export const regionChildren = (read: Read, region: EntityId, request: PageRequest): Page<EntityRecord> =>
  pageOfQuery<EntityRow, EntityRecord>(read, {
    list: pagedList('regionChildren', region),
    request,
    columns: ENTITY_COLUMNS,
    from: 'entity e',
    where: all(sql(`e.region = (select rid from entity where id = ?) and e.type = 'Region'`, region)),
    order: [{ column: `coalesce(e.code, '${NO_CODE}')` }, { column: 'e.id' }],
    map: (rows) => rows.map(entityRecord),
  });

export function regionAncestors(read: Read, region: EntityId): readonly EntityRecord[] {
  const rid = ridOf(read.db, region);
  if (rid === null) return [];
  const above = ancestorsOf(read, rid);
  const records = entitiesByRid(read, above);
  return above.map((ancestor) => got(records, ancestor));
}

/** Rids from the parent upwards. Articles may contradict each other into a circle: it ends before it repeats. */
export function ancestorsOf({ db }: Read, rid: number): readonly number[] {
  const chain: number[] = [rid];
  for (;;) {
    const parent = db.get<{ region: number | null }>(
      'select region from entity where rid = ?',
      chain.at(-1) ?? rid,
    )?.region;
    if (parent === undefined || parent === null || chain.includes(parent)) return chain.slice(1);
    chain.push(parent);
  }
}

/** Rids of the regions and all regions within them. `union` stops at a circle. */
export const partsOf = ({ db }: Read, regions: readonly EntityId[]): ReadonlySet<number> =>
  new Set(
    db
      .all<{ rid: number }>(
        `with recursive part(rid) as (
           select e.rid from json_each(?) given cross join entity e on e.rid = given.value where e.type = 'Region'
           union select e.rid from part cross join entity e on e.region = part.rid where e.type = 'Region')
         select rid from part`,
        JSON.stringify(ridsOf(db, regions)),
      )
      .map(({ rid }) => rid),
  );
