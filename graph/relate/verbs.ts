import { allows, type RelationType } from '../ontology/index.ts';
import { pattern, type Trigger, type TriggerRole } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import { confidenceOf, type StatementRule } from '../rules/index.ts';
import {
  freeBefore,
  isSending,
  objectsOf,
  organisationBefore,
  programsBefore,
  subjectsOf,
  type Subjects,
} from './arguments.ts';
import type { Discourse } from './discourse.ts';
import { claim, type Claim } from './claim.ts';
import { levelsOf, type Frame, type Verb } from './frame.ts';
import { hasShape, isActor, isOrganisation, isProgram, isRegion } from './kinds.ts';
import { isNegated, isPlanned } from './modality.ts';

/** Verbs of an initiator: with one of these an enterprise or institute leads, too. */
const INITIATES = pattern`${'statements.initiates'}`;
/** Verbs of working together whose object, where it is a programme, is what they carry out. */
const CARRIES_OUT = pattern`^${'statements.carries-out'}$`;
/** Bodies that have members. */
const MEMBERSHIP = pattern`${'statements.membership'}$`;
const ATTENDS = pattern`^.?${'statements.attends'}`;
/** 甲、乙与区外单位签约: with others than each other, who have no name. */
const OTHERS = /[与和]|(?<![共一协会合])同(?![时步期样日意])/;
const JOINS = pattern`^${'statements.joins'}$`;
const FOLLOWS = pattern`^${'statements.follows'}$`;
/** What ends a clause. */
const CLOSES = /^[，。；、]?$/;
/** Verbs of taking part that need not say in what. */
const REFERS_BACK = pattern`${'statements.refers-back'}`;
const CONSORTIUM = pattern`${'statements.consortium'}$`;
/** How far after a verb an object may stand for help to reach it. */
const HELP_REACH = 10;
/** Taken off the confidence of a claim whose subject is understood from a clause before. */
const UNDERSTOOD = 0.2;

/** A verb with what stands around it. */
type Reading = Readonly<{
  frame: Frame;
  verb: Verb;
  discourse: Discourse;
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
  rule: StatementRule;
}>;

/** Reads what a verb of one kind claims. */
type Reader = (reading: Reading) => readonly Found[];

/** What each role of a verb claims. A verb with several roles claims by each. */
const READERS: readonly (readonly [roles: readonly TriggerRole[], reader: Reader])[] = [
  [['hold'], holds],
  [['lead', 'take-part'], leadsOrTakesPart],
  [['establish'], establishes],
  [['attend'], attends],
  [['implement'], follows],
  [['member'], joins],
  [['locate'], lies],
  [['contain'], contains],
  [['support'], supports],
  [['cooperate'], cooperates],
];

/** The readers of each verb met so far, of which the lexicon has some hundreds. */
const known = new Map<Trigger, readonly Reader[]>();

function readersOf(trigger: Trigger): readonly Reader[] {
  let readers = known.get(trigger);
  if (readers === undefined) {
    const ofRoles = READERS.filter(([roles]) => roles.some((role) => trigger.roles.includes(role)));
    readers = [
      ...ofRoles.map(([, reader]) => reader),
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
  const objects = objectsOf(frame, verb);
  const after = objects.filter(isProgram);
  const programs =
    after.length > 0 ? after : subjects.passive || subjects.afterAgent ? programsBefore(frame, subjects.at) : [];
  const organisations = subjects.actors.filter(isOrganisation);
  const reading: Reading = { frame, verb, discourse, subjects, organisations, objects, programs };
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

function holds({ frame, verb, discourse, subjects, organisations, objects, programs }: Reading): readonly Found[] {
  // 活动由甲局主办，乙局承办: what is held was named before.
  const elided =
    programs.length + objects.length === 0 && subjects.own && CLOSES.test(frame.c.slice(verb.end, verb.end + 1));
  const before = elided ? programsBefore(frame, subjects.at) : programs;
  const held = elided && before.length === 0 && discourse.event !== null ? [discourse.event] : before;
  return held
    .filter((program) => !hasShape('document')(program))
    .map((program) => ({
      from: organisations,
      // A bank that 承办 a loan scheme hands it out; it does not lead it.
      predicate: verb.trigger.word === '承办' && hasShape('product')(program) ? 'PARTICIPATES_IN' : 'LEADS',
      to: [program],
      rule: 'verbs:hold',
    }));
}

function leadsOrTakesPart({ verb, discourse, subjects, organisations, programs }: Reading): readonly Found[] {
  if (verb.trigger.roles.includes('hold')) return [];
  if (programs.length === 0 && subjects.own && !verb.trigger.roles.includes('lead')) {
    if (!REFERS_BACK.test(verb.trigger.word)) return [];
    const joiners = organisations.filter((organisation) => organisation.draft.type !== 'Agency');
    return [{ from: joiners, predicate: 'PARTICIPATES_IN', to: discourse.programs, rule: 'verbs:take-part-in-last' }];
  }
  return programs.flatMap((program) =>
    organisations.map((organisation): Found =>
      leads(verb, organisation, program)
        ? { from: [organisation], predicate: 'LEADS', to: [program], rule: 'verbs:lead' }
        : { from: [organisation], predicate: 'PARTICIPATES_IN', to: [program], rule: 'verbs:take-part' },
    ),
  );
}

/** 推出P…；乙区跟着试水: the region runs what was named last. */
function follows({ frame, verb, discourse, subjects, objects }: Reading): readonly Found[] {
  const { programs } = discourse;
  const closes = CLOSES.test(frame.c.slice(verb.end, verb.end + 1));
  if (!FOLLOWS.test(verb.trigger.word) || !subjects.own || !closes || objects.length > 0 || programs.length !== 1)
    return [];
  return subjects.actors
    .filter(isRegion)
    .map((region) => ({ from: programs, predicate: 'CARRIED_OUT_IN', to: [region], rule: 'verbs:follow' }));
}

/** Who comes to an event, or speaks at one, takes part in the last one named where the clause names none. */
function attends({ frame, verb, discourse, subjects, objects }: Reading): readonly Found[] {
  const event = objects.find(hasShape('event')) ?? (objects.length > 0 ? null : discourse.event);
  if (!subjects.near || event === null) return [];
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

/** Whether a verb makes its subject the leader: an agency by any verb of launching, others by an initiator's verb or with a product of their own. */
function leads(verb: Verb, organisation: Linked, program: Linked): boolean {
  if (!verb.trigger.roles.includes('lead')) return false;
  if (organisation.draft.type === 'Agency') return true;
  // A company that puts a task up under a national scheme takes part in the scheme.
  if (program.draft.national) return false;
  return INITIATES.test(verb.trigger.word) || hasShape('product', 'fund')(program);
}

/** 从A、B选派…: those who send take part. */
function sends({ subjects, objects, discourse }: Reading): readonly Found[] {
  const named = objects.filter(isProgram);
  const from = subjects.sources.filter(isOrganisation);
  return [
    {
      from,
      predicate: 'PARTICIPATES_IN',
      to: named.length > 0 ? named : discourse.programs,
      rule: 'verbs:sent-from',
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
      rule: 'verbs:build',
    },
  ];
}

function establishes({ frame, verb, subjects, objects }: Reading): readonly Found[] {
  // What stands in the lexicon stood before anybody who is only understood.
  const built = objects.filter(isOrganisation).filter((mention) => subjects.own || isNew(mention));
  const { leaders, partners } = subjects;
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
    { from: subjects.actors, predicate: 'ESTABLISHES', to: founded, rule: 'verbs:establish' },
    { from: built, predicate: 'LOCATED_IN', to: places, rule: 'verbs:established-at' },
  ];
}

const isNew = ({ candidate: { reading } }: Linked): boolean => reading.kind !== 'organ' && reading.kind !== 'body';

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

/** X落户A, X在A落成. */
function lies({ frame, verb, organisations, objects }: Reading): readonly Found[] {
  // 考察位于A的X: the clause describes X and says nothing of who visits it.
  const next = frame.groups.find((group) => group.start >= verb.end);
  if (next?.clause === verb.clause && frame.c[next.end] === '的' && next.mentions.some(isRegion)) return [];
  const regions = objects.filter(isRegion);
  const places = frame.groups.filter(
    (group) => group.governor === 'place' && group.clause === verb.clause && group.end <= verb.start,
  );
  const to =
    regions.length > 0 || objects.some(isOrganisation)
      ? regions
      : places.flatMap((group) => group.mentions.filter(isRegion).flatMap((region) => levelsOf(group, region)));
  return [{ from: organisations, predicate: 'LOCATED_IN', to, rule: 'verbs:locate' }];
}

/** 朝阳区拥有A、B */
function contains({ subjects, objects }: Reading): readonly Found[] {
  return [
    {
      from: objects.filter(isOrganisation),
      predicate: 'LOCATED_IN',
      to: subjects.actors.filter(isRegion),
      rule: 'verbs:contain',
    },
  ];
}

/** Help reaches those for whom (为X提供), else what stands right after the verb; it comes from a body, or through a fund, product or plan. */
function supports({ verb, discourse, subjects, organisations, objects }: Reading): readonly Found[] {
  const near = objects.filter((mention) => isActor(mention) && mention.start - verb.end <= HELP_REACH);
  const to = subjects.targets.length > 0 ? subjects.targets : near;
  const reached = (giver: Linked): readonly Linked[] =>
    to.filter(({ draft }) => draft.code === null || draft.code !== giver.draft.region);
  const means = subjects.programs.filter(hasShape('fund', 'product', 'plan'));
  const products = [...subjects.programs, ...(subjects.programs.length > 0 ? [] : discourse.programs)].filter(
    hasShape('product'),
  );
  return [
    // An agency does its own region's work; that is no support of it.
    ...[...organisations, ...means].map((giver): Found => ({
      from: [giver],
      predicate: 'SUPPORTS',
      to: reached(giver),
      rule: 'verbs:support',
    })),
    // “秦科e贷”…，已向蒲城县、大荔县的企业授信
    {
      from: products,
      predicate: 'CARRIED_OUT_IN',
      to: subjects.targets.filter(isRegion),
      rule: 'verbs:reaches',
    },
  ];
}

/** Co-subjects with each other and with each partner after 与; partners with each other only where 联合, 三方 or the like says so. */
function cooperates({ frame, verb, subjects, objects }: Reading): readonly Found[] {
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
  if (subjects.own && subjects.behind.length === 0 && OTHERS.test(frame.c.slice(subjects.until, verb.start))) return [];
  if (!acts && (subjects.held || attendsNext(frame, verb))) return [];
  // 甲与乙…，签署…: of a clause before only what is done by all of them.
  const shared = own || (near && verb.trigger.roles.some((role) => role === 'take-part' || role === 'establish'));
  // 甲、乙、丙与丁签约: each with 丁, unless one act binds them.
  const among = shared && (subjects.behind.length === 0 || jointly || verb.trigger.roles.includes('establish'));
  const together = [
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
    ({ clause, start, trigger }) => clause === verb.clause && start >= verb.end && trigger.roles.includes('establish'),
  );
  const [first] = objects;
  return (founds && isLed(frame)) || first === undefined || first.start > verb.end + 1 ? [] : objects.filter(isActor);
}

/** 共同出席: those who come together to an event have not acted together yet. */
const attendsNext = (frame: Frame, verb: Verb): boolean => ATTENDS.test(frame.c.slice(verb.end, verb.end + 4));

/** Every two of them that are not one thing and of kinds that cooperate. */
const pairs = (mentions: readonly Linked[]): readonly (readonly [Linked, Linked])[] =>
  mentions.flatMap((a, i) =>
    mentions
      .slice(i + 1)
      .filter((b) => a.draft.id !== b.draft.id && allows(a.draft.type, 'COOPERATES_WITH', b.draft.type))
      .map((b) => [a, b] as const),
  );
