import { pattern } from '../lexicon/index.ts';
import type { Line } from './lines.ts';

/** How a heading is marked; the marks of one rank in an issue are alike. */
export type HeadingMark =
  | 'plain'
  | 'bold'
  | 'column'
  | 'bracket'
  | 'symbol'
  | 'chinese'
  | 'chineseInBrackets'
  | 'chapter'
  | 'arabic'
  | 'arabicInBrackets'
  | 'circled'
  | `level${number}`;

const CHINESE = '[一二三四五六七八九十]{1,3}';
const SYMBOLS = '★☆●○◆◇■□▲△▼▶►▷※◎⊙✦✧✿❖♦◈◉•·➤➢→☞✓';
const NUMBERS: readonly (readonly [HeadingMark, RegExp])[] = [
  ['column', /^(?:【[^【】]{1,80}】|［[^［］]{1,80}］|〖[^〖〗]{1,80}〗|\[[^[\]]{1,80}\])$/],
  ['bracket', /^【[^【】]{1,80}】/],
  ['symbol', new RegExp(`^[${SYMBOLS}]{1,3}\\s*`)],
  ['chapter', new RegExp(`^第(?:${CHINESE}|\\d{1,2})[章节篇部][分]?[\\s：:、]*`)],
  ['chinese', new RegExp(`^${CHINESE}(?:[、．.]|\\s+(?=\\S))\\s*`)],
  ['chineseInBrackets', new RegExp(`^[（(]${CHINESE}[）)][、．.]?\\s*`)],
  ['arabic', /^\d{1,2}(?:[、．)）]|\.(?!\d))\s*/],
  ['arabicInBrackets', /^[（(]\d{1,2}[）)]、?\s*/],
  ['circled', /^[①-⑳]\s*/],
];

/** How the text of a line is marked, its Markdown level aside. */
export const markOfText = (text: string): HeadingMark => {
  const head = text.slice(0, 100);
  return NUMBERS.find(([, pattern]) => pattern.test(head))?.[0] ?? 'plain';
};

/** How a line is marked as a heading: by its Markdown level first, then by its number or symbol. */
export const markOf = (line: Line): HeadingMark => {
  if (line.level > 0) return `level${line.level}`;
  const mark = markOfText(line.text);
  return mark === 'plain' && line.bold ? 'bold' : mark;
};

/** True for the marks that count: 一、 （一） 1. (1) ① 第一章. */
export const isNumbered = (mark: HeadingMark): boolean =>
  ['chinese', 'chineseInBrackets', 'arabic', 'arabicInBrackets', 'circled', 'chapter'].includes(mark);

/** A title without the symbol, number or brackets before it: `★ 甲`, `1. 甲`, `一、甲`, `【甲】` are all `甲`; `【安徽】甲` stays. */
export const stripMark = (text: string): string => {
  let plain = text.trim();
  for (let round = 0; round < 3; round++) {
    const before = plain;
    const whole = /^(?:【([^【】]+)】|〖([^〖〗]+)〗|［([^［］]+)］|\[([^[\]]+)\])$/.exec(plain.slice(0, 200));
    if (whole !== null && whole[0] === plain) plain = (whole[1] ?? whole[2] ?? whole[3] ?? whole[4] ?? '').trim();
    const mark = markOfText(plain);
    if (mark !== 'column' && mark !== 'bracket') {
      const pattern = NUMBERS.find(([name]) => name === mark)?.[1];
      if (pattern !== undefined) plain = plain.slice(0, 100).replace(pattern, '') + plain.slice(100);
    }
    plain = plain.trim();
    if (plain === before || plain === '') return plain === '' ? before : plain;
  }
  return plain;
};

const STOP = /[。！？!?；;：:…]$|[\p{L}]\.$/u;
const CLOSED = /[”’」』）)】》〉"']+$/;

/** True where a line ends as a paragraph may: with a stop, perhaps inside closing quotes or before a remark in brackets. */
export const endsParagraph = (text: string): boolean => {
  const tail = text.slice(-80);
  if (STOP.test(tail)) return true;
  const bare = tail.replace(CLOSED, '');
  if (bare !== tail && STOP.test(bare)) return true;
  const remark = /[（(【[][^（()）【】]{1,60}[）)】\]]$/.exec(tail);
  return remark !== null && remark.index > 0 && /[。！？!?…”]$/.test(tail.slice(0, remark.index));
};

/** A line that cannot be the end of a heading or of anything: it breaks off at a comma or a function word. */
const BREAKS_OFF = /[的和与及或在对将从向于、，,—（《“]$/;
const INSIDE_STOP = /[。；;]/;

/** The longest heading. */
const LONGEST_HEADING = 60;

/** True where the words of a line could be a heading: short, no full stop in it, not ended like a sentence. */
export const hasHeadingWords = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= LONGEST_HEADING &&
  !INSIDE_STOP.test(text) &&
  !/[：:]$/.test(text) &&
  !BREAKS_OFF.test(text) &&
  !/^[，。、；：！？,;:!?）)》”」]/.test(text) &&
  !text.startsWith('|') &&
  /\p{L}/u.test(text);

/** True for a line of running text: long, or a whole sentence. */
export const isProse = (text: string): boolean =>
  text.length > LONGEST_HEADING || (text.length > 12 && /[。；]”?$/.test(text)) || /。./.test(text);

const SECTION = pattern`${'newsletter.section-end'}$`;

/** True for the name of a column, under which several articles stand: 外省动态, 【政策解读】. */
export const isSectionName = (text: string): boolean => {
  const plain = stripMark(text).replace(/\s/g, '');
  return plain.length <= 8 && SECTION.test(plain);
};
