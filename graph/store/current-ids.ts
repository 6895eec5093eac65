import type { EntityId } from '../id.ts';
import { order } from '../order.ts';
import type { FormerId, InForce } from '../resolve/index.ts';
import type { EntityRecord } from './port.ts';

/** The ids that took the place of each former id, over any number of changes. */
export type Successors = ReadonlyMap<EntityId, readonly FormerId[]>;

/** Ids under which what goes by `id` now may be found, merged entities under the one that stands for them. */
const currentIds = (id: EntityId, by: InForce, successors: Successors): readonly EntityId[] => [
  by.idOf(id),
  ...[id, by.idOf(id)].flatMap((known) => (successors.get(known) ?? []).map((successor) => by.idOf(successor.id))),
];

/** The ids whose successors have to be known to find what goes by `ids` now. */
export const knownIds = (ids: readonly EntityId[], by: InForce): readonly EntityId[] => [
  ...new Set([...ids, ...ids.map(by.idOf)]),
];

/** The ids to look up for those that were not found themselves. */
export const idsToFind = (missing: readonly EntityId[], by: InForce, successors: Successors): readonly EntityId[] => [
  ...new Set(missing.flatMap((id) => currentIds(id, by, successors))),
];

/**
 * What was found, and under each missing id the entity that it was merged into or that took its place, if that is among `others`: of
 * several the one in most articles, then the smaller id.
 */
export const withCurrent = (
  found: ReadonlyMap<EntityId, EntityRecord>,
  missing: readonly EntityId[],
  by: InForce,
  successors: Successors,
  others: ReadonlyMap<EntityId, EntityRecord>,
): ReadonlyMap<EntityId, EntityRecord> =>
  new Map([
    ...found,
    ...missing.flatMap((id) => {
      const merged = others.get(by.idOf(id));
      const [record] =
        merged !== undefined
          ? [merged]
          : currentIds(id, by, successors)
              .flatMap((current) => others.get(current) ?? [])
              .toSorted((a, b) => b.articles - a.articles || order(a.id, b.id));
      return record === undefined ? [] : [[id, record] as const];
    }),
  ]);
