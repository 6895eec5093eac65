import type { PrintedLine } from './columns.ts';
import { blankDistance, usualDistance } from './distances.ts';
import { withEdges, type EdgedLine } from './edges.ts';

/** A line that ends less than so many times its size before the edge of its column is full; where paragraphs are indented, it need not be as full. */
const FULL = 1.6;
const NEARLY_FULL = 6;
/** As full is a line of a heading, which may not end before a quotation mark or amid a word. */
const NEARLY_FULL_HEADING = 4;
/** A line that begins further in, in times its size, opens a paragraph. */
const INDENT = 0.6;
/** The indent of a paragraph is not larger; what begins further in stands in the middle or at the right. */
const LARGEST_INDENT = 3;
/** Paragraphs are indented where so large a part of the lines is. */
const INDENTED = 0.12;
/** Lines further apart, in times the usual distance, are of two paragraphs. */
const PARAGRAPH_GAP = 1.45;
/** Characters larger than the text's, in times of these, make a heading. */
const HEADING = 1.12;
const LONGEST_HEADING = 80;
/** Lines of one heading stand closer, in times its size. */
const HEADING_GAP = 2.2;
const MOST_LEVELS = 4;
/** A drawn line, and a line of a contents list with its leader. */
const STANDS_ALONE = /^[-—–―─_=＊*]{3,}$|[.．…·]{3,}\s*\d{1,3}$/;
/** A title has as many letters; less may be what is left of a sentence, or the mark of a note. */
const SHORTEST_TITLE = 5;
const SENTENCE_END = /[。！？；：:…）)]['”’」』）)】\]]*$/;

/** The lines of a file as text of Markdown: headings by their size, a paragraph a line, tables as rows, pages parted by form feeds. */
export function toMarkdown(placed: readonly PrintedLine[], bodySize: number): string {
  const lines = withEdges(placed);
  const distance = usualDistance(lines, bodySize);
  const blank = blankDistance(lines, bodySize, PARAGRAPH_GAP * distance);
  const levels = levelsOf(lines, bodySize);
  const indented = lines.filter((line) => !line.table && isIndented(line)).length > INDENTED * lines.length;
  const isHeading = ({ size, text }: EdgedLine): boolean =>
    size >= HEADING * bodySize && text.length <= LONGEST_HEADING;
  let text = '';
  let before: EdgedLine | null = null;
  let tableRows = 0;
  for (const line of lines) {
    const turns = '\f'.repeat(line.page - (before?.page ?? 1));
    if (before !== null && continues(before, line, { distance, indented, isHeading })) {
      text += `${/[A-Za-z,.;]$/.test(before.text) && /^[A-Za-z]/.test(line.text) ? ' ' : ''}${turns}${line.text}`;
    } else {
      text += `${before === null ? '' : separator(before, line, blank)}${turns}`;
      const level = isHeading(line) ? (levels.get(Math.round(line.size)) ?? MOST_LEVELS) : 0;
      text += level > 0 ? `${'#'.repeat(level)} ${line.text}` : line.text;
    }
    tableRows = line.table ? tableRows + 1 : 0;
    if (tableRows === 1) text += `\n|${' --- |'.repeat(line.text.split(' | ').length)}`;
    before = line;
  }
  return text;
}

function separator(before: EdgedLine, line: EdgedLine, blank: number): string {
  if (line.page !== before.page) return '\n';
  const isApart = line.y < before.y || line.y - before.y > blank || line.size !== before.size;
  return isApart || line.table !== before.table ? '\n\n' : '\n';
}

type Layout = Readonly<{ distance: number; indented: boolean; isHeading: (line: EdgedLine) => boolean }>;

/** Whether a line goes on with the paragraph or heading of the one before. */
function continues(before: EdgedLine, line: EdgedLine, { distance, indented, isHeading }: Layout): boolean {
  if (before.table || line.table || Math.abs(before.size - line.size) > 0.5) return false;
  if (STANDS_ALONE.test(before.text) || STANDS_ALONE.test(line.text)) return false;
  const isSameFlow = before.page === line.page && line.y > before.y && line.column === before.column;
  const gap = line.y - before.y;
  if (isHeading(before) || isHeading(line))
    return (
      isHeading(before) &&
      isHeading(line) &&
      isSameFlow &&
      gap < HEADING_GAP * line.size &&
      endsWithin(before, NEARLY_FULL_HEADING) &&
      !/[。！？；]$/.test(before.text)
    );
  if (isSameFlow && gap > PARAGRAPH_GAP * distance) return false;
  // A sentence that ends at the edge is followed by its paragraph, whose last line ends a sentence, or by a title.
  if (SENTENCE_END.test(before.text) && isShort(line) && !SENTENCE_END.test(line.text)) return false;
  return endsWithin(before, indented ? NEARLY_FULL : FULL) && line.x - line.left < INDENT * line.size;
}

/** Whether a line is a title by its length. */
const isShort = (line: EdgedLine): boolean =>
  !endsWithin(line, FULL) && (line.text.match(/\p{L}/gu)?.length ?? 0) >= SHORTEST_TITLE;

/** Whether a line ends within so many times its size of the edge of its column. */
const endsWithin = ({ end, right, size }: EdgedLine, times: number): boolean => right - end < times * size;

const isIndented = ({ x, left, size }: EdgedLine): boolean =>
  x - left > INDENT * size && x - left < LARGEST_INDENT * size;

/** Levels of headings by size, the largest first. */
function levelsOf(lines: readonly EdgedLine[], bodySize: number): ReadonlyMap<number, number> {
  const sizes = new Set(lines.filter(({ size }) => size >= HEADING * bodySize).map(({ size }) => Math.round(size)));
  return new Map([...sizes].toSorted((a, b) => b - a).map((size, i) => [size, Math.min(i + 1, MOST_LEVELS)] as const));
}
