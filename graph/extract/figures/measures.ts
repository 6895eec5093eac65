import { pattern, type Lexicon } from '../../lexicon/index.ts';
import type { ReadNumber } from './numbers.ts';

/** What an amount is of: things that are counted, a share of something, or a sum of money, land, time, mass. */
export type Sort = 'count' | 'share' | 'sum';

/** A number's unit, and where it ends. */
export type Measure = Readonly<{ unit: string; end: number; sort: Sort; factor: number }>;

const COUNTED: ReadonlySet<string> = new Set(['count', 'people']);
const ENUMERATED = pattern`^“?[大新硬]?(?:${'figures.enumerated'}|县[（(]|一(?![、，。]))`;
/** 用时3天, 审批时限压缩到5个工作日: a duration that something takes is a figure; the three years of a plan are not. */
const LASTS = pattern`${'figures.duration'}[^，。；]{0,8}$`;
const NAMED_FIGURE = pattern`${'figures.index-noun'}(?:${'figures.verb-before'})*$`;
const FIGURE_OF = pattern`^的[\u4e00-\u9fa5]{0,8}${'figures.index-noun'}`;

/** The unit after a number that ends at `end`; null where it counts nothing. `before` is the text before the number. */
export function measureAt(c: string, read: ReadNumber, end: number, before: string, lexicon: Lexicon): Measure | null {
  if (read.share) return { unit: '%', end, sort: 'share', factor: 1 };
  return percentAt(c, read, end) ?? wordAt(c, read, end, before, lexicon) ?? indexAt(c, read, end, before);
}

function percentAt(c: string, read: ReadNumber, end: number): Measure | null {
  const share = (unit: string, length: number, factor = 1): Measure => ({
    unit,
    end: end + length,
    sort: 'share',
    factor,
  });
  if (c[end] === '%') return share('%', 1);
  if (c.startsWith('个百分点', end)) return share('个百分点', 4);
  if (c.startsWith('个基点', end)) return share('个基点', 3);
  if (c.startsWith('成', end) && read.chinese && read.value < 10 && !/^成[立为员果长本]/.test(c.slice(end, end + 2)))
    return share('%', 1, 10);
  return null;
}

function wordAt(c: string, read: ReadNumber, start: number, before: string, lexicon: Lexicon): Measure | null {
  const word = lexicon.units.longestAt(c, start);
  if (!word) return null;
  const { kind, counts } = word.value;
  const written = c.slice(start, word.end);
  if (!counts)
    return kind === 'time' && LASTS.test(before) ? { unit: written, end: word.end, sort: 'sum', factor: 1 } : null;
  if (c.startsWith('个百分点', start)) return null;
  if (kind === 'money') return moneyAt(c, start, word.end, written, lexicon);
  // 个国家, 个席位: the measure word is 个, what follows is counted.
  const unit = written.startsWith('个') ? '个' : written;
  const end = start + unit.length;
  const next = c.slice(end, end + 4);
  if (ENUMERATED.test(next)) return null;
  if (unit === '分' && /[时点]/.test(before.at(-1) ?? '')) return null;
  if ((unit === '分' || unit === '部') && (read.chinese || /^[委门署]/.test(next))) return null;
  // 一批, 一个新的: a lone Chinese one is an article, not a count.
  const alone = read.chinese && read.upTo === null && read.end - read.start === 1;
  if (alone && read.value < 2) return null;
  if (alone && read.value < 3 && /^[大个项种条点次类对方级处面]$/.test(unit) && !/^[，。；、）]/.test(next))
    return null;
  // 2.3 本项目: nothing is counted in tenths at the head of a clause; it is the number of a paragraph.
  const counted = COUNTED.has(kind);
  if (counted && before === '' && !Number.isInteger(read.value)) return null;
  if (next.startsWith('第')) return null;
  return { unit, end, sort: counted ? 'count' : 'sum', factor: 1 };
}

/** 万元人民币 is 元, 万元欧元 欧元: the currency that stands last. */
function moneyAt(c: string, start: number, end: number, written: string, lexicon: Lexicon): Measure {
  const currency = written === '元' ? lexicon.units.longestAt(c, end) : undefined;
  const last = currency?.value.kind === 'money' ? currency : null;
  const unit = last === null ? written : c.slice(end, last.end);
  const base = (last ?? lexicon.units.longestAt(c, start))?.value.same ?? unit;
  return { unit: base, end: last?.end ?? end, sort: 'sum', factor: 1 };
}

/** 创新能力指数为48.61, 以48.61的创新能力指数: an index has no unit. */
function indexAt(c: string, read: ReadNumber, end: number, before: string): Measure | null {
  if (read.chinese || !/^[^\d/:-]/.test(c[end] ?? '。')) return null;
  const named = NAMED_FIGURE.test(before) && !/^[年月日级期]/.test(c[end] ?? '');
  return named || FIGURE_OF.test(c.slice(end, end + 14)) ? { unit: '', end, sort: 'sum', factor: 1 } : null;
}
