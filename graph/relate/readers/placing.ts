import { pattern } from '../../lexicon/index.ts';
import { levelsOf } from '../frame.ts';
import { hasShape, isAgency, isOrganisation, isProgram, isRegion } from '../kinds.ts';
import { CLOSES, type VerbClaim, type VerbReading } from './reading.ts';

const FOLLOWS = pattern`^${'statements.follows'}$`;

/** 推出P…；乙区跟着试水: the region runs what was named last. */
export function follows({ frame, verb, discourse, subjects, objects }: VerbReading): readonly VerbClaim[] {
  const { programs } = discourse;
  const closes = CLOSES.test(frame.c.slice(verb.end, verb.end + 1));
  if (!FOLLOWS.test(verb.trigger.word) || !subjects.own || !closes || objects.length > 0 || programs.length !== 1)
    return [];
  return subjects.actors
    .filter(isRegion)
    .map((region) => ({ from: programs, predicate: 'CARRIED_OUT_IN', to: [region], rule: 'verbs:follow' }));
}

/** P推广到甲市、乙市, 面向甲市推广P: where verbs of running take it; a body that a scheme reaches takes part in it. */
export function spreads({ frame, verb, discourse, subjects, objects }: VerbReading): readonly VerbClaim[] {
  const moved = objects.filter(isProgram);
  const own = subjects.programs.length > 0 ? subjects.programs : moved;
  const said = own.length > 0 || subjects.own ? own : discourse.programs;
  const [only, another] = said;
  if (only === undefined || (own.length === 0 && another !== undefined)) return [];
  const reached = frame.groups.filter(
    (group) =>
      group.clause === verb.clause &&
      group.actors.some((actor) => objects.includes(actor) || subjects.targets.includes(actor)),
  );
  const from = frame.groups.filter(
    (group) => group.clause === verb.clause && group.governor === 'source' && group.end <= verb.start,
  );
  const regions = [...(reached.length > 0 ? from : []), ...reached].flatMap((group) =>
    group.actors.filter(isRegion).flatMap((region) => levelsOf(group, region)),
  );
  const bodies = objects.filter((object) => isOrganisation(object) && !isAgency(object));
  const schemes = said.filter(hasShape('scheme', 'product'));
  return [
    ...said.map((program): VerbClaim => ({
      from: [program],
      predicate: 'CARRIED_OUT_IN',
      to: regions.filter(({ draft }) => draft.level !== 'economic'),
      rule: 'verbs:spread',
    })),
    {
      from: subjects.own || verb.trigger.roles.includes('hold') ? [] : bodies,
      predicate: 'PARTICIPATES_IN',
      to: schemes,
      rule: 'verbs:spread',
    },
  ];
}

/** X落户A, X在A落成. */
export function lies({ frame, verb, organisations, objects }: VerbReading): readonly VerbClaim[] {
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
export function contains({ subjects, objects }: VerbReading): readonly VerbClaim[] {
  return [
    {
      from: objects.filter(isOrganisation),
      predicate: 'LOCATED_IN',
      to: subjects.actors.filter(isRegion),
      rule: 'verbs:contain',
    },
  ];
}
