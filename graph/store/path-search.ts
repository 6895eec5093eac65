import type { EntityId } from '../id.ts';

/** A node of the graph that paths are searched in: its neighbours, and what passing through it costs. */
export type PathNode = Readonly<{ id: EntityId; cost: number; neighbours: readonly number[] }>;
export type FoundPath = Readonly<{ nodes: readonly number[]; cost: number }>;

/** Costs are whole millionths, so that sums are exact and equal paths tie on every machine. */
const UNIT = 1_000_000;

/** What passing through an entity costs: hubs join everything and explain little. */
export const costOf = (degree: number): number => Math.round(Math.log2(1 + degree) * UNIT);
export const costInBits = (cost: number): number => cost / UNIT;

/**
 * The cheapest simple paths of exactly `hops` hops, in order of (cost, ids along it). Best first: a partial path is worth its cost so
 * far and the least that the hops left can cost, which never overestimates, so paths come out in their final order and the search
 * stops at the last one wanted.
 */
export function cheapestPaths(
  nodes: ReadonlyMap<number, PathNode>,
  from: number,
  to: number,
  hops: number,
  wanted: number,
  check: () => void,
): readonly FoundPath[] {
  const least = leastCosts(nodes, from, to, hops);
  const heap: Candidate[] = [];
  const start: Candidate = {
    nodes: [from],
    ids: [nodes.get(from)?.id ?? ''],
    cost: 0,
    bound: least[hops]?.get(from) ?? Infinity,
  };
  if (Number.isFinite(start.bound)) push(heap, start);
  const found: FoundPath[] = [];
  for (let steps = 1; found.length < wanted; steps += 1) {
    if (steps % 1024 === 0) check();
    const best = pop(heap);
    if (best === undefined) break;
    const last = best.nodes.at(-1) ?? from;
    const left = hops - (best.nodes.length - 1);
    if (left === 0) {
      found.push({ nodes: best.nodes, cost: best.cost });
      continue;
    }
    for (const next of nodes.get(last)?.neighbours ?? []) {
      const rest = least[left - 1]?.get(next);
      const node = nodes.get(next);
      if (rest === undefined || node === undefined || best.nodes.includes(next)) continue;
      const cost = best.cost + (next === to ? 0 : node.cost);
      push(heap, { nodes: [...best.nodes, next], ids: [...best.ids, node.id], cost, bound: cost + rest });
    }
  }
  return found;
}

/** For each number of hops and each node the least that a walk of so many hops to the end costs, the node itself not counted. */
function leastCosts(
  nodes: ReadonlyMap<number, PathNode>,
  from: number,
  to: number,
  hops: number,
): readonly ReadonlyMap<number, number>[] {
  const levels: Map<number, number>[] = [new Map([[to, 0]])];
  for (let hop = 1; hop <= hops; hop += 1) {
    const level = new Map<number, number>();
    for (const [near, rest] of levels[hop - 1] ?? []) {
      // Neither end may be passed on the way.
      if (near === from) continue;
      const node = nodes.get(near);
      if (node === undefined) continue;
      const cost = rest + (near === to ? 0 : node.cost);
      for (const far of node.neighbours) if (far !== to && cost < (level.get(far) ?? Infinity)) level.set(far, cost);
    }
    levels.push(level);
  }
  return levels;
}

type Candidate = Readonly<{ nodes: readonly number[]; ids: readonly string[]; cost: number; bound: number }>;

const before = (a: Candidate, b: Candidate): boolean => {
  if (a.bound !== b.bound) return a.bound < b.bound;
  for (let i = 0; i < a.ids.length && i < b.ids.length; i += 1) {
    const left = a.ids[i] ?? '';
    const right = b.ids[i] ?? '';
    if (left !== right) return left < right;
  }
  return a.ids.length < b.ids.length;
};

function push(heap: Candidate[], item: Candidate): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !before(item, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

function pop(heap: Candidate[]): Candidate | undefined {
  const top = heap[0];
  const item = heap.pop();
  if (top === undefined || item === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const a = heap[left];
    const b = heap[left + 1];
    if (a === undefined) break;
    const [child, place] = b !== undefined && before(b, a) ? [b, left + 1] : [a, left];
    if (!before(child, item)) break;
    heap[at] = child;
    at = place;
  }
  heap[at] = item;
  return top;
}
