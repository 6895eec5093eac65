import type { Span } from '../document/index.ts';
import {
  pattern,
  wordsOf,
  type Found,
  type Lexicon,
  type Pattern,
  type PatternPositions,
  type ProgramFeature,
  type ProgramHead,
  type ProgramHeadKind,
} from '../lexicon/index.ts';
import type { Candidate, PlaceLevel, Refusal } from './candidate.ts';
import type { RefusalRule } from '../rules/index.ts';
import { weigh, type Weighed } from './evidence.ts';
import type { Edges } from './left-edge.ts';
import { programOf } from './program.ts';
import { OWNERS, startsOf, type Start } from './program-edge.ts';
import type { View } from './view.ts';

const MAKER = pattern`${'programs.maker'}[了过好]?$`;
/** By kind the verbs right before a programme of it; of the others the verbs that make or carry out. */
const MAKERS: Readonly<Partial<Record<ProgramHeadKind, Pattern>>> = {
  project: pattern`${'programs.project-maker'}[了的]?$`,
  event: pattern`${'programs.event-maker'}[了过]?$`,
  document: pattern`${'programs.document-maker'}[了过]?$`,
  honour: pattern`${'programs.honour-maker'}[了过]?$`,
  product: pattern`${'programs.product-maker'}[了过]?$`,
  station: pattern`${'programs.station-maker'}[了过]?$`,
};
/** 座谈会在合肥市召开: what happens to it may follow a name. */
const TAKES_PLACE = pattern`^${'programs.event-part'}?，?(?:在[^，。；]{1,16}|于[^，。；]{1,12}|由[^，。；]{2,24}|[\d年月日至]{2,16}|${'programs.event-manner'})*${'programs.event-verb'}`;
/** 在…论坛上, …大赛期间: something happens at it. */
const OCCASION = pattern`^${'programs.occasion'}`;
export const ACTS = pattern`^(?:在[^，。；]{1,12}|由[^，。；]{2,20}|[\d年月日]{2,11}|${'programs.event-manner'})*${'programs.acts'}(?!\d)`;
/** 等3项行动: what those of a list are. */
const KIND_AFTER = pattern`^等(?:[\d一二三四五六七八九十百]+[余多]?[个项场类款大])?[\u4e00-\u9fa5]{0,4}?${'programs.named-after'}`;
/** The head that is also a verb: 公司计划|明年投产. */
const PLANS = '计划';
/** …大赛上获一等奖: what has been won begins after it. */
const WON = '获';
const PLANNED = pattern`^${'programs.planned'}`;
const RUNS_ON = pattern`^${'programs.runs-on'}`;
const SUM = pattern`^${'programs.invested'}?[共约近达超]?[\d.]+[万亿]*元`;
/** 基金，总规模30亿元 */
const SCALE = /^，[\u4e00-\u9fa5]{0,4}规模[^，。；\d]{0,3}[\d.]+[万亿]*元/;
const DATE = /^\d{1,4}[年月日]/;
/** 今年评上33个: how many of a kind there are. */
const TALLY = /^[^，。；：、\d]{0,6}\d+[余多]?[家个座所]/;
const NUMBER = /^\d+(?![届\d])/;
/** 三年行动（2021—2023年） */
const SPANNED = /^（(?:19|20)\d\d[—～至~-]+(?:19|20)?\d\d年?）/;

/**
 * [modifier] + the head of a plan, fund, platform, event, agreement … without quotation marks: 省科技成果转化引导基金,
 * 高端装备产业发展座谈会. The best start and what stands on both sides decide together; `named` has the ends of programmes known before.
 */
export function findHeaded(
  { c }: View,
  lexicon: Lexicon,
  places: PatternPositions,
  edges: Edges,
  named: ReadonlySet<number>,
  refusals: Refusal[],
  weighed: Weighed[],
): Candidate[] {
  const found: Candidate[] = [];
  const heads = lexicon.programHeads
    .endings(c, places.programHeads)
    // 活动日|前: the last character of a head begins another word.
    .filter(({ end }) => !wordsOf('programs.word-over-end').has(c.slice(end - 1, end + 1)));
  const take = (one: Headed): void => {
    const { start, end, kind, base, level } = one;
    const name = c.slice(start, end);
    if (kind === 'station' || one.features.includes('conferred'))
      found.push(programOf({ start, end }, 'programs:awarded', name, kind, { level, base }));
    else if (!lexicon.generics.has(name)) {
      const rule = kind === 'event' && isHeld(one) ? 'programs:held' : 'programs:headed';
      found.push(programOf({ start, end }, rule, name, kind, { level, base }));
    }
  };
  const read = (
    head: Span,
    kind: ProgramHeadKind,
    bare: ProgramFeature,
    from: number,
    ended: (at: number) => boolean,
  ): Headed | null => {
    const best = bestOf(startsOf(c, head, { from, ended }, edges, MAKERS[kind] ?? MAKER), kind);
    if (best === null) return null;
    // 国家…示范基地: conferred by a rank, not by a region.
    const won = kind === 'honour' && c.slice(best.at + 1, head.start).includes(WON);
    const own = bare === 'conferred' ? best.features.filter((feature) => !OWNERS.has(feature)) : best.features;
    const features = [bare, ...own, ...(won ? (['made-inside'] as const) : []), ...after(c, head.end, kind)];
    return {
      start: best.at,
      end: head.end,
      kind,
      features,
      score: weigh(kind, features),
      base: best.base,
      level: best.level,
    };
  };
  let last: Headed | null = null;
  for (const [i, head] of heads.entries()) {
    const { end, value } = head;
    const { kind, bare } = value;
    if (bare === 'quoted' || bare === 'title' || goesOn(heads, i)) continue;
    // 东西部|科技合作: one that the table knows.
    if (bare === 'between' && named.has(end)) continue;
    // 国家重点研发计划|项目: one of a programme's.
    if (kind === 'project' && (named.has(head.start) || last?.end === head.start)) continue;
    if (MARKED.test(c[end] ?? '') || RUNS_ON.test(c.slice(end, end + 5))) continue;
    // A name of an event may go on over another's: 推介会和签约仪式.
    const before: number = last === null || kind === 'event' ? -1 : last.end;
    const ended = (at: number): boolean => at === before || named.has(at);
    const list: number = last === null ? 0 : listAfter(c, last.end);
    let one = read(head, kind, bare, reached(last, list, head.start, c), ended);
    const second: Headed | null =
      last !== null && last.score < 0 && 0 < list && list < head.start ? read(head, kind, bare, list, ended) : null;
    if (last !== null && second?.start === list) {
      const weaker: Headed = second.score < last.score ? second : last;
      const stronger = weaker === last ? second : last;
      const joined = listed(weaker);
      if (stronger.score >= 0 && joined.score >= 0) {
        one = weaker === last ? second : joined;
        if (weaker === last) {
          weighed.pop();
          weighed.push(joined);
          take(joined);
        }
      }
    }
    if (one === null) continue;
    const goesOnList = (last !== null && last.score >= 0 && one.start === list) || named.has(listBefore(c, one.start));
    if (goesOnList && one.score < 0) one = listed(one);
    // 河北省科技厅|重点研发计划: the scheme is known, with its region.
    if (named.has(end) && one.features.includes('organisation') && (kind === 'plan' || kind === 'fund')) continue;
    weighed.push(one);
    const refusal = refusalOf(one);
    if (one.score >= 0) take(one);
    else if (refusal !== null) refusals.push({ start: one.start, end, rule: refusal });
    last = one;
  }
  return found;
}

/** Whether an event takes place by its sentence, or is one of a row. */
const isHeld = ({ features }: Weighed): boolean =>
  features.includes('takes-place') || features.includes('made') || features.includes('ordinal');

/** Why a head makes no name: several of a kind, or nothing but words for kinds; null where merely too little speaks for one. */
function refusalOf({ features }: Weighed): RefusalRule | null {
  const some = (...of: readonly ProgramFeature[]): boolean => of.some((feature) => features.includes(feature));
  if (some('counted', 'numbered', 'several')) return 'programs:counted';
  return some('generic', 'common', 'plain', 'nameless', 'bare') ? 'programs:generic' : null;
}

/** A专项和B项目: one of a list with a programme. */
function listed(one: Headed): Headed {
  const features = [...one.features, 'listed' as const];
  return { ...one, features, score: weigh(one.kind, features) };
}

type Headed = Weighed & Readonly<{ kind: ProgramHeadKind; base: Span | null; level: PlaceLevel | null }>;

/** Between two of a list, also with the sum of the first: A专项1.89亿元、B专项. */
const LIST = pattern`^(?:[\d.]+[万亿]*[元项家个])?(?:，${'programs.of-which'}|[、和与及]|${'programs.list-mark'})`;
/** Before what no name begins: the list after a programme, or what is of it: 发展大会的|配套活动. */
function reached(last: Headed | null, list: number, head: number, c: string): number {
  if (last === null || last.score < 0) return 0;
  if (c[last.end] === '的') return last.end + 1;
  return list <= head ? list : 0;
}

/** A name that ends with these marks has been read with them. */
const MARKED = /[》”]/;

/** Where the next of a list begins after a name; 0 where none is. */
function listAfter(c: string, end: number): number {
  const mark = LIST.exec(c.slice(end, end + 16))?.[0].length ?? 0;
  return mark === 0 ? 0 : end + mark;
}

const LIST_BEFORE = pattern`${'programs.list-mark'}$`;

/** Where what stands in a list before a name ends; -1 where the name opens the list. */
function listBefore(c: string, start: number): number {
  const mark = LIST_BEFORE.exec(c.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  return mark === 0 ? -1 : start - mark;
}

/** The start that most speaks for; of equals the longest name. */
function bestOf(starts: readonly Start[], kind: ProgramHeadKind): Start | null {
  let best: Start | null = null;
  let most = -Infinity;
  for (const start of starts) {
    const score = weigh(kind, start.features);
    if (score >= most) [best, most] = [start, score];
  }
  return best;
}

/** What follows a name: that it takes place or acts, a date, a sum, another number. */
function after(c: string, end: number, kind: ProgramHeadKind): readonly ProgramFeature[] {
  const text = c.slice(end, end + 48);
  const features: ProgramFeature[] = [];
  if (kind === 'event' && TAKES_PLACE.test(text)) features.push('takes-place');
  else if (kind === 'event' && OCCASION.test(text)) features.push('occasion');
  else if (kind === 'station' && TALLY.test(text)) return ['tally'];
  else if (kind !== 'event' && ACTS.test(text)) features.push('acts');
  if (kind === 'plan' && c.endsWith(PLANS, end) && PLANNED.test(text)) features.push('planned');
  if (text.startsWith('等') && KIND_AFTER.test(text)) features.push('kind-after');
  if (text.startsWith('（') && SPANNED.test(text)) features.push('spanned');
  else if (DATE.test(text)) features.push('dated');
  else if (SUM.test(text) || SCALE.test(text)) features.push('sum');
  else if (NUMBER.test(text)) features.push('numbered');
  return features;
}

/** Whether a longer head ends just after: 行动|计划, 基金|池; 项目|通过 is not one, because 通 ends a name only in quotation marks. */
function goesOn(heads: readonly Found<ProgramHead>[], index: number): boolean {
  const [head, next] = [heads[index], heads[index + 1]];
  if (!head || !next || (next.value.bare === 'quoted' && next.start >= head.end)) return false;
  return next.end === head.end + 1 || (next.end === head.end + 2 && next.start === head.start);
}
