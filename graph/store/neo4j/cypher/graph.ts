import type { EntityId } from '../../../id.ts';
import type { EntityType, RelationType } from '../../../ontology/index.ts';
import type { NeighbourhoodQuery, RelationFilter } from '../../port.ts';
import { cypher, type Query } from '../query.ts';
import { entityRow, relationRow, type EntityRow, type RelationRow } from '../rows.ts';
import { RELATION, SYMMETRIC, relationPattern } from './names.ts';
import { boundParameters, where, within, type DateBounds, type ListQuery } from './page.ts';

/** What a traversal may use; empty: all. */
export type Passage = Readonly<{
  predicates: readonly RelationType[];
  types: readonly EntityType[];
  bounds: DateBounds | null;
}>;

/** A relation has a statement in the range. */
export const inRange = (bounds: DateBounds | null, r = 'r'): string | null =>
  bounds === null
    ? null
    : `EXISTS { MATCH (s:Statement) WHERE s.relation = ${r}.id AND s.effective >= '' AND ${within('s.effective')} }`;

export function neighboursList(of: EntityId, filter: RelationFilter, bounds: DateBounds | null): ListQuery {
  const { direction, predicates, neighbourTypes } = filter;
  const pattern = relationPattern(predicates);
  const conditions = [
    direction === 'BOTH' ? null : `${direction === 'OUT' ? 'startNode' : 'endNode'}(r) = n OR type(r) IN $symmetric`,
    neighbourTypes.length === 0 ? null : 'e.type IN $types',
    inRange(bounds),
  ];
  const unfiltered = direction === 'BOTH' && neighbourTypes.length === 0 && bounds === null;
  return {
    name: 'neighbours',
    match: `MATCH (n:Entity {id: $of})-[r:${pattern}]-(e) ${where(...conditions)}`,
    variables: 'n, r, e',
    // The far end open, so that the degree is read and not counted.
    ...(unfiltered ? { count: `MATCH (n:Entity {id: $of}) RETURN sum(COUNT { (n)-[:${pattern}]-() }) AS total` } : {}),
    order: [{ by: 'r.weight', descending: true }, { by: 'r.id' }],
    row: `[${relationRow('r')}, ${entityRow('e')}]`,
    parameters: { of, symmetric: SYMMETRIC, types: neighbourTypes, ...boundParameters(bounds) },
  };
}

export type CountRow = readonly [predicate: RelationType, direction: 'OUT' | 'IN', type: EntityType, count: number];
export const neighbourCounts = (of: EntityId): Query<CountRow> =>
  cypher(
    'neighbourCounts',
    `MATCH (n:Entity {id: $of})-[r:${RELATION}]-(e)
WITH type(r) AS predicate, CASE WHEN startNode(r) = n OR type(r) IN $symmetric THEN 'OUT' ELSE 'IN' END AS direction, e.type AS type,
  count(*) AS total
RETURN [predicate, direction, type, total] AS row`,
    { of, symmetric: SYMMETRIC },
  );

export type SubgraphRow = readonly [total: number, entities: readonly EntityRow[], relations: readonly RelationRow[]];
/**
 * Entities within some hops, nearest first, then heaviest, then by id, cut to `limit`, and the relations among them: ring after ring
 * of distinct entities, never a path. One round trip, and only what is kept leaves the server.
 */
export function subgraph(
  { of, hops, limit, touching }: Pick<NeighbourhoodQuery, 'of' | 'hops' | 'limit' | 'touching'>,
  passage: Passage,
): Query<SubgraphRow> {
  const pattern = relationPattern(passage.predicates);
  const rings = Array.from({ length: hops + 1 }, (_, ring) => `ring${ring}`);
  const steps = rings.slice(1).map((ring, i) => {
    const before = rings.slice(0, i + 1);
    return `CALL (${before.join(', ')}) {
UNWIND ${rings[i] ?? ''} AS n
MATCH (n)-[r:${pattern}]-(m) ${where(
      ...before.map((reached) => `NOT m IN ${reached}`),
      // Those asked for are reached already, so that only others are held to the types.
      passage.types.length === 0 ? null : 'm.type IN $types',
      inRange(passage.bounds),
    )}
WITH m, sum(r.weight) AS weight ORDER BY weight DESC, m.id
RETURN collect(m) AS ${ring} }`;
  });
  return cypher(
    'neighbourhood',
    `CALL () { MATCH (n:Entity) WHERE n.id IN $of WITH n ORDER BY n.id RETURN collect(n) AS ring0 }
${steps.join('\n')}
WITH ${rings.join(' + ')} AS reached
WITH size(reached) AS total, reached[..$limit] AS kept
CALL (kept) {
UNWIND kept AS n
MATCH (n)-[r:${pattern}]->(m) ${where(
      'm IN kept',
      touching.length === 0 ? null : '(n.id IN $touching OR m.id IN $touching)',
      inRange(passage.bounds),
    )}
WITH r ORDER BY r.weight DESC, r.id
RETURN collect(${relationRow('r')}) AS relations }
RETURN [total, [e IN kept | ${entityRow('e')}], relations] AS row`,
    { of, limit, touching, types: passage.types, ...boundParameters(passage.bounds) },
  );
}
