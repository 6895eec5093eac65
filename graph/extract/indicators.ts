import type { Span } from '../document/index.ts';
import { oneOf, type Lexicon } from '../lexicon/index.ts';
import { metricOf } from './metric.ts';
import { numberAt, type ReadNumber } from './numbers.ts';
import type { Sentence, View } from './view.ts';

/** How exact a value is: 近 about, 超 over, 不超过 under. */
export type Approximation = 'exact' | 'about' | 'over' | 'under';

/** A quantity over the view, before its subject is known. */
export type Quantity = Span &
  Readonly<{
    metric: string;
    value: number;
    unit: string;
    approximation: Approximation;
    clause: Span;
    sentence: Sentence;
    rule: string;
  }>;

const ABOUT_BEFORE = /(?:近|约|将近|接近|大约|左右|约为)$/;
const OVER_BEFORE = new RegExp(String.raw`(?:${oneOf('indicators.over-before')})$`);
const UNDER_BEFORE = new RegExp(String.raw`(?:${oneOf('indicators.under-before')})$`);
/** 不少于 ends in 少于, and 不超过 in 超过: the longer word decides. */
const AT_LEAST = /(?:不少于|不低于|不小于|至少)$/;
const RANGE = /^(?:—{1,2}|-|~|至|到)$/;
const ORDINAL_BEFORE = /(?:第|“|《|No\.?|NO\.?|－|-|\/|[A-Za-z])$/;
const ENUMERATED = new RegExp(String.raw`^(?:${oneOf('indicators.enumerated')}|县（|县\()`);

/**
 * Quantities of the body: numbers with a measure word, percentages, sums of money. Dates, ordinals, document numbers, numbers inside
 * the spans of `names`, enumerations (四个方面) and headings are none. A quantity that repeats an earlier one word for word is given once.
 */
export function findQuantities(view: View, lexicon: Lexicon, names: readonly Span[]): readonly Quantity[] {
  const inName = new Uint8Array(view.c.length);
  for (const name of names) inName.fill(1, name.start, name.end);
  const found: Quantity[] = [];
  /** Metrics given so far by value and unit. */
  const metrics = new Map<string, readonly string[]>();
  for (const sentence of view.sentences) {
    if (sentence.title) continue;
    let previousEnd = sentence.start;
    let resumed = -1;
    for (let i = sentence.start; i < sentence.end;) {
      // A number is read from its first character: the rest of a run that forms none is not tried again.
      const begins =
        inName[i] === 0 &&
        NUMERAL[view.c.charCodeAt(i)] === 1 &&
        (i === sentence.start || NUMERAL[view.c.charCodeAt(i - 1)] !== 1 || i === resumed);
      const read = begins ? numberAt(view.c, i) : null;
      if (!read) {
        i++;
        continue;
      }
      const quantity = readQuantity(view.c, read, lexicon, sentence, previousEnd, found.at(-1));
      if (quantity) {
        if (isNews(quantity, metrics)) found.push(quantity);
        previousEnd = quantity.end;
        i = quantity.end;
      } else i = Math.max(read.end, i + 1);
      resumed = i;
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

/** Units that a number is written with. */
const NUMERAL = new Uint8Array(0x10000);
for (const unit of '0123456789〇零一二两三四五六七八九十百千万亿') NUMERAL[unit.charCodeAt(0)] = 1;

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
  const before = c.slice(Math.max(sentence.start, read.start - 6), read.start);
  const ranked =
    /(?:居|列|排名|排|位列|位居|跃升至|升至|名列)[\u4e00-\u9fa5]{0,4}第$/.test(
      c.slice(Math.max(sentence.start, read.start - 14), read.start),
    ) ||
    (before.endsWith('第') && c[read.end] === '位');
  if (
    ORDINAL_BEFORE.test(before) &&
    !/(?:—|--)$/.test(before) &&
    !(ranked && /^[位名]/.test(c.slice(read.end, read.end + 1)))
  )
    return null;
  let end = read.end;
  let approximation: Approximation = AT_LEAST.test(before)
    ? 'over'
    : UNDER_BEFORE.test(before)
      ? 'under'
      : OVER_BEFORE.test(before)
        ? 'over'
        : ABOUT_BEFORE.test(before)
          ? 'about'
          : 'exact';
  const more = /^(?:余|多|几)(?=[\u4e00-\u9fa5])/.exec(c.slice(end, end + 2));
  if (more || /[余多几]/.test(c.slice(read.start, read.end))) approximation = 'over';
  if (more) end += 1;
  const percent = percentOf(c, read, end);
  let unit: string;
  let value = read.value;
  if (percent) {
    unit = percent.unit;
    value = percent.value;
    end = percent.end;
  } else {
    const measure = lexicon.units.longestAt(c, end);
    if (!measure?.value.counts) return null;
    if (/^(?:个)?(?:百分点)/.test(c.slice(end, end + 4))) return null;
    unit = c.slice(end, measure.end);
    // 个国家, 个席位: the measure word is 个, what follows is counted.
    if (unit.startsWith('个') && unit.length > 1) unit = '个';
    end += unit.length;
    const next = c.slice(end, end + 4);
    if (ENUMERATED.test(next)) return null;
    // 一批, 一个新的: a lone Chinese one is an article, not a count.
    if (unit === '分' && /[时点]/.test(before.at(-1) ?? '')) return null;
    if (/^(?:分|部)$/.test(unit) && (read.chinese || /^[委门署]/.test(next))) return null;
    if (read.chinese && read.value < 2 && read.end - read.start === 1) return null;
    if (
      read.chinese &&
      read.value <= 10 &&
      read.end - read.start === 1 &&
      /^(?:大|个|项|种|条|点|次|类|对|方|级|处|面)$/.test(unit) &&
      !/^[，。；、）]/.test(next) &&
      read.value < 3
    )
      return null;
  }
  if (/^(?:以上|有余|之多)/.test(c.slice(end, end + 2))) approximation = 'over';
  else if (/^(?:左右|上下)/.test(c.slice(end, end + 2))) approximation = 'about';
  else if (/^(?:以内|以下)/.test(c.slice(end, end + 2))) approximation = 'under';
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
    unit,
    approximation,
    clause,
    sentence,
    rule: percent ? 'percent' : 'measure',
  };
}

function percentOf(
  c: string,
  read: ReadNumber,
  end: number,
): Readonly<{ value: number; unit: string; end: number }> | null {
  if (c[end] === '%') return { value: read.value, unit: '%', end: end + 1 };
  if (c.startsWith('个百分点', end)) return { value: read.value, unit: '个百分点', end: end + 4 };
  if (c.startsWith('成', end) && read.chinese && read.value < 10 && !/^成[立为员果长]/.test(c.slice(end, end + 2)))
    return { value: read.value * 10, unit: '%', end: end + 1 };
  return null;
}
