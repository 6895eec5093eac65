import type { PrintedPage, Run } from './open.ts';

/** What stands on one baseline, from left to right. */
export type Row = readonly Run[];

/** Runs whose baselines differ by less, in parts of the size, stand in one row. */
const SAME_ROW = 0.4;
/** A gap of so many times the size parts cells; less is found in a title that is spread. */
const CELLS_APART = 1.8;
/** A gap of so many times the size is a space between Chinese characters; less is how layout spreads them. */
const HAN_SPACE = 0.45;
const LATIN_SPACE = 0.15;
const HAN = /[\p{Script=Han}\u2e80-\u2fdf\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
/** So many spaces between Chinese characters make a line that is stretched, or a title that is spread: none of them is said. */
const FEWEST_SPREAD = 3;
const BETWEEN_HAN =
  /(?<=[\p{Script=Han}\u2e80-\u2fdf\u3001-\u303f\uff00-\uffef“”‘’]) (?=[\p{Script=Han}\u2e80-\u2fdf\u3001-\u303f\uff00-\uffef“”‘’])/gu;
/** Spaces that programs put between Chinese characters and digits or letters. */
const AUTOSPACE = /(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=\p{Script=Han})/gu;

/** Signs that fonts and maps of characters have another form of: two dashes as one, and dots of a contents list. */
const SIGNS: Readonly<Record<string, string>> = { '\u2e3a': '——', '\u2e3b': '———', '\u22ef': '…' };

/** What a page shows as rows from top to bottom. */
export function rowsOf({ runs }: Pick<PrintedPage, 'runs'>): readonly Row[] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first !== undefined && Math.abs(run.y - first.y) < SAME_ROW * Math.max(run.size, first.size)) row?.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => once(row.toSorted((a, b) => a.x - b.x)));
}

/** Without what is drawn twice in the same place, which is how some programs make characters bold. */
const once = (row: Row): Row =>
  row.filter((run, i) => {
    const before = row[i - 1];
    return !(before?.text === run.text && Math.abs(before.x - run.x) < 0.1 * run.size);
  });

/** Runs as one: with a space where they stand apart, and two wide ones where they stand as far apart as cells do. */
export function joined(runs: Row): Run | null {
  const [first] = runs;
  if (first === undefined) return null;
  let text = '';
  let end = first.x;
  const fonts = new Map<string, number>();
  for (const run of runs) {
    const own = run.text.trim();
    const gap = (run.x - end) / run.size;
    const isHan = HAN.test(text.at(-1) ?? '') || HAN.test(own.charAt(0));
    if (text !== '' && gap > CELLS_APART) text += '　　';
    else if (text !== '' && (gap > (isHan ? HAN_SPACE : LATIN_SPACE) || (!isHan && /^\s/.test(run.text)))) text += ' ';
    text += own;
    end = Math.max(end, run.end);
    fonts.set(run.font, (fonts.get(run.font) ?? 0) + own.length);
  }
  const [font = ''] = [...fonts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const isSpread = (text.match(BETWEEN_HAN)?.length ?? 0) >= FEWEST_SPREAD;
  const plain = (isSpread ? text.replace(BETWEEN_HAN, '') : text)
    .replace(AUTOSPACE, '')
    .replace(/[\u2e3a\u2e3b\u22ef]/g, (sign) => SIGNS[sign] ?? sign);
  return { text: plain, x: first.x, end, y: first.y, size: Math.max(...runs.map(({ size }) => size)), font };
}

/** The cells of a row, if it is one of a table. */
export function cellsOf(row: Row): Row {
  const cells: Run[][] = [];
  for (const run of row) {
    const cell = cells.at(-1);
    const last = cell?.at(-1);
    if (last === undefined || run.x - last.end > CELLS_APART * run.size) cells.push([run]);
    else cell?.push(run);
  }
  return cells.flatMap((cell) => joined(cell) ?? []);
}
