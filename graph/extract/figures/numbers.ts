import { numerals, pattern, patternWith } from '../../lexicon/index.ts';
import type { Bound } from './bounds.ts';

const ARABIC = /\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,12})?|\d{1,18}(?:\.\d{1,12})?/y;
const CHINESE = /[〇零一二两三四五六七八九十百千万亿]{1,24}(?:点[〇零一二三四五六七八九]{1,8})?/y;
/** Money as it is written on cheques. */
const CAPITAL = /[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{2,24}/y;
const SCALE = patternWith('y')`(?:${'figures.scale'}|千(?!${'figures.not-thousand'})|百(?!分))`;
/** 三分之一, 百分之五点五, 10分之1: the whole stands before its part. */
const WHOLE_OF = /(?:\d{1,4}|[一二三四五六七八九十百千万]{1,4})分之/y;
/** 1/3 is a share, 2022/7/4 a date, 5/8月 neither. */
const SLASHED = /([1-9])\/([1-9]\d?)(?![\d/年月日.])/y;
/** 两三, 三五, 十七八 and what multiplies them. */
const SPREAD = patternWith('y')`(十?)(${'figures.spread'})([十百千万亿]{0,2})`;
/** A number without a digit: 上千, 近百, 数十万, 百余. */
const SCALE_ALONE = /[十百千万亿]{1,3}/y;
const SEVERAL_BEFORE = pattern`(?:${'figures.several-before'})$`;
const SCALED_BEFORE = pattern`(?:${'figures.scaled-before'})$`;
const NOT_SCALED_BEFORE = pattern`(?:${'figures.not-scaled-before'})$`;

const unitsOf = (text: string): ReadonlySet<number> => new Set(Array.from(text, (unit) => unit.charCodeAt(0)));
/** What a Chinese number may go on with; most are one character. */
const GOES_ON = unitsOf('〇零一二两三四五六七八九十百千万亿点分');
const MORE = unitsOf('余多几');
const CAPITALS = unitsOf('壹贰叁肆伍陆柒捌玖拾佰仟');
/** What may be a number by itself. */
const MAY_STAND_ALONE = unitsOf('〇零一二两三四五六七八九十');

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/**
 * A number as written, with its scale: `13.97万` is 139700. `end` is after the scale. `upTo` is the other end of 两三; `hedge` the bound
 * that the number gives itself (余, 上千, 两三); a `share` (三分之一, 万分之五) is in hundredths.
 */
export type ReadNumber = Readonly<{
  value: number;
  upTo: number | null;
  start: number;
  end: number;
  chinese: boolean;
  hedge: Bound | null;
  share: boolean;
}>;

const PLAIN = { upTo: null, hedge: null, share: false } as const;

/**
 * Reads the number that starts at `start`: Arabic with thousands marks and scales (2亿3000万), Chinese (二千一百零三, 二〇二二), capital
 * (壹佰万), a share (三分之一), a spread (两三), a scale alone where a word before it says so (上千, 近百). Null if none.
 */
export function numberAt(c: string, start: number): ReadNumber | null {
  const unit = c.charCodeAt(start);
  if (isDigit(unit)) return shareAt(c, start) ?? arabicAt(c, start);
  if (CAPITALS.has(unit)) return capitalAt(c, start);
  if (MAY_STAND_ALONE.has(unit) && !GOES_ON.has(c.charCodeAt(start + 1))) {
    const value = parseChinese(c.charAt(start));
    return value === null ? null : withMore(c, { ...PLAIN, value, start, end: start + 1, chinese: true });
  }
  return shareAt(c, start) ?? spreadAt(c, start) ?? scaleAlone(c, start) ?? chineseAt(c, start);
}

function arabicAt(c: string, start: number): ReadNumber | null {
  const arabic = at(ARABIC, c, start);
  if (arabic === null) return null;
  let end = start + arabic[0].length;
  let value = Number(arabic[0].replaceAll(',', ''));
  let hedge: Bound | null = null;
  for (let first = true; ; first = false) {
    // 近 300 余万, 800多亿: the approximation stands between number and scale.
    const gap = isMore(c, end) ? 1 : 0;
    const scale = at(SCALE.regex, c, end + gap);
    if (scale === null) break;
    const factor = scaleOf(scale[0]);
    if (first) value = multiply(value, factor);
    if (gap > 0) hedge = 'more-than';
    end += gap + scale[0].length;
    // 3万5千, 2亿3000万, 1万2345: what follows is less than the scale before.
    const rest = at(ARABIC, c, end);
    if (rest === null || rest[0].includes(',')) break;
    const below = at(SCALE.regex, c, end + rest[0].length);
    const added = multiply(Number(rest[0]), below === null ? 1 : scaleOf(below[0]));
    if (added >= factor || (below === null && added < factor / 10)) break;
    value += added;
    end += rest[0].length;
    if (below === null) break;
  }
  return { ...PLAIN, value, start, end, chinese: false, hedge };
}

function capitalAt(c: string, start: number): ReadNumber | null {
  const written = at(CAPITAL, c, start);
  const value = written === null ? null : parseChinese(written[0]);
  return written === null || value === null
    ? null
    : { ...PLAIN, value, start, end: start + written[0].length, chinese: true };
}

function chineseAt(c: string, start: number): ReadNumber | null {
  const written = at(CHINESE, c, start);
  const value = written === null ? null : parseChinese(written[0]);
  if (written === null || value === null) return null;
  return withMore(c, { ...PLAIN, value, start, end: start + written[0].length, chinese: true });
}

/** 二百三十余万, 三点五亿: the scale after 余 or after a fraction. */
function withMore(c: string, read: ReadNumber): ReadNumber {
  const gap = isMore(c, read.end) ? 1 : 0;
  const scale = at(SCALE.regex, c, read.end + gap);
  if (scale === null) return read;
  const [value, end] = [multiply(read.value, scaleOf(scale[0])), read.end + gap + scale[0].length];
  return { ...read, value, end, hedge: gap > 0 ? 'more-than' : read.hedge };
}

/** 三分之一, 万分之五, 1/3. What is no round number of hundredths is about that. */
function shareAt(c: string, start: number): ReadNumber | null {
  const slashed = at(SLASHED, c, start);
  if (slashed !== null && !/[\d/.年月-]/.test(c[start - 1] ?? '')) {
    const [text, part, whole] = slashed;
    return Number(part) < Number(whole) ? share(Number(part), Number(whole), start, start + text.length) : null;
  }
  const whole = at(WHOLE_OF, c, start);
  if (whole === null) return null;
  const from = start + whole[0].length;
  const part = isDigit(c.charCodeAt(from)) ? arabicAt(c, from) : (chineseAt(c, from) ?? wholeHundred(c, from));
  const parts = whole[0].slice(0, -2);
  const of = /^\d/.test(parts) ? Number(parts) : (parseChinese(parts) ?? scaleOf(parts));
  return part === null || of === 0 ? null : share(part.value, of, start, part.end);
}

/** 百分之百. */
const wholeHundred = (c: string, start: number): ReadNumber | null =>
  c[start] === '百' ? { ...PLAIN, value: 100, start, end: start + 1, chinese: true } : null;

function share(part: number, whole: number, start: number, end: number): ReadNumber {
  const value = Number(((part / whole) * 100).toPrecision(12));
  const round = Number(value.toFixed(4)) === value;
  return {
    ...PLAIN,
    value: round ? value : Number(value.toFixed(4)),
    start,
    end,
    chinese: false,
    hedge: round ? null : 'about',
    share: true,
  };
}

function spreadAt(c: string, start: number): ReadNumber | null {
  const spread = at(SPREAD.regex, c, start);
  if (spread === null) return null;
  const [text, ten = '', pair = '', scale = ''] = spread;
  if (GOES_ON.has(c.charCodeAt(start + text.length)) || (ten !== '' && scale.startsWith('十'))) return null;
  const factor = scaleOf(scale);
  const { digit: digits } = numerals();
  const [low = 0, high = 0] = Array.from(pair, (digit) => ((ten === '' ? 0 : 10) + (digits.get(digit) ?? 0)) * factor);
  return { ...PLAIN, value: low, upTo: high, start, end: start + text.length, chinese: true, hedge: 'about' };
}

/** 上千家, 近百项, 数十亿元, 百余家: several, or about so many. */
function scaleAlone(c: string, start: number): ReadNumber | null {
  const scale = at(SCALE_ALONE, c, start);
  if (scale === null) return null;
  const end = start + scale[0].length;
  if (MAY_STAND_ALONE.has(c.charCodeAt(end)) && c[end] !== '十') return null;
  const before = c.slice(Math.max(0, start - 4), start);
  const several = NOT_SCALED_BEFORE.test(before) ? null : SEVERAL_BEFORE.exec(before);
  const more = isMore(c, end);
  const value = multiply(1, scaleOf(scale[0]));
  if (several !== null)
    return { ...PLAIN, value, start: start - several[0].length, end, chinese: true, hedge: 'at-least' };
  if (scale[0].startsWith('十')) return null;
  const scaled = SCALED_BEFORE.test(before) && !NOT_SCALED_BEFORE.test(before);
  if (!more && !scaled) return null;
  return { ...PLAIN, value, start, end, chinese: true, hedge: more ? 'more-than' : null };
}

function at(expression: RegExp, c: string, start: number): RegExpExecArray | null {
  expression.lastIndex = start;
  return expression.exec(c);
}

/** Whether 余, 多 or 几 stands at a place: somewhat more. */
export const isMore = (c: string, place: number): boolean => MORE.has(c.charCodeAt(place));

/** Decimal multiplication without binary dust: 6448.735 × 10⁴ is 64487350. */
const multiply = (value: number, factor: number): number =>
  Number.isInteger(value) && value * factor < 1e14 ? value * factor : Number((value * factor).toPrecision(14));

function scaleOf(text: string): number {
  const { place, scale } = numerals();
  return [...text].reduce((product, unit) => product * (place.get(unit) ?? scale.get(unit) ?? 1), 1);
}

/** 二千一百零三 → 2103, 二〇二二 → 2022, 一亿二千万 → 120000000, 三点五 → 3.5; null where the characters form no number. */
export function parseChinese(text: string): number | null {
  const { digit: digits, place, scale } = numerals();
  const [whole = '', fraction] = text.split('点');
  if (fraction !== undefined) {
    const base = parseChinese(whole);
    return base === null ? null : Number(`${base}.${[...fraction].map((unit) => digits.get(unit)).join('')}`);
  }
  if (/^[〇零一二三四五六七八九]{2,}$/.test(whole)) return Number([...whole].map((unit) => digits.get(unit)).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const unit of whole) {
    const value = digits.get(unit);
    const small = place.get(unit);
    const large = scale.get(unit);
    if (value !== undefined) digit = value;
    else if (small !== undefined) {
      section += (digit ?? (small === 10 ? 1 : 0)) * small;
      if (digit === null && small !== 10) return null;
      digit = null;
    } else if (large !== undefined) {
      const part = section + (digit ?? 0);
      // 一万亿: 亿 multiplies what 万 made.
      if (part === 0 && !(large === 1e8 && total > 0)) return null;
      if (large === 1e8) {
        total = (total + part) * large;
      } else total += part * large;
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}
