import type { EntityId } from '../../id.ts';
import { checkLimit, pagedList } from '../cursor.ts';
import { UNDATED, dateBounds } from '../dates.ts';
import { columnOf, columnRule, matrixOf, type CarriedOut, type RegionStanding } from '../matrix.ts';
import {
  MAX_MATRIX,
  type CellQuery,
  type MatrixQuery,
  type Page,
  type PageRequest,
  type ProgramMatrix,
  type RestQuery,
  type StatementRecord,
} from '../port.ts';
import { statementsWhere } from './lists.ts';
import { entitiesByRid, got, ridOf, ridsOf } from './load.ts';
import { all, PREDICATE_OF_ENDS, sql, within, type Read, type Sql } from './read.ts';
import { chains } from './region-links.ts';
import { partsOf } from './regions.ts';

export function programMatrix(read: Read, query: MatrixQuery): ProgramMatrix {
  checkLimit('programMatrix', 'rows', query.rows, 1, MAX_MATRIX);
  checkLimit('programMatrix', 'columns', query.columns, 1, MAX_MATRIX);
  const programs = named(read, query.programs, 'Program');
  const regions = named(read, query.regions, 'Region');
  const bounds = dateBounds('programMatrix', query.between);
  const runs = runsOf(
    read,
    programs === null ? null : sql('r.subject in (select value from json_each(?))', JSON.stringify(programs)),
    bounds,
  );
  const chain = chains(read);
  const places = new Set([...(regions ?? []), ...runs.flatMap(({ region }) => chain(region))]);
  const known = idsAndStandings(read, [
    ...new Set([...places, ...(programs ?? []), ...runs.map(({ program }) => program)]),
  ]);
  const matrix = matrixOf(query, {
    runs,
    programs,
    regions,
    chain,
    standingOf: (region) => got(known, region),
    idOf: (entity) => got(known, entity).id,
  });
  read.check();
  const records = entitiesByRid(read, [...matrix.programs, ...matrix.regions]);
  return {
    ...matrix,
    programs: matrix.programs.map((program) => got(records, program)),
    regions: matrix.regions.map((region) => got(records, region)),
  };
}

/** What order and roll-up need of the entities that take part, who are many more than are shown. */
export const idsAndStandings = (
  { db }: Read,
  rids: readonly number[],
): ReadonlyMap<number, RegionStanding & { id: EntityId }> =>
  new Map(
    db
      .lists<readonly [rid: number, id: EntityId, level: RegionStanding['level'], code: string | null]>(
        'select e.rid, e.id, e.level, e.code from json_each(?) wanted cross join entity e on e.rid = wanted.value',
        JSON.stringify(rids),
      )
      .map(([rid, id, level, code]) => [rid, { id, level, code }]),
  );

/** Those that exist and are of the type; null where none are named. */
const named = ({ db }: Read, ids: readonly EntityId[], type: 'Program' | 'Region'): readonly number[] | null =>
  ids.length === 0
    ? null
    : db
        .all<{ rid: number }>(
          'select e.rid from json_each(?) wanted cross join entity e on e.rid = wanted.value where e.type = ?',
          JSON.stringify(ridsOf(db, ids)),
          type,
        )
        .map(({ rid }) => rid);

/** What says where programmes are carried out, as far as a condition on the relation `r` allows. */
export function runsOf(
  { db, check }: Read,
  which: Sql | null,
  bounds: ReturnType<typeof dateBounds>,
): readonly CarriedOut[] {
  const where = all(
    sql(`${which === null ? 'r.predicate' : PREDICATE_OF_ENDS} = 'CARRIED_OUT_IN'`),
    which,
    within('s.effective', bounds),
  );
  const runs = db.all<CarriedOut>(
    `select r.subject as program, r.object as region, s.article, count(*) as statements, min(s.effective) as first,
       coalesce(min(s.event_date), '${UNDATED}') as firstEvent
     from relation r cross join statement s on s.relation = r.rid where ${where.text} group by r.rid, s.article`,
    ...where.values,
  );
  check();
  return runs;
}

export function matrixCell(
  read: Read,
  { program, region, between }: CellQuery,
  request: PageRequest,
): Page<StatementRecord> {
  return statementsWhere(
    read,
    pagedList('matrixCell', program, region, between),
    request,
    all(
      sql(
        `s.subject = (select rid from entity where id = ?) and ${PREDICATE_OF_ENDS} = 'CARRIED_OUT_IN' and s.object in (select value from json_each(?))`,
        program,
        JSON.stringify([...partsOf(read, [region])]),
      ),
      within('s.effective', dateBounds('matrixCell', between)),
    ),
  );
}

export function matrixRest(
  read: Read,
  { program, level, between }: RestQuery,
  request: PageRequest,
): Page<StatementRecord> {
  const rid = ridOf(read.db, program);
  const regions = read.db
    .all<{ region: number }>(
      `select r.object as region from relation r where r.subject = ? and ${PREDICATE_OF_ENDS} = 'CARRIED_OUT_IN'`,
      rid,
    )
    .map(({ region }) => region);
  const chain = chains(read);
  const known = idsAndStandings(read, [...new Set(regions.flatMap(chain))]);
  const rule = columnRule(level);
  const apart = regions.filter((region) => columnOf(rule, chain(region), (place) => got(known, place)) === null);
  return statementsWhere(
    read,
    pagedList('matrixRest', program, level, between),
    request,
    all(
      sql(
        `s.subject = ? and ${PREDICATE_OF_ENDS} = 'CARRIED_OUT_IN' and s.object in (select value from json_each(?))`,
        rid,
        JSON.stringify(apart),
      ),
      within('s.effective', dateBounds('matrixRest', between)),
    ),
  );
}
