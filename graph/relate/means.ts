import { pattern } from '../lexicon/index.ts';
import { claimsBetween, type Claim } from './claim.ts';
import { opensClause } from './discourse.ts';
import type { Frame, Group } from './frame.ts';
import { hasShape, isAgency, isOrganisation, isRegion, isTitled } from './kinds.ts';

/** Between an actor and a programme by which it acts: 甲局用“乙”方式. */
const BY = pattern`^[^，。；：、]{0,8}${'statements.by'}[“]?$`;
const THROUGH = pattern`${'statements.through'}[“]?$`;
const MEANS = pattern`^[”]?[^，。；：、]{0,4}${'statements.means'}`;
const PUBLISHES = pattern`^[”》]?[^，。；：、]{0,4}${'statements.reports'}`;

/** 甲局用“揭榜挂帅”方式征集难题: an agency runs it, another body takes part in it, in a region it runs; a bank acts by its own product. */
export const claimsOfMeans = (frame: Frame): readonly Claim[] =>
  frame.groups.flatMap((group, i) => {
    const actor = frame.groups[i - 1];
    return actor && actsBy(frame, actor, group) ? byMeans(frame, actor, group) : [];
  });

function actsBy(frame: Frame, actor: Group, group: Group): boolean {
  if (actor.actors.length === 0 || actor.clause !== group.clause || group.programs.length !== 1) return false;
  if (actor.governor !== 'none' || !opensClause(frame, actor)) return false;
  if (!BY.test(frame.c.slice(actor.end, group.start))) return false;
  const after = frame.c.slice(group.end, group.end + 12);
  // 以P为牵引: what drives it has its own rule.
  if (/^”?为/.test(after)) return false;
  return !PUBLISHES.test(after) && (frame.c[group.end] === '”' || MEANS.test(after));
}

function byMeans(
  frame: Frame,
  { actors, end }: Group,
  { programs, start, end: until, clause }: Group,
): readonly Claim[] {
  const schemes = programs.filter((program) => !isTitled(program) && !hasShape('event', 'honour')(program));
  // 通过P, 以P获得…: who has something of it does not run it.
  const uses =
    THROUGH.test(frame.c.slice(end, start)) ||
    frame.verbs.some(
      (verb) => verb.clause === clause && verb.start >= until && verb.trigger.roles.includes('take-part'),
    );
  const own = uses ? [] : schemes.filter(hasShape('product', 'fund'));
  const others = schemes.filter((program) => !own.includes(program));
  const bodies = actors.filter((actor) => isOrganisation(actor) && !isAgency(actor));
  const said = (...[from, predicate, to]: [typeof actors, 'LEADS' | 'PARTICIPATES_IN', typeof actors]) =>
    claimsBetween(from, predicate, to, frame.sentence, 'structure:by-means');
  return [
    ...said(actors.filter(isAgency), 'LEADS', schemes),
    ...said(bodies, 'LEADS', own),
    ...said(bodies, 'PARTICIPATES_IN', others),
    ...schemes.flatMap((scheme) =>
      claimsBetween([scheme], 'CARRIED_OUT_IN', actors.filter(isRegion), frame.sentence, 'structure:by-means'),
    ),
  ];
}
