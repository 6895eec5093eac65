import type { Run } from './open.ts';
import { cellsOf, joined, type Row } from './rows.ts';

/** A line of text with the column that it stands in. */
export type PrintedLine = Run & Readonly<{ page: number; left: number; right: number; table: boolean }>;

/** A stretch of a page that is read from top to bottom. */
type Flow = readonly Run[];

/** Where a gutter between two columns may stand, in parts of the width of the text. */
const [GUTTER_FROM, GUTTER_TO] = [0.35, 0.65];
/** Fewest rows on either side of a gutter. */
const FEWEST = 3;
/** Most rows that may cross a gutter, for each that stands beside it: titles over both columns. */
const CROSSING = 0.5;
/** Shorter rows, in parts of a column, are cells rather than lines of text. */
const LINE_OF_COLUMN = 0.45;

/** The rows of a page in reading order: in two columns the left before the right, between what runs over both. */
export function readingOrder(rows: readonly Row[], page: number): readonly PrintedLine[] {
  const tables = tableRows(rows);
  const gutter = gutterOf(rows.filter((row) => !tables.has(row)));
  const lines: PrintedLine[] = [];
  let band: Readonly<Record<'whole' | 'left' | 'right', Run[]>> = { whole: [], left: [], right: [] };
  const flush = (): void => {
    for (const flow of [band.whole, band.left, band.right]) lines.push(...inColumn(flow, page));
    band = { whole: [], left: [], right: [] };
  };
  const add = (side: keyof typeof band, runs: Row): void => {
    const line = joined(runs);
    if (line !== null) band[side].push(line);
  };
  for (const row of rows) {
    const cells = tables.get(row);
    if (cells !== undefined) {
      flush();
      lines.push(...tableLine(cells, page));
    } else if (gutter === null || crosses(row, gutter)) {
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

/** The lines of a column, whose edges are those of its longest lines. */
function inColumn(flow: Flow, page: number): readonly PrintedLine[] {
  const [left, right] = [Math.min(...flow.map(({ x }) => x)), Math.max(...flow.map(({ end }) => end))];
  return flow.map((line) => ({ ...line, page, left, right, table: false }));
}

/** A row of a table as one of Markdown. */
function tableLine(cells: Row, page: number): readonly PrintedLine[] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = `| ${cells.map((cell) => cell.text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [{ ...first, text, end: last.end, page, left: first.x, right: last.end, table: true }];
}

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

/** Whether most rows of a side are about as long as its column. */
const fills = (side: readonly Row[], room: number): boolean =>
  2 * side.filter((row) => (row.at(-1)?.end ?? 0) - (row[0]?.x ?? 0) > LINE_OF_COLUMN * room).length > side.length;

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
