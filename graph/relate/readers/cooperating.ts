import { allows } from '../../ontology/index.ts';
import { pattern } from '../../lexicon/index.ts';
import type { Linked } from '../../resolve/index.ts';
import type { Subjects } from '../arguments.ts';
import { respectively } from '../parties.ts';
import type { Frame, Group, Verb } from '../frame.ts';
import { isActor } from '../kinds.ts';
import { isLed } from './founding.ts';
import type { VerbClaim, VerbReading } from './reading.ts';

/** 甲、乙与区外单位签约: with others than each other, who have no name. */
const OTHERS = /[与和]|(?<![共一协会合])同(?![时步期样日意])/;
const JOINS = pattern`^${'statements.joins'}$`;
/** How far after the partner the verb of what they do may stand. */
const DONE_REACH = 4;
/** Before a partner in what is done. */
const WITH = /[与同][“]?$/;
const ATTENDS = pattern`^.?${'statements.attends'}`;

/** Co-subjects with each other and with each partner after 与; partners with each other only where 联合, 三方 or the like says so. */
export function cooperates({ frame, verb, subjects, objects }: VerbReading): readonly VerbClaim[] {
  const { leaders, own, near, jointly } = subjects;
  // 依托基金，联合乙、丙…: a bare verb of joining has its partners behind.
  const joined = joinedBehind(frame, verb, subjects, objects);
  if (joined.length > 0)
    return pairs([...leaders, ...joined]).map(([a, b]) => ({
      from: [a],
      predicate: 'COOPERATES_WITH',
      to: [b],
      rule: 'verbs:cooperate',
    }));
  const { partners } = subjects;
  const acts = verb.trigger.roles.some((role) => role !== 'cooperate');
  const from = subjects.own ? subjects.until : (frame.sentence.clauses[verb.clause]?.start ?? verb.start);
  if (subjects.behind.length === 0 && OTHERS.test(frame.c.slice(from, verb.start))) return [];
  if (!acts && (subjects.held || attendsNext(frame, verb))) return [];
  // 甲与乙…，签署…: of a clause before only what is done by all of them.
  const shared = own || (near && verb.trigger.roles.some((role) => role === 'take-part' || role === 'establish'));
  // 甲、乙、丙与丁签约: each with 丁, unless one act binds them.
  const among = shared && (subjects.behind.length === 0 || jointly || verb.trigger.roles.includes('establish'));
  const one = respectively(frame, verb, leaders, partners);
  const together = one ?? [
    ...(among ? pairs(leaders) : []),
    ...(shared || subjects.behind.length > 0 ? leaders.flatMap((a) => partners.map((b) => [a, b] as const)) : []),
    ...(shared && jointly ? pairs(partners) : []),
  ];
  return together.map(([a, b]) => ({
    from: [a],
    predicate: 'COOPERATES_WITH',
    to: [b],
    rule: 'verbs:cooperate',
  }));
}

/** Partners right behind 联合 or 携手; those whom a leader joins to a consortium have their own rule. */
function joinedBehind(frame: Frame, verb: Verb, subjects: Subjects, objects: readonly Linked[]): readonly Linked[] {
  if (!JOINS.test(verb.trigger.word) || subjects.partners.length > 0 || subjects.leaders.length === 0) return [];
  const founds = frame.verbs.some(
    ({ clause, start, end, trigger }) =>
      clause === verb.clause &&
      start >= verb.end &&
      trigger.roles.includes('establish') &&
      frame.groups.some((group) => group.clause === clause && group.start >= end),
  );
  const [first] = objects;
  return (founds && isLed(frame)) || first === undefined || first.start > verb.end + 1 ? [] : objects.filter(isActor);
}

/** A与B组建C, A投入四百万元与B开展攻关: with whom something is done. */
export function actsWith({ frame, verb, subjects }: VerbReading): readonly VerbClaim[] {
  const last = frame.groups.findLast((group) => group.clause === verb.clause && group.end <= verb.start);
  const partners = last === undefined || verb.start - last.end > DONE_REACH ? [] : partnersOf(frame, last, subjects);
  return subjects.own
    ? subjects.leaders.map((a): VerbClaim => ({
        from: [a],
        predicate: 'COOPERATES_WITH',
        to: partners,
        rule: 'verbs:acts-with',
      }))
    : [];
}

/** The partners after 与 or 同 of the last group before a verb: the group itself, or the end of the list. */
function partnersOf({ c }: Frame, { governor, mentions, leading, start }: Group, { behind, partners }: Subjects) {
  const [leader, partner] = [mentions[leading - 1], mentions[leading]];
  if (governor === 'partner') return behind.length > 0 && WITH.test(c.slice(start - 2, start)) ? behind : [];
  return leader && partner && WITH.test(c.slice(leader.end, partner.start)) ? partners : [];
}

/** 共同出席: those who come together to an event have not acted together yet. */
const attendsNext = (frame: Frame, verb: Verb): boolean => ATTENDS.test(frame.c.slice(verb.end, verb.end + 4));

/** Every two of them that are not one thing and of kinds that cooperate. */
export const pairs = (mentions: readonly Linked[]): readonly (readonly [Linked, Linked])[] =>
  mentions.flatMap((a, i) =>
    mentions
      .slice(i + 1)
      .filter((b) => a.draft.id !== b.draft.id && allows(a.draft.type, 'COOPERATES_WITH', b.draft.type))
      .map((b) => [a, b] as const),
  );
