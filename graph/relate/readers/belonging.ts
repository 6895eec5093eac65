import { pattern } from '../../lexicon/index.ts';
import type { Linked } from '../../resolve/index.ts';
import { organisationBefore } from '../objects.ts';
import type { Frame, Verb } from '../frame.ts';
import { isOrganisation } from '../kinds.ts';
import type { VerbClaim, VerbReading } from './reading.ts';

const ENTERS = pattern`^${'statements.enters'}`;
/** Bodies that have members. */
const MEMBERSHIP = pattern`${'statements.membership'}$`;

export function joins({ frame, verb, organisations, objects }: VerbReading): readonly VerbClaim[] {
  const hasMembers = (mention: Linked): boolean => isOrganisation(mention) && MEMBERSHIP.test(mention.draft.name);
  if (ENTERS.test(verb.trigger.word)) {
    // 甲组建…联盟，乙、丙加盟: what they enter may stand before.
    const entered = objects.length > 0 ? objects : namedBefore(frame, verb, hasMembers);
    return [{ from: organisations, predicate: 'PART_OF', to: entered.filter(hasMembers), rule: 'verbs:member' }];
  }
  const container = organisationBefore(frame, verb);
  const found: VerbClaim[] = [];
  if (verb.trigger.word.endsWith('组成'))
    found.push({
      from: organisations,
      predicate: 'PART_OF',
      to: objects.filter(hasMembers),
      rule: 'verbs:member',
    });
  if (container && hasMembers(container))
    found.push({
      from: objects.filter(isOrganisation),
      predicate: 'PART_OF',
      to: [container],
      rule: 'verbs:member',
    });
  return found;
}

/** The thing of a kind that the sentence names last before a verb. */
function namedBefore(frame: Frame, verb: Verb, is: (mention: Linked) => boolean): readonly Linked[] {
  const last = frame.groups
    .filter((group) => group.end <= verb.start && group.clause < verb.clause)
    .flatMap((group) => group.mentions)
    .findLast(is);
  return last === undefined ? [] : [last];
}

/** C隶属于A, C挂靠A. */
export const belongs = ({ subjects, organisations, objects }: VerbReading): readonly VerbClaim[] => [
  {
    from: subjects.own ? organisations : [],
    predicate: 'PART_OF',
    to: objects.filter(isOrganisation),
    rule: 'verbs:belong',
  },
];
