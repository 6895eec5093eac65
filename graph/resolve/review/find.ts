import type { EntityId } from '../../id.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { order } from '../../order.ts';
import { LONG_NAME, likenessOf } from './compare.ts';
import { factsOf, type Facts, type Reviewable } from './facts.ts';
import type { ReviewReason } from './reasons.ts';

/** Two entities that may be one thing; `a` has the smaller id. `score` is 0 to 1 and not calibrated. */
export type ReviewPair = Readonly<{ a: EntityId; b: EntityId; reason: ReviewReason; score: number }>;

/** A name or part of a name that more entities than this share is a common word, and tells nothing. */
export const MOST_NAMESAKES = 8;

/**
 * Pairs of entities that may be one thing but have ids of their own, surest first, then by ids. Only entities that share a key are
 * compared, and no key brings more than `MOST_NAMESAKES` together, so the work grows with the number of entities and not with its square.
 *
 * @param check is called between the steps, and throws to end the work.
 */
export function findReviews(
  entities: readonly Reviewable[],
  lexicon: Lexicon,
  check: () => void = () => undefined,
): readonly ReviewPair[] {
  const facts = factsOf(entities, lexicon);
  const pairs: ReviewPair[] = [];
  const seen = new Set<number>();
  const compare = (i: number, j: number): void => {
    const pair = Math.min(i, j) * facts.length + Math.max(i, j);
    const [one, other] = [facts[i], facts[j]];
    if (i === j || one === undefined || other === undefined || seen.has(pair)) return;
    seen.add(pair);
    const likeness = likenessOf(one, other);
    if (likeness === null) return;
    const [a, b] = [one.entity.id, other.entity.id];
    pairs.push({ ...(a < b ? { a, b } : { a: b, b: a }), ...likeness });
  };
  for (const step of [byNames, byCores, byOwners, byCharacters]) {
    check();
    step(facts, compare);
  }
  return pairs.sort((x, y) => y.score - x.score || order(x.a, y.a) || order(x.b, y.b));
}

type Compare = (i: number, j: number) => void;

/** Places by key. */
function grouped(
  facts: readonly Facts[],
  keys: (of: Facts) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, of] of facts.entries())
    for (const key of keys(of)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [i]);
      // One more than the most is enough to know that it is a common word.
      else if (group.length <= MOST_NAMESAKES) group.push(i);
    }
  return groups;
}

function each(some: readonly number[], others: readonly number[], compare: Compare): void {
  if (some.length > MOST_NAMESAKES || others.length > MOST_NAMESAKES) return;
  for (const i of some) for (const j of others) compare(i, j);
}

/** A name or alias in common, in one of its spellings. */
function byNames(facts: readonly Facts[], compare: Compare): void {
  for (const keys of [({ names }: Facts) => names, ({ plain }: Facts) => [plain]])
    for (const group of grouped(facts, keys).values()) each(group, group, compare);
}

/** The same name within its region: those of one region, and those that do not say theirs with each that does. */
function byCores(facts: readonly Facts[], compare: Compare): void {
  const bare = grouped(facts, ({ core, prefix }) => (prefix === null ? [core] : []));
  const placed = grouped(facts, ({ core, prefix }) => (prefix === null ? [] : [core]));
  for (const [core, group] of bare) {
    each(group, group, compare);
    each(group, placed.get(core) ?? [], compare);
  }
  const together = grouped(facts, ({ core, prefix }) => (prefix === null ? [] : [`${prefix} ${core}`]));
  for (const group of together.values()) each(group, group, compare);
}

/** What is left of a name without its owner, with whatever is called so. */
function byOwners(facts: readonly Facts[], compare: Compare): void {
  const named = grouped(facts, ({ spelled }) => [spelled]);
  for (const [part, group] of grouped(facts, ({ owned }) => owned)) each(named.get(part) ?? [], group, compare);
}

/** Places and hashes share a number: 2^32 hashes by 2^21 places. */
const PLACES = 2 ** 21;

/**
 * Long names that are equal once a character is left out of one or both, found by sorting hashes: a list of numbers takes less room
 * than a table of texts.
 */
function byCharacters(facts: readonly Facts[], compare: Compare): void {
  const hashes: number[] = [];
  for (const [i, { entity, key }] of facts.entries()) {
    if (entity.type === 'Region' || key.length < LONG_NAME || i >= PLACES) continue;
    const seed = hashOf(`${entity.type} ${entity.region ?? ''} `, -1, 0);
    for (let left = -1; left < key.length; left += 1) hashes.push(hashOf(key, left, seed) * PLACES + i);
  }
  const sorted = Float64Array.from(hashes).sort();
  for (let from = 0; from < sorted.length;) {
    const hash = Math.floor((sorted[from] ?? 0) / PLACES);
    const places = new Set<number>();
    let to = from;
    for (; to < sorted.length && Math.floor((sorted[to] ?? 0) / PLACES) === hash; to += 1)
      places.add((sorted[to] ?? 0) % PLACES);
    if (places.size > 1) each([...places], [...places], compare);
    from = to;
  }
}

/** FNV-1a over UTF-16 units, one of them left out. */
function hashOf(text: string, without: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i += 1) if (i !== without) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
