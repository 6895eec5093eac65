import type { Span } from '../../document/index.ts';
import { pattern } from '../../lexicon/index.ts';
import type { Amount } from './amounts.ts';
import { leadOf, levelOf, rankNoun, type Metric, type Owner, type Previous, type MetricWording } from './metric.ts';

/** 分别, 各, 依次: what stands before is shared out over the amounts that follow. */
const SHARED_OUT = pattern`(?:${'figures.shared-out'})`;
const EACH = pattern`(?:${'figures.each'})(?:${'figures.verb-before'})*$`;
const LIST_MARK = /^(?:[、和与及]|以及|，)第?$/;
/** What joins two names that have a figure each. */
const NAME_MARK = /^(?:以及|[、，和与及])/;
const SEPARATOR = /、|以及|[和与及](?=.{2})/;
const YEAR = /(?:19|20)\d\d年/g;
const YEARS = /(?:19|20)\d\d年(?:(?:[、和与及]|以及)(?:19|20)\d\d年)+/;
const OPEN: Owner = { kind: 'open' };

/** How many amounts from the one at `at` on are a list: 12家、8家和3家. */
export function runFrom(c: string, amounts: readonly Amount[], at: number): number {
  let length = 1;
  for (; at + length < amounts.length; length++) {
    const [last, next] = [amounts[at + length - 1], amounts[at + length]];
    if (last === undefined || next === undefined || !LIST_MARK.test(c.slice(last.end, next.start))) break;
  }
  return length;
}

/** A list of amounts, each of another: A和B分别为12家、8家; or null where the text shares nothing out over them. */
export function distributed(
  wording: MetricWording,
  run: readonly Amount[],
  from: number,
  to: number,
  before: readonly Previous[],
): readonly Metric[] | null {
  const { c, sentence } = wording;
  const [head] = run;
  const tail = run.at(-1);
  if (head === undefined || tail === undefined || run.length < 2) return null;
  const start = Math.max(head.clause.start, from);
  const text = c.slice(start, head.start);
  const shared = SHARED_OUT.exec(text);
  if (shared === null) return null;
  const at = start + shared.index;
  const ranked = c[head.start - 1] === '第';
  const after = ranked ? rankNoun() : leadOf(wording, at + shared[0].length, head.start).text;
  const end = tail.end + (/^的?[\u4e00-\u9fa5]{0,12}/.exec(c.slice(tail.end, to))?.[0].length ?? 0);
  const said = after + (after.length < 2 ? c.slice(tail.end, end).replace(/^的/, '') : '');
  const things = thingsIn(wording, start, at);
  const owners = ownersIn(wording, start, at);
  const years = yearsIn(c, start, at);
  const each = (metricOf: (i: number) => string, ownerOf: (i: number) => Owner = () => OPEN): readonly Metric[] =>
    run.map((amount, i) => {
      const period = years.length === run.length ? years[i] : undefined;
      return {
        text: metricOf(i).slice(-24),
        owner: ownerOf(i),
        end: i === run.length - 1 ? end : amount.end,
        ...(period === undefined ? {} : { period }),
      };
    });
  if (owners.length === run.length)
    return each(
      () => said,
      (i) => named(owners[i]),
    );
  // 受帮扶的企业和农户: what describes the first describes the others.
  const described = things[0]?.slice(0, things[0].lastIndexOf('的') + 1) ?? '';
  if (things.length === run.length && years.length === 0)
    return each((i) => `${i === 0 ? '' : described}${things[i] ?? ''}${after}`);
  // 规模18万元、产值22万元，同比分别增长3%和5%: each is one of those before.
  const here = before.filter((one) => one.sentence === sentence).slice(-run.length);
  if (here.length === run.length && things.length <= 1 && head.change !== 'level')
    return each((i) => `${levelOf(here[i]?.text ?? '')}${said}`);
  const earlier = ownersIn(wording, sentence.start, head.clause.start).slice(-run.length);
  const of = years.length > 0 ? said : `${things[0] ?? ''}${said}`;
  return each(
    () => of,
    (i) => (earlier.length === run.length ? named(earlier[i]) : OPEN),
  );
}

/** The names that the amounts after the one at `at` stand right after, as long as these are of its unit: of 池州市8家、铜陵市5家 the second. */
export function namesAfter({ c, names }: MetricWording, amounts: readonly Amount[], at: number): readonly Span[] {
  const found: Span[] = [];
  for (let i = at + 1; i < amounts.length; i++) {
    const [last, next] = [amounts[i - 1], amounts[i]];
    if (last === undefined || next?.unit !== last.unit) break;
    const mark = NAME_MARK.exec(c.slice(last.end, next.start))?.[0];
    const name = mark === undefined ? undefined : names.startingAt(last.end + mark.length);
    if (name?.actor !== true || name.end !== next.start) break;
    found.push(name);
  }
  return found;
}

/** 高校和科研院所各100家: the same amount of each thing that the list before it names; null where it names one. */
export function eachOf(wording: MetricWording, amount: Amount, from: number): readonly string[] | null {
  const start = Math.max(amount.clause.start, from);
  const text = wording.c.slice(start, amount.start);
  const each = EACH.exec(text);
  if (each === null) return null;
  const things = thingsIn(wording, start, start + each.index);
  return things.length > 1 && things.every((thing) => thing.length > 1) ? things : null;
}

export const named = (name: Span | undefined): Owner => (name === undefined ? OPEN : { kind: 'named', name });

/** The things that a list names; the names of those who have them are left out. */
function thingsIn(wording: MetricWording, start: number, end: number): readonly string[] {
  const { text } = leadOf(wording, start, end);
  return text === '' ? [] : text.split(SEPARATOR).filter((part) => part !== '');
}

/** The years that a stretch of text lists: 2021年、2022年. */
function yearsIn(c: string, start: number, end: number): readonly Span[] {
  const list = YEARS.exec(c.slice(start, end));
  if (list === null) return [];
  return Array.from(list[0].matchAll(YEAR), ({ 0: year, index }) => {
    const from = start + list.index + index;
    return { start: from, end: from + year.length };
  });
}

/** The actors that a stretch of text lists and nothing else stands before. */
function ownersIn({ c, names }: MetricWording, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  for (let i = start; i < end; i++) {
    const name = names.startingAt(i);
    if (name?.actor !== true || name.end > end) continue;
    const last = found.at(-1);
    if (last !== undefined && !/^[、和与及]$|^以及$/.test(c.slice(last.end, name.start))) found.length = 0;
    found.push(name);
    i = name.end - 1;
  }
  return found;
}
