import type { EntityId } from '../../../id.ts';
import type { RelationType } from '../../../ontology/index.ts';
import { MAX_TRACE } from '../../port.ts';
import { cypher, type Query } from '../query.ts';
import { entityRow, relationRow, type EntityRow, type RelationRow } from '../rows.ts';

export type StrandsRow = readonly [total: number, rows: readonly (readonly [EntityRow, RelationRow])[]];

/** Relations of a programme of each kind that a trace shows, in the order of the port, with their number. */
export const programStrandsOf = (
  program: EntityId,
): Query<
  readonly [program: EntityRow, leaders: StrandsRow, participants: StrandsRow, regions: StrandsRow, parts: StrandsRow]
> => {
  const strands = (variable: string, type: RelationType, pattern: (type: string) => string): string =>
    `CALL (p) {
MATCH ${pattern(type)}
WITH r, e ORDER BY r.firstEventDate IS NULL, coalesce(r.firstEventDate, r.firstDate, '~'), e.id
WITH collect([e, r]) AS found
RETURN [size(found), [pair IN found[..${MAX_TRACE}] | [${entityRow('pair[0]')}, ${pairRelation}]]] AS ${variable} }`;
  const inward = (type: string): string => `(p)<-[r:${type}]-(e)`;
  const outward = (type: string): string => `(p)-[r:${type}]->(e)`;
  return cypher(
    'programTrace',
    `MATCH (p:Entity {id: $program})
${strands('leaders', 'LEADS', inward)}
${strands('participants', 'PARTICIPATES_IN', inward)}
${strands('regions', 'CARRIED_OUT_IN', outward)}
${strands('parts', 'PART_OF', inward)}
RETURN [${entityRow('p')}, leaders, participants, regions, parts] AS row`,
    { program },
  );
};
const pairRelation = relationRow('pair[1]');

/** Statements by month or year; a date less precise than the unit is a bucket of its own, before the finer ones within it. */
export const timelineOf = (
  entity: EntityId,
  unit: 'MONTH' | 'YEAR',
): Query<readonly [date: string, statements: number, datedStatements: number, articles: number]> =>
  cypher(
    'timeline',
    `CALL () {
MATCH (s:Statement) WHERE s.subject = $entity AND s.effective >= '' AND s.effective < '~' RETURN s
UNION ALL MATCH (s:Statement) WHERE s.object = $entity AND s.effective >= '' AND s.effective < '~' RETURN s }
WITH left(s.effective, $length) AS date, count(*) AS statements, count(s.eventDate) AS datedStatements, count(DISTINCT s.article) AS articles ORDER BY date
RETURN [date, statements, datedStatements, articles] AS row`,
    { entity, length: unit === 'YEAR' ? 4 : 7 },
  );
