import type { EntityType, RelationType } from '../../../graph/ontology/index.ts';
import type { Direction } from '../api/generated/graphql.ts';
import type { GraphView } from '../canvas/view.ts';
import type { Off } from './route.ts';

/** One kind of relation of a node, with the neighbours it leads to by type: what a partial expansion follows. */
export type Branch = Readonly<{
  predicate: RelationType;
  direction: Direction;
  counts: ReadonlyMap<EntityType, number>;
}>;

/** How many neighbours of a branch the filters let show. */
export const branchTotal = ({ predicate, counts }: Branch, off: Off): number =>
  off.predicates.includes(predicate)
    ? 0
    : [...counts].reduce((sum, [type, count]) => sum + (off.types.includes(type) ? 0 : count), 0);

/** How many of them are in a view. */
export const branchWithin = (view: GraphView, id: string, { predicate, direction }: Branch): number =>
  view.edges.filter(
    (edge) =>
      edge.predicate === predicate &&
      ((direction !== 'IN' && edge.source === id) || (direction !== 'OUT' && edge.target === id)),
  ).length;
