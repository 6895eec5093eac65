import type { EntityId, RelationId } from '../../../id.ts';
import { ENTITY_TYPE_NAMES, RELATION_TYPES, RELATION_TYPE_NAMES } from '../../../ontology/index.ts';
import { checkLimit, pagedList } from '../../cursor.ts';
import { dateBounds } from '../../dates.ts';
import { Explored } from '../../explored.ts';
import { cheapestPaths, costInBits, type FoundPath } from '../../path-search.ts';
import {
  MAX_HOPS,
  MAX_PATHS,
  MAX_PATH_HOPS,
  MAX_SUBGRAPH,
  type Neighbour,
  type NeighbourCount,
  type NeighbourhoodQuery,
  type Page,
  type PageRequest,
  type Path,
  type PathQuery,
  type PathResult,
  type RelationFilter,
  type Subgraph,
} from '../../port.ts';
import * as find from '../cypher/graph.ts';
import { Numbers, got, pageOfList, type Read } from '../read.ts';
import { entityRecord, relationRecord, type EntityRow, type RelationRow } from '../rows.ts';
import { entities, relations } from './by-id.ts';

export const neighbours = (
  read: Read,
  of: EntityId,
  filter: RelationFilter,
  request: PageRequest,
): Promise<Page<Neighbour>> =>
  pageOfList<readonly [RelationRow, EntityRow], Neighbour>(
    read,
    pagedList(
      'neighbours',
      of,
      filter.predicates.toSorted(),
      filter.direction,
      filter.neighbourTypes.toSorted(),
      filter.between,
    ),
    request,
    find.neighboursList(of, filter, dateBounds('neighbours', filter.between)),
    (rows) =>
      rows.map(([row, entity]) => {
        const relation = relationRecord(row);
        const stored = relation.subject === of ? 'OUT' : 'IN';
        const asked = filter.direction === 'IN' ? 'IN' : 'OUT';
        const direction = RELATION_TYPES[relation.predicate].symmetric ? asked : stored;
        return { relation, direction, entity: entityRecord(entity) };
      }),
  );

/** In the ontology's order of predicates and types, OUT before IN. */
export async function neighbourCounts(read: Read, of: EntityId): Promise<readonly NeighbourCount[]> {
  const place = (row: NeighbourCount): number =>
    (RELATION_TYPE_NAMES.indexOf(row.predicate) * 2 + (row.direction === 'OUT' ? 0 : 1)) * ENTITY_TYPE_NAMES.length +
    ENTITY_TYPE_NAMES.indexOf(row.type);
  return (await read(find.neighbourCounts(of)))
    .map(([predicate, direction, type, count]) => ({ predicate, direction, type, count }))
    .sort((a, b) => place(a) - place(b));
}

export async function neighbourhood(read: Read, query: NeighbourhoodQuery): Promise<Subgraph> {
  checkLimit('neighbourhood', 'hops', query.hops, 0, MAX_HOPS);
  checkLimit('neighbourhood', 'limit', query.limit, 1, MAX_SUBGRAPH);
  checkLimit('neighbourhood', 'of', query.of.length, 0, MAX_SUBGRAPH);
  const bounds = dateBounds('neighbourhood', query.between);
  const [[total, records, relationRows] = [0, [], []]] = await read(
    find.subgraph(query.of, query.hops, query.limit, { ...query, bounds }),
  );
  return {
    entities: records.map(entityRecord),
    relations: relationRows.map(relationRecord),
    total,
    truncated: total > records.length,
  };
}

/** The shortest simple paths, hop by hop, as `path-search.ts` finds them in what is within reach of both ends. */
export async function paths(read: Read, query: PathQuery): Promise<PathResult> {
  checkLimit('paths', 'maxHops', query.maxHops, 1, MAX_PATH_HOPS);
  checkLimit('paths', 'first', query.first, 1, MAX_PATHS);
  const bounds = dateBounds('paths', query.between);
  const ends = await entities(read, [query.from, query.to]);
  if (ends.size < 2) return { paths: [], truncated: false };
  const passage = { ...query, bounds, admitted: [query.from, query.to] };
  const numbers = new Numbers<EntityId>();
  const degrees = new Map([...ends].map(([id, { degree }]) => [numbers.of(id), degree]));
  const [from, to] = [numbers.of(query.from), numbers.of(query.to)];
  const relationNumbers = new Numbers<RelationId>();
  const explored = new Explored(from, to);
  const load = async (ring: readonly number[]): Promise<void> => {
    const rows = await read(
      find.edgesOfRing(
        ring.map((number) => numbers.id(number)),
        passage,
      ),
    );
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

  // One more than asked for tells whether any were left out.
  const wanted = query.first + 1;
  const found: FoundPath[] = [];
  for (let hops = 1; hops <= query.maxHops && found.length < wanted; hops += 1) {
    let ring = explored.next(hops);
    for (; typeof ring !== 'string'; ring = explored.next(hops)) await load(ring);
    if (ring === 'exhausted') break;
    if (explored.met)
      found.push(...cheapestPaths(explored.nodes(nodes), from, to, hops, wanted - found.length, () => undefined));
  }
  return {
    paths: await pathRecords(read, explored, numbers, found.slice(0, query.first)),
    truncated: found.length > query.first,
  };
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
