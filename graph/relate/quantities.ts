import { digest, type ArticleId, type IndicatorId } from '../id.ts';
import type { DateMention, Quantity, View } from '../extract/index.ts';
import { datesIn, toText } from '../extract/index.ts';
import type { Indicator, Linked } from '../resolve/index.ts';
import type { Frame } from './frame.ts';
import { isRegion } from './kinds.ts';

/** Quantities as indicators: with the programme or organisation that their clause is about, and the date that their sentence gives. */
export function indicatorsOf(
  article: ArticleId,
  view: View,
  quantities: readonly Quantity[],
  frames: readonly Frame[],
  dates: readonly DateMention[],
): readonly Indicator[] {
  if (quantities.length === 0) return [];
  const frameOf = new Map(frames.map((frame) => [frame.sentence.start, frame]));
  return quantities.map((quantity) => {
    const frame = frameOf.get(quantity.sentence.start);
    const date = datesIn(dates, { start: quantity.sentence.start, end: quantity.start }).at(-1);
    const evidence = toText(view, { start: quantity.clause.start, end: Math.max(quantity.clause.end, quantity.end) });
    return {
      id: `indicator-${digest(article, String(quantity.start), quantity.metric, String(quantity.value), quantity.unit)}` as IndicatorId,
      subject: frame ? (subjectOf(frame, quantity)?.draft.id ?? null) : null,
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

/** The nearest programme or organisation before the number in its sentence, else the sentence's first region. */
function subjectOf(frame: Frame, quantity: Quantity): Linked | null {
  const before = frame.groups.filter((group) => group.end <= quantity.start);
  for (const group of before.toReversed()) {
    const nearest = group.mentions.findLast((mention) => !isRegion(mention));
    if (nearest) return nearest;
  }
  return before[0]?.mentions[0] ?? null;
}
