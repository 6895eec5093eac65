import type { EntityId } from '../id.ts';
import { costOf, type PathNode } from './path-search.ts';

/** A relation of a node on the way; nodes are numbers of the store's own, `relation` is what the store finds it by. */
export type Edge = Readonly<{ from: number; to: number; weight: number; relation: number; relationId: string }>;

type Side = { readonly seen: Set<number>; ring: readonly number[]; depth: number };

/** The part of the graph loaded so far: everything within some hops of either end. A store loads what `next` asks for. */
export class Explored {
  readonly #ends: readonly [number, number];
  readonly #sides: readonly [Side, Side];
  readonly #adjacent = new Map<number, Map<number, Edge>>();
  #changed = true;
  #nodes: ReadonlyMap<number, PathNode> | null = null;

  constructor(from: number, to: number) {
    this.#ends = [from, to];
    const side = (end: number): Side => ({ seen: new Set([end]), ring: [end], depth: 0 });
    this.#sides = [side(from), side(to)];
  }

  /**
   * The ring to load next, the smaller first, until the two sides together are `hops` deep; then `reached`, or `exhausted` where one
   * side ended without touching the other.
   */
  next(hops: number): readonly number[] | 'reached' | 'exhausted' {
    const [a, b] = this.#sides;
    while (a.depth + b.depth < hops) {
      const side = this.#smaller();
      if (side.ring.length > 0) return side.ring;
      const meets = side === a ? a.seen.has(this.#ends[1]) : b.seen.has(this.#ends[0]);
      // All that this end can reach is loaded: deeper paths are within it.
      if (!meets) return 'exhausted';
      side.depth = hops;
    }
    return 'reached';
  }

  #smaller(): Side {
    const [a, b] = this.#sides;
    return a.ring.length <= b.ring.length ? a : b;
  }

  /** Takes in the edges of the ring that `next` gave. */
  add(edges: readonly Edge[]): void {
    const side = this.#smaller();
    const next = new Set<number>();
    for (const edge of edges) {
      this.#join(edge.from, edge.to, edge);
      this.#join(edge.to, edge.from, edge);
      if (!side.seen.has(edge.to)) next.add(edge.to);
    }
    for (const node of next) side.seen.add(node);
    side.ring = [...next];
    side.depth += 1;
    this.#changed = true;
  }

  /** Between two entities the heaviest relation counts, then the smaller id. */
  #join(from: number, to: number, edge: Edge): void {
    const edges = this.#adjacent.get(from) ?? new Map<number, Edge>();
    this.#adjacent.set(from, edges);
    const before = edges.get(to);
    const better =
      before === undefined ||
      edge.weight > before.weight ||
      (edge.weight === before.weight && edge.relationId < before.relationId);
    if (better) edges.set(to, edge);
  }

  /** Whether the two sides have met, so that there are paths to search. */
  get met(): boolean {
    const [a, b] = this.#sides;
    const [small, large] = a.seen.size < b.seen.size ? [a.seen, b.seen] : [b.seen, a.seen];
    return [...small].some((node) => large.has(node));
  }

  /** What paths are searched in; `load` gives the ids and degrees of nodes. */
  nodes(
    load: (nodes: readonly number[]) => readonly Readonly<{ node: number; id: EntityId; degree: number }>[],
  ): ReadonlyMap<number, PathNode> {
    if (!this.#changed && this.#nodes !== null) return this.#nodes;
    this.#changed = false;
    this.#nodes = new Map(
      load([...this.#adjacent.keys()]).map(({ node, id, degree }) => [
        node,
        { id, cost: costOf(degree), neighbours: [...(this.#adjacent.get(node)?.keys() ?? [])] },
      ]),
    );
    return this.#nodes;
  }

  /** The relation that a path takes between two of its nodes. */
  edge(a: number, b: number): Edge {
    const edge = this.#adjacent.get(a)?.get(b);
    if (edge === undefined) throw new Error('paths: a step of a path was not loaded');
    return edge;
  }
}
