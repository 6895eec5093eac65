import type { EntityId, RelationId } from '../../../id.ts';
import { cypher, type Query } from '../query.ts';
import { entityRow, relationRow, type EntityRow, type RelationRow } from '../rows.ts';
import { inRange, type Passage } from './graph.ts';
import { relationPattern } from './names.ts';
import { boundParameters, where } from './page.ts';

/** Paths of at most so many hops are found by one query. */
export const NEAR_HOPS = 3;

export type PathRow = readonly [entities: readonly EntityRow[], relations: readonly RelationRow[]];
/**
 * The first `wanted` simple paths of at most `hops` (≤ NEAR_HOPS), by (hops, cost, ids along the path). It starts from the end with fewer
 * relations (`near`), and asks for the inner entities of longer paths only where shorter ones are too few.
 */
export function nearPaths(
  from: EntityId,
  to: EntityId,
  hops: number,
  wanted: number,
  { predicates, types, bounds }: Passage,
): Query<PathRow> {
  const relation = (r: string): string => `-[${r}:${relationPattern(predicates)}]-`;
  const joined = (a: string, b: string): string =>
    bounds === null
      ? `EXISTS { (${a})${relation('')}(${b}) }`
      : // A name of its own: inside, `r` would be the relation before.
        `EXISTS { MATCH (${a})${relation('last')}(${b}) ${where(inRange(bounds, 'last'))} }`;
  const inner = (m: string): string | null => (types.length === 0 ? null : `${m}.type IN $types`);
  const ways = [
    `WITH near, far ${where(joined('near', 'far'))}
RETURN collect([near, far]) AS ways1`,
    `MATCH (near)${relation('r')}(m) ${where('m <> far', inner('m'), inRange(bounds), joined('m', 'far'))}
WITH DISTINCT near, m, far ORDER BY ${cost('m')}, m.id LIMIT $wanted
RETURN collect([near, m, far]) AS ways2`,
    `MATCH (near)${relation('r')}(m) ${where('m <> far', inner('m'), inRange(bounds))}
WITH DISTINCT near, m, far, turned
MATCH (m)${relation('r')}(n) ${where('n <> near AND n <> far', inner('n'), inRange(bounds), joined('n', 'far'))}
WITH DISTINCT near, m, n, far, turned ORDER BY ${cost('m')} + ${cost('n')}, CASE WHEN turned THEN n.id ELSE m.id END, CASE WHEN turned THEN m.id ELSE n.id END
LIMIT $wanted
RETURN collect([near, m, n, far]) AS ways3`,
  ].slice(0, hops);
  const shorter = (length: number): string => Array.from({ length }, (_, i) => `ways${i + 1}`).join(' + ');
  return cypher(
    'paths',
    `MATCH (e:Entity) WHERE e.id IN $ends
WITH e ORDER BY e.degree, e.id
WITH collect(e) AS ends WHERE size(ends) = 2
WITH ends[0] AS near, ends[1] AS far, ends[0].id <> $ends[0] AS turned
${ways
  .map((way, i) =>
    i === 0
      ? `CALL (near, far) {\n${way} }`
      : `WITH *, ${shorter(i)} AS found${i}
CALL (near, far, turned, found${i}) {
WITH near, far, turned WHERE size(found${i}) < $wanted
${way} }`,
  )
  .join('\n')}
UNWIND (${shorter(ways.length)})[..$wanted] AS way
WITH CASE WHEN turned THEN reverse(way) ELSE way END AS way
RETURN [[e IN way | ${entityRow('e')}], [i IN range(0, size(way) - 2) | COLLECT {
WITH way[i] AS a, way[i + 1] AS b
MATCH (a)${relation('r')}(b) ${where(inRange(bounds))}
WITH r ORDER BY r.weight DESC, r.id LIMIT 1
RETURN ${relationRow('r')} }[0]]] AS row`,
    { ends: [from, to], wanted, types, ...boundParameters(bounds) },
  );
}

/** As `costOf` of path-search.ts. */
const cost = (e: string): string => `round(log(1 + ${e}.degree) / log(2) * 1000000)`;

export type EdgeRow = readonly [from: EntityId, to: EntityId, degree: number, weight: number, relation: RelationId];
/** Edges of a ring, for the search of longer paths; `ends` are let through whatever their type. */
export const edgesOfRing = (
  ring: readonly EntityId[],
  ends: readonly EntityId[],
  { predicates, types, bounds }: Passage,
): Query<EdgeRow> =>
  cypher(
    'edges',
    `MATCH (n:Entity) WHERE n.id IN $ring WITH n
MATCH (n)-[r:${relationPattern(predicates)}]-(m) ${where(types.length === 0 ? null : 'm.type IN $types OR m.id IN $ends', inRange(bounds))}
RETURN [n.id, m.id, m.degree, r.weight, r.id] AS row`,
    { ring, ends, types, ...boundParameters(bounds) },
  );
