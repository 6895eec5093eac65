import { allows, isOrganisationType, type RelationType } from '../ontology/index.ts';
import type { TriggerRole } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Claim } from './claim.ts';
import type { Frame, Group, Verb } from './frame.ts';

/** Verbs of an initiator: with one of these an enterprise or institute leads, too. */
const INITIATES =
  /牵头|主办|承办|发起|推出|主导|举办|印发|出台|发布|设立|召开|举行|首创|创新|上线|开发|发行|联合|制定|出资/;
const isActor = (mention: Linked): boolean => isOrganisationType(mention.draft.type) || mention.draft.type === 'Region';

/** The subject that a clause without one takes over: that of the clause before, within a paragraph. */
export type Carried = { subject: readonly Linked[] };

/**
 * Claims that the verbs of a sentence make between the groups around them. Before a verb stands its subject (or, after 由, its
 * agent); after it its object; a clause without a subject carries the last one over.
 */
export function claimsOfVerbs(frame: Frame, carried: Carried): readonly Claim[] {
  const claims: Claim[] = [];
  for (const verb of frame.verbs) {
    if (isNegated(frame, verb)) continue;
    const planned = frame.verbs.some(
      (other) => other.clause === verb.clause && other.end <= verb.start && other.roles.includes('plan'),
    );
    const subjects = subjectsOf(frame, verb, carried);
    const objects = objectsOf(frame, verb);
    const add = (
      from: readonly Linked[],
      predicate: RelationType,
      to: readonly Linked[],
      rule: string,
      confidence: number,
    ): void => {
      for (const subject of from)
        for (const object of to)
          if (subject.draft.id !== object.draft.id && allows(subject.draft.type, predicate, object.draft.type))
            claims.push({
              subject,
              predicate,
              object,
              evidence: frame.sentence,
              planned,
              confidence: subjects.own ? confidence : confidence - 0.2,
              rule,
            });
    };
    const actors = subjects.actors;
    const organisations = actors.filter((mention) => mention.draft.type !== 'Region');
    const has = (role: TriggerRole): boolean => verb.roles.includes(role);
    const programs = objects.filter((mention) => mention.draft.type === 'Program');
    const before = subjects.passive ? programsBefore(frame, subjects.at) : [];
    if (has('hold')) add(organisations, 'LEADS', programs.length > 0 ? programs : before, 'verbs:hold', 0.9);
    else if (has('lead') || has('take-part')) {
      const targets = programs.length > 0 ? programs : before;
      for (const organisation of organisations) {
        const agency = organisation.draft.type === 'Agency';
        const leads =
          has('lead') &&
          (!has('take-part') || agency || INITIATES.test(verb.word)) &&
          (agency || INITIATES.test(verb.word));
        if (leads) add([organisation], 'LEADS', targets, 'verbs:lead', 0.8);
        else if (has('take-part') || has('lead'))
          add([organisation], 'PARTICIPATES_IN', targets, 'verbs:take-part', 0.7);
      }
    }
    if (has('establish'))
      add(
        actors,
        'ESTABLISHES',
        objects.filter((mention) => isOrganisationType(mention.draft.type)),
        'verbs:establish',
        0.8,
      );
    if (has('locate'))
      add(
        organisations,
        'LOCATED_IN',
        objects.filter((mention) => mention.draft.type === 'Region'),
        'verbs:locate',
        0.8,
      );
    if (has('support')) {
      const helped = objects.filter((mention) => isActor(mention));
      const targets = helped.length > 0 ? helped : subjects.targets;
      add([...organisations, ...subjects.programs], 'SUPPORTS', targets, 'verbs:support', 0.6);
    }
    if (has('cooperate') && subjects.own)
      pairUp(subjects.partners, (a, b) => add([a], 'COOPERATES_WITH', [b], 'verbs:cooperate', 0.85));
    if (subjects.own) carried.subject = actors;
  }
  for (const group of frame.groups)
    if (group.joint)
      pairUp(group.mentions.filter(isActor), (a, b) =>
        claims.push({
          subject: a,
          predicate: 'COOPERATES_WITH',
          object: b,
          evidence: frame.sentence,
          planned: false,
          confidence: 0.85,
          rule: 'verbs:joint',
        }),
      );
  const opening = frame.groups.find((group) => group.governor === 'none' && group.mentions.some(isActor));
  if (opening && opening.clause === 0) carried.subject = opening.mentions.filter(isActor);
  return claims;
}

const pairUp = (mentions: readonly Linked[], visit: (a: Linked, b: Linked) => void): void => {
  for (let i = 0; i < mentions.length; i++)
    for (let j = i + 1; j < mentions.length; j++) {
      const [a, b] = [mentions[i], mentions[j]];
      if (a && b && a.draft.id !== b.draft.id && allows(a.draft.type, 'COOPERATES_WITH', b.draft.type)) visit(a, b);
    }
};

function isNegated(frame: Frame, verb: Verb): boolean {
  return frame.verbs.some(
    (other) =>
      other.clause === verb.clause &&
      other.roles.includes('negate') &&
      other.end <= verb.start &&
      verb.start - other.end <= 8,
  );
}

type Subjects = Readonly<{
  /** Who acts. */
  actors: readonly Linked[];
  /** Who acts together, partners after 与 included. */
  partners: readonly Linked[];
  /** Those for whom: 为X提供, 对X给予. */
  targets: readonly Linked[];
  programs: readonly Linked[];
  own: boolean;
  passive: boolean;
  at: number;
}>;

function subjectsOf(frame: Frame, verb: Verb, carried: Carried): Subjects {
  const before = frame.groups.filter((group) => group.clause === verb.clause && group.end <= verb.start);
  const targets = before
    .filter((group) => group.governor === 'target')
    .flatMap((group) => group.mentions.filter(isActor));
  const programs = before
    .filter((group) => group.governor === 'none')
    .flatMap((group) => group.mentions.filter((mention) => mention.draft.type === 'Program'));
  const agents = before.filter((group) => group.governor === 'agent');
  const passive = agents.length > 0;
  const subjectGroups = passive ? agents.slice(-1) : nearestSubjects(before, frame);
  let actors = subjectGroups.flatMap((group) => group.mentions.filter(isActor));
  const partnerGroups = before.filter((group) => group.governor === 'partner');
  const partnered = partnerGroups.flatMap((group) => group.mentions.filter(isActor));
  const own = actors.length > 0 || partnered.length > 0;
  if (actors.length === 0) actors = [...carried.subject];
  const together = [...actors, ...partnered];
  const joint = /共建|共同|联合|合作|携手|联手|签/.test(verb.word) || partnered.length > 0;
  return {
    actors: joint ? together : actors,
    partners: together,
    targets,
    programs,
    own,
    passive,
    at: subjectGroups[0]?.start ?? verb.start,
  };
}

/** Groups of actors before a verb that no preposition governs: the nearest, with the one it is listed with. */
function nearestSubjects(before: readonly Group[], frame: Frame): readonly Group[] {
  const free = before.filter((group) => group.governor === 'none' && group.mentions.some(isActor));
  const last = free.at(-1);
  void frame;
  return last ? [last] : [];
}

/** Groups after a verb in its clause, up to the next verb that would take them. */
function objectsOf(frame: Frame, verb: Verb): readonly Linked[] {
  const next = frame.verbs.find(
    (other) =>
      other.clause === verb.clause &&
      other.start >= verb.end &&
      other.roles.some((role) => role === 'hold' || role === 'establish' || role === 'lead'),
  );
  const after = frame.groups.filter((group) => group.clause === verb.clause && group.start >= verb.end);
  const near = next ? after.filter((group) => group.start < next.start) : after;
  const chosen = near.length > 0 ? near : next && next.start - verb.end <= 3 ? after : [];
  return chosen
    .filter((group) => group.governor !== 'basis' && group.governor !== 'agent')
    .flatMap((group) => group.mentions);
}

/** P 由 A 主办: the programme named before the agent, in this clause or the one before. */
function programsBefore(frame: Frame, at: number): readonly Linked[] {
  const earlier = frame.groups.filter(
    (group) => group.end <= at && group.mentions.some((mention) => mention.draft.type === 'Program'),
  );
  return earlier.at(-1)?.mentions.filter((mention) => mention.draft.type === 'Program') ?? [];
}
