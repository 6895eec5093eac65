import type { Linked } from '../../resolve/index.ts';
import type { Frame, Verb } from '../frame.ts';
import { hasShape, isOrganisation } from '../kinds.ts';
import type { VerbClaim, VerbReading } from './reading.ts';

/** Who comes to an event, or speaks at one, takes part in the last one named where the clause names none. */
export function attends({ frame, verb, discourse, subjects, objects }: VerbReading): readonly VerbClaim[] {
  const event = objects.find(hasShape('event')) ?? (objects.length > 0 ? null : discourse.event);
  if (!subjects.own || event === null) return [];
  const from = [...subjects.actors, ...guestsBefore(frame, verb)].filter(isOrganisation);
  return [{ from, predicate: 'PARTICIPATES_IN', to: [event], rule: 'verbs:attend' }];
}

/** 甲局局长张某，乙委书记李某，以及由丙、丁组成的代表团出席: all since the last verb that is not one of making up a party. */
function guestsBefore(frame: Frame, verb: Verb): readonly Linked[] {
  const others = frame.verbs.filter(
    ({ end, trigger }) =>
      end <= verb.start && !trigger.roles.some((role) => role === 'member' || role === 'plan' || role === 'attend'),
  );
  const since = others.at(-1)?.end ?? frame.sentence.start;
  return frame.groups
    .filter(
      ({ start, end, governor }) =>
        start >= since && end <= verb.start && (governor === 'none' || governor === 'agent'),
    )
    .flatMap(({ actors }) => actors);
}
