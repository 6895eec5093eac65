import type { EntityId } from '../../id.ts';
import { checkLimit } from '../cursor.ts';
import { Explored } from '../explored.ts';
import { cheapestPaths, costInBits, type FoundPath } from '../path-search.ts';
import { MAX_PATHS, MAX_PATH_HOPS, type Path, type PathQuery, type PathResult } from '../port.ts';
import { entitiesByRid, got, relationsByRid, ridOf } from './load.ts';
import { edgesOf, type Passage } from './neighbourhood.ts';
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
  const explored = new Explored(from, to);
  const passage: Passage = { ...query, operation: 'paths' };
  // One more than asked for tells whether any were left out.
  const wanted = query.first + 1;
  const found: FoundPath[] = [];
  for (let hops = 1; hops <= query.maxHops && found.length < wanted; hops += 1) {
    if (!reach(read, explored, passage, [from, to], hops)) break;
    if (!explored.met) continue;
    const nodes = explored.nodes((rids) => nodesOf(read, rids));
    found.push(...cheapestPaths(nodes, from, to, hops, wanted - found.length, read.check));
  }
  return {
    paths: pathRecords(read, explored, found.slice(0, query.first)),
    truncated: found.length > query.first,
  };
}

function pathRecords(read: Read, explored: Explored, found: readonly FoundPath[]): readonly Path[] {
  const entities = entitiesByRid(read, [...new Set(found.flatMap(({ nodes }) => nodes))]);
  const steps = found.map(({ nodes }) => nodes.slice(1).map((node, i) => explored.edge(nodes[i] ?? -1, node).relation));
  const relations = relationsByRid(read, [...new Set(steps.flat())]);
  return found.map(({ nodes, cost }, i) => ({
    entities: nodes.map((node) => got(entities, node)),
    relations: (steps[i] ?? []).map((relation) => got(relations, relation)),
    cost: costInBits(cost),
  }));
}

/** Loads until the two sides together are `hops` deep; false where there is nothing more to find. */
function reach(read: Read, explored: Explored, passage: Passage, ends: readonly number[], hops: number): boolean {
  for (;;) {
    const ring = explored.next(hops);
    if (typeof ring === 'string') return ring === 'reached';
    explored.add(edgesOf(read, ring, passage, ends));
  }
}

function nodesOf({ db, check }: Read, rids: readonly number[]) {
  const rows = db.all<Readonly<{ node: number; id: EntityId; degree: number }>>(
    'select e.rid as node, e.id, e.degree from json_each(?) wanted cross join entity e on e.rid = wanted.value',
    JSON.stringify(rids),
  );
  check();
  return rows;
}
