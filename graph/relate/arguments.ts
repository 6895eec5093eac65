import { pattern, type Trigger } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Discourse } from './discourse.ts';
import type { Frame, Group, Verb } from './frame.ts';
import { isOrganisation } from './kinds.ts';
import { isParty } from './parties.ts';

/** Words that act together by themselves: the partner after 与 shares what they do. */
const TOGETHER = pattern`${'statements.together'}`;
const OPENING = pattern`^(?:[\d年月日]|${'statements.opening'})*`;
/** How far after a verb what it describes may stand. */
const HEAD_REACH = 4;
/** Verbs that take people from somewhere: those who send take part. */
const SENDS = pattern`${'statements.sends'}`;

/** Whether a verb takes people from somewhere. */
export const isSending = ({ word }: Trigger): boolean => SENDS.test(word);

/** Right before those whom somebody brings in: A邀请B共建. */
const INVITES = pattern`${'statements.invites'}了?[“]?$`;
/** Between what is described and who it is: 入选的有A. */
const INVERTED = pattern`的[^，。；：、]{0,6}${'statements.inverted'}[“]?$`;
/** Between actors and their verb: each of them acts with each. */
const JOINTLY = pattern`${'statements.jointly'}`;
/** Who stands before a verb, by what rules them. */
export type Subjects = Readonly<{
  /** Who acts; with a word of acting together the partners, too. */
  actors: readonly Linked[];
  /** Who acts, without the partners. */
  leaders: readonly Linked[];
  /** Partners after 与, in the subject's list or apart. */
  partners: readonly Linked[];
  /** Those of them that stand apart. */
  behind: readonly Linked[];
  /** 联合, 三方: the partners act with each other, too. */
  jointly: boolean;
  /** Named by who holds an office in them. */
  held: boolean;
  /** Named in this sentence. */
  near: boolean;
  /** Those for whom: 为X提供, 对X给予. */
  targets: readonly Linked[];
  /** Those from whom: 从X选派. */
  sources: readonly Linked[];
  programs: readonly Linked[];
  /** Named in this clause, not taken over. */
  own: boolean;
  /** The agent after 由. */
  passive: boolean;
  /** 由A主办、B承办: the clause has an agent before this subject. */
  afterAgent: boolean;
  /** Where the subject starts; the verb where there is none. */
  at: number;
  /** Where it ends. */
  until: number;
}>;

const NONE: readonly Linked[] = [];

/** The groups before a verb in its clause, sorted by governor; an understood subject comes from the clauses before. */
export function subjectsOf(frame: Frame, verb: Verb, discourse: Discourse): Subjects {
  const before = frame.groups.filter((group) => group.clause === verb.clause && group.end <= verb.start);
  const of = (governor: Group['governor']): readonly Linked[] => {
    if (!before.some((group) => group.governor === governor)) return NONE;
    return before.filter((group) => group.governor === governor).flatMap((group) => group.actors);
  };
  const nearest = before.findLast(
    (group, i) =>
      group.actors.length > 0 &&
      !isRoom(frame, before[i - 1], group) &&
      (group.governor === 'none' ||
        group.governor === 'agent' ||
        describes(frame, group, verb) ||
        undergoes(group, verb)),
  );
  const passive = nearest?.governor === 'agent' || nearest?.governor === 'giver' || isDefined(frame, nearest, verb);
  const inviter = nearest === undefined ? undefined : inviterOf(frame, before, nearest, verb);
  const found = inviter?.actors ?? nearest?.actors ?? invertedAfter(frame, verb, before);
  const behind = [
    ...before.filter((group) => group.governor === 'partner' && isParty(frame, group)).flatMap(({ actors }) => actors),
    ...(inviter && nearest ? nearest.actors : found.length === 0 ? partnersBefore(frame, verb, discourse) : NONE),
  ];
  const sources = of('source');
  const sends = isSending(verb.trigger);
  const own = found.length > 0 || (!sends && sources.length > 0);
  const actors =
    found.length > 0
      ? found
      : own
        ? sources
        : hasOwnSubject(frame, verb, before)
          ? NONE
          : discourse.carriedTo(frame, verb.clause);
  const leading = inviter?.leading ?? nearest?.leading ?? (own ? actors.length : discourse.leading);
  const together = frame.c.slice(nearest?.end ?? frame.sentence.clauses[verb.clause]?.start ?? verb.start, verb.end);
  return {
    actors: TOGETHER.test(verb.trigger.word) || behind.length > 0 ? [...actors, ...behind] : actors,
    leaders: actors.slice(0, leading),
    partners: [...actors.slice(leading), ...behind],
    behind,
    jointly: nearest?.joint === true || JOINTLY.test(together),
    held: nearest?.held ?? false,
    near: own || discourse.since === frame.sentence.start,
    targets: of('target'),
    sources: sends ? sources : [],
    programs: before.some((group) => group.programs.length > 0)
      ? before.filter((group) => group.governor === 'none').flatMap((group) => group.programs)
      : NONE,
    own,
    passive,
    afterAgent: before.some((group) => group.governor === 'agent' && group.actors.length > 0),
    at: nearest?.start ?? verb.start,
    until: nearest?.end ?? verb.start,
  };
}

/** P获A印发: who does it, right before a verb of launching. */
const undergoes = ({ governor, end }: Group, { start, trigger }: Verb): boolean =>
  governor === 'giver' && start - end <= 1 && trigger.roles.includes('lead');

/** A邀请B、C共建: who brings in those right before a verb of acting together. */
const inviterOf = ({ c }: Frame, before: readonly Group[], nearest: Group, { trigger }: Verb): Group | undefined =>
  TOGETHER.test(trigger.word) && INVITES.test(c.slice(Math.max(0, nearest.start - 5), nearest.start))
    ? before.findLast(
        ({ end, governor, actors }) =>
          end <= nearest.start && governor === 'none' && actors.length > 0 && end < nearest.start,
      )
    : undefined;

/** A引进B，共建…, A与B签约，合建…: those whom a clause before brings in. */
function partnersBefore(
  { c, sentence, groups }: Frame,
  { clause, trigger }: Verb,
  { partners, since }: Discourse,
): readonly Linked[] {
  if (!TOGETHER.test(trigger.word)) return NONE;
  const invited = groups
    .filter((group) => group.clause === clause - 1 && INVITES.test(c.slice(Math.max(0, group.start - 5), group.start)))
    .flatMap(({ actors }) => actors);
  return invited.length > 0 || since !== sentence.start ? invited : partners;
}

/** 入选P的有A、B: who does what the clause describes stands behind it. */
function invertedAfter({ c, groups }: Frame, verb: Verb, before: readonly Group[]): readonly Linked[] {
  if (before.some(({ actors }) => actors.length > 0)) return NONE;
  const who = groups.find(
    (group) =>
      group.clause === verb.clause &&
      group.start > verb.end &&
      group.actors.length > 0 &&
      INVERTED.test(c.slice(verb.end, group.start)),
  );
  return who?.actors ?? NONE;
}

/** How much may stand before a verb whose subject is understood. */
const LONGEST_ADVERB = 5;

/** 各类创业者共建…: words that name nothing known, before the verb of a clause, are its subject. */
function hasOwnSubject({ c, sentence, verbs }: Frame, verb: Verb, before: readonly Group[]): boolean {
  const from = sentence.clauses[verb.clause]?.start ?? verb.start;
  if (before.length > 0 || verbs.some((other) => other.clause === verb.clause && other.end <= verb.start)) return false;
  return c.slice(from, verb.start).replace(OPENING.regex, '').length > LONGEST_ADVERB;
}

/** P是A首推的新办法: what is defined stands before. */
const isDefined = ({ c, sentence }: Frame, subject: Group | undefined, verb: Verb): boolean =>
  subject !== undefined &&
  /[是系]$/.test(c.slice(Math.max(sentence.start, subject.start - 1), subject.start)) &&
  /^了?的/.test(c.slice(verb.end, verb.end + 2));

/** 在甲区的乙中心举行: the room in a place acts no more than the place. */
const isRoom = ({ c }: Frame, place: Group | undefined, group: Group): boolean =>
  place?.governor === 'place' && c.slice(place.end, group.start) === '的';

/** 依托A实施的P: what describes P is A's doing, though 依托 rules the whole. */
const describes = (frame: Frame, group: Group, verb: Verb): boolean =>
  group.governor === 'basis' &&
  verb.start - group.end <= 2 &&
  frame.groups.some(
    (other) =>
      other.head && other.clause === verb.clause && other.start >= verb.end && other.start - verb.end <= HEAD_REACH,
  );

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

/** Between the two lists: the first of one with the first of the other. */
const RESPECTIVELY = pattern`${'statements.respectively'}`;

/** A、B分别与C、D签约: the first with the first, the second with the second; null where one acts with all. */
export function respectively(
  frame: Frame,
  verb: Verb,
  some: readonly Linked[],
  others: readonly Linked[],
): readonly (readonly [Linked, Linked])[] | null {
  if (some.length < 2 || some.length !== others.length) return null;
  const from = frame.sentence.clauses[verb.clause]?.start ?? verb.start;
  if (!RESPECTIVELY.test(frame.c.slice(from, verb.start))) return null;
  return some.flatMap((one, i) => {
    const other = others[i];
    return other ? [[one, other] as const] : [];
  });
}
