import type { PathResult } from '../../graph/index.ts';
import { ALL, IS_SYMMETRIC, entity, page, paged, relation, type HandWritten } from './store-hand-shape.ts';

/** By hand: neighbours, hops and paths. */

export const neighbours = (id: string): HandWritten => ({
  text: `MATCH (n:Entity {id: $id})-[r:${ALL}]-(e) WITH n, r, e ORDER BY r.weight DESC, r.id
    ${paged(
      '[n, r, e]',
      'row',
      'WITH row[0] AS n, row[1] AS r, row[2] AS e, total',
      `{relation: ${relation('r')}, entity: ${entity('e')},
        direction: CASE WHEN ${IS_SYMMETRIC} OR startNode(r) = n THEN 'OUT' ELSE 'IN' END}`,
    )}`,
  parameters: { id },
  rows: page,
});

/** Rings of entities around one, nearest first, and what is between those that are kept. */
export function hops(id: string, count: number): HandWritten {
  const rings = Array.from({ length: count + 1 }, (_, i) => `ring${i}`);
  const steps = rings.slice(1).map((ring, i) => {
    const before = rings.slice(0, i + 1);
    return `CALL (${before.join(', ')}) { UNWIND ${rings[i] ?? ''} AS a MATCH (a)-[r:${ALL}]-(b)
      WHERE ${before.map((reached) => `NOT b IN ${reached}`).join(' AND ')}
      WITH b, sum(r.weight) AS weight ORDER BY weight DESC, b.id RETURN collect(b) AS ${ring} }`;
  });
  return {
    text: `MATCH (n:Entity {id: $id}) WITH [n] AS ring0 ${steps.join('\n')}
      WITH ${rings.join(' + ')} AS reached WITH reached[..100] AS kept, size(reached) AS total
      RETURN {total: total, truncated: total > size(kept), entities: [e IN kept | ${entity('e')}],
        relations: COLLECT { UNWIND kept AS e MATCH (e)-[r:${ALL}]->(o) WHERE o IN kept WITH r ORDER BY r.weight DESC, r.id
          RETURN ${relation('r')} }} AS row`,
    parameters: { id },
    rows: (answer) => [answer],
  };
}

/**
 * Of the simple paths of at most four hops, as many lengths as it takes, the three shortest; among equally long ones those that pass
 * the smallest hubs. All paths of these lengths are gone over.
 */
export const paths = (from: string, to: string): HandWritten => ({
  text: `MATCH way = SHORTEST 2 GROUPS (:Entity {id: $from})-[:${ALL}]-{1,4}(:Entity {id: $to})
    WITH nodes(way) AS passed, relationships(way) AS steps WHERE all(e IN passed WHERE single(other IN passed WHERE other = e))
    WITH passed, collect(steps) AS parallel
    WITH passed, [e IN passed | e.id] AS ids,
      reduce(cost = 0.0, e IN passed[1..-1] | cost + round(log(1 + e.degree) / log(2) * 1000000)) AS cost,
      [i IN range(0, size(passed) - 2) | reduce(best = null, steps IN parallel | CASE WHEN best IS NULL OR steps[i].weight > best.weight
        OR (steps[i].weight = best.weight AND steps[i].id < best.id) THEN steps[i] ELSE best END)] AS steps
    ORDER BY size(passed), cost, ids LIMIT 4
    WITH collect({entities: [e IN passed | ${entity('e')}], relations: [r IN steps | ${relation('r')}], cost: cost / 1000000}) AS found
    RETURN {paths: found[..3], truncated: size(found) > 3} AS row`,
  parameters: { from, to },
  rows: (answer: PathResult) => [answer],
});
