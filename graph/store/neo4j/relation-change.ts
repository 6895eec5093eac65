import type { EntityId, RelationId } from '../../id.ts';
import type { RelationType } from '../../ontology/index.ts';
import { dated, type Contribution } from './change.ts';
import type { CountedRelation, WrittenRelation } from './cypher/write.ts';
import type { PairRow, RelationshipId } from './cypher/write-read.ts';
import type { DateSpan } from '../records.ts';
import { least, most } from './tally.ts';

type Ends = Readonly<{ subject: EntityId; predicate: RelationType; object: EntityId }>;
type Sum = { weight: number; articles: number } & { -readonly [date in keyof DateSpan]: DateSpan[date] };
type SumColumns = readonly [
  weight: number,
  articles: number,
  firstDate: string | null,
  lastDate: string | null,
  firstEventDate: string | null,
  lastEventDate: string | null,
];
const sumOf = ([weight, articles, firstDate, lastDate, firstEventDate, lastEventDate]: SumColumns): Sum => ({
  weight,
  articles,
  firstDate,
  lastDate,
  firstEventDate,
  lastEventDate,
});

/** Relations as changes of articles make them. */
export type RelationChange = Readonly<{
  created: readonly WrittenRelation[];
  updated: readonly CountedRelation[];
  deleted: readonly RelationshipId[];
  /** By how much the number of neighbours changes. */
  degrees: ReadonlyMap<EntityId, number>;
}>;

export const pairKey = (a: EntityId, b: EntityId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The pairs that statements relate, each once: an entity with the others. */
export function pairsOf(contributions: readonly Contribution[]): ReadonlyMap<EntityId, readonly EntityId[]> {
  const pairs = new Map<string, readonly [EntityId, EntityId]>();
  for (const { statements } of contributions)
    for (const { subject, object } of statements) pairs.set(pairKey(subject, object), [subject, object]);
  const others = new Map<EntityId, EntityId[]>();
  for (const [entity, other] of pairs.values()) {
    const list = others.get(entity);
    if (list === undefined) others.set(entity, [other]);
    else list.push(other);
  }
  return others;
}

/**
 * @param stored all relations between the pairs that the contributions relate
 * @param without for relations of removed contributions, what the other articles leave
 */
export function relationChange(
  stored: readonly PairRow[],
  without: readonly (readonly [id: RelationId, ...sum: SumColumns])[],
  removed: readonly Contribution[],
  added: readonly Contribution[],
): RelationChange {
  const ends = new Map<RelationId, Ends>();
  for (const { statements } of [...removed, ...added])
    for (const { relation, ...of } of statements) ends.set(relation, of);
  const before = new Map(stored.map((row) => [row[2], row]));
  const sums = new Map<RelationId, Sum>();
  for (const [, , id, , ...sum] of stored) if (ends.has(id)) sums.set(id, sumOf(sum));
  for (const [id, ...sum] of without) sums.set(id, sumOf(sum));
  for (const { statements } of added) {
    const seen = new Set<RelationId>();
    for (const { relation, effective, eventDate } of statements) {
      const sum = sums.get(relation) ?? sumOf([0, 0, null, null, null, null]);
      sums.set(relation, sum);
      sum.weight += 1;
      if (!seen.has(relation)) sum.articles += 1;
      seen.add(relation);
      sum.firstDate = least(sum.firstDate, dated(effective));
      sum.lastDate = most(sum.lastDate, dated(effective));
      sum.firstEventDate = least(sum.firstEventDate, eventDate);
      sum.lastEventDate = most(sum.lastEventDate, eventDate);
    }
  }
  const created: WrittenRelation[] = [];
  const updated: CountedRelation[] = [];
  const deleted: RelationshipId[] = [];
  for (const [id, sum] of sums) {
    const of = ends.get(id);
    if (of === undefined) continue;
    const was = before.get(id);
    if (was === undefined) {
      if (sum.weight > 0) created.push({ ...of, properties: { id, ...sum } });
      continue;
    }
    const [, , , relationship, ...columns] = was;
    const { weight, articles, firstDate, lastDate, firstEventDate, lastEventDate } = sum;
    const next: SumColumns = [weight, articles, firstDate, lastDate, firstEventDate, lastEventDate];
    if (weight === 0) deleted.push(relationship);
    else if (next.some((value, i) => value !== columns[i])) updated.push([relationship, ...next]);
  }
  return { created, updated, deleted, degrees: degreesOf(stored, sums, ends) };
}

/** A pair counts as neighbours from its first relation to its last. */
function degreesOf(
  stored: readonly PairRow[],
  sums: ReadonlyMap<RelationId, Sum>,
  ends: ReadonlyMap<RelationId, Ends>,
): ReadonlyMap<EntityId, number> {
  const pairs = new Map<string, { ends: readonly [EntityId, EntityId]; before: boolean; after: boolean }>();
  const pair = (a: EntityId, b: EntityId) => {
    const key = pairKey(a, b);
    const known = pairs.get(key) ?? { ends: [a, b] as const, before: false, after: false };
    pairs.set(key, known);
    return known;
  };
  for (const [subject, object, id] of stored) {
    const of = pair(subject, object);
    of.before = true;
    if (!sums.has(id)) of.after = true;
  }
  for (const [id, { weight }] of sums) {
    const of = ends.get(id);
    if (of !== undefined && weight > 0) pair(of.subject, of.object).after = true;
  }
  const degrees = new Map<EntityId, number>();
  for (const { ends: both, before, after } of pairs.values()) {
    if (before === after) continue;
    for (const id of both) degrees.set(id, (degrees.get(id) ?? 0) + (after ? 1 : -1));
  }
  return degrees;
}
