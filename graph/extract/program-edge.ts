import type { Span } from '../document/index.ts';
import { pattern, wordsOf, type Pattern, type ProgramFeature } from '../lexicon/index.ts';
import type { PlaceLevel } from './candidate.ts';
import type { Edges } from './left-edge.ts';
import { levelWords } from './levels.ts';
import { isGenericModifier } from './names.ts';

/** A place where a programme's name may begin, with what speaks for and against it. */
export type Start = Readonly<{
  at: number;
  features: readonly ProgramFeature[];
  /** The region that opens the name, at its start or after its year. */
  base: Span | null;
  level: PlaceLevel | null;
}>;

/** How far to the left a name may begin, and where names before it end: A计划和B工程 are two. */
export type Reach = Readonly<{ from: number; ended: (at: number) => boolean }>;

/** Characters that a name may have before its head. */
const REACH = 42;
const STOPS = /[，。、；：！？“‘《》【】（\n…!?;:|/~=]/;
/** Marks, conjunctions, and what ends a date, a number, an ordinal, a bracket or a quotation. */
const TELLING = '，。、；：！？“‘《》【】（\n…!?;:|/~=）”与和及同暨年度月日号届次期个项支只场家元名大好过等0123456789';
/** 三大平台|：… */
const ANNOUNCED = pattern`(?:[\d一二两三四五六七八九十]+[大个项类场款支只]|${'programs.following'})[\u4e00-\u9fa5]{0,6}${'programs.named-after'}$`;
const NOUN = /^[\u4e00-\u9fa5]{2}$|”$/;
/** 三大|平台 */
const COUNTS = /^[一二两三四五六七八九十\d]+[大个项类]/;
/** 第三批|国家…示范基地 */
const BATCH = /第[一二三四五六七八九十百\d]{1,4}批$/;
const JOINS = /[与和及同]$/;
/** 合同, 普及, 总和: a character of a word, no conjunction. */
const NO_JOIN = /[合协共不相联如随]同$|[普涉提波危]及$|[总饱缓平]和$/;
const joins = (c: string, end: number): boolean => JOINS.test(c[end - 1] ?? '') && !NO_JOIN.test(c.slice(end - 2, end));
/** 高等, 一等, 等级: a character of a word, no 等 that ends a list. */
const WORD_WITH_DENG = /^[高平均同一二三特中初优相劣头]等|等[级号同于待额效]$/;
const NAMELESS = pattern`^(?:${'programs.not-a-name'})+$`;
/** 实施|好: after a verb, how it is done. */
const DONE = /[好过]$/;
const YEAR = /(?:19|20)\d\d年?度?$/;
const ORDINAL =
  /(?:第[一二三四五六七八九十百\d]{1,4}[届次期]|[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九十]{1,2}次)?)$/;
const NUMBER = /(?:\d[\d.]*[万亿]?|[一二两三四五六七八九十])[个项支只场次家元名]$/;
/** 三大|平台; 杭州四大…基金 is a name. */
const GREAT = /[二两三四五六七八九]大$/;
const SEVERAL = pattern`${'programs.several'}$`;
/** 设立规模50亿元的…基金 */
const AMOUNT = pattern`${'programs.made-of'}[^，。；、]{1,14}的$`;
const RANKED = /^(?:国家|[省市县区州])级/;
/** 院士专家|工作站: which scheme awards it. */
const LEAD = pattern`^${'programs.station-lead'}+$`;
const LEVELLED = /[级内外域场民]/;
const NATION = pattern`^${'programs.nation'}(?![有共已各现新累])`;

/**
 * Where a name with this head may begin: after what ends before a name, and at each region, organisation, year, ordinal and quotation
 * that may open one, as far as the clause goes. `made` tells the verbs of its kind.
 */
export function startsOf(
  c: string,
  { start: head, end }: Span,
  { from, ended }: Reach,
  edges: Edges,
  made: Pattern,
): readonly Start[] {
  const starts: Start[] = [];
  const limit = Math.max(from, head - REACH);
  const inside: ProgramFeature[] = [];
  let openers: Opener[] = [];
  const telling = tellingUnits();
  for (let at = head; ;) {
    const word = Math.max(edges.strong[at] ?? 0, edges.weak[at] ?? 0);
    if (word === 0 && at > limit && openers.length === 0 && telling[c.charCodeAt(at - 1)] === 0 && !opens(at, edges)) {
      at--;
      continue;
    }
    const before =
      joins(c, at) && ended(at - 1) ? 'clause' : beforeOf(c, at, from, word, made, edges, openers.length > 0);
    if (
      at < head &&
      !/[的了和与及等]/.test(c[at] ?? '') &&
      !wordsOf('programs.several').has(c.slice(at - 1, at + 1)) &&
      !(DONE.test(c[at] ?? '') && word > 0 && made.test(c.slice(Math.max(0, at - 8), at))) &&
      (before !== null || openers.length > 0)
    )
      starts.push(startAt(c, edges, at, { start: head, end }, inside, openers, before));
    // “科技活动周”等|专项行动: what stands before it is one of several.
    if (c[at - 1] === '等' && !WORD_WITH_DENG.test(c.slice(at - 2, at + 1))) return starts;
    // 首期|“…”培训班: a name does not begin before it.
    if (openers.length > 0 && wordsOf('programs.lone-verb').has(c[at - 1] ?? '') && before === 'bounded') return starts;
    if (at <= limit || before === 'ordinal' || before === 'batch' || STOPS.test(c[at - 1] ?? '')) return starts;
    const opener = openerBefore(c, at, openers.length > 0, edges);
    if (opener !== null) {
      openers = [...openers, opener];
      at = opener.start;
      continue;
    }
    const character = c[at - 1] ?? '';
    if (/[年月日号]/.test(character) && /\d/.test(c[at - 2] ?? '')) return starts;
    if (NUMBER.test(c.slice(Math.max(0, at - 8), at))) return starts;
    const open = character === '）' ? c.lastIndexOf('（', at - 1) : -1;
    if (character === '）' && (open < limit || /[，。；：\n]/.test(c.slice(open, at)))) return starts;
    const last = openers;
    openers = [];
    if (open >= 0) at = open;
    else if (character === '暨' || joins(c, at)) {
      if (character !== '暨' && ended(at - 1)) return starts;
      inside.push('join-inside');
      if (coordinated(c, at, last, edges)) inside.push('coordinated');
      at--;
    } else if (word > 0) {
      inside.push(insideOf(c, at, word, head, edges, made));
      at -= word;
    } else at--;
  }
}

let units: Uint8Array | undefined;

/** By unit 1 where something may end with it that begins, opens or stops a name: most places of a text are passed by this look. */
function tellingUnits(): Uint8Array {
  if (units !== undefined) return units;
  units = new Uint8Array(0x10000);
  for (const character of TELLING) units[character.charCodeAt(0)] = 1;
  for (const word of wordsOf('programs.several')) units[word.charCodeAt(word.length - 1)] = 1;
  return units;
}

const opens = (at: number, { regionStart, organisationStart }: Edges): boolean =>
  (regionStart[at] ?? 0) > 0 || (organisationStart[at] ?? 0) > 0;

type Opener = Readonly<{ start: number; end: number; feature: ProgramFeature; level?: PlaceLevel }>;

/** What says whose a programme is. */
export const OWNERS: ReadonlySet<string> = new Set<ProgramFeature>(['organisation', 'region']);

/** 科技厅与|市政府第二次会议: whether a name that opens at a place is the second of two that own an edition. */
const coordinated = (c: string, at: number, openers: readonly Opener[], edges: Edges): boolean =>
  openers[0]?.feature === 'ordinal' &&
  OWNERS.has(openers.at(-1)?.feature ?? '') &&
  joins(c, at) &&
  opens(at - 1, edges);

/** A name that begins at `at`, behind openers or not. */
function startAt(
  c: string,
  edges: Edges,
  at: number,
  { start: head, end }: Span,
  inside: readonly ProgramFeature[],
  openers: readonly Opener[],
  before: ProgramFeature | null,
): Start {
  const features = [...inside, ...new Set(openers.map(({ feature }) => feature))];
  features.push(before ?? 'midword');
  if (openers.length === 0 && COUNTS.test(c.slice(at, at + 5))) features.push('counted');
  if (coordinated(c, at, openers, edges)) features.push('coordinated');
  let opened = openers[0]?.end ?? at;
  const level = openers.length > 0 ? undefined : levelAt(c, at, head);
  if (level !== undefined) {
    features.push('level');
    opened += level.word.length;
  }
  const nation = openers.length === 0 ? (NATION.exec(c.slice(at, at + 8))?.[0].length ?? 0) : 0;
  if (nation > 0 && level === undefined) {
    features.push('nation');
    opened += nation;
  }
  // “…”培训班: what is quoted is the modifier.
  const quoted = openers[0]?.feature === 'quotation' && openers[0].end === head && end - head >= LONG_HEAD;
  const region = openers.find(({ feature }) => feature === 'region');
  if (region !== undefined && edges.compounds.has(region.end)) features.push('paired');
  return {
    at,
    features: [
      ...features,
      ...(quoted ? (['entitled'] as const) : bodyOf(c.slice(opened, head), opened > at, end - head)),
    ],
    base: region === undefined ? null : { start: region.start, end: region.end },
    level: level?.level ?? openers.at(-1)?.level ?? null,
  };
}

/** What stands right before a name that begins at `at`; null where nothing ends there. */
function beforeOf(
  c: string,
  at: number,
  from: number,
  word: number,
  made: Pattern,
  edges: Edges,
  opened: boolean,
): ProgramFeature | null {
  const character = c[at - 1] ?? '';
  if (at === from) return 'clause';
  if (STOPS.test(character))
    return character === '：' && ANNOUNCED.test(c.slice(Math.max(0, at - 14), at - 1)) ? 'announced' : 'clause';
  const text = c.slice(Math.max(0, at - 8), at);
  if (/首[届次期]$/.test(text)) return 'ordinal';
  if (NUMBER.test(text) || (GREAT.test(text) && !opens(at - 2, edges))) return 'counted';
  if (BATCH.test(text)) return 'batch';
  if (SEVERAL.test(text)) return 'several';
  if (DONE.test(character) && made.test(text)) return 'made';
  if (opened && word === 0) {
    // 成果获|陕西省…, 还有|江西省…, 即|海南省…
    if (character === '获') return 'made';
    if (character === '有') return 'bounded';
    if (wordsOf('programs.lone-verb').has(character) && (at < 2 || STOPS.test(c[at - 2] ?? ''))) return 'bounded';
  }
  // 五大连池市与|大学…仪式: what stands before a conjunction may belong to the name.
  if (word === 0 || joins(c, at)) return null;
  if (made.test(character === '的' ? text.slice(0, -1) : text)) return 'made';
  if (character === '的')
    return AMOUNT.test(c.slice(Math.max(0, at - 20), at)) ? 'amount' : opens(at - 1, edges) ? 'owned' : 'linked';
  return 'bounded';
}

/** What a boundary word is to a name that goes on over it. */
function insideOf(c: string, at: number, word: number, head: number, edges: Edges, made: Pattern): ProgramFeature {
  const text = c.slice(at - word, at);
  if (text === '的') return 'link-inside';
  if (wordsOf('programs.never-inside').has(text)) return 'preposition-inside';
  const weak = (edges.weak[at] ?? 0) >= word;
  const rest = c.slice(at, head);
  // 软科学研究|计划: what makes no name belongs to the weak word before it.
  if (nominal(c, at, word, edges)) return 'weak-inside';
  if (made.test(text) && !(weak && (rest.length < 2 || isGenericModifier(rest)))) return 'made-inside';
  return weak ? 'weak-inside' : wordsOf('programs.act').has(text) ? 'act-inside' : 'word-inside';
}

/** 废旧物资|利用, 科普设施|建设: a verb after what it is done to is a noun. */
function nominal(c: string, at: number, word: number, edges: Edges): boolean {
  const start = at - word;
  return (
    wordsOf('programs.nominal').has(c.slice(start, at)) &&
    NOUN.test(c.slice(Math.max(0, start - 2), start)) &&
    (edges.strong[start] ?? 0) === 0 &&
    !opens(start, edges)
  );
}

/** A region, organisation, year, ordinal, quotation or, before one of them, level word that ends at a place and may open a name. */
function openerBefore(c: string, end: number, opened: boolean, edges: Edges): Opener | null {
  const region = edges.regionStart[end] ?? 0;
  const organisation = edges.organisationStart[end] ?? 0;
  if (organisation > 0 && (region === 0 || organisation <= region) && !straddled(organisation - 1, end, edges))
    return { start: organisation - 1, end, feature: 'organisation' };
  if (region > 0) return { start: afterWord(region - 1, end, edges), end, feature: 'region' };
  if (c[end - 1] === '”') {
    const start = c.lastIndexOf('“', end - 1);
    const whole = start >= 0 && end - start <= REACH && !c.slice(start, end).includes('\n');
    return whole ? { start, end, feature: 'quotation' } : null;
  }
  if (/[\d年度届次期]/.test(c[end - 1] ?? '')) {
    const text = c.slice(Math.max(0, end - 7), end);
    const year = YEAR.exec(text)?.[0].length ?? 0;
    if (year > 0) return { start: end - year, end, feature: 'year' };
    const ordinal = ORDINAL.exec(text)?.[0].length ?? 0;
    if (ordinal > 0) return { start: end - ordinal, end, feature: 'ordinal' };
  }
  const level = opened ? levelWords().find(({ word }) => word.length < 4 && c.endsWith(word, end)) : undefined;
  if (level !== undefined && !endsBefore(c, end - level.word.length, edges)) return null;
  return level === undefined || level.level === 'town'
    ? null
    : { start: end - level.word.length, end, feature: 'level', level: level.level };
}

/** 粤港|澳大|型: whether a region's name runs into the organisation's. */
function straddled(start: number, end: number, edges: Edges): boolean {
  for (let at = start + 1; at < end; at++) {
    const region = edges.regionStart[at] ?? 0;
    if (region > 0 && region - 1 < start) return true;
  }
  return false;
}

/** 召开|川渝: a region whose first character ends a word begins after it. */
function afterWord(start: number, end: number, edges: Edges): number {
  for (let at = start + 1; at < end; at++) if ((edges.strong[at] ?? 0) > at - start) return at;
  return start;
}

const endsBefore = (c: string, at: number, edges: Edges): boolean =>
  at === 0 || STOPS.test(c[at - 1] ?? '') || (edges.strong[at] ?? 0) > 0 || (edges.weak[at] ?? 0) > 0;

function levelAt(c: string, at: number, head: number): Readonly<{ word: string; level: PlaceLevel }> | undefined {
  const opener = levelWords().find(
    ({ word, level }) => word.length < 4 && level !== 'town' && at + word.length < head && c.startsWith(word, at),
  );
  return opener !== undefined && !LEVELLED.test(c[at + opener.word.length] ?? '') ? opener : undefined;
}

/** Shorter modifiers of words for kinds only say nothing. */
const COMMON = 4;
/** From so many characters on words for kinds tell one thing from others: 高校院所服务企业|专项行动. */
const TELLING_LENGTH = 7;
/** 重大专项, 子基金: a head that says as much as a modifier. */
const LONG_HEAD = 3;

/** Words for kinds alone: the more, the more they say. */
function commonness(words: string, opened: boolean): readonly ProgramFeature[] {
  if (opened) return ['plain'];
  return words.length < COMMON ? ['generic'] : words.length < TELLING_LENGTH ? ['common'] : [];
}

/** What a modifier says of the name that it makes; `opened` by what says whose or which it is. */
function bodyOf(modifier: string, opened: boolean, headLength: number): readonly ProgramFeature[] {
  if (modifier === '') return [headLength < LONG_HEAD ? 'empty' : 'bare'];
  const rank = RANKED.exec(modifier)?.[0].length ?? 0;
  const own = modifier.slice(rank);
  const body: ProgramFeature[] = rank > 0 ? ['ranked'] : [];
  if (LEAD.test(own)) body.push('lead');
  if (own.length < 2 || NAMELESS.test(own)) body.push(opened ? 'nameless' : 'generic');
  else if (isGenericModifier(own)) body.push(...commonness(own, opened));
  else if (own.length < 3 && !opened && headLength < 4) body.push('short');
  else if (own.length >= 6) body.push('long');
  return body;
}
