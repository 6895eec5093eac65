import type { EntityId, RelationId, StatementId } from '../id.ts';
import type { ArticleGraph, Entity } from './types.ts';

/** Ids that follow from what an article says, and go when it is read otherwise. No two kinds have an id in common. */
export type ReadId = EntityId | RelationId | StatementId;
/** An id under which articles knew something, and the one, of the same kind, under which they know it now. */
export type FormerId<Kind extends ReadId = ReadId> = Readonly<{ former: Kind; id: Kind }>;

/**
 * Which entities of an earlier reading of an article go by another id in the later one, in no order. Ids follow from names, so an id
 * goes when a rule or a table gives another name. What takes an entity's place is of its type and stands where it stood, or else bears
 * one of its names; where several do so equally, each is given. What has no such counterpart is left out.
 */
export function formerIdsOf(before: ArticleGraph, after: ArticleGraph): readonly FormerId<EntityId>[] {
  const kept = new Set(after.entities.map(({ id }) => id));
  const placesBefore = placesOf(before);
  const placesAfter = placesOf(after);
  return before.entities
    .filter(({ id }) => !kept.has(id))
    .flatMap((entity) => {
      const names = namesOf(entity);
      const places = placesBefore.get(entity.id) ?? new Set<string>();
      const scored = after.entities
        .filter(({ type }) => type === entity.type)
        .map((other) => ({
          id: other.id,
          places: shared(places, placesAfter.get(other.id)),
          names: shared(names, namesOf(other)),
        }))
        .filter((score) => score.places + score.names > 0)
        .toSorted((a, b) => b.places - a.places || b.names - a.names);
      const [best] = scored;
      return scored
        .filter((score) => score.places === best?.places && score.names === best.names)
        .map(({ id }) => ({ former: entity.id, id }));
    });
}

const namesOf = ({ name, aliases }: Entity): ReadonlySet<string> => new Set([name, ...aliases]);

const placesOf = ({ mentions }: ArticleGraph): ReadonlyMap<EntityId, ReadonlySet<string>> =>
  new Map(
    [...Map.groupBy(mentions, ({ entity }) => entity)].map(([entity, places]) => [
      entity,
      new Set(places.map(({ start, end }) => `${start} ${end}`)),
    ]),
  );

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T> | undefined): number =>
  b === undefined ? 0 : [...a].filter((one) => b.has(one)).length;
