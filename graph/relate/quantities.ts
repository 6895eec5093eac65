import type { Span } from '../document/index.ts';
import { digest, type ArticleId, type IndicatorId } from '../id.ts';
import type { DateMention, Quantity, View } from '../extract/index.ts';
import { datesIn, toText } from '../extract/index.ts';
import type { Indicator, Linked } from '../resolve/index.ts';
import type { Frame, Group } from './frame.ts';
import { isRegion } from './kinds.ts';

/** Quantities as indicators: with the one that they are told of, and the date that their sentence gives. */
export function indicatorsOf(
  article: ArticleId,
  view: View,
  quantities: readonly Quantity[],
  frames: readonly Frame[],
  dates: readonly DateMention[],
): readonly Indicator[] {
  if (quantities.length === 0) return [];
  const at = new Map(frames.map((frame, i) => [frame.sentence.start, i]));
  return quantities.map((quantity) => {
    const date = datesIn(dates, { start: quantity.sentence.start, end: quantity.start })
      .filter(({ base }) => !base)
      .at(-1);
    const evidence = toText(view, { start: quantity.clause.start, end: Math.max(quantity.clause.end, quantity.end) });
    return {
      id: `indicator-${digest(article, String(quantity.start), quantity.metric, String(quantity.value), quantity.unit)}` as IndicatorId,
      subject: subjectOf(frames, at.get(quantity.sentence.start) ?? -1, quantity)?.draft.id ?? null,
      metric: quantity.metric,
      value: quantity.value,
      upTo: quantity.upTo,
      unit: quantity.unit,
      bound: quantity.bound,
      change: quantity.change,
      period: date?.date ?? null,
      evidence,
      rule: quantity.rule,
    };
  });
}

/**
 * Whose a quantity is: who gets it; else the one that its own words name (池州市8家); else the first free name of its clause, else of the nearest clause
 * before it in the sentence, else of the sentences before in its paragraph. Names that only count among the counted (A、B等8家), that
 * say where, with whom or by whose order, or that stand after 的 own nothing.
 */
function subjectOf(frames: readonly Frame[], at: number, quantity: Quantity): Linked | null {
  const frame = frames[at];
  if (frame === undefined) return null;
  const { clause, metric, owner, sentence, start } = quantity;
  const helped = recipientOf(frame, clause, start);
  if (helped) return helped;
  if (owner.kind === 'named') {
    const named = frame.groups
      .filter(({ governor }) => governor !== 'place')
      .flatMap(({ mentions }) => mentions)
      .find((mention) => mention.start === owner.name.start && mention.end === owner.name.end);
    if (named) return named;
  }
  const own = owner.kind === 'listed' ? null : firstFree(frame.groups, clause.start, start);
  if (own) return own;
  const described = owner.kind === 'open' && metric.length <= LONGEST_ATTRIBUTE ? lastThing(frame.groups, start) : null;
  if (described) return described;
  for (const earlier of sentence.clauses.toReversed()) {
    if (earlier.end > clause.start) continue;
    const found = firstFree(frame.groups, earlier.start, earlier.end);
    if (found) return found;
  }
  for (let i = at - 1; i >= 0 && frames[i]?.sentence.paragraph === sentence.paragraph; i--) {
    const { groups, sentence: before } = frames[i] ?? frame;
    const found = firstFree(groups, before.start, before.end);
    if (found) return found;
  }
  return null;
}

/** 设立风险补偿资金，规模500万元: a short metric is an attribute of the programme or body named last. */
const LONGEST_ATTRIBUTE = 4;
const lastThing = (groups: readonly Group[], before: number): Linked | null =>
  groups
    .filter(({ end }) => end <= before)
    .flatMap(({ mentions }) => mentions)
    .findLast((mention) => !isRegion(mention)) ?? null;

/** 支持X 300万元: who gets it, where a verb of helping stands right before the name in the quantity's clause. */
function recipientOf({ groups, verbs }: Frame, clause: Span, before: number): Linked | null {
  const helped = groups.find(
    (group) =>
      group.start >= clause.start &&
      group.end <= before &&
      verbs.some(({ trigger, end }) => trigger.roles.includes('support') && end === group.start),
  );
  return helped?.actors.at(-1) ?? null;
}

/** The last of the first group between two places that rules itself and describes nothing. */
function firstFree(groups: readonly Group[], from: number, to: number): Linked | null {
  const free = groups.find(
    (group) => group.start >= from && group.end <= to && group.governor === 'none' && !group.head,
  );
  return free?.mentions[0] ?? null;
}
