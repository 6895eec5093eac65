import type { EntityType, RelationType } from '../../ontology/index.ts';
import { checkLimit } from '../cursor.ts';
import type { Edge } from '../explored.ts';
import { MAX_HOPS, MAX_SUBGRAPH, type Between, type NeighbourhoodQuery, type Subgraph } from '../port.ts';
import { entitiesByRid, got, relationsByRid, ridsOf } from './load.ts';
import { inRange } from './neighbours.ts';
import { all, oneOf, type Read } from './read.ts';

/** What a traversal may use: relations, and entities on the way. */
export type Passage = Readonly<{
  operation: string;
  predicates: readonly RelationType[];
  types: readonly EntityType[];
  between: Between | null;
}>;

type EdgeRow = Edge & Readonly<{ id: string }>;

/** Edges of the nodes, either way, to entities of the types; `admitted` are let through whatever their type. */
export function edgesOf(
  { db, check }: Read,
  nodes: readonly number[],
  passage: Passage,
  admitted: readonly number[],
): readonly EdgeRow[] {
  const filter = all(
    oneOf('r.predicate', passage.predicates),
    inRange(passage.operation, passage.between),
    passage.types.length === 0
      ? null
      : {
          text: 'e.type in (select value from json_each(?)) or e.rid in (select value from json_each(?))',
          values: [JSON.stringify(passage.types), JSON.stringify(admitted)],
        },
  );
  const edges: EdgeRow[] = [];
  const half = (from: 'subject' | 'object', to: 'subject' | 'object', batch: string): readonly EdgeRow[] =>
    db.all<EdgeRow>(
      `select r.${from} as "from", r.${to} as "to", e.id, r.weight, r.rid as relation, r.id as relationId
       from json_each(?) node cross join relation r on r.${from} = node.value cross join entity e on e.rid = r.${to}
       where ${filter.text}`,
      batch,
      ...filter.values,
    );
  for (let i = 0; i < nodes.length; i += BATCH) {
    const batch = JSON.stringify(nodes.slice(i, i + BATCH));
    edges.push(...half('subject', 'object', batch));
    check();
    edges.push(...half('object', 'subject', batch));
    check();
  }
  return edges;
}
/** Nodes a statement: small enough that an abort is seen soon. */
const BATCH = 500;

/**
 * Breadth first. An entity's heaviness is the sum of the weights of its relations to the ring before it, so what is kept is always
 * connected with what is nearer.
 */
export function neighbourhood(read: Read, query: NeighbourhoodQuery): Subgraph {
  checkLimit('neighbourhood', 'hops', query.hops, 0, MAX_HOPS);
  checkLimit('neighbourhood', 'limit', query.limit, 1, MAX_SUBGRAPH);
  checkLimit('neighbourhood', 'of', query.of.length, 0, MAX_SUBGRAPH);
  const passage: Passage = { ...query, operation: 'neighbourhood' };
  const seeds = ridsOf(read.db, query.of);
  const reached = new Set(seeds);
  const kept = seeds.slice(0, query.limit);
  let ring: readonly number[] = seeds;
  for (let hop = 0; hop < query.hops && ring.length > 0; hop += 1) {
    const next = new Map<number, { id: string; weight: number }>();
    for (const { to, id, weight } of edgesOf(read, ring, passage, seeds)) {
      if (reached.has(to)) continue;
      next.set(to, { id, weight: weight + (next.get(to)?.weight ?? 0) });
    }
    const order = [...next].sort(([, a], [, b]) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).map(([rid]) => rid);
    for (const rid of order) reached.add(rid);
    kept.push(...order.slice(0, query.limit - kept.length));
    ring = order;
  }
  return { ...among(read, kept, passage), total: reached.size, truncated: reached.size > kept.length };
}

/** The entities in the order given, and the relations among them, heaviest first. */
function among(read: Read, kept: readonly number[], passage: Passage): Pick<Subgraph, 'entities' | 'relations'> {
  const filter = all(oneOf('r.predicate', passage.predicates), inRange(passage.operation, passage.between));
  const set = JSON.stringify(kept);
  const rids = read.db
    .all<{ rid: number }>(
      `select r.rid from json_each(?) node cross join relation r on r.subject = node.value
       where r.object in (select value from json_each(?)) and ${filter.text} order by r.weight desc, r.id`,
      set,
      set,
      ...filter.values,
    )
    .map(({ rid }) => rid);
  read.check();
  const entities = entitiesByRid(read, kept);
  const relations = relationsByRid(read, rids);
  return {
    entities: kept.map((rid) => got(entities, rid)),
    relations: rids.map((rid) => got(relations, rid)),
  };
}
