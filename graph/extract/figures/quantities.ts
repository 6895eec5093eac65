import type { Span } from '../../document/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { IndicatorRule } from '../../rules/index.ts';
import type { Extraction } from '../pipeline.ts';
import { scratchBytes } from '../scratch.ts';
import type { Sentence } from '../view.ts';
import { amountsIn, type Amount } from './amounts.ts';
import { distributed, eachOf, named, namesAfter, runFrom } from './distribution.ts';
import { metricOf, type Metric, type Owner, type Previous, type MetricWording } from './metric.ts';
import { namesOf, type Named } from './names.ts';

/** A quantity over the view, before its subject is known. */
export type Quantity = Amount &
  Readonly<{
    metric: string;
    owner: Owner;
    /** Where the date stands that it holds at, where that is not in its own sentence: a head of its table. */
    period: Span | null;
    sentence: Sentence;
    rule: IndicatorRule;
  }>;

const inNameScratch = scratchBytes();
/** So many figures before may lend an elliptic one their metric. */
const REMEMBERED = 12;

/**
 * Quantities of running text: what its amounts are of, and whose, where the words beside them say so. Headings give none. A quantity that
 * repeats an earlier one word for word is given once.
 */
export function findQuantities(
  { view, tables, places: { numerals } }: Extraction,
  lexicon: Lexicon,
  names: readonly Named[],
): readonly Quantity[] {
  const { c } = view;
  const inName = inNameScratch(c.length);
  for (const name of names) inName.fill(1, name.start, name.end);
  const namesHere = namesOf(names, inName);
  const found: Quantity[] = [];
  const known = new Map<string, readonly string[]>();
  let next = 0;
  let nextTable = 0;
  let paragraph = -1;
  let before: Previous[] = [];
  for (const sentence of view.sentences) {
    while ((numerals[next] ?? Infinity) < sentence.start) next++;
    const first = next;
    while ((numerals[next] ?? Infinity) < sentence.end) next++;
    while ((tables[nextTable]?.end ?? Infinity) <= sentence.start) nextTable++;
    const inTable = (tables[nextTable]?.start ?? Infinity) <= sentence.start;
    if (sentence.title || inTable || first === next) continue;
    if (sentence.paragraph !== paragraph) before = [];
    paragraph = sentence.paragraph;
    const amounts = amountsIn({ c, lexicon, sentence }, numerals.slice(first, next), inName);
    for (const [amount, metric] of metricsOf({ c, sentence, names: namesHere }, amounts, before)) {
      const quantity: Quantity = {
        ...amount,
        metric: metric.text,
        owner: metric.owner,
        period: metric.period ?? null,
        sentence,
        rule: amount.sort === 'share' ? 'indicators:percent' : 'indicators:measure',
      };
      if (isNews(quantity, known)) found.push(quantity);
    }
  }
  return found;
}

/** The amounts of a sentence with their metrics; those that get none are left out. Notes each in `before`. */
function metricsOf(
  wording: MetricWording,
  amounts: readonly Amount[],
  before: Previous[],
): readonly (readonly [Amount, Metric])[] {
  const found: (readonly [Amount, Metric])[] = [];
  let from = wording.sentence.start;
  /** Where the amount after the one at `at` starts, or the sentence ends. */
  const startAfter = (at: number): number => Math.min(amounts[at + 1]?.start ?? Infinity, wording.sentence.end);
  const take = (amount: Amount, metric: Metric): void => {
    from = Math.max(from, metric.end);
    if (metric.text === '') return;
    found.push([amount, metric]);
    before.push({ text: metric.text, unit: amount.unit, sort: amount.sort, sentence: wording.sentence });
    if (before.length > REMEMBERED) before.shift();
  };
  for (let i = 0; i < amounts.length;) {
    const amount = amounts[i];
    if (amount === undefined) break;
    const run = amounts.slice(i, i + runFrom(wording.c, amounts, i));
    const end = startAfter(i + run.length - 1);
    const shared = distributed(wording, run, from, end, before);
    if (shared !== null) {
      for (const [k, one] of run.entries()) {
        const metric = shared[k];
        if (metric !== undefined) take(one, metric);
      }
      i += run.length;
      continue;
    }
    const to = startAfter(i);
    const each = eachOf(wording, amount, from);
    if (each !== null) {
      for (const text of each) take(amount, { text, owner: { kind: 'open' }, end: amount.end });
      i++;
      continue;
    }
    const own = metricOf(wording, amount, from, to, before);
    const others = own.text === '' && own.owner.kind === 'named' ? namesAfter(wording, amounts, i) : [];
    const last = amounts[i + others.length];
    if (others.length > 0 && last !== undefined) {
      // 池州市8家、铜陵市5家企业入选: what is counted stands after the last.
      const { text, end } = metricOf(wording, last, from, startAfter(i + others.length), before);
      take(amount, { ...own, text });
      for (const [k, name] of others.entries()) {
        const one = amounts[i + 1 + k];
        if (one !== undefined) take(one, { text, owner: named(name), end: one === last ? end : one.end });
      }
    } else take(amount, own);
    i += 1 + others.length;
  }
  return found;
}

/** Whether no quantity before says the same: then it is noted. */
function isNews(
  { value, upTo, unit, change, metric, owner }: Quantity,
  known: Map<string, readonly string[]>,
): boolean {
  const whose = owner.kind === 'named' ? `${owner.name.start}` : '';
  const key = `${value} ${upTo ?? ''} ${unit} ${change} ${whose}`;
  const metrics = known.get(key) ?? [];
  if (metrics.some((other) => saysSame(other, metric))) return false;
  known.set(key, [...metrics.slice(-20), metric]);
  return true;
}

/** Whether two metrics end in the same noun. */
const saysSame = (a: string, b: string): boolean => a.includes(b.slice(-4)) || b.includes(a.slice(-4));

/** A stretch of the view that a figure rests on: its clause, as far as the amount goes. */
export const groundOf = ({ clause, end }: Quantity): Span => ({ start: clause.start, end: Math.max(clause.end, end) });
