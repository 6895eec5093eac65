import { digest, type ArticleId, type EntityId, type IndicatorId } from '../id.ts';
import type { DateMention, Quantity, View } from '../extract/index.ts';
import { datesIn, firstFrom, inBrackets, toText } from '../extract/index.ts';
import type { Indicator, Linked } from '../resolve/index.ts';
import { pattern, type TriggerRole } from '../lexicon/index.ts';
import type { Frame, Group } from './frame.ts';
import { isRegion } from './kinds.ts';

/** Quantities as indicators: with their subject, and the date that their sentence gives. */
export function indicatorsOf(
  article: ArticleId,
  view: View,
  quantities: readonly Quantity[],
  frames: readonly Frame[],
  dates: readonly DateMention[],
  regionAt: (place: number) => EntityId | null,
): readonly Indicator[] {
  if (quantities.length === 0) return [];
  const owners = frames.map(ownersOf);
  const at = new Map(frames.map((frame, i) => [frame.sentence.start, i]));
  const heads = headsAmong(quantities, frames);
  return quantities.map((quantity) => {
    const date =
      inBrackets(dates, quantity.end) ??
      datesIn(dates, quantity.period ?? { start: quantity.sentence.start, end: quantity.start })
        .filter(({ base, aside }) => !base && !aside)
        .at(-1);
    const evidence = toText(view, { start: quantity.clause.start, end: Math.max(quantity.clause.end, quantity.end) });
    return {
      id: `indicator-${digest(article, String(quantity.start), quantity.metric, String(quantity.value), quantity.unit)}` as IndicatorId,
      subject:
        (quantity.owner.kind === 'head'
          ? heads.get(quantity.owner.name.start)
          : subjectOf(owners, at.get(quantity.sentence.start) ?? -1, quantity)
        )?.draft.id ?? (speaksOfRegion(view, quantity, date) ? regionAt(quantity.start) : null),
      metric: quantity.metric,
      value: quantity.value,
      upTo: quantity.upTo,
      unit: quantity.unit,
      bound: quantity.bound,
      change: quantity.change,
      period: date?.range?.to ?? date?.date ?? null,
      periodStart: date?.range?.from ?? null,
      evidence,
      rule: quantity.rule,
    };
  });
}

/** Names by where they begin; none where no quantity stands in a table. */
function headsAmong(quantities: readonly Quantity[], frames: readonly Frame[]): ReadonlyMap<number, Linked> {
  if (!quantities.some(({ owner }) => owner.kind === 'head')) return new Map();
  return new Map(
    frames.flatMap(({ groups }) => groups.flatMap(({ mentions }) => mentions.map((one) => [one.start, one] as const))),
  );
}

/** How many sentences before its own may name whose a quantity is. */
const SENTENCES_BACK = 8;
/** 设立风险补偿资金，规模500万元: a short metric is an attribute of the programme or body named last. */
const LONGEST_ATTRIBUTE = 4;

/**
 * Whose a quantity is: the name that it describes (5000万元的“蚌科贷”); else who gets it; else the one that its own words name (池州市8家);
 * else the first free name of its clause, which of 甲银行推出的“乙贷” is the programme, else of the nearest clause before it in the
 * sentence, where what that clause founds, launches or holds comes before its subject, else of the sentences before in its paragraph.
 * Names that only count among the counted (A、B等8家), that say where, with whom or by whose order, that stand after 的, or that tell the
 * figures (据X统计) own nothing.
 */
function subjectOf(owners: readonly Owners[], at: number, quantity: Quantity): Linked | null {
  const here = owners[at];
  if (here === undefined) return null;
  const { clause: inClause, metric, owner, start } = quantity;
  const clause = here.frame.sentence.clauses.findIndex((one) => one.start === inClause.start);
  const ofTwo = OF_TWO.exec(here.frame.c.slice(inClause.start, start));
  if (ofTwo !== null)
    return pairBefore(owners, at, inClause.start)?.[ofTwo.groups?.['former'] === undefined ? 1 : 0] ?? null;
  const sized = sizedBy(here, quantity);
  if (sized !== null) return sized;
  const helped = here.helped.get(clause);
  if (helped !== undefined && helped.end <= start) return helped;
  const named = owner.kind === 'named' ? here.named.get(owner.name.start) : undefined;
  if (named !== undefined) return named;
  const own = owner.kind === 'listed' ? undefined : here.free.get(clause);
  if (own !== undefined && own.end <= start) return own;
  const described = here.things[firstFrom(here.things, start) - 1];
  if (described !== undefined && owner.kind === 'open' && metric.length <= LONGEST_ATTRIBUTE) return described;
  const before = here.freeBefore[clause];
  if (before) return before;
  for (let i = at - 1; i >= Math.max(0, at - SENTENCES_BACK); i--) {
    const earlier = owners[i];
    if (earlier?.frame.sentence.paragraph !== here.frame.sentence.paragraph) break;
    const [first] = earlier.free.values();
    if (first) return first;
  }
  return null;
}

/** 市级财政科技支出…: the level that a sentence opens with. */
const LEVEL_OPENS = pattern`^(?:[^，。；：、]{2,6}，)?${'figures.level-word'}`;
/** 该基金, 其中心, 他们: a figure of something other than the region. */
const POINTS = /[该其本他]/;

/**
 * Whether a quantity that nobody in its paragraph owns is one of the region that the paragraph speaks of: its sentence says when or at which
 * level (2023年技术合同成交额9亿元, 市级财政科技支出2亿元) and points to nothing else.
 */
function speaksOfRegion({ c }: View, { sentence, start }: Quantity, date: DateMention | undefined): boolean {
  const before = c.slice(sentence.start, start);
  return (date !== undefined || LEVEL_OPENS.test(before)) && !POINTS.test(before);
}

/** What follows, to the end of its clause, a body that tells figures of others: 省科技厅的统计显示，…. */
const TELLS = pattern`^[^，。；：\d]{0,16}${'figures.tells'}[^，。；：\d]{0,6}[，：]?$`;
/** After a region: it is what a rank or a share is within, 居全省第5位. */
const RANKS = /^[^，。；：\d以列居位排]{0,8}第[\d一二三四五六七八九十]/;
/** Words before the region or body that a share is taken from: 占全省的. */
const SHARE = pattern`${'figures.share-of'}$`;
/** From a quantity to the name that it describes. */
const SIZED = /^(?<measure>[^，。；：、！？]{2,})的[“《]?$/;
const LONGEST_SIZE = 16;
/** After a name: what is counted under it, 建成院士工作站31家. */
const COUNTED = /^[”》]?\d/;
/** After names that are only some of those meant: 甲、乙等. */
const AMONG = /^[”》]?等/;
/** Between a verb and the name that it describes: 推出的, 提供场地的. */
const DESCRIBES = /^[^，。；：、！？]{0,4}的[“《]?$/;
/** Verbs that bring something into being that the next clauses describe. */
const BRINGS: readonly TriggerRole[] = ['lead', 'establish', 'hold'];

/** 前者有园区12个，后者有9个. */
const OF_TWO = pattern`^(?:其中，?)?(?:(?<former>${'figures.former-of-two'})|${'figures.latter-of-two'})`;
/** How many sentences before its own may name the two. */
const PAIR_BACK = 2;

/** The two actors that were named together last before a place. */
function pairBefore(owners: readonly Owners[], at: number, place: number): readonly Linked[] | null {
  for (const { frame } of owners.slice(Math.max(0, at - PAIR_BACK), at + 1).toReversed()) {
    const pair = frame.groups.findLast(({ end, actors }) => end <= place && actors.length === 2);
    if (pair !== undefined) return pair.actors;
  }
  return null;
}

/** 设立5000万元的“蚌科贷”: the name that a quantity describes. */
function sizedBy({ frame, things }: Owners, { start, unit }: Quantity): Linked | null {
  const thing = things[firstFrom(things, start)];
  if (thing === undefined || unit === '' || thing.start - start > LONGEST_SIZE) return null;
  return SIZED.exec(frame.c.slice(start, thing.start))?.groups?.['measure']?.endsWith(unit) === true ? thing : null;
}

/** What may own a quantity of a sentence. */
type Owners = Readonly<{
  frame: Frame;
  /** By clause: its first name that rules itself and describes nothing. */
  free: ReadonlyMap<number, Linked>;
  /** By clause: what the nearest clause before it brings into being, else the free name of that. */
  freeBefore: readonly (Linked | null)[];
  /** By clause: who gets help, right after a verb of helping (支持X 300万元). */
  helped: ReadonlyMap<number, Linked>;
  /** Names by where they begin, without those that say where. */
  named: ReadonlyMap<number, Linked>;
  /** Programmes and bodies, in order. */
  things: readonly Linked[];
}>;

function ownersOf(frame: Frame): Owners {
  const free = new Map<number, Linked>();
  const helped = new Map<number, Linked>();
  const named = new Map<number, Linked>();
  const things: Linked[] = [];
  const brought = new Map<number, Linked>();
  const helps = new Set(frame.verbs.filter(({ trigger }) => trigger.roles.includes('support')).map(({ end }) => end));
  for (const group of frame.groups) {
    const [first] = group.mentions;
    const aside = tells(frame, group) || measures(frame, group);
    if (
      first &&
      group.governor === 'none' &&
      !group.head &&
      !aside &&
      !AMONG.test(frame.c.slice(group.end, group.end + 3)) &&
      !free.has(group.clause)
    )
      free.set(group.clause, first);
    if (first && isDescribed(frame, group)) free.set(group.clause, first);
    if (first && !isRegion(first) && isBrought(frame, group)) brought.set(group.clause, first);
    const recipient = helps.has(group.start) ? group.actors.at(-1) : undefined;
    if (recipient && !helped.has(group.clause)) helped.set(group.clause, recipient);
    for (const mention of group.mentions) {
      if (group.governor !== 'place' && !measures(frame, group)) named.set(mention.start, mention);
      if (!isRegion(mention) && group.actors.length < 2 && !aside && !serves(frame, group)) things.push(mention);
    }
  }
  let last: Linked | null = null;
  const freeBefore = frame.sentence.clauses.map((_, clause) => {
    const before = last;
    last = brought.get(clause) ?? free.get(clause) ?? last;
    return before;
  });
  return { frame, free, freeBefore, helped, named, things };
}

/** Whether a group only tells what the rest of its sentence says. */
const tells = ({ c, sentence }: Frame, { clause, end }: Group): boolean =>
  TELLS.test(c.slice(end, sentence.clauses[clause]?.end ?? sentence.end));

/** Whether a region only says within what something is counted: 居全省第5位, 占全省的三成. */
const measures = ({ c }: Frame, { mentions, start, end }: Group): boolean =>
  mentions.every(isRegion) && (SHARE.test(c.slice(start - 2, start)) || RANKS.test(c.slice(end, end + 12)));

/** Whether one who acts describes a group that stands for itself: 甲银行推出的“乙贷”, 由甲投资、乙运营的中心. */
function isDescribed({ c, groups, verbs }: Frame, { clause, start, head, mentions }: Group): boolean {
  if (!head || mentions.every(isRegion)) return false;
  const verb = verbs.findLast((one) => one.clause === clause && one.end <= start);
  if (verb === undefined || !DESCRIBES.test(c.slice(verb.end, start))) return false;
  const acting = groups.filter(
    (one) => one.clause === clause && one.end <= verb.start && (one.governor === 'none' || one.governor === 'agent'),
  );
  return acting.length === 1 || acting[0]?.governor === 'agent';
}

/** Whether a group only acts for the subject: 由甲公司运营, 由甲区全资的乙公司运营. */
function serves({ groups }: Frame, { clause, start, governor, head }: Group): boolean {
  if (governor === 'agent') return true;
  return head && groups.findLast((one) => one.clause === clause && one.end <= start)?.governor === 'agent';
}

/** Whether the last verb of its clause before a group brings it into being. */
function isBrought({ c, verbs }: Frame, { clause, start, end }: Group): boolean {
  if (COUNTED.test(c.slice(end, end + 2))) return false;
  const verb = verbs.findLast((one) => one.clause === clause && one.end <= start);
  return verb?.trigger.roles.some((role) => BRINGS.includes(role)) === true;
}
