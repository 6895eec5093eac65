import type { EntityId } from '../id.ts';
import type { RegionLevel } from '../resolve/index.ts';
import { UNDATED } from './dates.ts';
import type { MatrixCell, MatrixLevel, MatrixQuery } from './port.ts';

/** Programmes × regions from statements that a store finds. Programmes and regions are numbers of the store's own. */

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

/** Levels of regions that stand in a column of their own where columns are of this level. */
export const levelsOf = (level: MatrixLevel): readonly RegionLevel[] =>
  (Object.keys(RANK) as RegionLevel[]).filter((of) => RANK[of] <= WANTED[level]);

/** Statements of one article that a programme is carried out in a region; `first` is their earliest effective date. */
export type Run = Readonly<{ program: number; region: number; article: number; statements: number; first: string }>;
type Tally = { readonly articles: Set<number>; statements: number; first: string };

export type MatrixSource = Readonly<{
  runs: readonly Run[];
  /** Those named in the query that exist; null where it names none. */
  programs: readonly number[] | null;
  regions: readonly number[] | null;
  /** A region with all that hold it. */
  chain: (region: number) => readonly number[];
  levelOf: (region: number) => RegionLevel | null;
  idOf: (entity: number) => EntityId;
}>;

/** A matrix whose rows and columns are still to be loaded, in order. */
export type BareMatrix = Readonly<{
  programs: readonly number[];
  regions: readonly number[];
  cells: readonly MatrixCell[];
  totalPrograms: number;
  totalRegions: number;
}>;

/**
 * A column stands for its region and all parts of it, whatever its level, so a cell is what `matrixCell` lists; the level decides
 * which regions get a column of their own when none are named.
 */
export function matrixOf(query: MatrixQuery, source: MatrixSource): BareMatrix {
  const { runs, programs, regions, chain } = source;
  const wide = levelsOf(query.level);
  const columns = new Set(regions ?? runs.map(({ region }) => rollUp(wide, source, region)));
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
  return ordered(query, source, cells, columns);
}

function ordered(
  query: MatrixQuery,
  { idOf }: MatrixSource,
  cells: ReadonlyMap<number, ReadonlyMap<number, Tally>>,
  columns: ReadonlySet<number>,
): BareMatrix {
  const runBy = new Map([...columns].map((column) => [column, 0]));
  for (const row of cells.values()) for (const column of row.keys()) runBy.set(column, (runBy.get(column) ?? 0) + 1);
  const byId = (a: number, b: number): number => (idOf(a) < idOf(b) ? -1 : 1);
  const rows = [...cells]
    .map(([program, row]) => ({
      program,
      row,
      articles: new Set([...row.values()].flatMap(({ articles }) => [...articles])).size,
    }))
    .sort((a, b) => b.row.size - a.row.size || b.articles - a.articles || byId(a.program, b.program))
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
        if (tally === undefined) return [];
        return [
          {
            program: idOf(program),
            region: idOf(column),
            articles: tally.articles.size,
            statements: tally.statements,
            firstDate: tally.first === UNDATED ? null : tally.first,
          },
        ];
      }),
    ),
    totalPrograms: cells.size,
    totalRegions: columns.size,
  };
}

/** The nearest of a region and those that hold it that is at the level or above; the region itself where none is. */
function rollUp(wide: readonly RegionLevel[], { chain, levelOf }: MatrixSource, region: number): number {
  const isWideEnough = (place: number): boolean => {
    const of = levelOf(place);
    return of !== null && wide.includes(of);
  };
  return chain(region).find(isWideEnough) ?? region;
}
