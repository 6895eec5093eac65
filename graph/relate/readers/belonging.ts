import { pattern } from '../../lexicon/index.ts';
import type { Linked } from '../../resolve/index.ts';
import { organisationBefore } from '../arguments.ts';
import { isOrganisation } from '../kinds.ts';
import type { Found, Reading } from './reading.ts';

/** Bodies that have members. */
const MEMBERSHIP = pattern`${'statements.membership'}$`;

export function joins({ frame, verb, organisations, objects }: Reading): readonly Found[] {
  const hasMembers = (mention: Linked): boolean => isOrganisation(mention) && MEMBERSHIP.test(mention.draft.name);
  const container = organisationBefore(frame, verb);
  const found: Found[] = [];
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
