import { loadLexicon, pattern, type NameFeature } from '../lexicon/index.ts';
import type { Edges } from './edges.ts';
export type { Edges } from './edges.ts';
import { levelWords } from './levels.ts';
import type { NameStart } from './name-choice.ts';

/** How much a feature of a start counts. */
export const startWeight = (feature: NameFeature): number => loadLexicon().nameWeights[feature];

/** Longest name that is built to the left, and longest with an organisation's name before it: a chain of organisations is not a name. */
export const LONGEST_NAME = 34;
const LONGEST_OWNED_NAME = 2 * LONGEST_NAME;
/** How much may stand between a region within a name and the name's head: 国家技术转移|郑州|中心. */
const AFTER_INNER_REGION = 2;
/** What each unit is to a name that may go on over it: looked up once a character. */
const Unit = { none: 0, stop: 1, bracket: 2, dash: 3, conjunction: 4, counter: 5 } as const;
const UNITS = new Uint8Array(0x10000);
for (const [units, unit] of [
  ['，。、；：！？“”‘’《》【】\n…!?;:|/~+=-', Unit.stop],
  ['（）', Unit.bracket],
  ['—', Unit.dash],
  ['与和及暨', Unit.conjunction],
  ['年月日万亿元%个家项名余届号时岁', Unit.counter],
] as const)
  for (const character of units) UNITS[character.charCodeAt(0)] = unit;
const SENT = pattern`${'organisations.sent'}$`;
const PARTY = pattern`${'organisations.party'}$`;
const MINISTRY_KIND = pattern`^${'organisations.ministry-kind'}`;
const LONGEST_KIND = 8;
/** 过程工程所|副所长: who holds an office there opens no name. */
const TITLE = pattern`^副?${'regions.person-title'}`;
/** 副所长王明|与|远景资源有限公司: a person and a firm. */
const PERSON = pattern`${'regions.person-title'}${'regions.surname'}[\u4e00-\u9fa5]{1,2}$`;
const OFFICE = /[长记任理裁]$/;
const LEVEL_LEAD = pattern`^${'organisations.level-lead'}(?!级)`;
const FIRM_KIND = pattern`^${'organisations.firm-kind-before'}$`;
/** 省级, 市内, 区域, 市场, 区外: the level word is part of another word. */
export const NO_LEVEL = /[级内外域场民里长委府直属]/;
/** 中国, 全国, 国家: the name is of the whole country. */
export const NATION = pattern`^${'organisations.nation'}`;
const ENDS_WITH_NATION = pattern`${'organisations.nation'}$`;
const QUOTED_LEAD = /“([\u4e00-\u9fa5]{1,6})$/;
const CLOSING_BRACKET = '）'.charCodeAt(0);
const WITH = '与'.charCodeAt(0);
const OPENING_QUOTE = '“'.charCodeAt(0);

/** The features that tell where a plain start stands; of an opener it does not matter what stands before it. */
type Opener = Extract<NameFeature, `opens-${string}`>;
type Before = Extract<NameFeature, `after-${string}`>;
type Held = Extract<NameFeature, `holds-${string}`>;

/**
 * Where a name whose head starts at `head` begins: the start with the highest sum of weights among those to its left, up to the first
 * mark that no name goes over. A name may open with a region (or a chain of them) or with an organisation's name (中国科学院 +
 * 兰州化学物理研究所), and go over one part in brackets. `isGeneric` tells modifiers that name nothing by themselves: a weak boundary
 * word before nothing but those belongs to the name (协同 + 创新 + 研究院). `firm`, for the head of a firm, says whether it names nothing after
 * a region alone (成都 + 有限公司); of other heads it is null.
 */
export function leftEdge(
  c: string,
  head: number,
  edges: Edges,
  isGeneric: (modifier: string) => boolean,
  firm: Readonly<{ bare: boolean }> | null = null,
): number {
  const { weights } = edges;
  const bare = firm?.bare ?? false;
  const limit = Math.max(0, head - LONGEST_NAME);
  const highest = weights['opens-body'] + weights['opens-quote'];
  const starts: NameStart[] | null = edges.choices === null ? null : [];
  const held: Held[] = [];
  let inside = 0;
  let bracket = false;
  let joined = -1;
  let taken = head;
  let best = -Infinity;
  const hold = (feature: Held): void => {
    inside += weights[feature];
    if (starts !== null) held.push(feature);
  };
  const weigh = (start: number, opener: Opener | null, before: Before | null, bareRegion = false): void => {
    const own = opener ?? opensLevel(c, start, head) ?? opensNation(c, start);
    const quoted = c.charCodeAt(start - 1) === OPENING_QUOTE;
    const little = bareRegion || (own === null && !quoted && saysLittle(c, start, head, edges, isGeneric));
    const score =
      inside +
      (own === null ? 0 : weights[own]) +
      (before === null || (own !== null && before !== 'after-nothing') ? 0 : weights[before]) +
      (quoted ? weights['opens-quote'] : 0) +
      (little ? weights['holds-little'] : 0);
    starts?.push({
      start,
      score,
      features: [
        ...(own === null ? [] : [own]),
        ...(quoted ? (['opens-quote'] as const) : []),
        ...(before === null || (own !== null && before !== 'after-nothing') ? [] : [before]),
        ...held,
        ...(little ? (['holds-little'] as const) : []),
      ],
    });
    if (score > best) [best, taken] = [score, start];
  };

  for (let at = head; ;) {
    const organisation = edges.organisationStart[at] ?? 0;
    if (organisation > 0 && head - organisation < LONGEST_OWNED_NAME) {
      // 精密加工|教育部|重点实验室: the ministry says who recognises it.
      if (c[at - 1] === '部' && MINISTRY_KIND.test(c.slice(at, at + LONGEST_KIND))) {
        weigh(organisation - 1, null, 'after-nothing', true);
        hold('holds-region');
        at = organisation - 1;
        continue;
      }
      const office = TITLE.exec(c.slice(at, at + 6))?.[0] ?? '';
      if (!OFFICE.test(office)) weigh(bodyStart(c, organisation - 1, edges), 'opens-body', null);
      break;
    }
    if (organisation > 0) {
      weigh(at, null, 'after-nothing');
      break;
    }
    const region = edges.regionStart[at] ?? 0;
    if (region > 0) {
      const town = (edges.town[at] ?? 0) > 0;
      if (town) weigh(at, null, 'after-town');
      const owner = chainStart(c, at, edges);
      // 成都|有限公司, 发展战略|海南|研究院: a region alone opens no name of a firm's branch, nor one amid other words.
      const amid = !owner.body && isAmid(c, owner.start, edges);
      const alone = at === head && !owner.body && (bare || amid);
      weigh(
        owner.start,
        owner.body ? 'opens-body' : town ? 'opens-town' : 'opens-region',
        amid ? 'after-nothing' : null,
        alone,
      );
      // “平阴长三角新材料中心”: the mark says where the name begins.
      const mark = amid ? (QUOTED_LEAD.exec(c.slice(Math.max(0, owner.start - 7), owner.start))?.[1]?.length ?? 0) : 0;
      if (mark > 0) weigh(owner.start - mark, null, 'after-stop');
      if (owner.body || town || head - at > AFTER_INNER_REGION || (at === head && !alone)) break;
      hold('holds-region');
      at = owner.start;
      continue;
    }
    const code = c.charCodeAt(at - 1);
    const unit = UNITS[code];
    if (at <= limit) {
      weigh(at, null, at === 0 ? 'after-stop' : 'after-nothing');
      break;
    }
    if (code === CLOSING_BRACKET && !bracket) {
      const open = c.lastIndexOf('（', at - 1);
      if (open < limit || open < 0 || /[，。；：\n]/.test(c.slice(open, at))) {
        weigh(at, null, 'after-stop');
        break;
      }
      bracket = true;
      at = open;
      continue;
    }
    if (unit === Unit.bracket || unit === Unit.stop || (unit === Unit.dash && c[at - 2] === '—')) {
      weigh(at, null, 'after-stop');
      break;
    }
    if (unit === Unit.counter && /\d/.test(c[at - 2] ?? '')) {
      weigh(at, null, 'after-count');
      break;
    }
    const strong = edges.strong[at] ?? 0;
    // 和 itself is a boundary word, 会同 a longer one.
    if (unit === Unit.conjunction && strong < 2 && (edges.word[at - 1] ?? 0) === 0) {
      weigh(at, null, 'after-and');
      const acts = (edges.strong[at - 1] ?? 0) > 1 && !endsName(edges, at - 1) && isGeneric(c.slice(at, head));
      if (!acts && joinsNames(c, at, edges)) break;
      hold(code === WITH ? 'holds-with' : 'holds-and');
      at--;
      if (acts) joined = at;
      continue;
    }
    const weak = strong > 0 ? 0 : (edges.weak[at] ?? 0) || (firm === null ? 0 : kindBefore(c, at, edges));
    if (strong > 0 && at === joined) hold('holds-weak');
    else if (strong > 0) {
      weigh(at, null, 'after-strong');
      hold(endsName(edges, at - strong) ? 'holds-verb' : strong === 1 ? 'holds-function' : 'holds-strong');
    } else if (weak > 0) {
      const modifier = withoutBracket(c.slice(at, head));
      const specific =
        modifier.length >= 2 && (!isGeneric(modifier) || LEVEL_LEAD.test(modifier) || NATION.test(modifier));
      // 湖畔实验室建设国家实验室: after a whole name the word is a verb.
      const owned = (edges.organisationStart[at - weak] ?? 0) > 0 && !isGeneric(c.slice(at - weak, head));
      const verb = owned || (specific && endsName(edges, at - weak));
      if (specific || verb) weigh(at, null, 'after-weak');
      if (verb) hold('holds-verb');
      else if (specific) hold('holds-weak');
    }
    if (inside + highest <= best) break;
    at -= Math.max(1, strong);
  }
  edges.choices?.push({ head, taken, starts: starts ?? [] });
  return taken;
}

/** Where the owner of a name begins that starts at a place: with the region or, by a dash, the organisation before it (远景集团—浙江大学). */
function bodyStart(c: string, start: number, edges: Edges): number {
  const place = edges.regionStart[start] ?? 0;
  if (place > 0) return place - 1;
  const other = /[—-]/.test(c[start - 1] ?? '') ? (edges.organisationStart[start - 1] ?? 0) : 0;
  return other > 0 ? other - 1 : start;
}

/** 投资|基金（嘉兴）|合伙企业: where a firm is seated says nothing of its kind. */
const withoutBracket = (modifier: string): string => modifier.replace(/（[^（）]*）$/, '');

/** 龙头|企业|绿源茶业有限公司: how long the word is that says what kind of firm the name after it is of. */
const kindBefore = (c: string, at: number, edges: Edges): number =>
  at > 1 && (edges.word[at - 1] ?? 0) === 0 && FIRM_KIND.test(c.slice(at - 2, at)) ? 2 : 0;

/** Whether a place lies amid a word: before it stands an ideograph and neither a boundary word nor a name ends there. */
const isAmid = (c: string, at: number, edges: Edges): boolean =>
  /[\u4e00-\u9fa5]/.test(c[at - 1] ?? '') &&
  (edges.strong[at] ?? 0) === 0 &&
  (edges.weak[at] ?? 0) === 0 &&
  !endsName(edges, at);

/** Whether nothing before a head names anything: general words only, or a verb and general words (扶持|蔬菜种植|专业合作社). */
export function saysLittle(
  c: string,
  start: number,
  head: number,
  edges: Edges,
  isGeneric: (modifier: string) => boolean,
): boolean {
  if (isGeneric(c.slice(start, head))) return true;
  for (let at = start + 2; at <= start + 4 && at < head; at++)
    if (edges.weak[at] === at - start) return isGeneric(c.slice(at, head));
  return false;
}

/** Whether a region's or an organisation's name ends at a place. */
const endsName = (edges: Edges, at: number): boolean =>
  (edges.organisationStart[at] ?? 0) > 0 || (edges.regionStart[at] ?? 0) > 0;

/** Whether a region's or an organisation's name starts at a place. */
function startsName(edges: Edges, at: number): boolean {
  for (let end = at + 2; end <= at + 14; end++)
    if (edges.organisationStart[end] === at + 1 || edges.regionStart[end] === at + 1) return true;
  return false;
}

/**
 * Whether a conjunction joins two parties rather than two modifiers of one name: a whole name, a verb or a kind of party stands before
 * it, or a whole name after it.
 */
function joinsNames(c: string, at: number, edges: Edges): boolean {
  const before = at - 1;
  return (
    before <= 0 ||
    UNITS[c.charCodeAt(before - 1)] === Unit.stop ||
    endsName(edges, before) ||
    (edges.strong[before] ?? 0) > 0 ||
    startsName(edges, at) ||
    PARTY.test(c.slice(Math.max(0, before - 4), before)) ||
    PERSON.test(c.slice(Math.max(0, before - 8), before))
  );
}

/**
 * The start of the chain of regions that ends at a place (浙江省长兴县…, 平阴长三角…, 中国—东盟…), and of the organisation before it
 * (中国科学院 + 兰州…) or of the region that sent it (上海援…).
 */
function chainStart(c: string, end: number, edges: Edges): Readonly<{ start: number; body: boolean }> {
  let at = (edges.regionStart[end] ?? 0) - 1;
  for (;;) {
    const dash = c[at - 1] === '—' && c[at - 2] !== '—' ? 1 : 0;
    const above = edges.regionStart[at - dash] ?? 0;
    if (above === 0 || above - 1 >= at) {
      // 国家|成都农业科技中心, 中国—东盟技术转移中心
      const nation = ENDS_WITH_NATION.exec(c.slice(Math.max(0, at - 4), at - dash))?.[0].length ?? 0;
      if (nation > 0) return { start: at - dash - nation, body: false };
      break;
    }
    at = above - 1;
  }
  const owner = edges.organisationStart[at] ?? 0;
  if (owner > 0) return { start: owner - 1, body: true };
  const sent = SENT.exec(c.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
  const sender = sent > 0 ? (edges.regionStart[at - sent] ?? 0) : 0;
  return { start: sender > 0 ? sender - 1 : at, body: false };
}

function opensLevel(c: string, start: number, head: number): Opener | null {
  if (!LEVEL_LEAD.test(c.slice(start, start + 4))) return null;
  const word = levelWords().find((level) => c.startsWith(level.word, start));
  const end = start + (word?.word.length ?? head);
  return end < head && !NO_LEVEL.test(c[end] ?? '') ? 'opens-level' : null;
}

const opensNation = (c: string, start: number): Opener | null =>
  NATION.test(c.slice(start, start + 4)) ? 'opens-nation' : null;
