import type { EntityId } from '../../id.ts';
import { pageOfRows } from '../cursor.ts';
import { dateBounds } from '../dates.ts';
import { cellsOf } from '../matrix.ts';
import type { ComparedProgram, Page, PageRequest, SetQuery } from '../port.ts';
import { comparison, isInSet } from '../program-set.ts';
import { entitiesByRid, got } from './load.ts';
import { runsOf } from './matrix.ts';
import { all, sql, within, type Read, type Sql } from './read.ts';
import { partsOf } from './regions.ts';

type Candidate = Readonly<{ program: number; id: EntityId; articles: number; regions: string }>;

export function programSet(read: Read, query: SetQuery, request: PageRequest): Page<ComparedProgram> {
  const { regions, list } = comparison(query);
  const bounds = dateBounds('programSet', query.between);
  const places = regions.map((region) => [region, partsOf(read, [region])] as const);
  const heldBy = (inside: readonly number[]): readonly EntityId[] =>
    places.filter(([, parts]) => inside.some((region) => parts.has(region))).map(([region]) => region);
  const rows = candidates(read, within('s.effective', bounds)).filter((row) =>
    isInSet(query.set, regions.length, heldBy(row.regions.split(' ').map(Number))),
  );
  return pageOfRows(
    list,
    request,
    rows,
    ({ articles, id }) => [-articles, id],
    (shown) => {
      const programs = shown.map(({ program }) => program);
      const records = entitiesByRid(read, programs);
      const runs = runsOf(read, sql('r.subject in (select value from json_each(?))', JSON.stringify(programs)), bounds);
      const cells = cellsOf(runs, places, (program) => got(records, program).id);
      return programs.map((program) => ({ program: got(records, program), cells: cells.get(program) ?? [] }));
    },
  );
}

/** Programmes that are carried out anywhere, with the regions that are named. */
function candidates({ db, check }: Read, inRange: Sql | null): readonly Candidate[] {
  const said =
    inRange === null
      ? null
      : sql(`exists (select 1 from statement s where s.relation = r.rid and ${inRange.text})`, ...inRange.values);
  const where = all(sql(`r.predicate = 'CARRIED_OUT_IN'`), said);
  const rows = db.all<Candidate>(
    `select r.subject as program, e.id, e.articles, group_concat(r.object, ' ') as regions
     from relation r cross join entity e on e.rid = r.subject where ${where.text} group by r.subject`,
    ...where.values,
  );
  check();
  return rows;
}
