import type { EdgeCoreFragment, EntityCoreFragment } from '../api/generated/graphql.ts';
import type { Places, Spring } from '../canvas/layout.ts';
import type { WorkerBody } from '../canvas/layout.worker.ts';
import { neighboursIn, nodeSize, type GraphView } from '../canvas/view.ts';
import type { Placed } from './placed.ts';

/** The nodes as the layout takes them; those that are `held` hardly move. */
export const bodiesOf = (
  nodes: readonly Placed[],
  held: ReadonlySet<string>,
  entities: ReadonlyMap<string, EntityCoreFragment>,
): WorkerBody[] =>
  nodes.map(({ id, x, y, pinned }) => ({
    id,
    x,
    y,
    pinned,
    held: held.has(id),
    size: nodeSize(entities.get(id)?.articleCount ?? 1),
    name: entities.get(id)?.name ?? '',
  }));

export const springsOf = (relations: Iterable<EdgeCoreFragment>): Spring[] =>
  [...relations].map(({ subject, object, weight }) => ({ source: subject.id, target: object.id, weight }));

/**
 * The nodes as they are when a layout arrives, with its places. A node that was dragged, pinned or brought back while the
 * layout ran is another value than the one that was laid out, so it stays where it is.
 */
export function merged(now: readonly Placed[], asked: readonly Placed[], places: Places): readonly Placed[] {
  const unchanged = new Set(asked);
  return now.map((node) => (unchanged.has(node) ? { ...node, ...(places[node.id] ?? {}) } : node));
}

/** Without the nodes that go; what one of them brought belongs to no node any more. */
export function without(nodes: readonly Placed[], goes: ReadonlySet<string>): readonly Placed[] {
  return nodes
    .filter(({ id }) => !goes.has(id))
    .map((node) => (node.by !== null && goes.has(node.by) ? { ...node, by: null } : node));
}

/** What goes when a node is collapsed: what expanding it brought and nothing else holds, whether or not filters hide it. */
export function collapsible(nodes: readonly Placed[], whole: GraphView, id: string): ReadonlySet<string> {
  const brought = new Set(nodes.filter(({ by }) => by === id).map((node) => node.id));
  const free = [...brought].filter((other) =>
    [...neighboursIn(whole, other)].every((near) => near === id || brought.has(near)),
  );
  return new Set(free);
}

export const samePlaces = (a: readonly Placed[], b: readonly Placed[]): boolean =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index];
    return (
      one.id === other?.id &&
      one.x === other.x &&
      one.y === other.y &&
      one.pinned === other.pinned &&
      one.by === other.by
    );
  });
