import type { EntityId, RelationId } from '../../../id.ts';
import { checkLimit } from '../../cursor.ts';
import { dateBounds } from '../../dates.ts';
import { Explored } from '../../explored.ts';
import { cheapestPaths, costInBits, costOf, type FoundPath } from '../../path-search.ts';
import { MAX_PATHS, MAX_PATH_HOPS, type Path, type PathQuery, type PathResult } from '../../port.ts';
import type { Passage } from '../cypher/graph.ts';
import { NEAR_HOPS, edgesOfRing, nearPaths, type PathRow } from '../cypher/paths.ts';
import { Numbers, got, type Read } from '../read.ts';
import { entityRecord, relationRecord } from '../rows.ts';
import { entities, relations } from './by-id.ts';

/** The shortest simple paths: those of few hops by one query, longer ones in what is loaded ring by ring from both ends. */
export async function paths(read: Read, query: PathQuery): Promise<PathResult> {
  checkLimit('paths', 'maxHops', query.maxHops, 1, MAX_PATH_HOPS);
  checkLimit('paths', 'first', query.first, 1, MAX_PATHS);
  const passage = { ...query, bounds: dateBounds('paths', query.between) };
  // One more than asked for tells whether any were left out.
  const wanted = query.first + 1;
  const hops = Math.min(query.maxHops, NEAR_HOPS);
  const near = (await read(nearPaths(query.from, query.to, hops, wanted, passage))).map(pathOf);
  const far =
    near.length < wanted && query.maxHops > NEAR_HOPS ? await farPaths(read, query, passage, wanted - near.length) : [];
  const found = [...near, ...far];
  return { paths: found.slice(0, query.first), truncated: found.length > query.first };
}

function pathOf([entityRows, relationRows]: PathRow): Path {
  const passed = entityRows.map(entityRecord);
  const cost = passed.slice(1, -1).reduce((sum, { degree }) => sum + costOf(degree), 0);
  return { entities: passed, relations: relationRows.map(relationRecord), cost: costInBits(cost) };
}

/** Those of more than NEAR_HOPS hops, as `path-search.ts` finds them in what is within reach of both ends. */
async function farPaths(
  read: Read,
  { from, to, maxHops }: PathQuery,
  passage: Passage,
  wanted: number,
): Promise<readonly Path[]> {
  const ends = await entities(read, [from, to]);
  if (ends.size < 2) return [];
  const numbers = new Numbers<EntityId>();
  const degrees = new Map([...ends].map(([id, { degree }]) => [numbers.of(id), degree]));
  const [start, end] = [numbers.of(from), numbers.of(to)];
  const relationNumbers = new Numbers<RelationId>();
  const explored = new Explored(start, end);
  const load = async (ring: readonly number[]): Promise<void> => {
    const ids = ring.map((number) => numbers.id(number));
    const rows = await read(edgesOfRing(ids, [from, to], passage));
    explored.add(
      rows.map(([near, far, degree, weight, relation]) => {
        degrees.set(numbers.of(far), degree);
        return {
          from: numbers.of(near),
          to: numbers.of(far),
          weight,
          relation: relationNumbers.of(relation),
          relationId: relation,
        };
      }),
    );
  };
  const nodes = (all: readonly number[]) =>
    all.map((node) => ({ node, id: numbers.id(node), degree: degrees.get(node) ?? 0 }));

  const found: FoundPath[] = [];
  for (let hops = NEAR_HOPS + 1; hops <= maxHops && found.length < wanted; hops += 1) {
    let ring = explored.next(hops);
    for (; typeof ring !== 'string'; ring = explored.next(hops)) await load(ring);
    if (ring === 'exhausted') break;
    if (explored.met)
      found.push(...cheapestPaths(explored.nodes(nodes), start, end, hops, wanted - found.length, () => undefined));
  }
  return pathRecords(read, explored, numbers, found);
}

async function pathRecords(
  read: Read,
  explored: Explored,
  numbers: Numbers<EntityId>,
  found: readonly FoundPath[],
): Promise<readonly Path[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ nodes }) => nodes.map((node) => numbers.id(node)));
  const steps = found.map(({ nodes }) =>
    nodes.slice(1).map((node, i) => explored.edge(nodes[i] ?? -1, node).relationId as RelationId),
  );
  const [records, edges] = await Promise.all([
    entities(read, [...new Set(ids.flat())]),
    relations(read, [...new Set(steps.flat())]),
  ]);
  return found.map(({ cost }, i) => ({
    entities: (ids[i] ?? []).map((id) => got(records, id)),
    relations: (steps[i] ?? []).map((id) => got(edges, id)),
    cost: costInBits(cost),
  }));
}
