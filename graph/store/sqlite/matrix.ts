import type { EntityId } from '../../id.ts';
import type { RegionLevel } from '../../resolve/index.ts';
import { checkLimit, pagedList } from '../cursor.ts';
import { UNDATED, dateBounds } from '../dates.ts';
import {
  MAX_MATRIX,
  type EntityRecord,
  type MatrixCell,
  type MatrixLevel,
  type MatrixQuery,
  type Page,
  type PageRequest,
  type ProgramMatrix,
  type StatementRecord,
} from '../port.ts';
import { statementsWhere } from './lists.ts';
import { entitiesByRid, got, ridsOf } from './load.ts';
import { all, sql, within, type Read } from './read.ts';
import { chains } from './region-links.ts';
import { partsOf } from './regions.ts';

/** From wide to narrow. A development zone counts as a county; what has no level rolls up wherever it can. */
const RANK: Readonly<Record<RegionLevel, number>> = {
  economic: 0,
  province: 1,
  city: 2,
  county: 3,
  zone: 3,
  town: 4,
  village: 5,
};
const WANTED: Readonly<Record<MatrixLevel, number>> = { PROVINCE: RANK.province, CITY: RANK.city, COUNTY: RANK.county };

type Run = Readonly<{ program: number; region: number; article: number; statements: number; first: string }>;
type Tally = { readonly articles: Set<number>; statements: number; first: string };

/**
 * Programmes × regions. A column stands for its region and all parts of it, whatever its level, so a cell is what `matrixCell`
 * lists; the level decides which regions get a column of their own when none are named.
 */
export function programMatrix(read: Read, query: MatrixQuery): ProgramMatrix {
  checkLimit('programMatrix', 'rows', query.rows, 1, MAX_MATRIX);
  checkLimit('programMatrix', 'columns', query.columns, 1, MAX_MATRIX);
  const programs = named(read, query.programs, 'Program');
  const regions = named(read, query.regions, 'Region');
  const runs = runsOf(read, query, programs);
  const chain = chains(read);
  const columns = new Set(regions ?? runs.map(({ region }) => region).map(rollUp(read, query.level, chain, runs)));
  const cells = new Map<number, Map<number, Tally>>(programs?.map((program) => [program, new Map<number, Tally>()]));
  for (const run of runs)
    for (const column of chain(run.region)) {
      if (!columns.has(column)) continue;
      const row = cells.get(run.program) ?? new Map<number, Tally>();
      cells.set(run.program, row);
      const tally = row.get(column) ?? { articles: new Set(), statements: 0, first: UNDATED };
      row.set(column, tally);
      tally.articles.add(run.article);
      tally.statements += run.statements;
      if (run.first < tally.first) tally.first = run.first;
    }
  read.check();
  return assemble(read, query, cells, columns);
}

function assemble(
  read: Read,
  query: MatrixQuery,
  cells: ReadonlyMap<number, ReadonlyMap<number, Tally>>,
  columns: ReadonlySet<number>,
): ProgramMatrix {
  const records = entitiesByRid(read, [...cells.keys(), ...columns]);
  const runBy = new Map([...columns].map((column) => [column, 0]));
  for (const row of cells.values()) for (const column of row.keys()) runBy.set(column, (runBy.get(column) ?? 0) + 1);
  const rows = [...cells]
    .map(([program, row]) => ({
      program: got(records, program),
      row,
      articles: new Set([...row.values()].flatMap(({ articles }) => [...articles])).size,
    }))
    .sort((a, b) => b.row.size - a.row.size || b.articles - a.articles || byId(a.program, b.program))
    .slice(0, query.rows);
  const shown = [...columns]
    .map((column) => ({ column, region: got(records, column), programs: runBy.get(column) ?? 0 }))
    .sort((a, b) => b.programs - a.programs || byId(a.region, b.region))
    .slice(0, query.columns);
  return {
    programs: rows.map(({ program }) => program),
    regions: shown.map(({ region }) => region),
    cells: rows.flatMap(({ program, row }) =>
      shown.flatMap(({ column, region }): readonly MatrixCell[] => {
        const tally = row.get(column);
        if (tally === undefined) return [];
        const firstDate = tally.first === UNDATED ? null : tally.first;
        return [
          {
            program: program.id,
            region: region.id,
            articles: tally.articles.size,
            statements: tally.statements,
            firstDate,
          },
        ];
      }),
    ),
    totalPrograms: cells.size,
    totalRegions: columns.size,
  };
}

const byId = (a: EntityRecord, b: EntityRecord): number => (a.id < b.id ? -1 : 1);

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

function runsOf({ db, check }: Read, query: MatrixQuery, programs: readonly number[] | null): readonly Run[] {
  const where = all(
    sql(`r.predicate = 'CARRIED_OUT_IN'`),
    programs === null ? null : sql('r.subject in (select value from json_each(?))', JSON.stringify(programs)),
    within('s.effective', dateBounds('programMatrix', query.between)),
  );
  const runs = db.all<Run>(
    `select r.subject as program, r.object as region, s.article, count(*) as statements, min(s.effective) as first
     from relation r cross join statement s on s.relation = r.rid where ${where.text} group by r.rid, s.article`,
    ...where.values,
  );
  check();
  return runs;
}

/** The nearest of a region and those that hold it that is at the level or above; the region itself where none is. */
function rollUp(
  { db }: Read,
  level: MatrixLevel,
  chain: (rid: number) => readonly number[],
  runs: readonly Run[],
): (region: number) => number {
  const places = [...new Set(runs.flatMap(({ region }) => chain(region)))];
  const levels = new Map(
    db
      .all<{ rid: number; level: RegionLevel }>(
        'select e.rid, e.level from json_each(?) wanted cross join entity e on e.rid = wanted.value where e.level is not null',
        JSON.stringify(places),
      )
      .map((row) => [row.rid, row.level]),
  );
  const isWideEnough = (place: number): boolean => {
    const of = levels.get(place);
    return of !== undefined && RANK[of] <= WANTED[level];
  };
  return (region) => chain(region).find(isWideEnough) ?? region;
}

export function matrixCell(
  read: Read,
  program: EntityId,
  region: EntityId,
  request: PageRequest,
): Page<StatementRecord> {
  return statementsWhere(
    read,
    pagedList('matrixCell', program, region),
    request,
    sql(
      `s.subject = (select rid from entity where id = ?) and r.predicate = 'CARRIED_OUT_IN' and s.object in (select value from json_each(?))`,
      program,
      JSON.stringify([...partsOf(read, [region])]),
    ),
  );
}
