import { isAuthor, isByline, isDatedBody, isDateline, titleAlone } from './byline.ts';
import { titleKey } from './likeness.ts';
import type { Line } from './lines.ts';
import type { Setting } from './paragraphs.ts';
import {
  endsParagraph,
  hasHeadingWords,
  isNumbered,
  isProse,
  isSectionName,
  markOf,
  stripMark,
  type HeadingMark,
} from './shape.ts';

/** How a heading is set: those of the articles of an issue are set alike. */
export type Style = Readonly<{ mark: HeadingMark; centred: boolean; wide: boolean; credited: boolean }>;

/** Lines that could be the title of an article: `count` of them from line `from`. */
export type HeadingCandidate = Readonly<{
  from: number;
  count: number;
  /** Without its mark. */
  title: string;
  key: string;
  style: Style;
  /** The number before it, null where there is none. */
  number: number | null;
  /** Where its text begins, past bylines. */
  body: number;
}>;

/** A title may be set over this many lines. */
const MOST_LINES = 3;
const LONGEST_PART = 32;
const LONGEST_TITLE = 64;
/** So far in is a line centred. */
const CENTRED = 6;
/** A full line of a broken text may be so much shorter than its width. */
const FULL = 4;
const DIGITS = '〇一二三四五六七八九';

/** Source, author or date under a title. */
export const isCredit = (line: Line): boolean => isSureCredit(line) || isBody(line);

/** The name of a body, or words that look like one: 山西…串起晋企与京津冀院所. */
export const isBody = (line: Line): boolean => line.gap.blank > 0 && isAuthor(line.text);

const isSureCredit = (line: Line): boolean =>
  isByline(line.text) ||
  isDateline(line.text) ||
  isDatedBody(line.text) ||
  isSubtitle(line.text) ||
  /^[□■◇○]\s*\p{Script=Han}{2,4}$/u.test(line.text);

/** ——来自基层的报告 */
export const isSubtitle = (text: string): boolean =>
  text.length <= 40 && !/[。，]/.test(text) && /^[—―─-]{2}\s*[^—―─-]/.test(text);

/** The value of the number before a heading: 三、 (3) ③; null where there is none. */
const numberOf = (line: Line): number | null => {
  const head = line.text.slice(0, 8);
  const digits = /^[（(]?(\d{1,2})/.exec(head);
  if (digits !== null) return Number(digits[1]);
  const circled = head.charCodeAt(0) - 0x245f;
  if (circled >= 1 && circled <= 20) return circled;
  const han = /[一二三四五六七八九十]{1,3}/.exec(head)?.[0];
  if (han === undefined) return null;
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han];
  const ten = han.includes('十') ? Math.max(1, DIGITS.indexOf(tens === '' ? '一' : (tens ?? ''))) * 10 : 0;
  return ten + (ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones));
};

/** How many blank lines stand between two paragraphs of this file, as a rule. */
export const usualBlank = (lines: readonly Line[], { width }: Setting): number => {
  const seen: number[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (above === undefined || !isProse(line.text) || line.gap.page) return;
    // A full line or one without stop above it belongs to the same paragraph, where no blank line parts them.
    const isFull = width !== null && above.text.length >= width - FULL;
    if ((endsParagraph(above.text) && !isFull) || line.gap.blank > 0) seen.push(Math.min(line.gap.blank, 9));
  });
  seen.sort((a, b) => a - b);
  return seen[Math.floor(seen.length / 2)] ?? 0;
};

/** True where the text above line `index` has come to its end. */
export const standsFree = (lines: readonly Line[], index: number): boolean => {
  const above = lines[index - 1];
  const line = lines[index];
  return (
    above === undefined ||
    line === undefined ||
    endsParagraph(above.text) ||
    above.level > 0 ||
    line.level > 0 ||
    line.gap.rule ||
    (line.gap.blank > 0 && !line.gap.page && above.text.length <= 40) ||
    isCredit(above) ||
    above.text.includes('\t') ||
    (above.text.length <= 40 && hasHeadingWords(above.text))
  );
};

/** True where line `next` may go on with a title that begins above it. */
const goesOn = (line: Line, next: Line, first: Line): boolean =>
  next.gap.blank === 0 &&
  !next.gap.page &&
  line.text.length <= LONGEST_PART &&
  titleAlone(next.text).length <= LONGEST_PART &&
  (next.level === first.level || next.level === 0) &&
  !endsParagraph(line.text) &&
  !(markOf(line) === 'column' && isSectionName(line.text)) &&
  !/。/.test(next.text) &&
  !isCredit(next) &&
  (next.indent >= first.indent - 2 || first.indent >= CENTRED) &&
  ['plain', 'bold'].includes(markOf(next));

/** True where a bracket that a title opens is closed below it. */
const isOpen = (text: string): boolean => /^[【〖][^】〗]*$/.test(text);

/** All lines from `start` that could be titles, alone or with those after them. */
export const candidatesIn = (lines: readonly Line[], start: number, setting: Setting): readonly HeadingCandidate[] => {
  const usual = usualBlank(lines.slice(start), setting);
  const found: HeadingCandidate[] = [];
  for (let from = start; from < lines.length; from++) {
    const first = lines[from];
    if (first === undefined || first.text.length > LONGEST_TITLE + 8 || first.text.startsWith('|')) continue;
    let text = '';
    for (let count = 1; count <= MOST_LINES; count++) {
      const line = lines[from + count - 1];
      const above = lines[from + count - 2];
      if (line === undefined || (count > 1 && (above === undefined || !goesOn(above, line, first)))) break;
      const joint = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
      text += joint + line.text;
      if (text.length > LONGEST_TITLE + 8) break;
      if (!hasHeadingWords(text) || isSureCredit(first) || isOpen(text)) continue;
      if (count > 1 && setting.width !== null && first.text.length >= setting.width - 2) break;
      const alone = titleAlone(text);
      const title = stripMark(alone);
      let body = from + count;
      while (body < lines.length && body < from + count + 4 && isCredited(lines, body)) body++;
      if (body >= lines.length) continue;
      const mark = markOf(first);
      found.push({
        from,
        count,
        title,
        key: titleKey(title),
        style: {
          mark,
          centred: first.indent >= CENTRED,
          wide: first.gap.blank > usual || first.gap.rule,
          credited: body > from + count || alone !== text,
        },
        number: isNumbered(mark) ? numberOf(first) : null,
        body,
      });
    }
  }
  return found;
};

const isCredited = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index];
  return line !== undefined && isCredit(line);
};
