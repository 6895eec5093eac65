import { allows } from '../ontology/index.ts';
import type { Trigger, TriggerRole } from '../lexicon/index.ts';
import { confidenceOf } from '../rules/index.ts';
import { isSending, subjectsOf } from './arguments.ts';
import { objectsOf, programsBefore } from './objects.ts';
import type { Discourse } from './discourse.ts';
import { claim, type Claim } from './claim.ts';
import type { Frame, Verb } from './frame.ts';
import { isOrganisation, isProgram } from './kinds.ts';
import { isNegated, isPlanned } from './modality.ts';
import { attends } from './readers/attending.ts';
import { belongs, joins } from './readers/belonging.ts';
import { actsWith, cooperates, pairs } from './readers/cooperating.ts';
import { establishes } from './readers/founding.ts';
import { awards, supports } from './readers/helping.ts';
import { carriesOut, holds, isCarryingOut, leadsOrTakesPart, sends } from './readers/launching.ts';
import { contains, follows, lies, spreads } from './readers/placing.ts';
import type { Reader, VerbReading } from './readers/reading.ts';

/** Taken off the confidence of a claim whose subject is understood from a clause before. */
const UNDERSTOOD = 0.05;

/** What each role of a verb claims. A verb with several roles claims by each. */
const READERS: readonly (readonly [roles: readonly TriggerRole[], reader: Reader])[] = [
  [['hold'], holds],
  [['lead', 'take-part'], leadsOrTakesPart],
  [['establish'], establishes],
  [['attend'], attends],
  [['implement'], follows],
  [['implement'], spreads],
  [['award'], awards],
  [['belong'], belongs],
  [['member'], joins],
  [['locate'], lies],
  [['contain'], contains],
  [['support'], supports],
  [['cooperate'], cooperates],
];

/** Roles of verbs that a subject does with a partner after 与. */
const DONE: readonly TriggerRole[] = ['establish', 'lead', 'hold'];

/** A cache of the readers of each verb; the lexicon has some hundreds of verbs. */
const known = new Map<Trigger, readonly Reader[]>();

function readersOf(trigger: Trigger): readonly Reader[] {
  let readers = known.get(trigger);
  if (readers === undefined) {
    const ofRoles = READERS.filter(([roles]) => roles.some((role) => trigger.roles.includes(role)));
    readers = [
      ...ofRoles.map(([, reader]) => reader),
      ...(DONE.some((role) => trigger.roles.includes(role)) && !trigger.roles.includes('cooperate') ? [actsWith] : []),
      ...(isSending(trigger) ? [sends] : []),
      ...(isCarryingOut(trigger) ? [carriesOut] : []),
    ];
    known.set(trigger, readers);
  }
  return readers;
}

/**
 * Claims that the verbs of a sentence make between the groups around them, clause by clause. Before a verb stands its subject (or,
 * after 由, its agent); after it its object; what a clause lacks it takes over from the one before.
 */
export function claimsOfVerbs(frame: Frame, discourse: Discourse): readonly Claim[] {
  if (frame.groups.length === 0) return [];
  const claims: Claim[] = [];
  const named = frame.groups.reduce((count, { mentions }) => count + mentions.length, 0);
  let clause = -1;
  for (const verb of frame.verbs) {
    for (; clause < verb.clause; clause++) discourse.hear(frame, clause + 1);
    // A claim is between two, of this sentence or taken over.
    if (named + discourse.topic.length + discourse.programs.length > 1)
      claims.push(...claimsOfVerb(frame, verb, discourse));
  }
  for (; clause + 1 < frame.sentence.clauses.length; clause++) discourse.hear(frame, clause + 1);
  for (const group of frame.groups) {
    if (!group.joint) continue;
    for (const [subject, object] of pairs(group.actors))
      claims.push(claim(subject, 'COOPERATES_WITH', object, frame.sentence, 'verbs:joint'));
  }
  return claims;
}

function claimsOfVerb(frame: Frame, verb: Verb, discourse: Discourse): readonly Claim[] {
  const readers = readersOf(verb.trigger);
  if (readers.length === 0 || isNegated(frame, verb)) return [];
  const subjects = subjectsOf(frame, verb, discourse);
  const objects = objectsOf(frame, verb).filter((object) => !subjects.actors.includes(object));
  const after = objects.filter(isProgram);
  const programs =
    after.length > 0 ? after : subjects.passive || subjects.afterAgent ? programsBefore(frame, subjects.at) : [];
  const organisations = subjects.actors.filter(isOrganisation);
  const reading: VerbReading = { frame, verb, discourse, subjects, organisations, objects, programs };
  const planned = isPlanned(frame, verb);
  const understood = subjects.own ? 0 : UNDERSTOOD;
  const claims: Claim[] = [];
  for (const reader of readers)
    for (const found of reader(reading))
      for (const subject of found.from)
        for (const object of found.to)
          if (subject.draft.id !== object.draft.id && allows(subject.draft.type, found.predicate, object.draft.type))
            claims.push({
              subject,
              predicate: found.predicate,
              object,
              evidence: frame.sentence,
              planned,
              confidence: confidenceOf(found.rule) - understood,
              rule: found.rule,
              timeless: false,
            });
  return claims;
}
