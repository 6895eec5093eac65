import { pattern } from '../../lexicon/index.ts';
import type { Linked } from '../../resolve/index.ts';
import { freeBefore } from '../objects.ts';
import { respectively } from '../parties.ts';
import { opensClause } from '../discourse.ts';
import type { Frame, Group, Verb } from '../frame.ts';
import { isOrganisation, isRegion } from '../kinds.ts';
import { CLOSES, type VerbClaim, type VerbReading } from './reading.ts';

/** Right before a body on which something is built. */
const HOST = pattern`${'statements.host'}[“]?$`;
const HELPS = pattern`${'statements.backed'}$`;
/** Verbs of bringing somebody in: who is brought settles there. */
const BRINGS = pattern`^${'statements.brings'}`;
const CONSORTIUM = pattern`${'statements.consortium'}$`;

export function establishes({ frame, verb, subjects, objects }: VerbReading): readonly VerbClaim[] {
  // What stands in the lexicon stood before anybody who is only understood.
  const elsewhere = frame.groups
    .filter(({ governor }) => governor === 'place' || governor === 'partner' || governor === 'source')
    .flatMap(({ mentions }) => mentions);
  const built = objects.filter(
    (mention) => isOrganisation(mention) && !elsewhere.includes(mention) && (subjects.own || isNew(mention)),
  );
  const { leaders, partners } = subjects;
  // 甲县引进乙公司: it comes to the county, which did not found it.
  if (BRINGS.test(verb.trigger.word))
    return [
      {
        from: built,
        predicate: 'LOCATED_IN',
        to: built.every(isCompany) ? leaders.filter(isRegion) : [],
        rule: 'verbs:established-at',
      },
      {
        from: subjects.actors,
        predicate: 'ESTABLISHES',
        to: built.every(isCompany) ? [] : built,
        rule: 'verbs:establish',
      },
    ];
  // 由A牵头，联合B、C组建…联合体: A founds it, B and C belong to it.
  if (
    partners.length > 0 &&
    built.length > 0 &&
    built.every((mention) => CONSORTIUM.test(mention.draft.name)) &&
    isLed(frame)
  )
    return [
      { from: leaders, predicate: 'ESTABLISHES', to: built, rule: 'verbs:establish' },
      { from: partners, predicate: 'PART_OF', to: built, rule: 'verbs:member' },
      { from: leaders, predicate: 'COOPERATES_WITH', to: partners, rule: 'verbs:cooperate-in-consortium' },
    ];
  const hosts = hostsOf(frame, verb.clause);
  // C依托A建设: what is built stands before.
  const hosted =
    hosts.length > 0 && built.length === 0 && subjects.own && !subjects.passive && isClosing(frame, verb)
      ? subjects.actors.filter(({ draft }) => draft.type === 'Institution')
      : [];
  if (hosted.length > 0) return [{ from: hosts, predicate: 'ESTABLISHES', to: hosted, rule: 'verbs:establish' }];
  const { passive } = subjects;
  const founded = built.length > 0 || !passive ? built : foundedBefore(frame, verb, subjects.at);
  const places = frame.groups
    .filter(
      (group) =>
        (group.governor === 'place' || isHelped(frame, group)) &&
        group.end <= verb.start &&
        (group.clause === verb.clause || isScene(frame, group.clause)),
    )
    .flatMap((group) => group.mentions.filter(isRegion));
  // C在乙市成立: nobody founds it but it is founded there.
  const stands = built.length === 0 && subjects.own && isClosing(frame, verb);
  const there = stands ? subjects.actors.filter((mention) => isOrganisation(mention) && isNew(mention)) : built;
  // A与B、C分别组建D、E: B founds D, C founds E.
  const one = respectively(frame, verb, partners.length > 0 ? partners : leaders, founded);
  const founders: readonly VerbClaim[] =
    one === null
      ? [{ from: [...subjects.actors, ...hosts], predicate: 'ESTABLISHES', to: founded, rule: 'verbs:establish' }]
      : [
          ...one.map(([a, b]): VerbClaim => ({
            from: [a],
            predicate: 'ESTABLISHES',
            to: [b],
            rule: 'verbs:establish',
          })),
          {
            from: partners.length > 0 ? leaders : [],
            predicate: 'ESTABLISHES',
            to: founded,
            rule: 'verbs:establish',
          },
        ];
  return [...founders, { from: there, predicate: 'LOCATED_IN', to: places, rule: 'verbs:established-at' }];
}

/** C由A与B共建, C成立于2021年，由A组建: what stands before the agent, or else the institution that an earlier clause opens with. */
function foundedBefore(frame: Frame, verb: Verb, at: number): readonly Linked[] {
  const near = freeBefore(frame, at);
  if (near.length > 0) return near;
  const subject = frame.groups.findLast(
    (group) => group.clause < verb.clause && group.governor === 'none' && opensClause(frame, group),
  );
  return subject?.mentions.length === 1
    ? subject.mentions.filter((mention) => mention.draft.type === 'Institution' && isNew(mention))
    : [];
}

/** 帮助甲县建成…: it is built there. */
const isHelped = ({ c }: Frame, { governor, start }: Group): boolean =>
  governor === 'target' && HELPS.test(c.slice(Math.max(0, start - 4), start));

const isClosing = ({ c }: Frame, { end }: Verb): boolean => CLOSES.test(c.slice(end, end + 1));

const isCompany = ({ draft }: Linked): boolean => draft.type === 'Enterprise';

/** Bodies that something is built on (依托A建设C), in the clause or alone in the one before. */
const hostsOf = ({ c, groups, verbs }: Frame, clause: number): readonly Linked[] =>
  groups
    .filter(
      (group) =>
        group.governor === 'basis' &&
        (group.clause === clause ||
          (group.clause === clause - 1 && !verbs.some((other) => other.clause === group.clause))) &&
        HOST.test(c.slice(Math.max(0, group.start - 4), group.start)),
    )
    .flatMap(({ actors }) => actors.filter(isOrganisation));

const isNew = ({ candidate: { reading } }: Linked): boolean => reading.kind !== 'organ' && reading.kind !== 'body';

/** 在毕节高新区，…: a clause of nothing but a place speaks for the sentence. */
const isScene = (frame: Frame, clause: number): boolean =>
  frame.groups.filter((group) => group.clause === clause).length === 1 &&
  !frame.verbs.some((verb) => verb.clause === clause);

export const isLed = (frame: Frame): boolean => frame.verbs.some((verb) => verb.trigger.word.startsWith('牵头'));
