import { pattern } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Frame, Group, Verb } from './frame.ts';
import { isRegion } from './kinds.ts';

/** 的 and who acts there: 甲县、乙县的104家企业. */
const THEIRS = pattern`^(?:[二三两四五六七八九十]地)?的[^，。；：、]{0,12}${'statements.unnamed'}`;
/** Before a partner: whose it is, where that has no name. */
const UNNAMED = pattern`${'statements.unnamed'}[与同和][“]?$`;

/**
 * Whether a group acts itself, with a subject that is named. Regions before 的企业 only tell where those are who do; in
 * 组织企业与C对接 C is the companies' partner.
 */
export function isParty({ c, groups, sentence }: Frame, group: Group): boolean {
  if (group.actors.length > 0 && group.actors.every(isRegion) && THEIRS.test(c.slice(group.end, group.end + 20)))
    return false;
  const before = groups.findLast(({ end }) => end <= group.start)?.end ?? sentence.start;
  return !UNNAMED.test(c.slice(Math.max(before, group.start - 8), group.start));
}

/** Between the two lists: the first of one with the first of the other. */
const RESPECTIVELY = pattern`${'statements.respectively'}`;

/** A、B分别与C、D签约: the first with the first, the second with the second; null where one acts with all. */
export function respectively(
  frame: Frame,
  verb: Verb,
  some: readonly Linked[],
  others: readonly Linked[],
): readonly (readonly [Linked, Linked])[] | null {
  if (some.length < 2 || some.length !== others.length) return null;
  const from = frame.sentence.clauses[verb.clause]?.start ?? verb.start;
  if (!RESPECTIVELY.test(frame.c.slice(from, verb.start))) return null;
  return some.flatMap((one, i) => {
    const other = others[i];
    return other ? [[one, other] as const] : [];
  });
}
