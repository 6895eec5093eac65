import type { Span } from '../document/index.ts';
import { pattern, type Lexicon, type OrganisationHead, type Places } from '../lexicon/index.ts';
import type { RefusalRule } from '../rules/index.ts';
import type { Candidate, Level, Refusal } from './candidate.ts';
import { leftEdge, type Edges } from './left-edge.ts';
import { levelWords } from './levels.ts';
import type { View } from './view.ts';

/** What counts or qualifies a name from the left without being part of it; stripped again and again. */
const LEFT_TRIM = pattern`^(?:(?:${'organisations.count'}|\d)+[余多]?${'organisations.counter'}|${'organisations.ordinal'}[家个批座所支]|全[国省市区县州]${'organisations.only'}?|${'organisations.level'}级|${'organisations.left-word'})`;
/** 企业天衡智造科技有限公司: what kind of thing it is stands before its name. */
const KIND_BEFORE_NAME = pattern`^${'organisations.kind-before-name'}(?=[\u4e00-\u9fa5]{4})`;
/** What follows a bank's short name in the name of a branch of it. */
const BRANCH_AFTER = pattern`^[\u4e00-\u9fa5]{2,10}${'organisations.bank-branch'}`;
const LONGEST_BRANCH = 14;
/** 国有资产投资|发展集团: words that only follow a verb's noun in companies' names. */
const COMPANY_WORD = pattern`^(?:${'organisations.company-word'}|${'organisations.generic-word'})+$`;
const GENERIC_WORD = pattern`^(?:${'organisations.generic-word'}|、)+$`;

/**
 * Enterprises, institutions and offices: a head from the lexicon (有限公司, 研究院, 领导小组) extended to the left by the name
 * grammar, and bodies known by name. Kinds of things are refused with the reason.
 */
export function findOrganisations(
  view: View,
  lexicon: Lexicon,
  places: Places,
  edges: Edges,
  refusals: Refusal[],
): readonly Candidate[] {
  const { c } = view;
  const found: Candidate[] = [];
  lexicon.bodies.scan(c, places.bodies, ({ start, end, value: { name, type, seat, weak } }) => {
    // 科技部|门: the word goes on.
    if (c[end] === '门' && c[end - 1] === '部') return start + 1;
    if (weak && BRANCH_AFTER.test(c.slice(end, end + LONGEST_BRANCH))) {
      // 工行|宿州分行: what the word opens tells that it is a name.
      edges.organisationStart[end] = start + 1;
      return end;
    }
    if (weak && !c.includes(name)) {
      refusals.push({ start, end, rule: 'organisations:weak-form' });
      return start + 1;
    }
    found.push({ start, end, rule: 'organisations:known-body', reading: { kind: 'body', name, type, seat } });
    edges.organisationStart[end] = start + 1;
    return end;
  });
  const heads = lexicon.organisationHeads.endings(c, places.organisationHeads);
  for (const [i, { start, end, value }] of heads.entries()) {
    if (continues(c, heads, i)) continue;
    const candidate = readName(c, start, end, value, lexicon, edges, refusals);
    if (candidate && !joinsOrgan(c, candidate, edges)) {
      found.push(candidate);
      edges.organisationStart[end] = candidate.start + 1;
    }
  }
  return found;
}

/** Whether a modifier is made of words that only say what kind of thing it is. */
export const isGenericModifier = (modifier: string): boolean => GENERIC_WORD.test(modifier);

/** 公司|法 is another word, 公司|法人 is not. */
const GOES_ON = [
  pattern`^${'organisations.goes-on'}`,
  /^法(?![人规治])/,
  /^制(?![定造订作约度])/,
  /^长(?![期三江沙春远])/,
];
const FOUNDED = pattern`${'organisations.founded'}$`;

const isCompanyModifier = (modifier: string): boolean => COMPANY_WORD.test(modifier);

/** Whether a head is only the beginning of a longer head or word: 研究院|所, 中心|城区, 公司|法. */
function continues(c: string, heads: readonly Span[], index: number): boolean {
  const end = heads[index]?.end ?? 0;
  for (let i = index + 1; i < heads.length; i++) {
    const longer = heads[i];
    if (!longer || longer.end > end + 10) break;
    if (longer.start < end && longer.start >= end - 6) return true;
  }
  return GOES_ON.some((pattern) => pattern.test(c.slice(end, end + 3)));
}

function readName(
  c: string,
  headStart: number,
  end: number,
  { type, needsOwner }: OrganisationHead,
  lexicon: Lexicon,
  edges: Edges,
  refusals: Refusal[],
): Candidate | null {
  const head = c.slice(headStart, end);
  const isGeneric = type === 'Enterprise' ? isCompanyModifier : isGenericModifier;
  let start = leftEdge(c, headStart, edges, isGeneric);
  let level: Level | null = null;
  const regionOpens = (at: number): boolean => regionStartsAt(edges, at, headStart);
  for (;;) {
    if (regionOpens(start)) break;
    const opener = levelWords().find(
      ({ word }) => c.startsWith(word, start) && start + word.length < headStart && word.length < 4,
    );
    if (
      opener &&
      !/[级内外域场民]/.test(c[start + opener.word.length] ?? '') &&
      opener.level !== 'zone' &&
      opener.level !== 'town'
    ) {
      level = opener.level;
      break;
    }
    const trim =
      LEFT_TRIM.exec(c.slice(start, headStart)) ??
      (type === 'Enterprise' ? KIND_BEFORE_NAME.exec(c.slice(start, headStart)) : null);
    if (!trim || trim[0].length === 0) break;
    start += trim[0].length;
  }
  // 光谷建离岸科创园: a verb of one character between a region and what it builds.
  const region = regionLength(edges, start, headStart);
  if (
    region > 0 &&
    type !== 'Enterprise' &&
    /^[建设办](?![设工筑投材业德安发华信计公])/.test(c.slice(start + region, start + region + 2)) &&
    headStart - start - region > 2
  )
    start += region + 1;
  if (start >= headStart && head.length < 5) return null;
  const name = c.slice(start, end);
  const modifier = c.slice(start, headStart);
  const refuse = (rule: RefusalRule): null => {
    refusals.push({ start, end, rule });
    return null;
  };
  if (modifier === '' || (head === '局' && /[布格结全大当开破败定]$/.test(modifier))) return null;
  const quoted = c[start - 1] === '“' && c[end] === '”';
  const launched = quoted && FOUNDED.test(c.slice(Math.max(0, start - 3), start - 1));
  if (lexicon.generics.has(name) && !launched) return refuse('organisations:kind');
  const base = regionOpens(start);
  const own = base ? name.slice(regionLength(edges, start, headStart)) : name;
  if (base && own.startsWith('级')) return refuse('organisations:level-kind');
  if (lexicon.schemes.get(own) || lexicon.schemes.get(name)) return refuse('organisations:scheme');
  if (!base && !quoted && level === null && isGeneric(modifier)) return refuse('organisations:generic');
  if (
    /^[\d一两三四五六七八九十]+[余多]?[家个所座支名处]/.test(c.slice(end, end + 5)) &&
    !quoted &&
    type !== 'Enterprise'
  )
    return refuse('organisations:counted');
  const owned = base || level !== null || quoted || opensWithOrganisation(edges, start, headStart);
  if (needsOwner && !owned) return refuse('organisations:no-owner');
  if (modifier.length + head.length < 4 && !base) return refuse('organisations:short');
  if (/[，。；：！？]/.test(name)) return null;
  return {
    start,
    end,
    rule: quoted ? 'organisations:quoted-name' : base ? 'organisations:region+name' : 'organisations:name',
    reading: {
      kind: 'name',
      type,
      name,
      level,
      base: base ? { start, end: start + regionLength(edges, start, headStart) } : null,
    },
  };
}

/** Longest part of a joined bureau's name before its conjunction: 规划和自然资源局. */
const LONGEST_JOINED = 4;

/** 醴陵市副市长和|市科技局, 省创新研究院和|科技局: whether the organ that ends a name is another body than what stands before its conjunction. */
function joinsOrgan(c: string, { start, end, reading }: Candidate, edges: Edges): boolean {
  const organ = (edges.organisationStart[end] ?? 0) - 1;
  if (organ <= start || !/[和与及]/.test(c[organ - 1] ?? '')) return false;
  const own = reading.kind === 'name' && reading.base ? reading.base.end : start;
  return organ - 1 - own > LONGEST_JOINED || /^[省市县区州盟旗](?!场)/.test(c.slice(organ, organ + 2));
}

/** Whether another organisation's name opens this one. */
function opensWithOrganisation(edges: Edges, start: number, limit: number): boolean {
  for (let end = limit; end > start; end--) if ((edges.organisationStart[end] ?? 0) === start + 1) return true;
  return false;
}

function regionLength(edges: Edges, start: number, limit: number): number {
  for (let end = limit; end > start; end--) if ((edges.regionStart[end] ?? 0) === start + 1) return end - start;
  return 0;
}

const regionStartsAt = (edges: Edges, start: number, limit: number): boolean =>
  regionLength(edges, start, Math.min(limit, start + 14)) > 0;
