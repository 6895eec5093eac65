import { pattern } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import { claimsBetween, type Claim } from './claim.ts';
import { opensClause } from './discourse.ts';
import type { Frame, Group } from './frame.ts';
import { hasShape, isAgency, isOrganisation, isProgram, isRegion } from './kinds.ts';

/** From an actor to what it acts on: an unknown verb and what describes the object. */
const LONGEST_GAP = 14;
/** Seeing, saying, visiting, wanting: what follows is not acted on. */
const REPORTS = pattern`${'statements.reports'}`;
/** 合作区, 服务站: the gap names something, so that its verb need not be the one before the object. */
const NOUN = pattern`${'statements.nouns'}`;
/** 甩出首期…, 圈定15名…: an unknown verb with what comes of it. */
const LAUNCHED = /^[^，。；：、]{0,3}[\u4e00-\u9fa5][出下起定]了?[^，。；：、]{0,8}$/;
const AGREEMENT = pattern`${'statements.agreement'}$`;

/**
 * What types and place decide where no verb is known: a body and the programme after it, two
 * parties and an agreement. Nothing after verbs of seeing, saying, visiting and wanting, nor where a known verb claims.
 */
export function claimsOfTypes(frame: Frame, said: readonly Claim[]): readonly Claim[] {
  return frame.groups.flatMap((group, i) => {
    const next = objectOf(frame, group, i) ?? agreementAfter(frame, group, i);
    if (next === null) return [];
    const known = said.some(
      ({ subject, object }) =>
        (group.mentions.includes(subject) && next.mentions.includes(object)) ||
        (group.mentions.includes(object) && next.mentions.includes(subject)),
    );
    return known ? [] : byTypes(frame, actorsBefore(frame, group, i), next);
  });
}

/** Subject and partners: 甲 and 乙 of 甲同乙. */
function actorsBefore(frame: Frame, group: Group, i: number): readonly Linked[] {
  const before = frame.groups[i - 1];
  const partner = group.governor === 'partner' && before?.governor === 'none' && before.clause === group.clause;
  return partner ? [...before.actors, ...group.actors] : group.actors;
}

/** The group that an unknown verb may join to an actor that opens its clause. */
function objectOf(frame: Frame, group: Group, i: number): Group | null {
  const next = frame.groups[i + 1];
  const before = frame.groups[i - 1];
  if (group.actors.length === 0 || next === undefined || next.clause !== group.clause) return null;
  const opens =
    (group.governor === 'none' && opensClause(frame, group)) ||
    (group.governor === 'partner' && before?.clause === group.clause && opensClause(frame, before));
  if (!opens || (next.governor !== 'none' && next.governor !== 'target')) return null;
  const gap = frame.c.slice(group.end, next.start).replace(/[“《]$/, '');
  const claims = frame.verbs.some(
    (verb) =>
      verb.start >= group.end &&
      verb.end <= next.start &&
      verb.trigger.roles.some((role) => role !== 'plan' && role !== 'implement'),
  );
  return gap.length < 2 ||
    gap.length > LONGEST_GAP ||
    claims ||
    REPORTS.test(gap) ||
    NOUN.test(gap) ||
    /[，。；：、的与和同及]$/.test(gap.slice(0, 1))
    ? null
    : next;
}

/** 甲与乙“牵手”成功，《协议》…: two parties, and the agreement that opens the next clause. */
function agreementAfter(frame: Frame, group: Group, i: number): Group | null {
  const next = frame.groups[i + 1];
  if (group.actors.length < 2 || group.leading === group.actors.length || next?.clause !== group.clause + 1)
    return null;
  const from = frame.sentence.clauses[next.clause]?.start ?? next.start;
  const opens = next.start - from <= 1 && next.programs.some(({ draft }) => AGREEMENT.test(draft.name));
  const between = frame.c.slice(group.end, next.start);
  return opens && opensClause(frame, group) && !REPORTS.test(between) ? next : null;
}

function byTypes(frame: Frame, actors: readonly Linked[], { mentions, start }: Group): readonly Claim[] {
  const launched = LAUNCHED.test(frame.c.slice(Math.max(...actors.map(({ end }) => end)), start));
  const bodies = actors.filter(isOrganisation);
  const others = bodies.filter((body) => !isAgency(body));
  const agreements = mentions.filter((mention) => isProgram(mention) && AGREEMENT.test(mention.draft.name));
  const programs = mentions.filter((mention) => isProgram(mention) && !agreements.includes(mention));
  const own = programs.filter(hasShape('product', 'fund'));
  const parties = actors.length > 1 ? actors : [];
  return [
    ...claimsBetween(
      launched ? bodies.filter(isAgency) : [],
      'LEADS',
      programs,
      frame.sentence,
      'fallback:agency-launches',
    ),
    ...claimsBetween(others, 'LEADS', own, frame.sentence, 'fallback:own-product'),
    ...claimsBetween(
      others,
      'PARTICIPATES_IN',
      programs.filter((one) => !own.includes(one)),
      frame.sentence,
      'fallback:body-joins',
    ),
    ...programs.flatMap((program) =>
      claimsBetween([program], 'CARRIED_OUT_IN', actors.filter(isRegion), frame.sentence, 'fallback:region-runs'),
    ),
    ...claimsBetween(bodies, 'PARTICIPATES_IN', agreements, frame.sentence, 'fallback:agree'),
    ...(agreements.length > 0
      ? parties.flatMap((a, i) =>
          claimsBetween([a], 'COOPERATES_WITH', parties.slice(i + 1), frame.sentence, 'fallback:agree'),
        )
      : []),
  ];
}
