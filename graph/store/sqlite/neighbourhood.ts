import type { EntityType, RelationType } from '../../ontology/index.ts';
import { checkLimit } from '../cursor.ts';
import type { Edge } from '../explored.ts';
import { MAX_HOPS, MAX_SUBGRAPH, type Between, type NeighbourhoodQuery, type Subgraph } from '../port.ts';
import { entitiesByRid, got, relationsByRid, ridsOf } from './load.ts';
import { inRange } from './neighbours.ts';
import { all, oneOf, PREDICATE_OF_ENDS, sql, type Read, type Sql } from './read.ts';

/** What a traversal may use: relations, and entities on the way. */
export type Passage = Readonly<{
  operation: string;
  predicates: readonly RelationType[];
  types: readonly EntityType[];
  between: Between | null;
}>;

type EdgeRow = Edge & Readonly<{ id: string }>;

const passing = (passage: Passage, admitted: readonly number[]): Sql =>
  all(
    oneOf(PREDICATE_OF_ENDS, passage.predicates),
    inRange(passage.operation, passage.between),
    passage.types.length === 0
      ? null
      : {
          text: 'e.type in (select value from json_each(?)) or e.rid in (select value from json_each(?))',
          values: [JSON.stringify(passage.types), JSON.stringify(admitted)],
        },
  );

/** Edges of the nodes, either way, to entities of the types; `admitted` are let through whatever their type. */
export function edgesOf(
  { db, check }: Read,
  nodes: readonly number[],
  passage: Passage,
  admitted: readonly number[],
): readonly EdgeRow[] {
  const filter = passing(passage, admitted);
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

/** Entities that edges of the nodes lead to, with the sum of the edges' weights: no more of an edge is read, since there are very many. */
function weightsAround(
  { db, check }: Read,
  nodes: readonly number[],
  passage: Passage,
  admitted: readonly number[],
): ReadonlyMap<number, number> {
  const filter = passing(passage, admitted);
  const weights = new Map<number, number>();
  for (let i = 0; i < nodes.length; i += BATCH)
    for (const [from, to] of [
      ['subject', 'object'],
      ['object', 'subject'],
    ] as const) {
      const entity = passage.types.length === 0 ? '' : `cross join entity e on e.rid = r.${to}`;
      const rows = db.lists<readonly [node: number, weight: number]>(
        `select r.${to}, r.weight from json_each(?) ring cross join relation r on r.${from} = ring.value ${entity} where ${filter.text}`,
        JSON.stringify(nodes.slice(i, i + BATCH)),
        ...filter.values,
      );
      for (const [node, weight] of rows) weights.set(node, weight + (weights.get(node) ?? 0));
      check();
    }
  return weights;
}

/** The first few by weight, then id; ids are looked up only of those that can be among them. */
function heaviest({ db }: Read, weights: ReadonlyMap<number, number>, few: number): readonly number[] {
  if (few <= 0) return [];
  const least = [...weights.values()].sort((a, b) => b - a)[few - 1] ?? 0;
  const able = [...weights.keys()].filter((node) => (weights.get(node) ?? 0) >= least);
  return db
    .all<{ rid: number; id: string }>(
      'select e.rid, e.id from json_each(?) wanted cross join entity e on e.rid = wanted.value',
      JSON.stringify(able),
    )
    .toSorted((a, b) => (weights.get(b.rid) ?? 0) - (weights.get(a.rid) ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, few)
    .map(({ rid }) => rid);
}

/**
 * Breadth first. An entity's heaviness is the sum of the weights of its relations to the ring before it, so what is kept is always
 * connected with what is nearer.
 */
export function neighbourhood(read: Read, query: NeighbourhoodQuery): Subgraph {
  checkLimit('neighbourhood', 'hops', query.hops, 0, MAX_HOPS);
  checkLimit('neighbourhood', 'limit', query.limit, 1, MAX_SUBGRAPH);
  checkLimit('neighbourhood', 'of', query.of.length, 0, MAX_SUBGRAPH);
  checkLimit('neighbourhood', 'touching', query.touching.length, 0, MAX_SUBGRAPH);
  const passage: Passage = { ...query, operation: 'neighbourhood' };
  const seeds = ridsOf(read.db, query.of);
  const reached = new Set(seeds);
  const kept = seeds.slice(0, query.limit);
  let ring: readonly number[] = seeds;
  for (let hop = 0; hop < query.hops && ring.length > 0; hop += 1) {
    const next = new Map([...weightsAround(read, ring, passage, seeds)].filter(([node]) => !reached.has(node)));
    kept.push(...heaviest(read, next, query.limit - kept.length));
    ring = [...next.keys()];
    for (const node of ring) reached.add(node);
  }
  return { ...among(read, kept, query), total: reached.size, truncated: reached.size > kept.length };
}

/** The entities in the order given, and the relations among them, heaviest first. */
function among(
  read: Read,
  kept: readonly number[],
  query: NeighbourhoodQuery,
): Pick<Subgraph, 'entities' | 'relations'> {
  const touched = JSON.stringify(query.touching.length === 0 ? [] : ridsOf(read.db, query.touching));
  const filter = all(
    oneOf(PREDICATE_OF_ENDS, query.predicates),
    inRange('neighbourhood', query.between),
    query.touching.length === 0
      ? null
      : sql(
          '(r.subject in (select value from json_each(?)) or r.object in (select value from json_each(?)))',
          touched,
          touched,
        ),
  );
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
