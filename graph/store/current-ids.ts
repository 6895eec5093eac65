import type { EntityId } from '../id.ts';
import { order } from '../order.ts';
import type { FormerId, InForce } from '../resolve/index.ts';
import type { EntityRecord } from './port.ts';

/** What is known of some ids: which are in use, and what took the place of those that are not. */
export type Known = Readonly<{ isUsed: (id: EntityId) => boolean; successors: readonly FormerId[] }>;

/**
 * Follows ids to those in use that took their place, over any number of changes and once around a circle: under each id those that it
 * leads to, itself where it is in use. It yields the ids that it has to know of, a change at a time, and is resumed with what is known of
 * them: a generator, because one store answers at once, another in its time.
 */
export function* followIds(
  ids: readonly EntityId[],
): Generator<readonly EntityId[], ReadonlyMap<EntityId, readonly EntityId[]>, Known> {
  const used = new Set<EntityId>();
  const next = new Map<EntityId, readonly EntityId[]>();
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

/** What a store holds of some ids: the entities under them, and what took their place at one change. */
export type Held = Readonly<{ entities: ReadonlyMap<EntityId, EntityRecord>; successors: readonly FormerId[] }>;

/**
 * Under each id that a store has no entity under the one that it was merged into or that took its place, if there is any: of several the
 * one in most articles, then the smaller id. As `followIds`, it yields ids and is resumed with what the store holds of them.
 */
export function* followEntities(
  missing: readonly EntityId[],
  by: InForce,
): Generator<readonly EntityId[], ReadonlyMap<EntityId, EntityRecord>, Held> {
  const entities = new Map<EntityId, EntityRecord>();
  const walk = followIds(missing);
  let step = walk.next();
  while (step.done !== true) {
    const ring = step.value;
    const held = yield [...new Set(ring.flatMap((id) => [id, by.idOf(id)]))];
    for (const [id, record] of held.entities) entities.set(id, record);
    step = walk.next({
      isUsed: (id) => entities.has(by.idOf(id)),
      // What took the place of the entity that an id was merged into took its place too.
      successors: ring.flatMap((former) =>
        held.successors.flatMap((one) =>
          one.former === former || one.former === by.idOf(former) ? [{ former, id: one.id }] : [],
        ),
      ),
    });
  }
  return new Map(
    [...step.value].flatMap(([id, present]) => {
      const [record] = present
        .flatMap((one) => entities.get(by.idOf(one)) ?? [])
        .toSorted((a, b) => b.articles - a.articles || order(a.id, b.id));
      return record === undefined ? [] : [[id, record] as const];
    }),
  );
}
