import type {
  CellQuery,
  ComparedProgram,
  EntityId,
  EntityRecord,
  MatrixCell,
  MatrixLevel,
  MatrixQuery,
  MatrixRest,
  ProgramMatrix,
  RestQuery,
  SetQuery,
  StatementRecord,
  Between,
} from '../../graph/index.ts';
import { by, chainOf, effective, entityRecords, isIn, statementRecords, type Model } from './model.ts';
import { find, partsOf } from './model-graph.ts';

/** The oracle's matrices and sets: every programme tried against every region. */

/** Peking, Tientsin, Shanghai, Chungking in GB/T 2260. */
const MUNICIPALITIES = ['110000', '120000', '310000', '500000'];

const runsIn = (model: Model, between: Between | null): readonly StatementRecord[] =>
  statementRecords(model).filter((s) => s.predicate === 'CARRIED_OUT_IN' && isIn(effective(s), between));
const articles = (list: readonly StatementRecord[]): number => new Set(list.map((s) => s.article)).size;
const figures = (list: readonly StatementRecord[]): Omit<MatrixRest, 'program'> => ({
  articles: articles(list),
  statements: list.length,
  firstDate: list.flatMap((s) => effective(s) ?? []).sort()[0] ?? null,
  firstEventDate: list.flatMap((s) => s.eventDate ?? []).sort()[0] ?? null,
});

/** The column of a region at a level. */
export function columnOf(records: readonly EntityRecord[], level: MatrixLevel, region: EntityId): EntityId | null {
  const widestFirst = [region, ...chainOf(records, region)].map((id) => find(records, id)).reverse();
  const standsHere = (place: EntityRecord): boolean => {
    if (level === 'PROVINCE') return place.level === 'province';
    if (level === 'COUNTY') return place.level === 'county' || place.level === 'zone';
    return place.level === 'city' || MUNICIPALITIES.includes(place.code ?? '');
  };
  const isInProvince = widestFirst.some((place) => place.level === 'province');
  const county = level === 'CITY' && isInProvince ? widestFirst.find((place) => place.level === 'county') : undefined;
  return (widestFirst.find(standsHere) ?? county)?.id ?? null;
}

export function programMatrix(model: Model, query: MatrixQuery): ProgramMatrix {
  const records = entityRecords(model);
  const typed = (ids: readonly EntityId[], type: string): readonly EntityId[] =>
    records.filter((e) => e.type === type && ids.includes(e.id)).map((e) => e.id);
  const asked = typed(query.programs, 'Program');
  const runs = runsIn(model, query.between).filter((s) => query.programs.length === 0 || asked.includes(s.subject));
  const own = (s: StatementRecord): EntityId | null => columnOf(records, query.level, s.object);
  const columns =
    query.regions.length === 0 ? [...new Set(runs.flatMap((s) => own(s) ?? []))] : typed(query.regions, 'Region');
  const cell = (program: EntityId, region: EntityId): readonly StatementRecord[] => {
    const parts = partsOf(records, region);
    return runs.filter((s) => s.subject === program && parts.includes(s.object));
  };
  const rest = (program: EntityId): readonly StatementRecord[] =>
    query.regions.length > 0 ? [] : runs.filter((s) => s.subject === program && own(s) === null);
  const rows = (query.programs.length === 0 ? [...new Set(runs.map((s) => s.subject))] : asked)
    .map((program) => ({
      program,
      cells: columns.map((region) => ({ region, list: cell(program, region) })).filter(({ list }) => list.length > 0),
      rest: rest(program),
    }))
    .filter((row) => query.programs.length > 0 || row.cells.length + row.rest.length > 0)
    .toSorted(
      by(
        (row) => -row.cells.length,
        (row) => -articles([...row.cells.flatMap(({ list }) => list), ...row.rest]),
        (row) => row.program,
      ),
    );
  const ordered = columns.toSorted(
    by(
      (region) => -rows.filter((row) => row.cells.some((c) => c.region === region)).length,
      (region) => region,
    ),
  );
  const shownRows = rows.slice(0, query.rows);
  const shownColumns = ordered.slice(0, query.columns);
  return {
    programs: shownRows.map(({ program }) => find(records, program)),
    regions: shownColumns.map((id) => find(records, id)),
    cells: shownRows.flatMap(({ program }) => cellsOf(program, shownColumns, cell)),
    rest: shownRows.flatMap((row) => (row.rest.length === 0 ? [] : [{ program: row.program, ...figures(row.rest) }])),
    totalPrograms: rows.length,
    totalRegions: columns.length,
  };
}

const cellsOf = (
  program: EntityId,
  regions: readonly EntityId[],
  cell: (program: EntityId, region: EntityId) => readonly StatementRecord[],
): readonly MatrixCell[] =>
  regions.flatMap((region): readonly MatrixCell[] => {
    const list = cell(program, region);
    return list.length === 0 ? [] : [{ program, region, ...figures(list) }];
  });

export function matrixCell(model: Model, { program, region, between }: CellQuery): readonly StatementRecord[] {
  const parts = partsOf(entityRecords(model), region);
  return runsIn(model, between).filter((s) => s.subject === program && parts.includes(s.object));
}

export function matrixRest(model: Model, { program, level, between }: RestQuery): readonly StatementRecord[] {
  const records = entityRecords(model);
  return runsIn(model, between).filter((s) => s.subject === program && columnOf(records, level, s.object) === null);
}

export function programSet(model: Model, { regions, set, between }: SetQuery): readonly ComparedProgram[] {
  const compared = [...new Set(regions)];
  const cell = (program: EntityId, region: EntityId): readonly StatementRecord[] =>
    matrixCell(model, { program, region, between });
  const run = new Set(runsIn(model, between).map((s) => s.subject));
  return entityRecords(model)
    .filter(({ id }) => run.has(id))
    .map((program) => ({ program, cells: cellsOf(program.id, compared, cell) }))
    .filter(({ cells }) => {
      const isOnly = cells.length === 1 && compared.length > 1;
      if (set.kind === 'ONLY') return isOnly && cells[0]?.region === set.region;
      if (set.kind === 'ALL') return cells.length === compared.length;
      return set.kind === 'NONE' ? cells.length === 0 : cells.length > 1 && cells.length < compared.length;
    });
}
