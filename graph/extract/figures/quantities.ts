import type { Span } from '../../document/index.ts';
import { pattern, type Lexicon } from '../../lexicon/index.ts';
import type { IndicatorRule } from '../../rules/index.ts';
import { BOUND_REACH, boundOf, type Bound } from './bounds.ts';
import type { FigureChange } from './change.ts';
import { metricOf } from './metric.ts';
import { isMore, numberAt, type ReadNumber } from './numbers.ts';
import type { Extraction } from '../pipeline.ts';
import { scratchBytes } from '../scratch.ts';
import type { Sentence } from '../view.ts';

/** A quantity over the view, before its subject is known. */
export type Quantity = Span &
  Readonly<{
    metric: string;
    value: number;
    /** Upper end of a range, or where a change from–to ends; null for a single value. */
    upTo: number | null;
    unit: string;
    bound: Bound;
    change: FigureChange;
    clause: Span;
    sentence: Sentence;
    rule: IndicatorRule;
  }>;

const RANGE = /^(?:—{1,2}|[-~至到])$/;
const ORDINAL_BEFORE = /(?:第|“|《|No\.?|NO\.?|－|-|\/|[A-Za-z])$/;
const RANKED_BEFORE = pattern`${'figures.ranked-before'}[\u4e00-\u9fa5]{0,4}第$`;
const ENUMERATED = pattern`^(?:${'figures.enumerated'}|县[（(])`;

const inNameScratch = scratchBytes();

/**
 * Quantities of the body: numbers with a measure word, percentages, sums of money. Dates, ordinals, document numbers, numbers inside
 * the spans of `names`, enumerations (四个方面) and headings are none. A quantity that repeats an earlier one word for word is given once.
 */
export function findQuantities(
  { view, places: { numerals } }: Extraction,
  lexicon: Lexicon,
  names: readonly Span[],
): readonly Quantity[] {
  const inName = inNameScratch(view.c.length);
  for (const name of names) inName.fill(1, name.start, name.end);
  const found: Quantity[] = [];
  /** Metrics given so far by value and unit. */
  const metrics = new Map<string, readonly string[]>();
  let next = 0;
  for (const sentence of view.sentences) {
    let previousEnd = sentence.start;
    let from = sentence.start;
    let resumed = -1;
    for (; (numerals[next] ?? Infinity) < sentence.end; next++) {
      const at = numerals[next] ?? 0;
      // A number is read from its first character: the rest of a run that forms none is not tried again.
      const begins = at === sentence.start || numerals[next - 1] !== at - 1 || at === resumed;
      if (sentence.title || at < from || inName[at] === 1 || !begins) continue;
      const read = numberAt(view.c, at);
      if (!read) continue;
      const quantity = readQuantity(view.c, read, lexicon, sentence, previousEnd, found.at(-1));
      if (quantity) {
        if (isNews(quantity, metrics)) found.push(quantity);
        previousEnd = quantity.end;
      }
      from = resumed = quantity?.end ?? read.end;
    }
  }
  return found;
}

/** Whether no quantity before says the same: then it is noted. */
function isNews({ value, unit, metric }: Quantity, metrics: Map<string, readonly string[]>): boolean {
  const key = `${value} ${unit}`;
  const known = metrics.get(key) ?? [];
  if (known.some((other) => saysSame(other, metric))) return false;
  metrics.set(key, [...known.slice(-20), metric]);
  return true;
}

/** Whether two metrics end in the same noun. */
const saysSame = (a: string, b: string): boolean => a.includes(b.slice(-4)) || b.includes(a.slice(-4));

function readQuantity(
  c: string,
  read: ReadNumber,
  lexicon: Lexicon,
  sentence: Sentence,
  previousEnd: number,
  previous: Quantity | undefined,
): Quantity | null {
  const more = isMore(c, read.end) && /[\u4e00-\u9fa5]/.test(c[read.end + 1] ?? '');
  const after = read.end + (more ? 1 : 0);
  const before = c.slice(Math.max(sentence.start, read.start - BOUND_REACH.before), read.start);
  const percent = percentOf(c, read, after);
  const measure = percent ?? measureOf(c, read, after, before, lexicon);
  if (measure === null || isOrdinal(c, read, before, sentence)) return null;
  const { unit, value, end } = measure;
  const bound = boundOf(
    before,
    c.slice(end, Math.min(end + BOUND_REACH.after, sentence.end)),
    more || /[余多几]/.test(c.slice(read.start, read.end)),
  );
  const clause = sentence.clauses.find((part) => part.start <= read.start && read.start < part.end) ?? sentence;
  // 20万元—200万元: the upper end of a range counts what the lower does.
  const ranges = previous !== undefined && RANGE.test(c.slice(previous.end, read.start)) && previous.end <= read.start;
  const inSentence = previous !== undefined && previous.start >= sentence.start ? previous.metric : null;
  const metric = ranges
    ? previous.metric
    : metricOf(c, read.start, end, clause, Math.max(previousEnd, sentence.start), sentence, inSentence);
  if (metric === '') return null;
  return {
    start: read.start,
    end,
    metric,
    value,
    upTo: null,
    unit,
    bound,
    change: 'level',
    clause,
    sentence,
    rule: percent ? 'indicators:percent' : 'indicators:measure',
  };
}

/** 第3, “5, A-7: a number in a row or a name, unless it is a rank (居全国第3位). */
function isOrdinal(c: string, read: ReadNumber, before: string, sentence: Sentence): boolean {
  if (!ORDINAL_BEFORE.test(before) || /(?:—|--)$/.test(before)) return false;
  const ranked =
    RANKED_BEFORE.test(c.slice(Math.max(sentence.start, read.start - 14), read.start)) ||
    (before.endsWith('第') && c[read.end] === '位');
  return !(ranked && /[位名]/.test(c[read.end] ?? ''));
}

type Measure = Readonly<{ value: number; unit: string; end: number }>;

/** The measure word that starts at a place, if a number with it counts something. */
function measureOf(c: string, read: ReadNumber, start: number, before: string, lexicon: Lexicon): Measure | null {
  const measure = lexicon.units.longestAt(c, start);
  if (!measure?.value.counts) return null;
  if (/^(?:个)?(?:百分点)/.test(c.slice(start, start + 4))) return null;
  const written = c.slice(start, measure.end);
  // 个国家, 个席位: the measure word is 个, what follows is counted.
  const unit = written.startsWith('个') ? '个' : written;
  const end = start + unit.length;
  const next = c.slice(end, end + 4);
  if (ENUMERATED.test(next)) return null;
  if (unit === '分' && /[时点]/.test(before.at(-1) ?? '')) return null;
  if ((unit === '分' || unit === '部') && (read.chinese || /^[委门署]/.test(next))) return null;
  // 一批, 一个新的: a lone Chinese one is an article, not a count.
  const alone = read.chinese && read.end - read.start === 1;
  if (alone && read.value < 2) return null;
  if (alone && read.value < 3 && /^[大个项种条点次类对方级处面]$/.test(unit) && !/^[，。；、）]/.test(next))
    return null;
  return { unit, value: read.value, end };
}

function percentOf(c: string, read: ReadNumber, end: number): Measure | null {
  if (c[end] === '%') return { value: read.value, unit: '%', end: end + 1 };
  if (c.startsWith('个百分点', end)) return { value: read.value, unit: '个百分点', end: end + 4 };
  if (c.startsWith('成', end) && read.chinese && read.value < 10 && !/^成[立为员果长]/.test(c.slice(end, end + 2)))
    return { value: read.value * 10, unit: '%', end: end + 1 };
  return null;
}
