import { isAddressLine } from './leads.ts';
import type { Line } from './lines.ts';
import { NO_PAGES, joinPaged, type PagedText } from './pages.ts';
import { endsParagraph, hasHeadingWords, markOf } from './shape.ts';

/** How an issue sets its paragraphs. */
export type Setting = Readonly<{
  /** A paragraph's first line is indented and its others are not, so indentation tells paragraphs apart. */
  indented: boolean;
  /** Length of a full line where lines are broken at a width, else null. */
  width: number | null;
}>;

/** Length in full-width columns: a Latin letter or digit takes half of one. */
const widthOf = (text: string): number => {
  if (text.length > 400) return text.length;
  let width = 0;
  for (let i = 0; i < text.length; i++)
    width += text.charCodeAt(i) < 0x2e80 && !/[“”‘’…—]/.test(text.charAt(i)) ? 0.5 : 1;
  return width;
};

/** Reads from all body lines of an issue how it sets paragraphs. */
export const settingOf = (lines: readonly Line[]): Setting => {
  let [starts, indentedStarts, followers, indentedFollowers, close, broken] = [0, 0, 0, 0, 0, 0];
  const widths: number[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || line.level > 0) return;
    const aboveEnds = endsParagraph(above.text);
    const isIndented = line.indent >= 2;
    if (line.gap.blank === 0 && !line.gap.page && above.text.length > 14) {
      close++;
      if (!aboveEnds) {
        broken++;
        widths.push(widthOf(above.text) + above.indent / 2);
      }
    }
    if (!aboveEnds && above.text.length > 14 && line.gap.blank === 0) {
      followers++;
      if (isIndented) indentedFollowers++;
    } else if (line.text.length > 14) {
      starts++;
      if (isIndented) indentedStarts++;
    }
  });
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.75)] ?? 0;
  // Lines broken at a width are nearly equal, and none is much longer; titles and paragraphs of one line each are neither.
  const even = widths.filter((one) => Math.abs(one - width) <= 2.5).length;
  const longer = lines.filter((line) => widthOf(line.text) > width + 4).length;
  const isWrapped = broken >= 3 && broken * 5 >= close && even * 2 >= widths.length && longer * 20 <= lines.length;
  return {
    indented: starts >= 2 && indentedStarts * 10 >= starts * 4 && indentedFollowers * 10 <= followers * 3,
    width: isWrapped ? width : null,
  };
};

const isFull = (line: Line, setting: Setting): boolean =>
  setting.width !== null && widthOf(line.text) + line.indent / 2 >= setting.width - 2.5;

const NUMBERED: ReadonlySet<string> = new Set([
  'column',
  'chinese',
  'chineseInBrackets',
  'chapter',
  'arabic',
  'arabicInBrackets',
  'circled',
  'symbol',
  'bold',
]);

/** True for a heading inside an article: numbered and short, or a short line that stands alone. */
const isSubheading = (line: Line, next: Line, aboveEnds: boolean, setting: Setting): boolean => {
  if (line.level > 0 || line.bold) return true;
  if (!hasHeadingWords(line.text) || isFull(line, setting)) return false;
  const isNumbered = NUMBERED.has(markOf(line));
  if (isNumbered && line.text.length <= 40) return true;
  if (
    !aboveEnds ||
    next.gap.page ||
    glue(line.text, next.text) !== '' ||
    line.text.length > 24 ||
    /[，,、]/.test(line.text)
  )
    return false;
  return setting.width === null || next.gap.blank > 0 || next.indent >= 2 || widthOf(line.text) <= setting.width * 0.6;
};

const joins = (line: Line, next: Line, aboveEnds: boolean, setting: Setting): boolean => {
  if (line.level > 0 || next.level > 0 || next.bold || (next.gap.rule && !next.gap.page)) return false;
  if (line.text.startsWith('|') || next.text.startsWith('|')) return false;
  if (isAddressLine(line.text) || isAddressLine(next.text)) return false;
  const ends = endsParagraph(line.text);
  const isMarked = next.bullet || NUMBERED.has(markOf(next));
  const startsIndented = setting.indented && next.indent >= 2;
  if (isMarked && (ends || startsIndented || !isFull(line, setting))) return false;
  if (isSubheading(line, next, aboveEnds, setting)) return false;
  if (!ends)
    return (
      !startsIndented ||
      (next.gap.page && line.text.length >= 20) ||
      (setting.width === null && line.text.length >= 30 && next.gap.blank > 0)
    );
  if (setting.width === null) return false;
  if (setting.indented)
    return !startsIndented && !hasOwnLine(next) && (isFull(line, setting) || (next.gap.blank === 0 && !next.gap.page));
  return next.gap.blank === 0 && !next.gap.page && isFull(line, setting) && next.indent < 2;
};

/** A signature or heading stands on its own line even without indentation. */
const hasOwnLine = (line: Line): boolean =>
  line.text.length <= 20 && hasHeadingWords(line.text) && !/[，,]/.test(line.text);

const glue = (left: string, right: string): string => (/[A-Za-z,;]$/.test(left) && /^[A-Za-z]/.test(right) ? ' ' : '');

/** A paragraph, with the line where it begins and where it was mended over a page break. */
export type Paragraph = PagedText & Readonly<{ written: string; at: number; mended: readonly number[] }>;

/**
 * Joins the lines of an article to paragraphs: halves cut by a page break and lines broken at a width come together; headings
 * inside the article keep their own lines.
 */
export const toParagraphs = (lines: readonly Line[], setting: Setting): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  let parts: PagedText[] = [];
  let written: string[] = [];
  let mended: number[] = [];
  let at = 0;
  let aboveEnds = true;
  lines.forEach((line, index) => {
    if (parts.length === 0) at = line.at;
    parts.push(line);
    written.push(line.written);
    const next = lines[index + 1];
    if (next !== undefined && joins(line, next, aboveEnds, setting)) {
      const between = glue(line.text, next.text);
      parts.push({ text: between, pages: NO_PAGES });
      written.push(between);
      if (next.gap.blank > 0 || next.gap.page) mended.push(next.at);
      aboveEnds = endsParagraph(line.text);
      return;
    }
    paragraphs.push({ ...joinPaged(parts), written: written.join(''), at, mended });
    aboveEnds = true;
    [parts, written, mended] = [[], [], []];
  });
  return paragraphs;
};
