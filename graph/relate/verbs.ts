import type { Span } from '../document/index.ts';
import { allows, type RelationType } from '../ontology/index.ts';
import { pattern, type Trigger, type TriggerRole } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import {
  freeBefore,
  isSending,
  objectsOf,
  organisationBefore,
  programsBefore,
  subjectsOf,
  takeOver,
  type Carried,
  type Subjects,
} from './arguments.ts';
import type { Claim } from './claim.ts';
import type { Frame, Verb } from './frame.ts';
import { hasShape, isActor, isOrganisation, isProgram, isRegion } from './kinds.ts';
import { isNegated, isPlanned } from './modality.ts';

/** Verbs of an initiator: with one of these an enterprise or institute leads, too. */
const INITIATES = pattern`${'statements.initiates'}`;
/** Verbs of working together whose object, where it is a programme, is what they carry out. */
const CARRIES_OUT = pattern`^${'statements.carries-out'}$`;
/** Bodies that have members. */
const MEMBERSHIP = pattern`${'statements.membership'}$`;
const CONSORTIUM = pattern`${'statements.consortium'}$`;
/** How far after a verb an object may stand for help to reach it. */
const HELP_REACH = 10;
/** Taken off the confidence of a claim whose subject is understood from a clause before. */
const UNDERSTOOD = 0.2;

/** A verb with what stands around it. */
type Reading = Readonly<{
  frame: Frame;
  verb: Verb;
  carried: Carried;
  subjects: Subjects;
  organisations: readonly Linked[];
  objects: readonly Linked[];
  /** Programmes after the verb, or, where an agent precedes it, before that. */
  programs: readonly Linked[];
}>;
type Found = Readonly<{
  from: readonly Linked[];
  predicate: RelationType;
  to: readonly Linked[];
  rule: string;
  confidence: number;
}>;

type Rule = (reading: Reading) => readonly Found[];

/** What each role of a verb claims. A verb with several roles claims by each. */
const RULES: readonly (readonly [roles: readonly TriggerRole[], rule: Rule])[] = [
  [['hold'], holds],
  [['lead', 'take-part'], leadsOrTakesPart],
  [['establish'], establishes],
  [['member'], joins],
  [['locate'], lies],
  [['contain'], contains],
  [['support'], supports],
  [['cooperate'], cooperates],
];

/** The rules of each verb met so far, of which the lexicon has some hundreds. */
const known = new Map<Trigger, readonly Rule[]>();

function rulesOf(trigger: Trigger): readonly Rule[] {
  let rules = known.get(trigger);
  if (rules === undefined) {
    const ofRoles = RULES.filter(([roles]) => roles.some((role) => trigger.roles.includes(role)));
    rules = [
      ...ofRoles.map(([, rule]) => rule),
      ...(isSending(trigger) ? [sends] : []),
      ...(isCarryingOut(trigger) ? [carriesOut] : []),
    ];
    known.set(trigger, rules);
  }
  return rules;
}

/**
 * Claims that the verbs of a sentence make between the groups around them, clause by clause. Before a verb stands its subject (or,
 * after 由, its agent); after it its object; what a clause lacks it takes over from the one before.
 */
export function claimsOfVerbs(frame: Frame, carried: Carried): readonly Claim[] {
  if (frame.groups.length === 0) return [];
  const claims: Claim[] = [];
  const named = frame.groups.reduce((count, { mentions }) => count + mentions.length, 0);
  let clause = -1;
  for (const verb of frame.verbs) {
    for (; clause < verb.clause; clause++) takeOver(frame, clause + 1, carried);
    // A claim is between two, of this sentence or taken over.
    if (named + carried.subject.length + carried.programs.length > 1)
      claims.push(...claimsOfVerb(frame, verb, carried));
  }
  for (; clause + 1 < frame.sentence.clauses.length; clause++) takeOver(frame, clause + 1, carried);
  for (const group of frame.groups) {
    if (!group.joint) continue;
    for (const [subject, object] of pairs(group.actors))
      claims.push({
        subject,
        predicate: 'COOPERATES_WITH',
        object,
        evidence: frame.sentence,
        planned: false,
        confidence: 0.85,
        rule: 'verbs:joint',
      });
  }
  return claims;
}

function claimsOfVerb(frame: Frame, verb: Verb, carried: Carried): readonly Claim[] {
  const rules = rulesOf(verb.trigger);
  if (rules.length === 0 || isNegated(frame, verb)) return [];
  const subjects = subjectsOf(frame, verb, carried);
  const objects = objectsOf(frame, verb);
  const after = objects.filter(isProgram);
  const programs =
    after.length > 0 ? after : subjects.passive || subjects.afterAgent ? programsBefore(frame, subjects.at) : [];
  const organisations = subjects.actors.filter(isOrganisation);
  const reading: Reading = { frame, verb, carried, subjects, organisations, objects, programs };
  const planned = isPlanned(frame, verb);
  const understood = subjects.own ? 0 : UNDERSTOOD;
  const claims: Claim[] = [];
  for (const rule of rules)
    for (const found of rule(reading))
      for (const subject of found.from)
        for (const object of found.to)
          if (subject.draft.id !== object.draft.id && allows(subject.draft.type, found.predicate, object.draft.type))
            claims.push({
              subject,
              predicate: found.predicate,
              object,
              // What takes part in a programme of a sentence before: both sentences say so.
              evidence: object.start < frame.sentence.start ? sinceNamed(frame, carried) : frame.sentence,
              planned,
              confidence: found.confidence - understood,
              rule: `verbs:${found.rule}`,
            });
  return claims;
}

const sinceNamed = ({ sentence }: Frame, { since }: Carried): Span => ({ start: since, end: sentence.end });

function holds({ verb, organisations, programs }: Reading): readonly Found[] {
  return programs
    .filter((program) => !hasShape('document')(program))
    .map((program) => ({
      from: organisations,
      // A bank that 承办 a loan scheme hands it out; it does not lead it.
      predicate: verb.trigger.word === '承办' && hasShape('product')(program) ? 'PARTICIPATES_IN' : 'LEADS',
      to: [program],
      rule: 'hold',
      confidence: 0.9,
    }));
}

function leadsOrTakesPart({ verb, carried, subjects, organisations, programs }: Reading): readonly Found[] {
  if (verb.trigger.roles.includes('hold')) return [];
  if (
    programs.length === 0 &&
    subjects.own &&
    verb.trigger.roles.every((role) => role !== 'lead' && role !== 'cooperate')
  ) {
    const joiners = organisations.filter(
      (organisation) => organisation.draft.type !== 'Agency' || carried.programs.every(hasShape('event')),
    );
    return [
      { from: joiners, predicate: 'PARTICIPATES_IN', to: carried.programs, rule: 'take-part-in-last', confidence: 0.5 },
    ];
  }
  return programs.flatMap((program) =>
    organisations.map((organisation): Found =>
      leads(verb, organisation, program)
        ? { from: [organisation], predicate: 'LEADS', to: [program], rule: 'lead', confidence: 0.8 }
        : { from: [organisation], predicate: 'PARTICIPATES_IN', to: [program], rule: 'take-part', confidence: 0.7 },
    ),
  );
}

/** Whether a verb makes its subject the leader: an agency by any verb of launching, others by an initiator's verb or with a product of their own. */
function leads(verb: Verb, organisation: Linked, program: Linked): boolean {
  if (!verb.trigger.roles.includes('lead')) return false;
  if (organisation.draft.type === 'Agency') return true;
  // A company that puts a task up under a national scheme takes part in the scheme.
  if (program.draft.national) return false;
  return INITIATES.test(verb.trigger.word) || hasShape('product', 'fund')(program);
}

/** 从A、B选派…: those who send take part. */
function sends({ subjects, objects, carried }: Reading): readonly Found[] {
  const named = objects.filter(isProgram);
  const from = subjects.sources.filter(isOrganisation);
  return [
    {
      from,
      predicate: 'PARTICIPATES_IN',
      to: named.length > 0 ? named : carried.programs,
      rule: 'sent-from',
      confidence: 0.7,
    },
  ];
}

const isCarryingOut = ({ word, roles }: Trigger): boolean =>
  CARRIES_OUT.test(word) && !roles.includes('lead') && !roles.includes('take-part');

/** A与B共建“P”项目. */
function carriesOut({ organisations, objects }: Reading): readonly Found[] {
  return [
    {
      from: organisations,
      predicate: 'PARTICIPATES_IN',
      to: objects.filter(isProgram),
      rule: 'build',
      confidence: 0.6,
    },
  ];
}

function establishes({ frame, verb, subjects, objects }: Reading): readonly Found[] {
  const built = objects.filter(isOrganisation);
  const { leaders, partners } = subjects;
  // 由A牵头，联合B、C组建…联合体: A founds it, B and C belong to it.
  if (
    partners.length > 0 &&
    built.length > 0 &&
    built.every((mention) => CONSORTIUM.test(mention.draft.name)) &&
    isLed(frame)
  )
    return [
      { from: leaders, predicate: 'ESTABLISHES', to: built, rule: 'establish', confidence: 0.8 },
      { from: partners, predicate: 'PART_OF', to: built, rule: 'member', confidence: 0.7 },
      { from: leaders, predicate: 'COOPERATES_WITH', to: partners, rule: 'cooperate', confidence: 0.7 },
    ];
  const founded = built.length > 0 || !subjects.passive ? built : freeBefore(frame, subjects.at);
  const places = frame.groups
    .filter(
      (group) =>
        group.governor === 'place' &&
        group.end <= verb.start &&
        (group.clause === verb.clause || isScene(frame, group.clause)),
    )
    .flatMap((group) => group.mentions.filter(isRegion));
  return [
    { from: subjects.actors, predicate: 'ESTABLISHES', to: founded, rule: 'establish', confidence: 0.8 },
    { from: built, predicate: 'LOCATED_IN', to: places, rule: 'established-at', confidence: 0.8 },
  ];
}

/** 在毕节高新区，…: a clause of nothing but a place speaks for the sentence. */
const isScene = (frame: Frame, clause: number): boolean =>
  frame.groups.filter((group) => group.clause === clause).length === 1 &&
  !frame.verbs.some((verb) => verb.clause === clause);

const isLed = (frame: Frame): boolean => frame.verbs.some((verb) => verb.trigger.word.startsWith('牵头'));

function joins({ frame, verb, organisations, objects }: Reading): readonly Found[] {
  const hasMembers = (mention: Linked): boolean => isOrganisation(mention) && MEMBERSHIP.test(mention.draft.name);
  const container = organisationBefore(frame, verb);
  const found: Found[] = [];
  if (verb.trigger.word.endsWith('组成'))
    found.push({
      from: organisations,
      predicate: 'PART_OF',
      to: objects.filter(hasMembers),
      rule: 'member',
      confidence: 0.7,
    });
  if (container && hasMembers(container))
    found.push({
      from: objects.filter(isOrganisation),
      predicate: 'PART_OF',
      to: [container],
      rule: 'member',
      confidence: 0.7,
    });
  return found;
}

function lies({ organisations, objects }: Reading): readonly Found[] {
  return [
    { from: organisations, predicate: 'LOCATED_IN', to: objects.filter(isRegion), rule: 'locate', confidence: 0.8 },
  ];
}

/** 朝阳区拥有A、B */
function contains({ subjects, objects }: Reading): readonly Found[] {
  return [
    {
      from: objects.filter(isOrganisation),
      predicate: 'LOCATED_IN',
      to: subjects.actors.filter(isRegion),
      rule: 'contain',
      confidence: 0.7,
    },
  ];
}

/** Help reaches those for whom (为X提供), else what stands right after the verb; it comes from a body, or through a fund, product or plan. */
function supports({ verb, carried, subjects, organisations, objects }: Reading): readonly Found[] {
  const near = objects.filter((mention) => isActor(mention) && mention.start - verb.end <= HELP_REACH);
  const to = subjects.targets.length > 0 ? subjects.targets : near;
  const means = subjects.programs.filter(hasShape('fund', 'product', 'plan'));
  const products = [...subjects.programs, ...(subjects.programs.length > 0 ? [] : carried.programs)].filter(
    hasShape('product'),
  );
  return [
    { from: [...organisations, ...means], predicate: 'SUPPORTS', to, rule: 'support', confidence: 0.6 },
    // “秦科e贷”…，已向蒲城县、大荔县的企业授信
    {
      from: products,
      predicate: 'CARRIED_OUT_IN',
      to: subjects.targets.filter(isRegion),
      rule: 'reaches',
      confidence: 0.6,
    },
  ];
}

/** Subject with each partner after 与; without partners, those of the subject with each other. */
function cooperates({ subjects }: Reading): readonly Found[] {
  const { leaders, partners, own } = subjects;
  const together =
    partners.length > 0 ? leaders.flatMap((a) => partners.map((b) => [a, b] as const)) : own ? pairs(leaders) : [];
  return together.map(([a, b]) => ({
    from: [a],
    predicate: 'COOPERATES_WITH',
    to: [b],
    rule: 'cooperate',
    confidence: 0.85,
  }));
}

/** Every two of them that are not one thing and of kinds that cooperate. */
const pairs = (mentions: readonly Linked[]): readonly (readonly [Linked, Linked])[] =>
  mentions.flatMap((a, i) =>
    mentions
      .slice(i + 1)
      .filter((b) => a.draft.id !== b.draft.id && allows(a.draft.type, 'COOPERATES_WITH', b.draft.type))
      .map((b) => [a, b] as const),
  );
