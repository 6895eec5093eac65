import type { Span } from '../document/index.ts';
import type { View } from './view.ts';

/**
 * A table in the text, as Markdown writes it: a head, a line of dashes, rows. The readers of documents hand theirs over in the same
 * form. Spans are over the view, those of cells without the white space around them.
 */
export type TextTable = Span &
  Readonly<{
    /** The line right before it, where that is short enough to be its title; else null. */
    caption: Span | null;
    head: readonly Span[];
    rows: readonly TableRow[];
  }>;
export type TableRow = Span & Readonly<{ cells: readonly Span[] }>;

/** The view writes the colon of a column's side wide. */
const DASHES = /^\|(?:[:：]?-+[:：]?\|)+$/;
const LONGEST_CAPTION = 60;

/** The tables of a text, in order. Linear in its paragraphs. */
export function tablesIn({ c, paragraphs, titleEnd }: View): readonly TextTable[] {
  if (!c.includes('|')) return [];
  const tables: TextTable[] = [];
  const isRow = ({ start, end }: Span): boolean => c[start] === '|' && c[end - 1] === '|' && end - start > 2;
  const isDashes = (line: Span | undefined): boolean =>
    line !== undefined && DASHES.test(c.slice(line.start, line.end));
  for (let i = 0; i + 2 < paragraphs.length; i++) {
    const [head, dashes] = [paragraphs[i], paragraphs[i + 1]];
    if (head === undefined || !isRow(head) || !isDashes(dashes)) continue;
    const rows: TableRow[] = [];
    for (let next = i + 2; next < paragraphs.length; next++) {
      const line = paragraphs[next];
      // A line of dashes below makes it the head of another table.
      if (line === undefined || !isRow(line) || isDashes(paragraphs[next + 1])) break;
      rows.push({ start: line.start, end: line.end, cells: cellsOf(c, line) });
    }
    const last = rows.at(-1);
    if (last === undefined) continue;
    const before = paragraphs[i - 1];
    const captioned =
      before !== undefined &&
      before.start >= titleEnd &&
      before.end - before.start <= LONGEST_CAPTION &&
      !isRow(before);
    tables.push({
      start: head.start,
      end: last.end,
      caption: captioned ? before : null,
      head: cellsOf(c, head),
      rows,
    });
    i += 1 + rows.length;
  }
  return tables;
}

/** The cells of a line; `\|` is a sign of a cell, not its end. */
function cellsOf(c: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = [];
  let from = start + 1;
  for (let i = from; i < end; i++) {
    if (c[i] !== '|' || c[i - 1] === '\\') continue;
    cells.push({ start: from, end: i });
    from = i + 1;
  }
  return cells;
}
