import type { PartialDate, Span } from '../document/index.ts';
import { pattern, patternWith, wordsOf } from '../lexicon/index.ts';
import { parseChinese } from './figures/numbers.ts';
import { firstFrom } from './spans.ts';
import type { View } from './view.ts';

/** A date in the text. `until` marks 截至…: the state of affairs at that date, not an event on it. */
export type DateMention = Span & Readonly<{ date: PartialDate; until: boolean }>;

const DAY = pattern`(?:(\d{1,2}|[一二三四五六七八九十]{1,3})日|${'figures.day-part'})`;
const MONTH = pattern`(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月份?${DAY}?)`;
const YEAR = pattern`(?:((?:19|20)\d\d|二[〇零][〇零一二三]?[〇零一二三四五六七八九])年|(${'figures.relative-year'}))`;
const PART = pattern`(${'figures.year-part'}|第?[一二三四]季度)`;
const DATE = patternWith('g')`(${'figures.until-loose'})?(?:${YEAR}(?:${MONTH}|${PART})?|${MONTH})`;

const two = (n: number): string => String(n).padStart(2, '0');
const number = (text: string | undefined): number | null =>
  text === undefined ? null : /^\d+$/.test(text) ? Number(text) : parseChinese(text);

/**
 * Dates of an article in order. A month without a year takes the last year named before it, else the year of publication; with neither
 * it is left out, since half a date sorts nowhere.
 */
export function findDates({ c }: View, publishedYear: number | null): readonly DateMention[] {
  const found: DateMention[] = [];
  let lastYear = publishedYear;
  for (const match of c.matchAll(DATE.regex)) {
    const [whole, until, yearText, relative, laterMonth, laterDay, part, bareMonth, bareDay] = match;
    const monthText = laterMonth ?? bareMonth;
    const dayText = laterDay ?? bareDay;
    const named = number(yearText);
    const year =
      named ??
      (relative !== undefined && wordsOf('figures.last-year').has(relative) && publishedYear !== null
        ? publishedYear - 1
        : relative !== undefined
          ? publishedYear
          : lastYear);
    if (year === null || year < 1900 || year > 2100) continue;
    if (named !== null) lastYear = named;
    const month = number(monthText);
    const day = number(dayText);
    if (month !== null && (month < 1 || month > 12)) continue;
    let date: PartialDate = String(year);
    if (month !== null) date += `-${two(month)}`;
    else if (part !== undefined && wordsOf('figures.half-year').has(part)) date += '-06';
    else if ([part, relative].some((word) => word !== undefined && wordsOf('figures.year-end').has(word)))
      date += '-12';
    if (month !== null && day !== null && day >= 1 && day <= 31) date += `-${two(day)}`;
    found.push({ start: match.index, end: match.index + whole.length, date, until: until !== undefined });
  }
  return found;
}

/** The dates inside a span, in order; `dates` are sorted. Logarithmic. */
export function datesIn(dates: readonly DateMention[], span: Span): readonly DateMention[] {
  const from = firstFrom(dates, span.start);
  let to = from;
  while (to < dates.length && (dates[to]?.end ?? Infinity) <= span.end) to++;
  return dates.slice(from, to);
}
