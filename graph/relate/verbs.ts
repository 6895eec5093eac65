import { allows, isOrganisationType, type RelationType } from '../ontology/index.ts';
import { oneOf, type TriggerRole } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Claim } from './claim.ts';
import type { Frame, Group, Verb } from './frame.ts';

/** Verbs of an initiator: with one of these an enterprise or institute leads, too. */
const INITIATES =
  /牵头|主办|承办|发起|推出|主导|举办|印发|出台|发布|设立|召开|举行|首创|创新|上线|开发|发行|制定|出资|创设|推行|发榜/;
/** Words that act together by themselves: the partner after 与 shares what they do. */
const TOGETHER = /共建|共同|联合|合作|携手|联手|签|合建|协同|结对|互认/;
/** Verbs that take people from somewhere: those who send take part. */
const SENDS = /选派|遴选|选聘|选认|派出|选拔|引进|聘请|邀请|到会|参会|参加|出席/;
/** Verbs of working together whose object, where it is a programme, is what they carry out. */
const CARRIES_OUT = new RegExp(String.raw`^(?:${oneOf('verbs.carries-out')})$`);
const MEMBERSHIP = new RegExp(String.raw`(?:${oneOf('verbs.membership')})$`);
/** How far after a verb an object may stand for help to reach it. */
const HELP_REACH = 10;

const isActor = (mention: Linked): boolean => isOrganisationType(mention.draft.type) || mention.draft.type === 'Region';
const isProgram = (mention: Linked): boolean => mention.draft.type === 'Program';
const isOrganisation = (mention: Linked): boolean => isOrganisationType(mention.draft.type);

/** What a clause without a subject or a programme takes over from the clauses before it, within a paragraph. */
export type Carried = { subject: readonly Linked[]; programs: readonly Linked[] };

/**
 * Claims that the verbs of a sentence make between the groups around them, clause by clause. Before a verb stands its subject (or,
 * after 由, its agent); after it its object; what a clause lacks it takes over from the one before.
 */
export function claimsOfVerbs(frame: Frame, carried: Carried): readonly Claim[] {
  const claims: Claim[] = [];
  let clause = -1;
  for (const verb of frame.verbs) {
    if (verb.clause !== clause) {
      for (let passed = clause + 1; passed <= verb.clause; passed++) takeOver(frame, passed, carried);
      clause = verb.clause;
    }
    if (!isNegated(frame, verb)) claims.push(...claimsOfVerb(frame, verb, carried));
  }
  for (let passed = clause + 1; passed < frame.sentence.clauses.length; passed++) takeOver(frame, passed, carried);
  for (const group of frame.groups)
    if (group.joint)
      pairUp(group.mentions.filter(isActor), (a, b) =>
        claims.push(claim(frame, a, 'COOPERATES_WITH', b, 'verbs:joint', 0.85, false)),
      );
  return claims;
}

/** A clause's first free actors become the subject of what follows; its programmes what 参与 without an object refers to. */
function takeOver(frame: Frame, clause: number, carried: Carried): void {
  const groups = frame.groups.filter((group) => group.clause === clause);
  const described = groups.find(
    (group) =>
      group.head &&
      group.mentions.some(isActor) &&
      frame.verbs.some((verb) => verb.clause === clause && verb.end <= group.start),
  );
  const first = described ?? groups.find((group) => group.mentions.some(isActor));
  if (first?.governor === 'none') {
    const actors = first.mentions.filter(isActor);
    // 宜秀区与江南大学共建…，打造…: what a region does with a body goes on as the region's.
    carried.subject =
      actors[0]?.draft.type === 'Region' ? actors.filter((mention) => mention.draft.type === 'Region') : actors;
  }
  const programs = groups.flatMap((group) => group.mentions.filter(isProgram));
  if (programs.length > 0) carried.programs = programs;
}

const claim = (
  frame: Frame,
  subject: Linked,
  predicate: RelationType,
  object: Linked,
  rule: string,
  confidence: number,
  planned: boolean,
): Claim => ({
  subject,
  predicate,
  object,
  evidence: frame.sentence,
  planned,
  confidence,
  rule,
});

function claimsOfVerb(frame: Frame, verb: Verb, carried: Carried): readonly Claim[] {
  const claims: Claim[] = [];
  const subjects = subjectsOf(frame, verb, carried);
  const objects = objectsOf(frame, verb);
  const planned = frame.verbs.some(
    (other) => other.clause === verb.clause && other.end <= verb.start && other.roles.includes('plan'),
  );
  const has = (role: TriggerRole): boolean => verb.roles.includes(role);
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
          claims.push(
            claim(frame, subject, predicate, object, rule, subjects.own ? confidence : confidence - 0.2, planned),
          );
  };
  const organisations = subjects.actors.filter(isOrganisation);
  const named = objects.filter(isProgram);
  const programs =
    named.length > 0 ? named : subjects.passive || subjects.afterAgent ? programsBefore(frame, subjects.at) : [];

  if (has('hold')) {
    for (const program of programs.filter((mention) => !isDocument(mention)))
      add(
        organisations,
        verb.word === '承办' && isProduct(program) ? 'PARTICIPATES_IN' : 'LEADS',
        [program],
        'verbs:hold',
        0.9,
      );
  } else if (has('lead') || has('take-part')) {
    for (const program of programs)
      for (const organisation of organisations)
        if (leads(verb, organisation, program)) add([organisation], 'LEADS', [program], 'verbs:lead', 0.8);
        else add([organisation], 'PARTICIPATES_IN', [program], 'verbs:take-part', 0.7);
    if (programs.length === 0 && has('take-part') && !has('lead') && !has('cooperate') && subjects.own)
      add(
        organisations.filter((organisation) => organisation.draft.type !== 'Agency' || carried.programs.every(isEvent)),
        'PARTICIPATES_IN',
        carried.programs,
        'verbs:take-part-in-last',
        0.5,
      );
  }
  if (subjects.sources.length > 0)
    add(
      subjects.sources.filter(isOrganisation),
      'PARTICIPATES_IN',
      named.length > 0 ? named : carried.programs,
      'verbs:sent-from',
      0.7,
    );
  if (CARRIES_OUT.test(verb.word) && !has('lead') && !has('take-part'))
    add(organisations, 'PARTICIPATES_IN', named, 'verbs:build', 0.6);
  if (has('establish')) {
    const built = objects.filter(isOrganisation);
    add(
      subjects.actors,
      'ESTABLISHES',
      built.length > 0 || !subjects.passive ? built : freeBefore(frame, subjects.at),
      'verbs:establish',
      0.8,
    );
  }
  if (has('establish')) {
    const places = frame.groups.filter(
      (group) => group.clause === verb.clause && group.end <= verb.start && group.governor === 'place',
    );
    add(
      objects.filter(isOrganisation),
      'LOCATED_IN',
      places.flatMap((group) => group.mentions.filter((mention) => mention.draft.type === 'Region')),
      'verbs:established-at',
      0.8,
    );
  }
  if (has('member')) {
    const container = organisationBefore(frame, verb);
    if (verb.word.endsWith('组成'))
      add(
        organisations,
        'PART_OF',
        objects.filter((mention) => isOrganisation(mention) && MEMBERSHIP.test(mention.draft.name)),
        'verbs:member',
        0.7,
      );
    if (container && MEMBERSHIP.test(container.draft.name))
      add(objects.filter(isOrganisation), 'PART_OF', [container], 'verbs:member', 0.7);
  }
  if (has('locate'))
    add(
      organisations,
      'LOCATED_IN',
      objects.filter((mention) => mention.draft.type === 'Region'),
      'verbs:locate',
      0.8,
    );
  if (has('support')) {
    const near = objects.filter((mention) => isActor(mention) && mention.start - verb.end <= HELP_REACH);
    const helped = subjects.targets.length > 0 ? subjects.targets : near;
    const means = subjects.programs.filter(hasMeans);
    add([...organisations, ...means], 'SUPPORTS', helped, 'verbs:support', 0.6);
  }
  if (has('cooperate')) {
    const own = subjects.own || subjects.partners.length > 0 ? subjects.leaders : [];
    const pair = (a: Linked, b: Linked): void => {
      if (mayCooperate(a, b)) add([a], 'COOPERATES_WITH', [b], 'verbs:cooperate', 0.85);
    };
    if (subjects.partners.length > 0) for (const a of own) for (const b of subjects.partners) pair(a, b);
    else if (subjects.own) pairUp(own, pair);
  }
  return claims;
}

/** Programmes through which money flows. */
const hasMeans = ({ candidate: { reading } }: Linked): boolean =>
  reading.kind === 'program' && (reading.shape === 'fund' || reading.shape === 'product' || reading.shape === 'plan');

const isEvent = ({ candidate: { reading } }: Linked): boolean =>
  reading.kind === 'program' && reading.shape === 'event';

const isDocument = ({ candidate: { reading } }: Linked): boolean =>
  reading.kind === 'program' && reading.shape === 'document';

const isProduct = ({ candidate: { reading } }: Linked): boolean =>
  reading.kind === 'program' && reading.shape === 'product';

/** Whether a verb makes its subject the leader: an agency by any verb of launching, others by an initiator's verb or with a product of their own. */
function leads(verb: Verb, organisation: Linked, program: Linked): boolean {
  if (!verb.roles.includes('lead')) return false;
  if (organisation.draft.type === 'Agency') return true;
  // A company that puts a task up under a national scheme takes part in the scheme.
  if (program.draft.national) return false;
  if (INITIATES.test(verb.word)) return true;
  return isProduct(program);
}

/** Two bodies of which neither holds the other, of kinds that cooperate. */
const mayCooperate = (a: Linked, b: Linked): boolean =>
  a.draft.id !== b.draft.id && allows(a.draft.type, 'COOPERATES_WITH', b.draft.type);

const pairUp = (mentions: readonly Linked[], visit: (a: Linked, b: Linked) => void): void => {
  for (let i = 0; i < mentions.length; i++)
    for (let j = i + 1; j < mentions.length; j++) {
      const [a, b] = [mentions[i], mentions[j]];
      if (a && b && mayCooperate(a, b)) visit(a, b);
    }
};

/** How far before its verb a negation reaches: over a governed group (未向某公司提供), not over another verb of saying. */
const NEGATION_REACH = 24;

function isNegated(frame: Frame, verb: Verb): boolean {
  const negation = frame.verbs.findLast(
    (other) => other.clause === verb.clause && other.roles.includes('negate') && other.end <= verb.start,
  );
  if (!negation || verb.start - negation.end > NEGATION_REACH) return false;
  return (
    verb.start - negation.end <= 8 ||
    !frame.verbs.some(
      (other) =>
        other.start >= negation.end &&
        other.end <= verb.start &&
        other !== verb &&
        !other.roles.includes('plan') &&
        !other.roles.includes('support'),
    )
  );
}

type Subjects = Readonly<{
  /** Who acts; with a word of acting together the partners, too. */
  actors: readonly Linked[];
  /** Who acts, without the partners. */
  leaders: readonly Linked[];
  /** Partners after 与. */
  partners: readonly Linked[];
  /** Those for whom: 为X提供, 对X给予. */
  targets: readonly Linked[];
  /** Those from whom: 从X选派. */
  sources: readonly Linked[];
  programs: readonly Linked[];
  own: boolean;
  passive: boolean;
  /** 由A主办、B承办: the clause has an agent before this subject. */
  afterAgent: boolean;
  at: number;
}>;

function subjectsOf(frame: Frame, verb: Verb, carried: Carried): Subjects {
  const before = frame.groups.filter((group) => group.clause === verb.clause && group.end <= verb.start);
  const of = (governor: Group['governor']): readonly Linked[] =>
    before.filter((group) => group.governor === governor).flatMap((group) => group.mentions.filter(isActor));
  const free = before.filter((group) => group.governor === 'none' && group.mentions.some(isActor));
  const agents = before.filter((group) => group.governor === 'agent' && group.mentions.some(isActor));
  const nearest = [...agents, ...free].sort((a, b) => a.start - b.start).at(-1);
  const passive = nearest?.governor === 'agent';
  const group = nearest;
  const found = group?.mentions.filter(isActor) ?? [];
  const partners = of('partner');
  const sources = of('source');
  const sends = SENDS.test(verb.word);
  const actors = found.length > 0 ? found : !sends && sources.length > 0 ? sources : carried.subject;
  return {
    actors: TOGETHER.test(verb.word) || partners.length > 0 ? [...actors, ...partners] : actors,
    leaders: actors,
    partners,
    targets: of('target'),
    sources: sends ? sources : [],
    programs: before.filter((other) => other.governor === 'none').flatMap((other) => other.mentions.filter(isProgram)),
    own: found.length > 0 || (!sends && sources.length > 0),
    passive,
    afterAgent: agents.length > 0,
    at: group?.start ?? verb.start,
  };
}

/** Groups after a verb in its clause, up to the next verb that would take them; of the next clause where the verb ends its own. */
function objectsOf(frame: Frame, verb: Verb): readonly Linked[] {
  const takes = (other: Verb): boolean =>
    other.roles.some((role) => role === 'hold' || role === 'establish' || role === 'lead');
  const within = (clause: number, from: number): readonly Group[] =>
    frame.groups.filter(
      (group) =>
        group.clause === clause && group.start >= from && group.governor !== 'basis' && group.governor !== 'agent',
    );
  const next = frame.verbs.find((other) => other.clause === verb.clause && other.start >= verb.end && takes(other));
  const after = within(verb.clause, verb.end);
  const reachable = next ? after.filter((group) => group.start < next.start) : after;
  // A建的C、D建的F: the group right before the next verb is that verb's subject.
  const last = reachable.at(-1);
  const near =
    next && reachable.length > 1 && last?.head === false && last.mentions.some(isActor)
      ? reachable.slice(0, -1)
      : reachable;
  if (near.length > 0) return near.flatMap((group) => group.mentions);
  // 联合主办、承办的P: verbs in a row share their object, also over a comma.
  if (next && next.start - verb.end <= 3) return after.flatMap((group) => group.mentions);
  const end = frame.sentence.clauses[verb.clause]?.end ?? verb.end;
  if (!next && end - verb.end <= 1 && (verb.roles.includes('hold') || verb.roles.includes('lead'))) {
    const following = frame.verbs.find((other) => other.clause === verb.clause + 1 && takes(other));
    if (following)
      return within(verb.clause + 1, following.end)
        .slice(0, 1)
        .flatMap((group) => group.mentions);
  }
  return [];
}

/** P 由 A 主办: the programme named before the agent, in this clause or the one before. */
function programsBefore(frame: Frame, at: number): readonly Linked[] {
  const earlier = frame.groups.filter((group) => group.end <= at && group.mentions.some(isProgram));
  return earlier.at(-1)?.mentions.filter(isProgram) ?? [];
}

/** C 由 A 与 B 共建: the organisations that stand before the agent in its clause. */
const freeBefore = (frame: Frame, at: number): readonly Linked[] =>
  frame.groups
    .filter((group) => group.end <= at && at - group.end <= 4)
    .flatMap((group) => group.mentions.filter(isOrganisation));

/** The organisation named last before a verb, in any clause of the sentence. */
const organisationBefore = (frame: Frame, verb: Verb): Linked | undefined =>
  frame.groups
    .filter((group) => group.end <= verb.start)
    .flatMap((group) => group.mentions)
    .findLast(isOrganisation);
