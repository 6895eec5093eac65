import type { PartialDate, Span } from '../document/index.ts';
import { datesIn, inBrackets, toText, type DateMention, type View } from '../extract/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Claim } from './claim.ts';

const LONGEST_EVIDENCE = 400;

/** Where an end has its name. */
const nameOf = ({ start, end, antecedent }: Linked): Span => antecedent ?? { start, end };

const holds = (span: Span, { start, end }: Span): boolean => span.start <= start && end <= span.end;

/** Whether the evidence names an end: 双方 did 该项目 says nothing by itself. */
export const isNamed = ({ subject, object, evidence }: Claim): boolean =>
  holds(evidence, nameOf(subject)) || holds(evidence, nameOf(object));

/** Where only words that point back stand in the sentence, the evidence reaches back to the nearest name that they point to. */
export function withName(claim: Claim): Claim {
  if (isNamed(claim)) return claim;
  const nearest = Math.max(...[claim.subject, claim.object].map((end) => nameOf(end).start));
  return { ...claim, evidence: { start: Math.min(claim.evidence.start, nearest), end: claim.evidence.end } };
}

/** The name of an end that the evidence leaves understood. */
export function antecedentOf({ subject, object, evidence }: Claim, view: View): Span | null {
  const outside = [subject, object].map(nameOf).find((name) => !holds(evidence, name));
  return outside === undefined ? null : toText(view, outside);
}

/** The sentence; where that is over 400 characters of text, the stretch from one end's clause to the other's, else the name of an end. */
export function evidenceOf(claim: Claim, view: View): Span {
  const { subject, object, evidence } = claim;
  const whole = toText(view, evidence);
  if (whole.end - whole.start <= LONGEST_EVIDENCE) return whole;
  const between: Span = {
    start: Math.max(evidence.start, Math.min(subject.start, object.start)),
    end: Math.min(evidence.end, Math.max(subject.end, object.end)),
  };
  const stretch = toText(view, between);
  if (isNamed({ ...claim, evidence: between }) && stretch.end - stretch.start <= LONGEST_EVIDENCE) return stretch;
  return toText(view, [object, subject].map(nameOf).find((name) => holds(evidence, name)) ?? object);
}

/** The date in brackets right after an end (安徽农业大学（2021年3月）), else the first of the sentence that is of an event. */
export function eventDate(claim: Claim, dates: readonly DateMention[]): PartialDate | null {
  if (dates.length === 0 || claim.timeless) return null;
  const own = inBrackets(dates, claim.object.end) ?? inBrackets(dates, claim.subject.end);
  const said = datesIn(dates, claim.evidence).find(
    ({ until, base, aside, plan }) => !until && !base && !aside && !plan,
  );
  return (own ?? said)?.date ?? null;
}
