import type { Linked } from '../resolve/index.ts';
import type { Frame, Group, Verb } from './frame.ts';
import { isOrganisation } from './kinds.ts';

/** Groups after a verb in its clause, up to the next verb that would take them; of the next clause where the verb ends its own. */
export function objectsOf(frame: Frame, verb: Verb): readonly Linked[] {
  const takes = (other: Verb): boolean =>
    other.trigger.roles.some((role) => role === 'hold' || role === 'establish' || role === 'lead');
  const within = (clause: number, from: number): readonly Group[] =>
    frame.groups.filter(
      (group) =>
        group.clause === clause && group.start >= from && group.governor !== 'basis' && group.governor !== 'agent',
    );
  // 组织A参加P: what those take part in whom the verb moves.
  const moved = (other: Verb): boolean =>
    verb.trigger.roles.includes('lead') &&
    other.trigger.roles.includes('attend') &&
    frame.groups.some(({ actors, start, end }) => actors.length > 0 && start >= verb.end && end <= other.start);
  const next = frame.verbs.find(
    (other) => other.clause === verb.clause && other.start >= verb.end && (takes(other) || moved(other)),
  );
  const after = within(verb.clause, verb.end);
  // A牵头、B参与: who stands after a comma and before the next verb is that verb's subject.
  const enumerated = frame.c[verb.end] === '、';
  const follower = enumerated
    ? frame.verbs.find((other) => other.clause === verb.clause && other.start > verb.end)
    : undefined;
  const reachable = after.filter(
    (group) =>
      (next === undefined || group.start < next.start) &&
      !(follower !== undefined && group.actors.length > 0 && group.start < follower.start),
  );
  // 把P办到…: the object stands before its verb.
  const carried = frame.groups
    .filter((group) => group.governor === 'object' && group.clause === verb.clause && group.end <= verb.start)
    .flatMap((group) => group.mentions);
  // A建的C、D建的F: the group right before the next verb is that verb's subject.
  const last = reachable.at(-1);
  const near =
    next && reachable.length > 1 && last?.head === false && last.actors.length > 0 ? reachable.slice(0, -1) : reachable;
  if (near.length > 0) return [...carried, ...near.flatMap((group) => group.mentions)];
  // A投资、B出地的C: what both describe.
  if (enumerated && next) return objectsOf(frame, next);
  // 联合主办、承办的P: verbs in a row share their object, also over a comma.
  if (next && next.start - verb.end <= 3) return after.flatMap((group) => group.mentions);
  const end = frame.sentence.clauses[verb.clause]?.end ?? verb.end;
  if (!next && end - verb.end <= 1 && (verb.trigger.roles.includes('hold') || verb.trigger.roles.includes('lead')))
    return ofClausesAfter(frame, verb, within);
  return carried;
}

/** A主办，B承办，C协办的P: what the last of such clauses in a row acts on. */
function ofClausesAfter(
  frame: Frame,
  verb: Verb,
  within: (clause: number, from: number) => readonly Group[],
): readonly Linked[] {
  const acts = ({ trigger }: Verb): boolean =>
    trigger.roles.some((role) => role === 'hold' || role === 'establish' || role === 'lead');
  for (let clause = verb.clause + 1; ; clause++) {
    const following = frame.verbs.find((other) => other.clause === clause && acts(other));
    if (following === undefined) return [];
    const [first] = within(clause, following.end);
    if (first) return first.mentions;
    if ((frame.sentence.clauses[clause]?.end ?? 0) - following.end > 1) return [];
  }
}

/** P 由 A 主办: the programme named before the agent, in this clause or the one before. */
export function programsBefore(frame: Frame, at: number): readonly Linked[] {
  return frame.groups.findLast((group) => group.end <= at && group.programs.length > 0)?.programs ?? [];
}

/** C 由 A 与 B 共建: the organisations that stand before the agent in its clause. */
export const freeBefore = (frame: Frame, at: number): readonly Linked[] =>
  frame.groups
    .filter((group) => group.end <= at && at - group.end <= 4)
    .flatMap((group) => group.actors.filter(isOrganisation));

/** The organisation named last before a verb, in any clause of the sentence. */
export const organisationBefore = (frame: Frame, verb: Verb): Linked | undefined =>
  frame.groups
    .filter((group) => group.end <= verb.start)
    .flatMap((group) => group.mentions)
    .findLast(isOrganisation);
