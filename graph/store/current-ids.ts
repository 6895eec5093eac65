import type { EntityId, RelationId, StatementId } from '../id.ts';
import { order } from '../order.ts';
import type { FormerId, InForce, ReadId } from '../resolve/index.ts';
import type { EntityRecord, RelationRecord, StatementRecord } from './port.ts';

/** What is known of some ids: which are in use, and what took the place of those that are not. */
export type KnownIds<Kind extends ReadId> = Readonly<{
  isUsed: (id: Kind) => boolean;
  successors: readonly FormerId<Kind>[];
}>;

/**
 * Follows ids to those in use that took their place, over any number of changes and once around a circle: under each id those that it
 * leads to, itself where it is in use. It yields the ids that it has to know of, a change at a time, and is resumed with what is known of
 * them: a generator, because one store answers at once, another in its time.
 */
export function* followIds<Kind extends ReadId>(
  ids: readonly Kind[],
): Generator<readonly Kind[], ReadonlyMap<Kind, readonly Kind[]>, KnownIds<Kind>> {
  const used = new Set<Kind>();
  const next = new Map<Kind, readonly Kind[]>();
  for (let ring = [...new Set(ids)]; ring.length > 0;) {
    const { isUsed, successors } = yield ring;
    const later = Map.groupBy(successors, ({ former }) => former);
    for (const id of ring) {
      if (isUsed(id)) used.add(id);
      next.set(id, used.has(id) ? [] : (later.get(id) ?? []).map((successor) => successor.id));
    }
    ring = [...new Set(ring.flatMap((id) => next.get(id) ?? []))].filter((id) => !next.has(id));
  }
  return new Map(
    ids.map((id) => {
      const reached = new Set([id]);
      // A set is walked in the order in which ids come, those that come meanwhile too.
      for (const each of reached) for (const later of next.get(each) ?? []) reached.add(later);
      return [id, [...reached].filter((each) => used.has(each))];
    }),
  );
}

/** What a store holds of some ids: the records under them, and what took the place of ids at one change. */
export type Held<Kind extends ReadId, Value> = Readonly<{
  records: ReadonlyMap<Kind, Value>;
  successors: readonly FormerId<Kind>[];
}>;
/** Yields ids, is resumed with what the store holds of them, and ends with the record that stands under each id asked for. */
export type Following<Kind extends ReadId, Value> = Generator<
  readonly Kind[],
  ReadonlyMap<Kind, Value>,
  Held<Kind, Value>
>;

/** How records of a kind are found: the id that one is shown under, and which of several stands under a former id. */
type Finding<Kind extends ReadId, Value> = Readonly<{
  shown: (id: Kind) => Kind;
  byPreference: (a: Value, b: Value) => number;
}>;

function* follow<Kind extends ReadId, Value>(
  missing: readonly Kind[],
  { shown, byPreference }: Finding<Kind, Value>,
): Following<Kind, Value> {
  const records = new Map<Kind, Value>();
  const walk = followIds(missing);
  let step = walk.next();
  while (step.done !== true) {
    const ring = step.value;
    const held = yield [...new Set(ring.flatMap((id) => [id, shown(id)]))];
    for (const [id, record] of held.records) records.set(id, record);
    step = walk.next({
      isUsed: (id) => records.has(shown(id)),
      // What took the place of the one that an id was merged into took its place too.
      successors: ring.flatMap((former) =>
        held.successors.flatMap((one) =>
          one.former === former || one.former === shown(former) ? [{ former, id: one.id }] : [],
        ),
      ),
    });
  }
  return new Map(
    [...step.value].flatMap(([id, present]) => {
      const [record] = present.flatMap((one) => records.get(shown(one)) ?? []).toSorted(byPreference);
      return record === undefined ? [] : [[id, record] as const];
    }),
  );
}

/**
 * Under each id that a store has no entity under the one that it was merged into or that took its place, if there is any: of several the
 * one in most articles, then the smaller id.
 */
export const followEntities = (missing: readonly EntityId[], by: InForce): Following<EntityId, EntityRecord> =>
  follow(missing, { shown: by.idOf, byPreference: (a, b) => b.articles - a.articles || order(a.id, b.id) });

/** The same of relations: of several that took the place of one the heaviest, then the smaller id. */
export const followRelations = (missing: readonly RelationId[]): Following<RelationId, RelationRecord> =>
  follow(missing, { shown: (id) => id, byPreference: (a, b) => b.weight - a.weight || order(a.id, b.id) });

/** The same of statements: of several that took the place of one the surest, then the smaller id. */
export const followStatements = (missing: readonly StatementId[]): Following<StatementId, StatementRecord> =>
  follow(missing, { shown: (id) => id, byPreference: (a, b) => b.confidence - a.confidence || order(a.id, b.id) });
