import { pattern } from '../../lexicon/index.ts';
import type { Linked } from '../../resolve/index.ts';
import { hasShape, isActor, isAgency, isOrganisation, isProgram, isRegion } from '../kinds.ts';
import type { Frame, Verb } from '../frame.ts';
import type { VerbClaim, VerbReading } from './reading.ts';

/** How far after a verb an object may stand for help to reach it. */
const HELP_REACH = 10;

const GIVES = pattern`^${'statements.gives'}`;
const PRAISE = pattern`^了?[\u4e00-\u9fa5]{0,2}${'statements.reports'}`;

/** Help reaches those for whom (为X提供), else what stands right after the verb; it comes from a body, or through a fund, product or plan. */
export function supports({
  frame,
  verb,
  discourse,
  subjects,
  organisations,
  objects,
}: VerbReading): readonly VerbClaim[] {
  // 乙院在甲局支持下建成…: a phrase of its own. 给予肯定: no help.
  if (frame.c[verb.end] === '下' || PRAISE.test(frame.c.slice(verb.end, verb.end + 6))) return [];
  // 甲公司获乙局奖励: it comes from whom 获 names.
  const named = giversBefore(frame, verb);
  if (named.length > 0)
    return [{ from: named, predicate: 'SUPPORTS', to: subjects.actors.filter(isActor), rule: 'verbs:support' }];
  const near = objects.filter((mention) => isActor(mention) && mention.start - verb.end <= HELP_REACH);
  // 给甲公司发放“人才飞地”名额: what reaches the company is a part in the scheme.
  const schemes = objects.filter(hasShape('scheme', 'honour'));
  const to = schemes.length > 0 ? [] : subjects.targets.length > 0 ? subjects.targets : near;
  const reached = (giver: Linked): readonly Linked[] =>
    to.filter(({ draft }) => draft.code === null || draft.code !== giver.draft.region);
  // Who is only understood helps where the clause says whom: 为甲县提供.
  const told =
    subjects.targets.length > 0 || (GIVES.test(verb.trigger.word) && to.some(({ start }) => start - verb.end <= 1));
  const givers = subjects.own || (subjects.near && told) ? organisations : [];
  const means = subjects.programs.filter(hasShape('fund', 'product', 'plan'));
  const products = [...subjects.programs, ...(subjects.programs.length > 0 ? [] : discourse.programs)].filter(
    hasShape('product'),
  );
  return [
    // An agency does its own region's work; that is no support of it.
    ...[...givers, ...means].map((giver): VerbClaim => ({
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
    // 向甲公司发放“秦科e贷”, “秦科e贷”为甲公司授信
    {
      from: subjects.targets.filter((target) => isOrganisation(target) && !isAgency(target)),
      predicate: 'PARTICIPATES_IN',
      to: [...schemes, ...[...objects, ...subjects.programs].filter(hasShape('product', 'fund'))],
      rule: 'verbs:reaches',
    },
  ];
}

/** How far after its giver a verb of helping may stand: 获甲局100万元补助. */
const GIFT = /^[^，。；：、]{0,10}$/;

/** Bodies after 获 in the clause of a verb, with nothing named between. */
function giversBefore({ c, groups }: Frame, verb: Verb): readonly Linked[] {
  const last = groups.findLast((group) => group.clause === verb.clause && group.end <= verb.start);
  return last?.governor === 'giver' && GIFT.test(c.slice(last.end, verb.start))
    ? last.actors.filter(isOrganisation)
    : [];
}

const AWARD_REACH = 2;

/** 甲局授予乙公司P, 将乙公司认定为P, 乙公司被甲局授予P: who receives it takes part; for a region it runs there. */
export function awards({ frame, verb, subjects, objects }: VerbReading): readonly VerbClaim[] {
  const undergone =
    frame.c[verb.start - 1] === '被' ||
    frame.groups.some((group) => group.clause === verb.clause && group.end <= verb.start && group.governor === 'giver');
  // 将乙公司认定为P, 授予乙公司P: before the verb or right after it, not in what describes P.
  const receivers = [...subjects.targets, ...objects].filter(
    (one) => isActor(one) && one.start - verb.end <= AWARD_REACH,
  );
  const given = objects.filter(isProgram);
  const to = undergone ? (subjects.own ? subjects.actors : []) : receivers;
  return [
    {
      from: to.filter((receiver) => isOrganisation(receiver) && !isAgency(receiver)),
      predicate: 'PARTICIPATES_IN',
      to: given,
      rule: 'verbs:award',
    },
    ...to.filter(isRegion).map((region): VerbClaim => ({
      from: given,
      predicate: 'CARRIED_OUT_IN',
      to: [region],
      rule: 'verbs:award',
    })),
  ];
}
