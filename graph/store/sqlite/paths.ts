import type { EntityId } from '../../id.ts';
import { checkLimit } from '../cursor.ts';
import { cheapestPaths, costInBits, costOf, type FoundPath, type PathNode } from '../path-search.ts';
import { MAX_PATHS, MAX_PATH_HOPS, type Path, type PathQuery, type PathResult } from '../port.ts';
import { entitiesByRid, got, relationsByRid, ridOf } from './load.ts';
import { edgesOf, type Edge, type Passage } from './neighbourhood.ts';
import type { Read } from './read.ts';

/**
 * The shortest simple paths, hop by hop: the parts of the graph within reach of both ends are loaded ring by ring, the smaller
 * first, and each number of hops is searched best first until enough are found. Where two entities have several relations a path
 * takes the heaviest, then the smaller id, so a path is known by its entities.
 */
export function paths(read: Read, query: PathQuery): PathResult {
  checkLimit('paths', 'maxHops', query.maxHops, 1, MAX_PATH_HOPS);
  checkLimit('paths', 'first', query.first, 1, MAX_PATHS);
  const from = ridOf(read.db, query.from);
  const to = ridOf(read.db, query.to);
  if (from === null || to === null || from === to) return { paths: [], truncated: false };
  const explored = new Explored(read, { ...query, operation: 'paths' }, from, to);
  // One more than asked for tells whether any were left out.
  const wanted = query.first + 1;
  const found: FoundPath[] = [];
  for (let hops = 1; hops <= query.maxHops && found.length < wanted; hops += 1) {
    if (!explored.reach(hops)) break;
    const nodes = explored.nodes();
    if (nodes === null) continue;
    found.push(...cheapestPaths(nodes, from, to, hops, wanted - found.length, read.check));
  }
  return {
    paths: pathRecords(read, explored, found.slice(0, query.first)),
    truncated: found.length > query.first,
  };
}

function pathRecords(read: Read, explored: Explored, found: readonly FoundPath[]): readonly Path[] {
  const entities = entitiesByRid(read, [...new Set(found.flatMap(({ nodes }) => nodes))]);
  const steps = found.map(({ nodes }) => nodes.slice(1).map((node, i) => explored.relation(nodes[i] ?? -1, node)));
  const relations = relationsByRid(read, [...new Set(steps.flat())]);
  return found.map(({ nodes, cost }, i) => ({
    entities: nodes.map((node) => got(entities, node)),
    relations: (steps[i] ?? []).map((relation) => got(relations, relation)),
    cost: costInBits(cost),
  }));
}

/** The part of the graph loaded so far: everything within some hops of either end. */
class Explored {
  readonly #read: Read;
  readonly #passage: Passage;
  readonly #ends: readonly [number, number];
  readonly #sides: readonly [Side, Side];
  readonly #adjacent = new Map<number, Map<number, Edge>>();
  #changed = true;
  #nodes: ReadonlyMap<number, PathNode> | null = null;

  constructor(read: Read, passage: Passage & Readonly<{ from: EntityId; to: EntityId }>, from: number, to: number) {
    this.#read = read;
    this.#passage = passage;
    this.#ends = [from, to];
    const side = (end: number): Side => ({ seen: new Set([end]), ring: [end], depth: 0 });
    this.#sides = [side(from), side(to)];
  }

  /** Loads until the two sides together are `hops` deep; false where one side is exhausted without touching the other. */
  reach(hops: number): boolean {
    const [a, b] = this.#sides;
    while (a.depth + b.depth < hops) {
      const side = a.ring.length <= b.ring.length ? a : b;
      if (side.ring.length === 0) {
        const meets = side === a ? a.seen.has(this.#ends[1]) : b.seen.has(this.#ends[0]);
        // All that this end can reach is loaded: deeper paths are within it.
        if (!meets) return false;
        side.depth = hops;
        continue;
      }
      this.#expand(side);
    }
    return true;
  }

  #expand(side: Side): void {
    const next = new Set<number>();
    for (const edge of edgesOf(this.#read, side.ring, this.#passage, this.#ends)) {
      this.#join(edge.from, edge.to, edge);
      this.#join(edge.to, edge.from, edge);
      if (!side.seen.has(edge.to)) next.add(edge.to);
    }
    for (const node of next) side.seen.add(node);
    side.ring = [...next];
    side.depth += 1;
    this.#changed = true;
  }

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

  /** What paths are searched in, or null while the two sides have not met. */
  nodes(): ReadonlyMap<number, PathNode> | null {
    if (!this.#changed) return this.#nodes;
    this.#changed = false;
    const [a, b] = this.#sides;
    if (![...a.seen].some((node) => b.seen.has(node))) return (this.#nodes = null);
    const rows = this.#read.db.all<Readonly<{ rid: number; id: EntityId; degree: number }>>(
      'select e.rid, e.id, e.degree from json_each(?) wanted cross join entity e on e.rid = wanted.value',
      JSON.stringify([...this.#adjacent.keys()]),
    );
    this.#read.check();
    this.#nodes = new Map(
      rows.map(({ rid, id, degree }) => [
        rid,
        { id, cost: costOf(degree), neighbours: [...(this.#adjacent.get(rid)?.keys() ?? [])] },
      ]),
    );
    return this.#nodes;
  }

  relation(a: number, b: number): number {
    return got(got(this.#adjacent, a), b).relation;
  }
}

type Side = { readonly seen: Set<number>; ring: readonly number[]; depth: number };
