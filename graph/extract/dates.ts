import type { PartialDate, Span } from '../document/index.ts';
import { pattern, patternWith, wordsOf, type WordClass } from '../lexicon/index.ts';
import { parseChinese } from './figures/numbers.ts';
import { plansIn, rangeBefore, rangeSince, type DateRange } from './date-ranges.ts';
import { firstFrom } from './spans.ts';
import type { View } from './view.ts';

/**
 * A date in the text. `until` marks 截至…: the state of affairs at that date, not an event on it; `base` what something is compared with
 * (较2022年底); `aside` one in brackets of its own, which is that of the name or amount before it; `noSuchDay` one whose day its month
 * lacks: its month is given. `range` is what a figure holds for where the date ends or begins one (2019年至2022年, 2019年以来); `plan` marks
 * the years of a five-year plan, in which nothing is said to have happened at a date.
 */
export type DateMention = Span &
  Readonly<{
    date: PartialDate;
    range: DateRange | null;
    until: boolean;
    base: boolean;
    aside: boolean;
    plan: boolean;
    noSuchDay: boolean;
  }>;

const DAY = pattern`(?:(\d{1,2}|[一二三四五六七八九十]{1,3})日|${'figures.day-part'})`;
const MONTH = pattern`(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月份?${DAY}?)`;
const YEAR = pattern`(?:((?:19|20)\d\d|二[〇零○][〇零○一二三]?[〇零○一二三四五六七八九])年|(${'figures.relative-year'}))`;
const PART = pattern`(${'figures.year-part'}|第?[一二三四1-4]季度)`;
/** 2023.05.12, 2022/7/4, 2024-03-01. */
const POINTED = /(?<![\d./-])((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})(?![\d./-])/;
/** 上半年, 一季度: of the year that the text is in. */
const BARE_PART = pattern`(${'figures.bare-part'}|第?[一二三四1-4]季度)`;
const DATE = patternWith(
  'g',
)`(${'figures.until-loose'})?(?:${YEAR}(?:${MONTH}|${PART})?|${MONTH}|${POINTED}|${BARE_PART})`;
const BASE = pattern`(?:${'figures.compared-with'})$`;
/** 是上年的2.5倍: what something is a multiple of. */
const TIMES_OF = /^(?:同期)?的?[\d.]+倍/;
/** 到2030年: where a plan leads, which tells no year of what comes after it. */
const TARGET = pattern`^(?:${'figures.target-before'})`;
const QUARTER = /[一二三四1-4](?=季度)/;

const two = (n: number): string => String(n).padStart(2, '0');
const number = (text: string | undefined): number | null =>
  text === undefined ? null : /^\d+$/.test(text) ? Number(text) : parseChinese(text.replaceAll('○', '〇'));

/** Words that tell a year from that of the text, and those that tell it from the year named before; how far each is off. */
const FROM_PUBLICATION = [
  ['figures.last-year', -1],
  ['figures.year-before-last', -2],
  ['figures.coming-year', 1],
] as const satisfies readonly (readonly [WordClass, number])[];
const FROM_TEXT = [
  ['figures.same-year', 0],
  ['figures.year-after', 1],
] as const satisfies readonly (readonly [WordClass, number])[];

function relativeYear(word: string, published: number | null, last: number | null): number | null {
  const text = FROM_TEXT.find(([name]) => wordsOf(name).has(word));
  if (text !== undefined) return last === null ? null : last + text[1];
  if (published === null) return null;
  return published + (FROM_PUBLICATION.find(([name]) => wordsOf(name).has(word))?.[1] ?? 0);
}

/** The last month of a part of a year: 上半年, 一季度, 年底. */
function lastMonthOf(part: string | undefined): string {
  if (part === undefined) return '';
  const quarter = number(QUARTER.exec(part)?.[0]);
  if (quarter !== null) return `-${two(3 * quarter)}`;
  if (wordsOf('figures.half-year').has(part)) return '-06';
  return wordsOf('figures.year-end').has(part) ? '-12' : '';
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Dates of an article in order. A month, quarter or half without a year takes the last year named before it that is no plan's and no base of a
 * comparison, else the year of publication; with neither it is left out, since half a date sorts nowhere.
 */
export function findDates({ c }: View, publishedYear: number | null): readonly DateMention[] {
  const found: DateMention[] = [];
  let lastYear = publishedYear;
  for (const match of c.matchAll(DATE.regex)) {
    const [whole, until, yearText, relative, laterMonth, laterDay, part, bareMonth, bareDay, ...pointed] = match;
    const [pointedYear, pointedMonth, pointedDay, barePart] = pointed;
    const named = number(yearText ?? pointedYear);
    const year = named ?? (relative === undefined ? lastYear : relativeYear(relative, publishedYear, lastYear));
    const month = number(laterMonth ?? bareMonth ?? pointedMonth);
    const day = number(laterDay ?? bareDay ?? pointedDay);
    if (year === null || year < 1900 || year > 2100) continue;
    if (month !== null && (month < 1 || month > 12)) continue;
    const end = match.index + whole.length;
    const aside = c[match.index - 1] === '（' && c[end] === '）';
    const base = BASE.test(c.slice(Math.max(0, match.index - 2), match.index)) || TIMES_OF.test(c.slice(end, end + 8));
    if ((named !== null || relative !== undefined) && !base && !(TARGET.test(whole) && month === null)) lastYear = year;
    const isDay = month !== null && day !== null && day >= 1 && day <= lastDay(year, month);
    const date: PartialDate =
      month === null
        ? `${year}${lastMonthOf(part ?? barePart) || lastMonthOf(relative)}`
        : `${year}-${two(month)}${isDay ? `-${two(day)}` : ''}`;
    const range = base
      ? null
      : (rangeBefore(c, match.index + (until?.length ?? 0), date) ?? rangeSince(c, end, date, publishedYear));
    found.push({
      start: match.index,
      end,
      date,
      range,
      until: until !== undefined,
      base,
      aside,
      plan: false,
      noSuchDay: day !== null && !isDay,
    });
  }
  return withPlans(c, found, publishedYear);
}

/** Dates with the years of five-year plans among them, in order. */
function withPlans(c: string, dates: readonly DateMention[], publishedYear: number | null): readonly DateMention[] {
  const plans = plansIn(c, publishedYear).map(({ start, end, range }) => ({
    start,
    end,
    date: range.to,
    range: range.from === range.to ? null : range,
    until: false,
    base: false,
    aside: false,
    plan: true,
    noSuchDay: false,
  }));
  return plans.length === 0 ? dates : [...dates, ...plans].sort((a, b) => a.start - b.start);
}

/** The dates inside a span, in order; `dates` are sorted. Logarithmic. */
export function datesIn(dates: readonly DateMention[], span: Span): readonly DateMention[] {
  const from = firstFrom(dates, span.start);
  let to = from;
  while (to < dates.length && (dates[to]?.end ?? Infinity) <= span.end) to++;
  return dates.slice(from, to);
}

/** The date in brackets right after a name or an amount, which is its own: 安徽农业大学（2021年3月）. */
export function inBrackets(dates: readonly DateMention[], end: number): DateMention | null {
  const date = dates[firstFrom(dates, end + 1)];
  return date?.aside === true && date.start === end + 1 ? date : null;
}
