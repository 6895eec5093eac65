import type { EntityId } from '../id.ts';
import { municipalities } from '../lexicon/index.ts';
import type { RegionLevel } from '../resolve/index.ts';
import { UNDATED } from './dates.ts';
import type { MatrixCell, MatrixLevel, MatrixQuery, MatrixRest } from './port.ts';

/** Programmes × regions from statements that a store finds. Programmes and regions are numbers of the store's own. */

/** What decides on which level a region stands. */
export type RegionStanding = Readonly<{ level: RegionLevel | null; code: string | null }>;

/** Levels whose regions are columns. A development zone counts as a county. */
const COLUMNS: Readonly<Record<MatrixLevel, readonly RegionLevel[]>> = {
  PROVINCE: ['province'],
  CITY: ['city'],
  COUNTY: ['county', 'zone'],
};

/**
 * The regions that are columns at a level, as both stores ask for them: of a region and all that hold it the widest one on one of
 * `levels`, or with one of `codes`; else, below a region on the level `under`, the widest on the level `instead`.
 */
export type ColumnRule = Readonly<{
  levels: readonly RegionLevel[];
  codes: readonly string[];
  under: RegionLevel | null;
  instead: RegionLevel | null;
}>;
export const columnRule = (level: MatrixLevel): ColumnRule => ({
  levels: COLUMNS[level],
  codes: level === 'CITY' ? [...municipalities()] : [],
  under: level === 'CITY' ? 'province' : null,
  instead: level === 'CITY' ? 'county' : null,
});

/** The column that a region belongs to, given with all that hold it, nearest first; null where it has none at the level. */
export function columnOf(
  { levels, codes, under, instead }: ColumnRule,
  chain: readonly number[],
  standingOf: (region: number) => RegionStanding,
): number | null {
  const places = chain.map((region) => ({ region, ...standingOf(region) }));
  const own = places.findLast(
    ({ level, code }) => (level !== null && levels.includes(level)) || (code !== null && codes.includes(code)),
  );
  if (own !== undefined) return own.region;
  if (instead === null || !places.some(({ level }) => level === under)) return null;
  return places.findLast(({ level }) => level === instead)?.region ?? null;
}

/** Statements of one article that a programme is carried out in a region; `first` is their earliest effective date, `firstEvent` that of an event. */
export type CarriedOut = Readonly<{
  program: number;
  region: number;
  article: number;
  statements: number;
  first: string;
  firstEvent: string;
}>;
type Tally = { readonly articles: Set<number>; statements: number; first: string; firstEvent: string };
/** Cells of a programme by column; under null what has no column. */
type Row = Map<number | null, Tally>;
const emptyRow = (): Row => new Map();

export type MatrixSource = Readonly<{
  runs: readonly CarriedOut[];
  /** Those named in the query that exist; null where it names none. */
  programs: readonly number[] | null;
  regions: readonly number[] | null;
  /** A region with all that hold it. */
  chain: (region: number) => readonly number[];
  standingOf: (region: number) => RegionStanding;
  idOf: (entity: number) => EntityId;
}>;

/** A matrix whose rows and columns are still to be loaded, in order. */
export type BareMatrix = Readonly<{
  programs: readonly number[];
  regions: readonly number[];
  cells: readonly MatrixCell[];
  rest: readonly MatrixRest[];
  totalPrograms: number;
  totalRegions: number;
}>;

/** A column stands for its region and all parts of it, so a cell is what `matrixCell` lists. */
export function matrixOf(query: MatrixQuery, source: MatrixSource): BareMatrix {
  const { runs, programs, regions, chain, standingOf } = source;
  const rule = columnRule(query.level);
  const columns = new Set(regions ?? runs.flatMap(({ region }) => columnOf(rule, chain(region), standingOf) ?? []));
  const rows = new Map<number, Row>(programs?.map((program) => [program, emptyRow()]));
  for (const run of runs) {
    const over = chain(run.region).filter((column) => columns.has(column));
    if (over.length === 0 && regions !== null) continue;
    const row = rows.get(run.program) ?? emptyRow();
    rows.set(run.program, row);
    for (const column of over.length === 0 ? [null] : over) count(row, column, run);
  }
  return ordered(query, source, rows, columns);
}

function count(row: Row, column: number | null, run: CarriedOut): void {
  const tally = row.get(column) ?? { articles: new Set(), statements: 0, first: UNDATED, firstEvent: UNDATED };
  row.set(column, tally);
  tally.articles.add(run.article);
  tally.statements += run.statements;
  if (run.first < tally.first) tally.first = run.first;
  if (run.firstEvent < tally.firstEvent) tally.firstEvent = run.firstEvent;
}

function ordered(
  query: MatrixQuery,
  { idOf }: MatrixSource,
  cells: ReadonlyMap<number, Row>,
  columns: ReadonlySet<number>,
): BareMatrix {
  const runBy = new Map([...columns].map((column) => [column, 0]));
  for (const row of cells.values())
    for (const column of row.keys()) if (column !== null) runBy.set(column, (runBy.get(column) ?? 0) + 1);
  const byId = (a: number, b: number): number => (idOf(a) < idOf(b) ? -1 : 1);
  const rows = [...cells]
    .map(([program, row]) => ({
      program,
      row,
      width: row.size - Number(row.has(null)),
      articles: new Set([...row.values()].flatMap(({ articles }) => [...articles])).size,
    }))
    .sort((a, b) => b.width - a.width || b.articles - a.articles || byId(a.program, b.program))
    .slice(0, query.rows);
  const shown = [...columns]
    .sort((a, b) => (runBy.get(b) ?? 0) - (runBy.get(a) ?? 0) || byId(a, b))
    .slice(0, query.columns);
  return {
    programs: rows.map(({ program }) => program),
    regions: shown,
    cells: rows.flatMap(({ program, row }) =>
      shown.flatMap((column): readonly MatrixCell[] => {
        const tally = row.get(column);
        return tally === undefined ? [] : [{ program: idOf(program), region: idOf(column), ...figures(tally) }];
      }),
    ),
    rest: rows.flatMap(({ program, row }): readonly MatrixRest[] => {
      const tally = row.get(null);
      return tally === undefined ? [] : [{ program: idOf(program), ...figures(tally) }];
    }),
    totalPrograms: cells.size,
    totalRegions: columns.size,
  };
}

const figures = ({ articles, statements, first, firstEvent }: Tally): Omit<MatrixRest, 'program'> => ({
  articles: articles.size,
  statements,
  firstDate: first === UNDATED ? null : first,
  firstEventDate: firstEvent === UNDATED ? null : firstEvent,
});

/** The cells of programmes in regions, each standing for itself and its parts; in the order of the regions, empty ones left out. */
export function cellsOf(
  runs: readonly CarriedOut[],
  places: readonly (readonly [region: EntityId, parts: ReadonlySet<number>])[],
  idOf: (program: number) => EntityId,
): ReadonlyMap<number, readonly MatrixCell[]> {
  const rows = new Map<number, Row>();
  for (const run of runs)
    for (const [i, [, parts]] of places.entries()) {
      if (!parts.has(run.region)) continue;
      const row = rows.get(run.program) ?? emptyRow();
      rows.set(run.program, row);
      count(row, i, run);
    }
  return new Map(
    [...rows].map(([program, row]) => [
      program,
      places.flatMap(([region], i) => {
        const tally = row.get(i);
        return tally === undefined ? [] : [{ program: idOf(program), region, ...figures(tally) }];
      }),
    ]),
  );
}
