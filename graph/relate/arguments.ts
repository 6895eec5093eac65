import { pattern, type Trigger } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Discourse } from './discourse.ts';
import type { Frame, Group, Verb } from './frame.ts';
import { isOrganisation, isRegion } from './kinds.ts';
import { isParty } from './parties.ts';

/** Words that act together by themselves: the partner after 与 shares what they do. */
const TOGETHER = pattern`${'statements.together'}`;
const OPENING = pattern`^(?:[\d年月日]|[〇零○一二三四五六七八九十]{1,4}(?=[年月日])|${'statements.opening'})*`;
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
const JOINTLY = pattern`(?<!第)${'statements.jointly'}`;
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
  const owner = nearest !== undefined && isOwner(frame, nearest, verb);
  const host =
    inviter === undefined && nearest !== undefined && isInvited(frame, nearest, before, verb) ? nearest : undefined;
  const found = inviter?.actors ?? (host || owner ? NONE : nearest?.actors) ?? invertedAfter(frame, verb, before);
  const behind = [
    ...before.filter((group) => group.governor === 'partner' && isParty(frame, group)).flatMap(({ actors }) => actors),
    ...(inviter && nearest
      ? nearest.actors
      : host
        ? host.actors
        : found.length === 0
          ? partnersBefore(frame, verb, discourse)
          : NONE),
  ];
  const sources = of('source');
  const sends = isSending(verb.trigger);
  const own = found.length > 0 || (!sends && sources.length > 0);
  const actors =
    found.length > 0
      ? found
      : own
        ? sources
        : owner || hasOwnSubject(frame, verb, before)
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

/** 甲县的团队建起…: who acts is not the county. */
const isOwner = ({ c }: Frame, { actors, end }: Group, { start }: Verb): boolean =>
  actors.every(isRegion) && c[end] === '的' && start - end > 1;

/** …，邀请B、C共建: the clause opens with the inviting, whose subject is understood. */
const isInvited = (
  { c, sentence }: Frame,
  nearest: Group,
  before: readonly Group[],
  { trigger, clause }: Verb,
): boolean => {
  const from = sentence.clauses[clause]?.start ?? nearest.start;
  return (
    before[0] === nearest &&
    clause > 0 &&
    TOGETHER.test(trigger.word) &&
    INVITES.test(c.slice(Math.max(from, nearest.start - 5), nearest.start))
  );
};

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
  (group.governor === 'basis' ||
    (group.governor === 'place' && group.actors.every(isOrganisation) && !verb.trigger.roles.includes('hold'))) &&
  verb.start - group.end <= 2 &&
  frame.groups.some(
    (other) =>
      other.head && other.clause === verb.clause && other.start >= verb.end && other.start - verb.end <= HEAD_REACH,
  );
