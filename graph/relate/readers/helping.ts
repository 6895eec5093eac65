import type { Linked } from '../../resolve/index.ts';
import { hasShape, isActor, isRegion } from '../kinds.ts';
import type { Found, Reading } from './reading.ts';

/** How far after a verb an object may stand for help to reach it. */
const HELP_REACH = 10;

/** Help reaches those for whom (为X提供), else what stands right after the verb; it comes from a body, or through a fund, product or plan. */
export function supports({ verb, discourse, subjects, organisations, objects }: Reading): readonly Found[] {
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
