import { numerals, patternWith } from '../../lexicon/index.ts';

const ARABIC = /\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,12})?|\d{1,18}(?:\.\d{1,12})?/y;
const CHINESE = /[〇零一二两三四五六七八九十百千万亿]{1,24}(?:点[〇零一二三四五六七八九]{1,8})?/y;
const SCALE = patternWith('y')`(?:${'figures.scale'}|千(?!${'figures.not-thousand'})|百(?!分))`;

const unitsOf = (text: string): ReadonlySet<number> => new Set(Array.from(text, (unit) => unit.charCodeAt(0)));
/** What a Chinese number may go on with; most are one character. */
const GOES_ON = unitsOf('〇零一二两三四五六七八九十百千万亿点');
const MORE = unitsOf('余多几');
/** What may be a number by itself. */
const MAY_STAND_ALONE = unitsOf('〇零一二两三四五六七八九十');

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** A number as written, with its scale: `13.97万` is 139700. `end` is after the scale. */
export type ReadNumber = Readonly<{ value: number; start: number; end: number; chinese: boolean }>;

/** Reads the number that starts at `start`: Arabic with thousands marks, or Chinese (二千一百零三, 二〇二二), then 万, 亿, 千万 … Null if none. */
export function numberAt(c: string, start: number): ReadNumber | null {
  ARABIC.lastIndex = start;
  const arabic = isDigit(c.charCodeAt(start)) ? ARABIC.exec(c) : null;
  if (arabic) {
    let end = start + arabic[0].length;
    let value = Number(arabic[0].includes(',') ? arabic[0].replaceAll(',', '') : arabic[0]);
    // 近 300 余万, 800多亿: the approximation stands between number and scale.
    const gap = isMore(c, end) ? 1 : 0;
    SCALE.regex.lastIndex = end + gap;
    const scale = SCALE.exec(c);
    if (scale) {
      value = multiply(value, scaleOf(scale[0]));
      end += gap + scale[0].length;
    }
    return { value, start, end, chinese: false };
  }
  if (MAY_STAND_ALONE.has(c.charCodeAt(start)) && !GOES_ON.has(c.charCodeAt(start + 1))) {
    const value = parseChinese(c.charAt(start));
    return value === null ? null : { value, start, end: start + 1, chinese: true };
  }
  CHINESE.lastIndex = start;
  const chinese = CHINESE.exec(c);
  if (!chinese) return null;
  const value = parseChinese(chinese[0]);
  return value === null ? null : { value, start, end: start + chinese[0].length, chinese: true };
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
