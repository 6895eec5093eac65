import type { Run } from './open.ts';
import { cellsOf, joined, type Row } from './rows.ts';

/** A line of text with the column that it stands in. */
export type PrintedLine = Run & Readonly<{ page: number; column: Column; table: boolean }>;
const COLUMNS = ['whole', 'left', 'right'] as const;
type Column = (typeof COLUMNS)[number];

/** A stretch of a page that is read from top to bottom. */
type Flow = readonly Row[];

/** Where a gutter between two columns may stand, in parts of the width of the text. */
const [GUTTER_FROM, GUTTER_TO] = [0.35, 0.65];
/** Fewest rows on either side of a gutter. */
const FEWEST = 3;
/** Most rows that may cross a gutter, for each that stands beside it: titles over both columns. */
const CROSSING = 0.5;
/** Shorter rows, in parts of a column, are cells rather than lines of text. */
const LINE_OF_COLUMN = 0.45;
/** A line is full in a column with so large a part of it, and so large a part of the lines is, where many are short. */
const FULL_LINE = 0.85;
const FEWEST_FULL = 0.2;

/** The rows of a page in reading order: in two columns the left before the right, between what runs over both. */
export function readingOrder(rows: readonly Row[], page: number): readonly PrintedLine[] {
  const tables = tableRows(rows);
  const gutter = gutterOf(rows.filter((row) => !tables.has(row)));
  const lines: PrintedLine[] = [];
  let band: Readonly<Record<Column, Row[]>> = { whole: [], left: [], right: [] };
  const flush = (): void => {
    for (const column of COLUMNS) lines.push(...linesOf(band[column], column, page));
    band = { whole: [], left: [], right: [] };
  };
  const add = (side: Column, runs: Row): void => {
    if (runs.length > 0) band[side].push(runs);
  };
  for (const row of rows) {
    if (gutter === null || tables.has(row) || crosses(row, gutter)) {
      if (band.left.length + band.right.length > 0) flush();
      add('whole', row);
    } else {
      add(
        'left',
        row.filter((run) => isLeft(run, gutter)),
      );
      add(
        'right',
        row.filter((run) => !isLeft(run, gutter)),
      );
    }
  }
  flush();
  return lines;
}

/** The lines of a column and the rows of its tables. */
function linesOf(flow: Flow, column: Column, page: number): readonly PrintedLine[] {
  const tables = tableRows(flow);
  return flow.flatMap((row) => {
    const cells = tables.get(row);
    const line = joined(row);
    if (line === null) return [];
    return [
      { ...line, text: cells === undefined ? line.text : tableRow(cells), page, column, table: cells !== undefined },
    ];
  });
}

/** A row of a table as one of Markdown. */
const tableRow = (cells: Row): string => `| ${cells.map((cell) => cell.text.replaceAll('|', '\\|')).join(' | ')} |`;

/** Where the gutter of two columns stands; null for a page of one. */
function gutterOf(rows: readonly Row[]): number | null {
  const runs = rows.flat();
  if (rows.length < FEWEST) return null;
  const from = Math.min(...runs.map(({ x }) => x));
  const width = Math.max(...runs.map(({ end }) => end)) - from;
  let best: Readonly<{ at: number; touching: number }> | null = null;
  for (let part = GUTTER_FROM; part <= GUTTER_TO; part += 0.005) {
    const at = from + part * width;
    const beside = rows.filter((row) => !crosses(row, at));
    const left = beside.map((row) => row.filter((run) => isLeft(run, at))).filter((row) => row.length > 0);
    const right = beside.map((row) => row.filter((run) => !isLeft(run, at))).filter((row) => row.length > 0);
    const crossing = rows.length - beside.length;
    if (left.length < FEWEST || right.length < FEWEST || crossing > CROSSING * (left.length + right.length)) continue;
    if (!fills(left, part * width) || !fills(right, (1 - part) * width)) continue;
    const touching = runs.filter(({ x, end }) => x < at && end > at).length;
    if (best === null || touching < best.touching) best = { at, touching };
  }
  return best?.at ?? null;
}

/** Whether a row runs over a gutter: one of its runs does, or those on its sides stand together. */
function crosses(row: Row, at: number): boolean {
  const right = row.findIndex((run) => !isLeft(run, at));
  const [before, after] = [row[right - 1], row[right]];
  const isOnBoth = before !== undefined && after !== undefined;
  const over = isOnBoth ? OVERSHOOT : 0;
  if (row.some(({ x, end, size }) => x < at - over * size && end > at + over * size)) return true;
  return isOnBoth && after.x - before.end < TOGETHER * after.size;
}

const isLeft = ({ x, end }: Run, at: number): boolean => x + end < 2 * at;
/** The width of a stretched run is given too large, by up to this in times its size. */
const OVERSHOOT = 1.5;
/** Runs closer than this, in times their size, are of one line. */
const TOGETHER = 0.3;

/** Whether most rows of a side are about as long as its column, or enough of them as long as it: no cells of a table are. */
function fills(side: readonly Row[], room: number): boolean {
  const lengths = side.map((row) => ((row.at(-1)?.end ?? 0) - (row[0]?.x ?? 0)) / room);
  const full = lengths.filter((length) => length > FULL_LINE).length;
  return (
    2 * lengths.filter((length) => length > LINE_OF_COLUMN).length > side.length ||
    (full >= FEWEST && full > FEWEST_FULL * side.length)
  );
}

/** Fewest rows of a table, and the most characters of a cell. */
const FEWEST_ROWS = 3;
const LONGEST_CELL = 16;

/** Rows that follow each other with cells under each other, and these. */
function tableRows(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const found = new Map<Row, Row>();
  let run: (readonly [row: Row, cells: Row])[] = [];
  const end = (): void => {
    const width = run[0]?.[1].length ?? 0;
    const counts = run.some(([, cells]) => cells.some(({ text }) => /^[\d.,%]+$/.test(text)));
    if (run.length >= FEWEST_ROWS && (width > 2 || counts)) for (const [row, cells] of run) found.set(row, cells);
    run = [];
  };
  for (const row of rows) {
    const above = run.at(-1)?.[1];
    const cells = cellsOf(row);
    const isRow = cells.length >= 2 && cells.every(({ text }) => text.length <= LONGEST_CELL);
    if (!isRow || (above !== undefined && !isUnder(cells, above))) end();
    if (isRow) run.push([row, cells]);
  }
  end();
  return found;
}

/** Whether each cell of a row stands under its own of the row above. */
const isUnder = (row: Row, above: Row): boolean =>
  row.length === above.length &&
  row.every(({ x, end }, i) => {
    const cell = above[i];
    return cell !== undefined && x < cell.end + cell.size && end > cell.x - cell.size;
  });
