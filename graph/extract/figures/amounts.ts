import type { Span } from '../../document/index.ts';
import { pattern, type Lexicon } from '../../lexicon/index.ts';
import type { Sentence } from '../view.ts';
import { BOUND_REACH, boundOf, type Bound } from './bounds.ts';
import { changeOf, type FigureChange } from './change.ts';
import { measureAt, type Measure, type Sort } from './measures.ts';
import { isMore, numberAt, type ReadNumber } from './numbers.ts';

/** A number with its unit, before it is known what it is of. `start` is that of the first number of a range, `end` after the last unit. */
export type Amount = Span &
  Readonly<{
    value: number;
    /** Upper end of a range, or where a change from–to ends. */
    upTo: number | null;
    unit: string;
    sort: Sort;
    bound: Bound;
    change: FigureChange;
    clause: Span;
  }>;

const RANGE = /^(?:—{1,2}|–|[-~至到])$/;
const ORDINAL_BEFORE = /(?:第|“|《|No\.?|NO\.?|－|-|[\d年]\/|[A-Za-z])$/;
/** GDP2150.6亿元, PCT120件: after a word in capitals stands its amount; 5G, G60, A100 are names. */
const AFTER_WORD = /[A-Z&]{3,}$/;
const RANKED_BEFORE = pattern`${'figures.ranked-before'}[\u4e00-\u9fa5]{0,4}第$`;
/** 这三项改革, 上述两家企业: what the text mentioned before. */
const POINTED_AT = pattern`(?:${'figures.pointing'})$`;
/** 另外四家分别为…: the number of a list of names. */
const NAMES_FOLLOW = pattern`^(?:${'figures.names-follow'})[^\d]`;
/** 第60名和第93名. */
const NEXT_RANK = /^[、和与及]第$/;
const FROM = /[由从自][^，。；]{0,12}$/;
const TO = pattern`^[的]?${'figures.change-to'}了?(?:${'figures.change-by'})*$`;

/** What amounts are read from. */
export type AmountContext = Readonly<{ c: string; lexicon: Lexicon; sentence: Sentence }>;

/**
 * The amounts of a sentence whose numerals start at `numerals`. Dates, ordinals, document numbers, numbers inside names (`inName`),
 * times of day and enumerations (四个方面) are not amounts.
 */
export function amountsIn(reading: AmountContext, numerals: readonly number[], inName: Uint8Array): readonly Amount[] {
  const { c, sentence } = reading;
  const found: Amount[] = [];
  let from = sentence.start;
  let resumed = -1;
  for (const [i, at] of numerals.entries()) {
    // A number is read from its first character: the rest of a run that forms none is not tried again.
    const begins = at === sentence.start || numerals[i - 1] !== at - 1 || at === resumed;
    if (at < from || inName[at] === 1 || !begins) continue;
    const read = numberAt(c, at);
    if (!read) continue;
    const previous = found.at(-1);
    const amount = isQuoted(c, at) ? null : readAmount(reading, read, previous);
    const joined = amount && previous ? fromTo(c, sentence, previous, amount) : null;
    if (joined) found.splice(-1, 1, joined);
    else if (amount) found.push(amount);
    from = resumed = amount?.end ?? read.end;
  }
  return found;
}

type Measured = Readonly<{ read: ReadNumber; measure: Measure; more: boolean }>;

function readAmount(reading: AmountContext, read: ReadNumber, previous: Amount | undefined): Amount | null {
  const { c, sentence } = reading;
  const clause = sentence.clauses.find((part) => part.start <= read.start && read.start < part.end) ?? sentence;
  const before = c.slice(Math.max(clause.start, read.start - 24), read.start);
  const next = previous !== undefined && NEXT_RANK.test(c.slice(previous.end, read.start));
  if (isStructure(c, read) || (!next && isOrdinal(c, read, before, sentence))) return null;
  const first = measured(reading, read, before);
  const upper = upperEnd(reading, read, first, before);
  const { measure } = upper ?? first ?? { measure: null };
  if (measure === null || (measure.sort === 'count' && isNoCount(c, before, measure))) return null;
  const [value, upTo] = upper === null ? [read.value, read.upTo] : [upper.low, upper.read.value];
  const last = upper ?? first;
  const hedge = last?.more === true ? 'more-than' : (last?.read.hedge ?? read.hedge);
  return {
    start: read.start,
    end: measure.end,
    value: times(value, measure.factor),
    upTo: upTo === null ? null : times(upTo, measure.factor),
    unit: measure.unit,
    sort: measure.sort,
    bound: boundOf(
      c.slice(Math.max(sentence.start, read.start - BOUND_REACH.before), read.start),
      c.slice(measure.end, Math.min(measure.end + BOUND_REACH.after, sentence.end)),
      hedge,
    ),
    change: changeOf(before, measure.unit),
    clause,
  };
}

const times = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

function measured({ c, lexicon }: AmountContext, read: ReadNumber, before: string): Measured | null {
  const more = isMore(c, read.end) && /[\u4e00-\u9fa5]/.test(c[read.end + 1] ?? '');
  const measure = measureAt(c, read, read.end + (more ? 1 : 0), before, lexicon);
  return measure === null ? null : { read, measure, more };
}

/** 20万元—200万元, 3至5个, 3-5万元: the upper end counts what the lower does. */
function upperEnd(
  reading: AmountContext,
  low: ReadNumber,
  first: Measured | null,
  before: string,
): (Measured & Readonly<{ low: number }>) | null {
  const { c } = reading;
  const end = first?.measure.end ?? low.end;
  const sign = [2, 1].find((length) => RANGE.test(c.slice(end, end + length)));
  const high = sign === undefined ? null : numberAt(c, end + sign);
  const last = high === null ? null : measured(reading, high, before);
  if (high === null || last === null || (first !== null && first.measure.unit !== last.measure.unit)) return null;
  const written = Number.parseFloat(c.slice(high.start, high.end));
  const scale = first === null && written > 0 && low.value < written ? high.value / written : 1;
  const value = low.value * scale;
  return value < high.value ? { ...last, low: value } : null;
}

/** 由30家增至80家: one figure that goes from a level to another. */
function fromTo(c: string, sentence: Sentence, from: Amount, to: Amount): Amount | null {
  if (from.unit !== to.unit || from.upTo !== null || to.upTo !== null || !TO.test(c.slice(from.end, to.start)))
    return null;
  if (!FROM.test(c.slice(Math.max(sentence.start, from.start - 13), from.start))) return null;
  return { ...to, start: from.start, value: from.value, upTo: to.value, change: 'from-to', clause: from.clause };
}

/** Longest quotation that is a name or a phrase: “两个80%”, “时速400公里高速列车牵引系统”. */
const LONGEST_PHRASE = 20;

/** Whether a place is inside a short quotation. */
function isQuoted(c: string, place: number): boolean {
  const from = Math.max(0, place - LONGEST_PHRASE);
  const opens = c.slice(from, place + 1).lastIndexOf('“') + from;
  if (opens < from) return false;
  return c.slice(opens, opens + LONGEST_PHRASE + 1).indexOf('”') > place - opens;
}

/** 14:35:51, 3:1, 2022/7/4, 2023.05.12: parts of a time, a ratio or a date. */
function isStructure(c: string, { start, end }: ReadNumber): boolean {
  const [before, after] = [c.slice(Math.max(0, start - 2), start), c.slice(end, end + 2)];
  return /\d[:.]$/.test(before) || /^[:/.]\d/.test(after);
}

/** 第3, “5, A-7: a number in a row or a name, unless it is a rank (居全国第3位). */
function isOrdinal(c: string, read: ReadNumber, before: string, sentence: Sentence): boolean {
  if (!ORDINAL_BEFORE.test(before) || /(?:—|--)$/.test(before)) return false;
  if (AFTER_WORD.test(before)) return false;
  const ranked =
    RANKED_BEFORE.test(c.slice(Math.max(sentence.start, read.start - 14), read.start)) ||
    (before.endsWith('第') && c[read.end] === '位');
  return !(ranked && /[位名]/.test(c[read.end] ?? ''));
}

/** A number of things that the text mentioned before, or that it lists right after: 这三项, 前三名, 四家分别为A、B. */
const isNoCount = (c: string, before: string, { unit, end }: Measure): boolean =>
  POINTED_AT.test(before) ||
  (before.endsWith('前') && /^[名位强家]$/.test(unit)) ||
  NAMES_FOLLOW.test(c.slice(end, end + 5));
