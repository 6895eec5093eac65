import type { Span } from '../document/index.ts';
import { pattern, type Lexicon, type OrganisationHead } from '../lexicon/index.ts';
import type { RefusalRule } from '../rules/index.ts';
import type { Candidate, PlaceLevel, Refusal } from './candidate.ts';
import type { Edges } from './edges.ts';
import { leftEdge, NATION, NO_LEVEL, saysLittle } from './left-edge.ts';
import { levelWords } from './levels.ts';
import type { OwnerOf } from './owners.ts';
import { rightEdge } from './right-edge.ts';

/** What reading the names of an article's organisations needs to know. */
export type Naming = Readonly<{
  c: string;
  lexicon: Lexicon;
  edges: Edges;
  refusals: Refusal[];
  /** By the place where it ends, the full name of what the text calls by a short one there: 农业银行, the “合肥研究院” of a definition. */
  fullNames: Map<number, string>;
}>;

/** What counts or qualifies a name from the left without being part of it; stripped again and again. */
const LEFT_TRIM = pattern`^(?:(?:${'organisations.count'}|\d)+[余多]?${'organisations.counter'}|${'organisations.ordinal'}[家个批座所支]|全国${'organisations.only'}|全[省市区县州]${'organisations.only'}?|${'organisations.level'}级|${'organisations.left-word'})`;
/** 企业天衡智造科技有限公司: what kind of thing it is stands before its name. */
const KIND_BEFORE_NAME = pattern`^${'organisations.kind-before-name'}(?=[\u4e00-\u9fa5]{4})`;
/** 国有资产投资|发展集团, 环保科技|有限公司: lines of business alone name no firm. */
const COMPANY_WORD = pattern`^(?:${'organisations.company-word'}|${'organisations.generic-word'}|${'organisations.firm-line'}|${'organisations.industry'})+$`;
/** 成都|有限公司, 宿州|分行: a region and a legal form or a branch only, which says no more than where. */
const NAMES_NOTHING = pattern`^(?:${'organisations.legal-form'}|${'organisations.branch'})$`;
const GENERIC_WORD = pattern`^(?:${'organisations.generic-word'}|、)+$`;

const BACK_REFERENCE = pattern`${'organisations.back-reference'}([校院所])(?:方?的)?$`;
/** 孙明|院士|工作站: called by the name of whom it is of. */
const OF_PERSON = pattern`^(?!高[层级端水新])${'regions.surname'}[\u4e00-\u9fa5]{1,2}${'organisations.person-of-station'}$`;
/** 教育部|重点实验室: only who recognises it. */
const MINISTRY_ONLY = pattern`^${'organisations.ministry-kind'}$`;
const FOUNDED = pattern`${'organisations.founded'}$`;
/** 市州科技局, 省市县三级…: several levels in a row are a kind. */
const VENUE = pattern`${'regions.venue'}$`;
/** 国际金融|中心, 城市副|中心: what a place is, no body in it. */
const NO_BODY = pattern`(?:${'organisations.centre-of'}|[省市县区镇村])$`;
/** 第一|站, 首|站 */
const NTH = /(?:第?[一二三四五]|[首下每各])$/;
/** 各|县科技局 */
const EACH = /[各每两几]$/;
/** 第八批|国家农业科技园区|名单: a batch that has a list is a kind, not a name. */
const BATCH = /(?:首|第[一二三四五六七八九十百\d]{1,4})批$/;
/** After a kind in its region: 安庆市孵化器|由5家增至12家. */
const COUNTED_AFTER = pattern`^(?:${'figures.verb-before'}|${'figures.change-by'}|[由从])+(?:\d+|[一二三四五六七八九十百两]+)[余多]?[家个所座支名处]`;
const ROLL = /^(?:[\u4e00-\u9fa5]{0,4})名单/;
const BATCH_OPENS = /^(?:首|第[一二三四五六七八九十百\d]{1,4})批/;
const LEVELS = /^[省市州县区旗盟镇乡]{2}/;

/** Whether a modifier is made of words that only say what kind of thing it is. */
export const isGenericModifier = (modifier: string): boolean => GENERIC_WORD.test(modifier);
const isCompanyModifier = (modifier: string): boolean => COMPANY_WORD.test(modifier);

/** The name that a head ends, or null where the text has only a kind of thing there. */
export function readName(
  { start: headStart, end: headEnd }: Span,
  { type, needsOwner }: OrganisationHead,
  { c, lexicon, edges, refusals, fullNames }: Naming,
  ownerOf: OwnerOf,
): Candidate | null {
  const end = rightEdge(c, headEnd, edges);
  const head = c.slice(headStart, headEnd);
  const isGeneric = type === 'Enterprise' ? isCompanyModifier : isGenericModifier;
  let start = leftEdge(
    c,
    headStart,
    edges,
    isGeneric,
    type === 'Enterprise' ? { bare: NAMES_NOTHING.test(head) } : null,
  );
  let level: PlaceLevel | null = null;
  const regionOpens = (at: number): boolean => regionStartsAt(edges, at, headStart);
  for (;;) {
    if (regionOpens(start)) break;
    const opener = levelWords().find(
      ({ word }) => c.startsWith(word, start) && start + word.length < headStart && word.length < 4,
    );
    if (
      opener &&
      !NO_LEVEL.test(c[start + opener.word.length] ?? '') &&
      opener.level !== 'zone' &&
      opener.level !== 'town'
    ) {
      level = opener.level;
      break;
    }
    const trim =
      LEFT_TRIM.exec(c.slice(start, headStart)) ??
      (type === 'Enterprise' ? KIND_BEFORE_NAME.exec(c.slice(start, headStart)) : null);
    // 有友, 经纬: the first character of a word is no word by itself.
    if (!trim || trim[0].length === 0 || (edges.word[start] ?? 0) > 0) break;
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
  // 芜湖市国际会展中心: a hall, where things are held.
  if (head === '中心' && VENUE.test(c.slice(start, end))) return null;
  if ((head === '中心' && NO_BODY.test(modifier)) || (head === '站' && NTH.test(modifier))) return null;
  if (modifier === '' || (head === '局' && /[布格结全大当开破败定]$/.test(modifier))) return null;
  const quoted = c[start - 1] === '“' && c[end] === '”';
  const launched = quoted && FOUNDED.test(c.slice(Math.max(0, start - 3), start - 1));
  if (lexicon.generics.has(name) && !launched) return refuse('organisations:kind');
  // 该校农学院, 该院应用技术所: of the school or institute named last.
  const reference = BACK_REFERENCE.exec(c.slice(Math.max(0, start - 4), start))?.[1];
  const owner = reference === undefined || type === 'Enterprise' ? null : ownerOf(reference);
  const base = regionOpens(start);
  const own = base ? name.slice(regionLength(edges, start, headStart)) : name;
  if ((base && own.startsWith('级')) || name.startsWith('级')) return refuse('organisations:level-kind');
  if (level !== null && (LEVELS.test(name) || EACH.test(c.slice(Math.max(0, start - 1), start))))
    return refuse('organisations:level-kind');
  if (lexicon.schemes.get(own) || lexicon.schemes.get(name)) return refuse('organisations:scheme');
  const national = type === 'Enterprise' && NATION.test(modifier);
  if (
    !base &&
    !quoted &&
    level === null &&
    owner === null &&
    !national &&
    saysLittle(c, start, headStart, edges, isGeneric)
  )
    return refuse('organisations:generic');
  if (
    /^[\d一两三四五六七八九十]+[余多]?[家个所座支名处]/.test(c.slice(end, end + 5)) &&
    !quoted &&
    type !== 'Enterprise'
  )
    return refuse('organisations:counted');
  if (base && lexicon.generics.has(own) && !quoted && COUNTED_AFTER.test(c.slice(end, end + 12)))
    return refuse('organisations:counted');
  if (type === 'Institution' && ROLL.test(c.slice(end, end + 8)) && BATCH.test(batchBefore(c, start, headStart)))
    return refuse('organisations:counted');
  const opener = openerEnd(edges.organisationStart, start, headStart);
  if (opener > 0 && c[opener - 1] === '部' && MINISTRY_ONLY.test(c.slice(opener, end)))
    return refuse('organisations:generic');
  const weakOwner = base ? 0 : openerEnd(edges.weakRegionStart, start, headStart);
  const owned =
    base ||
    level !== null ||
    quoted ||
    OF_PERSON.test(modifier) ||
    NATION.test(modifier) ||
    opener > 0 ||
    owner !== null ||
    weakOwner > 0;
  if (needsOwner && !owned) return refuse('organisations:no-owner');
  if (modifier.length + head.length < 4 && !base && owner === null) return refuse('organisations:short');
  if (/[，。；：！？]/.test(name)) return null;
  const full = fullNames.get(opener);
  return {
    start,
    end,
    rule: quoted ? 'organisations:quoted-name' : base ? 'organisations:region+name' : 'organisations:name',
    reading: {
      kind: 'name',
      type,
      name: owner !== null ? owner + name : full === undefined ? name : full + c.slice(opener, end),
      level,
      base: base ? { start, end: start + regionLength(edges, start, headStart) } : null,
    },
  };
}

/** What stands before a name, with the number of a batch that opens it. */
function batchBefore(c: string, start: number, head: number): string {
  const opened = BATCH_OPENS.exec(c.slice(start, head))?.[0].length ?? 0;
  return c.slice(Math.max(0, start - 6), start + opened);
}

/** Where the name ends, of those whose starts are given by their ends, that opens this one; 0 where none does. */
function openerEnd(starts: Uint32Array, start: number, limit: number): number {
  for (let end = limit; end > start; end--) if ((starts[end] ?? 0) === start + 1) return end;
  return 0;
}

function regionLength(edges: Edges, start: number, limit: number): number {
  for (let end = limit; end > start; end--) if ((edges.regionStart[end] ?? 0) === start + 1) return end - start;
  return 0;
}

const regionStartsAt = (edges: Edges, start: number, limit: number): boolean =>
  regionLength(edges, start, Math.min(limit, start + 14)) > 0;
