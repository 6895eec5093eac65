import type { EntityType } from '../../ontology/index.ts';
import type { Facts } from './facts.ts';
import { REVIEW_REASONS, REVIEW_REASON_NAMES, type ReviewReason } from './reasons.ts';

/** Types that the same name often gets. */
const CONFUSED: readonly (readonly [EntityType, EntityType])[] = [
  ['Agency', 'Institution'],
  ['Enterprise', 'Institution'],
  ['Institution', 'Program'],
];
const isConfused = (a: EntityType, b: EntityType): boolean =>
  CONFUSED.some(([one, other]) => (one === a && other === b) || (one === b && other === a));

/** Why the two may be one thing, and how likely; null where they are surely two, or where nothing says that they are one. */
export type Likeness = Readonly<{ reason: ReviewReason; score: number }>;

/** Compares two entities; the order of the two does not matter. */
export function likenessOf(a: Facts, b: Facts): Likeness | null {
  if (a.entity.id === b.entity.id || a.numbers !== b.numbers || areApart(a, b)) return null;
  const found = REVIEW_REASON_NAMES.filter((reason) => HOLDS[reason](a, b));
  const [reason, ...others] = found.toSorted((x, y) => REVIEW_REASONS[y].weight - REVIEW_REASONS[x].weight);
  if (reason === undefined) return null;
  const likely =
    REVIEW_REASONS[reason].weight +
    Math.min(others.length, 2) * 3 +
    (isSameRegion(a, b) ? 4 : 0) -
    (a.entity.type === b.entity.type ? 0 : 15);
  return { reason, score: Math.max(1, Math.min(99, likely)) / 100 };
}

/**
 * Two known regions, neither of which contains the other, keep two things apart; so do two levels of government, and names that say two
 * regions.
 */
function areApart(a: Facts, b: Facts): boolean {
  const [one, other] = [a.entity.region, b.entity.region];
  if (one !== null && other !== null && one !== other) {
    if (a.entity.type === 'Agency' || b.entity.type === 'Agency') return true;
    if (!a.regions.includes(other) && !b.regions.includes(one)) return true;
  }
  return a.prefix !== null && b.prefix !== null && a.prefix !== b.prefix;
}

const isSameRegion = (a: Facts, b: Facts): boolean => a.entity.region !== null && a.entity.region === b.entity.region;
const isOneKnown = (a: Facts, b: Facts): boolean => (a.entity.region === null) !== (b.entity.region === null);
const isSameType = (a: Facts, b: Facts): boolean => a.entity.type === b.entity.type;
const isSameName = (a: Facts, b: Facts): boolean => a.key === b.key;
/** Of one type or of types that are easily confused; regions go by their names alone. */
const isComparable = (a: Facts, b: Facts): boolean =>
  a.entity.type !== 'Region' &&
  b.entity.type !== 'Region' &&
  (isSameType(a, b) || isConfused(a.entity.type, b.entity.type));

const HOLDS: Readonly<Record<ReviewReason, (a: Facts, b: Facts) => boolean>> = {
  REGION_UNKNOWN: (a, b) => isSameType(a, b) && isSameName(a, b) && isOneKnown(a, b),
  REGION_WITHIN: (a, b) =>
    isSameType(a, b) && isSameName(a, b) && a.entity.region !== null && b.entity.region !== null && !isSameRegion(a, b),
  TYPE_DIFFERS: (a, b) => !isSameType(a, b) && isSameName(a, b),
  SHARED_ALIAS: (a, b) => isComparable(a, b) && !isSameName(a, b) && [...a.names].some((name) => b.names.has(name)),
  SPELLING: (a, b) => isComparable(a, b) && !isSameName(a, b) && a.spelled === b.spelled,
  DIVISION_WORDS: (a, b) => isComparable(a, b) && a.spelled !== b.spelled && a.plain === b.plain,
  SHORTER_NAME: (a, b) =>
    isComparable(a, b) &&
    a.plain !== b.plain &&
    a.core === b.core &&
    (a.prefix === null || b.prefix === null || a.prefix === b.prefix),
  OWNER_DROPPED: (a, b) => isComparable(a, b) && (b.owned.includes(a.spelled) || a.owned.includes(b.spelled)),
  ONE_CHARACTER: (a, b) =>
    isSameType(a, b) &&
    a.entity.type !== 'Region' &&
    a.entity.region === b.entity.region &&
    a.places === b.places &&
    isOneCharacterApart(a.key, b.key),
};

/** Names this long are seldom so like each other by chance. */
export const LONG_NAME = 8;
/** Characters that tell two things of a kind apart. */
const TELLING =
  /[0-9a-z零〇一二两三四五六七八九十百千甲乙丙丁东西南北中上下大小新老前后左右男女内外省市县区州盟旗镇乡村国]/;

function isOneCharacterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LONG_NAME || long.length - short.length > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  if (rest !== short.slice(long.length === short.length ? at + 1 : at)) return false;
  const differing = (long[at] ?? '') + (long.length === short.length ? (short[at] ?? '') : '');
  return !TELLING.test(differing);
}
