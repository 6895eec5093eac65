import type { PartialDate, Span } from '../document/index.ts';
import { pattern, patternWith } from '../lexicon/index.ts';
import { parseChinese } from './figures/numbers.ts';

/** From a date to a date, both included, each as precise as the text. */
export type DateRange = Readonly<{ from: PartialDate; to: PartialDate }>;

/** What leads to the second date of a range: 2019年至, 2019—, 2022年1—, 1月到. */
const RANGE = pattern`(?<![\d.])(?:((?:19|20)\d\d)年?)?(?:(\d{1,2})(?:月(?:(\d{1,2})日)?)?)?(?:[—–]{1,2}|[-~]|${'figures.range-to'})$`;
const LONGEST_BEGINNING = 16;
/** Right after the date that a range begins with: 2019年以来. */
const SINCE = pattern`^(?:${'figures.up-to-now'})`;
const LONGEST_SINCE = 4;

const two = (text: string): string => text.padStart(2, '0');
const asRange = (from: PartialDate, to: PartialDate): DateRange | null => (from < to ? { from, to } : null);

/** The range that a date ends, where another stands right before it; `start`: where the date begins. A month without a year is of the same year. */
export function rangeBefore(c: string, start: number, date: PartialDate): DateRange | null {
  const match = RANGE.exec(c.slice(Math.max(0, start - LONGEST_BEGINNING), start));
  if (match === null) return null;
  const [, year, month, day] = match;
  if (year === undefined && (month === undefined || date.length === 4)) return null;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  const parts = [year ?? date.slice(0, 4), ...(month === undefined ? [] : [two(month)])];
  return asRange([...parts, ...(day === undefined ? [] : [two(day)])].join('-'), date);
}

/** The range that a date begins where 以来 stands right after it: it ends in the year of publication. */
export function rangeSince(c: string, end: number, date: PartialDate, published: number | null): DateRange | null {
  if (published === null || !SINCE.test(c.slice(end, end + LONGEST_SINCE))) return null;
  return asRange(date, String(published));
}

/** “十四五”期间, “十三五”以来, “十四五”前三年, “十四五”末; 十五 is the tenth. */
const PLAN = patternWith(
  'g',
)`[“"]?(十[一二三四五六]|[六七八九十])五[”"]?(?:规划)?(?:(${'figures.plan-years'})|(${'figures.up-to-now'})|前([一二两三四])年|(${'figures.plan-end'}))`;
/** The sixth five-year plan began in 1981, each later one five years after that before it (the outline of the sixth plan, 1982). */
const SIXTH_PLAN = { ordinal: 6, year: 1981 } as const;
const PLAN_YEARS = 5;

/** The years of five-year plans that a text names as a time; a plan named as such (“十四五”规划) is not a time. */
export function plansIn(c: string, published: number | null): readonly (Span & Readonly<{ range: DateRange }>)[] {
  return Array.from(c.matchAll(PLAN.regex)).flatMap((match) => {
    const [whole, ordinal = '', , since, first, end] = match;
    const begins = SIXTH_PLAN.year + PLAN_YEARS * ((parseChinese(ordinal) ?? 0) - SIXTH_PLAN.ordinal);
    const ends = begins + PLAN_YEARS - 1;
    const last =
      since !== undefined ? published : first === undefined ? ends : begins + (parseChinese(first) ?? PLAN_YEARS) - 1;
    if (last === null || last < begins) return [];
    const range = { from: String(end === undefined ? begins : ends), to: String(last) };
    return [{ start: match.index, end: match.index + whole.length, range }];
  });
}
