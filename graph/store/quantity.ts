import type { PartialDate } from '../document/index.ts';
import type { IndicatorId } from '../id.ts';
import { pattern, readConversions, readQuantities, wordsOf } from '../lexicon/index.ts';
import type { ArticleGraph, FigureChange, Indicator } from '../resolve/index.ts';
import { foldText } from './fold.ts';

/**
 * When two articles report the same quantity. Equal keys mean: comparable. The key is the metric in one wording, and the base unit.
 *
 * The key leaves out what does not change what is counted: script, width, spaces, quotation marks, brackets and 的; the subject's own
 * name, 全市, 拥有 and a year at the front; 达到, 总数 at the end. Wordings of quantities.tsv become one. What is kept makes
 * another quantity: 新增 and 净增 (a flow, not the stock), 累计 before a flow, 同比增长 (a change, not the level), 同比下降 (the other way
 * round), 省 before 重点实验室. The kind of change is in the name whether or not the metric names it: a rise has 增长 there, a
 * fall 下降, so many times as much 倍数. A change from–to has none of them, because it gives a level: the one that it went to.
 *
 * Of a unit the base of units.tsv stays: 亿元 was read as 元 already, 家 and 户 count what 个 counts, 亩 is 2000/3 平方米; % and 个百分点
 * stay apart, as do 人 and 人次.
 *
 * A figure of a range of time (2021—2025年) is compared with figures of as many months, and with no figure of a date or year: the
 * key ends in the months.
 */
/** A figure and its subject. `names`: those that the article gives the subject. */
export type Reported = Pick<Indicator, 'metric' | 'unit' | 'change' | 'period' | 'periodStart'> &
  Readonly<{ names: readonly string[] }>;

/**
 * The key of the quantity that an indicator is a value of, as `name|unit` or `name|unit|months`; null where its metric says too little to compare it with
 * anything.
 */
export function quantityKey({ metric, unit, change, names, period, periodStart }: Reported): string | null {
  const conversion = known().conversions.get(unit);
  const base = conversion?.base ?? unit.replaceAll('|', '');
  const name = nameOf(plain(metric), base, conversion?.kind ?? 'count', change, ownNames(names));
  if (name === null) return null;
  const months = periodStart === null || period === null ? '' : `|${monthsBetween(periodStart, period)}`;
  return `${name}|${base}${months}`;
}

/** The names of a subject as a metric may begin with them. */
const ownNames = (names: readonly string[]): readonly string[] =>
  names
    .map(plain)
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);

/** Months from the first of one date to the last of another, as precise as these are: 60 from 2021 to 2025. */
function monthsBetween(from: PartialDate, to: PartialDate): number {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 12] = to.split('-').map(Number);
  return 12 * (lastYear - year) + lastMonth - month + 1;
}

/** The kind of change by the words of the metric: for indicators of earlier versions, which stored only the words. */
export function changeSaid({ metric, unit, names }: Pick<Reported, 'metric' | 'unit' | 'names'>): FigureChange {
  const text = plain(metric);
  const words = growthIn(text, known().conversions.get(unit)?.kind === 'percent');
  if (words !== null) return words.change;
  return FLOW.test(led(text, ownNames(names))) ? 'increase' : 'level';
}

/** Keys of an article's indicators, of those that have one: without a subject there is nobody to compare. */
export function quantityKeys({ entities, indicators }: ArticleGraph): ReadonlyMap<IndicatorId, string> {
  const names = new Map(entities.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  return new Map(
    indicators.flatMap(({ subject, ...indicator }) => {
      if (subject === null) return [];
      const key = quantityKey({ ...indicator, names: names.get(subject) ?? [] });
      return key === null ? [] : [[indicator.id, key] as const];
    }),
  );
}

/** A value in the base unit of its unit. */
export function converted(value: number, unit: string): number {
  const { numerator, denominator } = known().conversions.get(unit) ?? { numerator: 1, denominator: 1 };
  // Without binary dust: 100 公斤 are 0.1 吨.
  return numerator === denominator ? value : Number(((value * numerator) / denominator).toPrecision(15));
}

/** Whether a text has the form of a key. */
export const isKey = (text: string): boolean => /^[^|]+\|[^|]+(?:\|\d+)?$/.test(text);

/** Whether a metric is the name in a key, but for its writing. */
export const saysName = (metric: string, key: string): boolean => plain(metric) === nameOfKey(key);

/** The unit of a key. */
export const unitOfKey = (key: string): string => key.split('|')[1] ?? '';

/** Over how many months each value of a key was counted; null where the values hold for dates. */
export const monthsOfKey = (key: string): number | null => {
  const months = key.split('|')[2];
  return months === undefined ? null : Number(months);
};

const nameOfKey = (key: string): string => key.split('|')[0] ?? '';

/**
 * What a key has before its unit where a person asks for a text: the text folded, the same in the wording of keys, and names
 * that have it in another wording (高企 finds 高新技术企业).
 */
export function namesLike(text: string): readonly string[] {
  const folded = plain(text);
  if (folded === '') return [];
  const other = known().names.filter(({ wording }) => wording.includes(folded));
  return [...new Set([folded, oneWording(folded), ...other.map(({ name }) => name)])];
}

/** What the lexicon says of quantities and units. */
function readKnown() {
  const wordings = readQuantities();
  const names = wordings.filter(({ kind }) => kind !== 'word');
  const words = new Map(wordings.filter(({ kind }) => kind === 'word').map(({ wording, name }) => [wording, name]));
  return {
    conversions: readConversions(),
    names,
    words,
    word: new RegExp([...words.keys()].join('|'), 'g'),
    stocks: new Set(names.filter(({ kind }) => kind === 'stock').map(({ name }) => name)),
  };
}
let read: ReturnType<typeof readKnown> | undefined;
/** Read when first asked for, since a user's tables are named after this module has loaded. */
const known = (): ReturnType<typeof readKnown> => (read ??= readKnown());

/** 集聚 is no verb in 集聚区, 共 none in 共建. */
const LEAD = pattern`^(?:${'figures.quantity-lead'}|[已了]|着(?!力)|${'figures.cluster'}(?!区)|共(?![建享同识性创产党青用赢])|${'figures.until'}?(?:19|20)\d{2}年度?(?!\d))`;
/** 截至2023年12月底 says when, 2023年1月至6月 how long: the second makes another quantity. */
const AS_OF = pattern`^${'figures.until'}(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?[底末]?`;
const TAIL = pattern`${'figures.quantity-tail'}$`;
const GROWTH = pattern`${'figures.distributed'}?${'figures.quantity-growth'}${'figures.growth-manner'}?(?:(${'figures.quantity-rise'})|(${'figures.quantity-fall'}))$`;
/** The same, compared with whatever: 年均增长, 增幅. */
const CHANGED = pattern`(?:(${'figures.quantity-rise'})|(${'figures.quantity-fall'}))$`;
const FLOW = pattern`^${'figures.quantity-flow'}`;
const BARE = pattern`^${'figures.quantity-bare'}$`;
/** Said in relation to something that the metric does not name: 较2020年, 占全省, 居全市第. */
const RELATIVE = pattern`^(?:${'figures.relative-to'}|比(?![重例率])|占(?!地)|居(?![民住]))|第$`;
/** Also about others (、枣庄市分别拿出), or with another amount in it, which is then what the metric is about (企业授信4.7亿元). */
const MIXED = pattern`^[、和与及]|\d[\d.]*[千百万亿]*(?:${'figures.amount-unit'}|个(?!月))`;
/** 国家级众创空间 is 国家众创空间. */
const GRADE = pattern`^(${'figures.grade'})级`;

const SUM_TAIL = pattern`(?<=.)${'figures.sum-tail'}$`;
const SHARE = pattern`占(?![比有])(.{2,}?)${'figures.share-tail'}?$`;
const COUNT_TAIL = pattern`${'figures.count-tail'}$`;

const plain = (text: string): string => foldText(text).replaceAll(/[的|]/g, '');
const oneWord = (text: string): string => text.replaceAll(known().word, (word) => known().words.get(word) ?? word);

/** The longest wording that the text ends in, as its name. */
function oneWording(text: string): string {
  const whole = oneWord(text);
  const found = known().names.find(({ wording }) => whole.endsWith(wording));
  return found === undefined ? whole : whole.slice(0, -found.wording.length) + found.name;
}

function nameOf(
  metric: string,
  unit: string,
  kind: string,
  change: FigureChange,
  own: readonly string[],
): string | null {
  const growth = growthIn(metric, change !== 'level' || kind === 'percent');
  const level = growth === null ? metric : metric.slice(0, growth.start);
  const core = oneWording(ended(oneWording(graded(led(level, own))), unit, kind));
  if (core.length < 2 || BARE.test(core) || RELATIVE.test(core) || MIXED.test(core)) return null;
  const name = core.startsWith('累计') && known().stocks.has(core.slice(2)) ? core.slice(2) : core;
  const told = change === 'level' && growth !== null ? growth.change : change;
  if (told === 'increase' && growth === null && FLOW.test(name)) return name;
  return `${name}${growth?.yearly === true && told !== 'from-to' ? '同比' : ''}${endingOf(told)}`;
}

type Growth = Readonly<{ start: number; change: 'increase' | 'decrease'; yearly: boolean }>;

/** The growth that a metric ends in; `any`: also one that names no year before. 产值增长 of 5 % is one, 技能提升 of 500 people none. */
function growthIn(metric: string, any: boolean): Growth | null {
  const yearly = GROWTH.exec(metric);
  const words = yearly ?? (any ? CHANGED.exec(metric) : null);
  if (words === null) return null;
  return { start: words.index, change: words[1] === undefined ? 'decrease' : 'increase', yearly: yearly !== null };
}

/** What the name of a quantity ends in, by what its figures tell. */
const endingOf = (change: FigureChange): string =>
  change === 'level' || change === 'from-to' ? '' : [...wordsOf(ENDINGS[change])].join('');
const ENDINGS = {
  increase: 'figures.ending-of-increase',
  decrease: 'figures.ending-of-decrease',
  multiple: 'figures.ending-of-multiple',
} as const;

/** The kind of change of the figures of a quantity. A change from–to counts as a level. */
export function changeOfKey(key: string): Exclude<FigureChange, 'from-to'> {
  const name = nameOfKey(key);
  const ending = (['increase', 'decrease', 'multiple'] as const).find((change) => name.endsWith(endingOf(change)));
  return ending ?? (FLOW.test(name) ? 'increase' : 'level');
}

const graded = (text: string): string => text.replace(GRADE.regex, '$1');

/** Without what stands before the quantity. */
function led(text: string, own: readonly string[]): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    const name = own.find((one) => rest.startsWith(one));
    rest = (name === undefined ? rest : rest.slice(name.length)).replace(AS_OF.regex, '').replace(LEAD.regex, '');
  }
  return rest;
}

/** Without what stands after it, and with one word for a sum of money and one for a share. */
function ended(text: string, unit: string, kind: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(TAIL.regex, '');
  }
  if (kind === 'money') return rest.replace(SUM_TAIL.regex, '额');
  if (unit === '%') return rest.replace(SHARE.regex, '占$1比重');
  if (kind === 'count' || kind === 'people')
    return rest.replace(COUNT_TAIL.regex, '').replace(/(?<=[业构员台目体器校家才利])数$/, '');
  return rest;
}
