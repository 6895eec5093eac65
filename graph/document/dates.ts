import { numerals } from '../lexicon/index.ts';
import type { PartialDate } from './types.ts';

/** A whole number in Arabic or Chinese digits (十二, 一百零三, 二〇二三), or null. */
export const wholeNumber = (text: string): number | null => {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (plain.length === 0 || plain.length > 9) return null;
  const { digit: digits, place } = numerals();
  if (![...plain].some((character) => place.has(character))) {
    let value = 0;
    for (const character of plain) {
      const next = digits.get(character);
      if (next === undefined) return null;
      value = value * 10 + next;
    }
    return value;
  }
  let total = 0;
  let digit: number | null = null;
  for (const character of plain) {
    const unit = place.get(character);
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else {
      const next = digits.get(character);
      if (next === undefined) return null;
      digit = next;
    }
  }
  return total + (digit ?? 0);
};

const N = '[0-9０-９]';
const C = '[〇○零一二三四五六七八九十]';
const DATE = new RegExp(
  [
    `(?<y1>${N}{4})\\s*年\\s*(?<m1>${N}{1,2})\\s*月(?:\\s*(?<d1>${N}{1,2})\\s*日)?`,
    `(?<![0-9])(?<y2>[0-9]{4})\\s*[-./／．－]\\s*(?<m2>[0-9]{1,2})\\s*[-./／．－]\\s*(?<d2>[0-9]{1,2})(?![0-9])`,
    `(?<y4>${N}{4})\\s*年\\s*第?(?<q4>[一二三四1-4])季度`,
    `(?<y3>[一二][〇○零一二三四五六七八九]{3})\\s*年\\s*(?<m3>${C}{1,2})\\s*月(?:\\s*(?<d3>${C}{1,3})\\s*日)?`,
  ].join('|'),
);

const two = (value: number): string => String(value).padStart(2, '0');

/** The first calendar date in a short text, with its place, or null. */
export const findDate = (text: string): Readonly<{ date: PartialDate; start: number; end: number }> | null => {
  const match = DATE.exec(text);
  if (match === null) return null;
  const part = (name: string): number | null => {
    const found = [1, 2, 3, 4].map((i) => match.groups?.[`${name}${i}`]).find((value) => value !== undefined);
    return found === undefined ? null : wholeNumber(found);
  };
  const quarter = match.groups?.['q4'];
  const ofQuarter = quarter === undefined ? null : wholeNumber(quarter);
  const [year, day] = [part('y'), part('d')];
  // A quarter is its last month.
  const month = ofQuarter === null ? part('m') : 3 * ofQuarter;
  if (year === null || year < 1900 || year > 2199 || month === null || month < 1 || month > 12) return null;
  const date = day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
  return isPartialDate(date) ? { date, start: match.index, end: match.index + match[0].length } : null;
};

/** True for `2022`, `2022-08` and `2022-08-19` where such a month or day exists. */
export const isPartialDate = (text: string): boolean => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};
