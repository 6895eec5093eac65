import type { Frame, Verb } from './frame.ts';

/** How far before its verb a negation reaches: over a governed group (未向某公司提供), not over another verb of saying. */
const NEGATION_REACH = 24;

/** Whether a clause denies its verb: 未入选, 未向某公司提供. */
export function isNegated(frame: Frame, verb: Verb): boolean {
  const negation = frame.verbs.findLast(
    (other) => other.clause === verb.clause && other.trigger.roles.includes('negate') && other.end <= verb.start,
  );
  if (!negation || verb.start - negation.end > NEGATION_REACH) return false;
  return (
    verb.start - negation.end <= 8 ||
    !frame.verbs.some(
      (other) =>
        other.start >= negation.end &&
        other.end <= verb.start &&
        other !== verb &&
        !other.trigger.roles.includes('plan') &&
        !other.trigger.roles.includes('support'),
    )
  );
}

/** Whether a verb is about the future: 拟, 将, 探索 before it in its clause. */
export const isPlanned = (frame: Frame, verb: Verb): boolean =>
  frame.verbs.some(
    (other) => other.clause === verb.clause && other.end <= verb.start && other.trigger.roles.includes('plan'),
  );

/** How far before a programme a negation denies it: 不再实施“包干制”. */
const DENIAL_REACH = 10;

/** Whether a clause denies what it says of something that starts at `place`. */
export const isDenied = (frame: Frame, clause: number, place: number): boolean =>
  frame.verbs.some(
    (verb) =>
      verb.clause === clause &&
      verb.trigger.roles.includes('negate') &&
      verb.end <= place &&
      place - verb.end <= DENIAL_REACH,
  );
