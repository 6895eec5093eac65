import type { EntityId } from '../../../id.ts';
import { cypher, type Query } from '../query.ts';
import { RELATION } from './names.ts';

/** Sets the dates of events of the entities after an id, and of the relations that start from them; gives how many and the last id. */
export const setEventDates = (
  after: EntityId | '',
  limit: number,
): Query<readonly [size: number, last: EntityId | null]> =>
  cypher(
    'migrate.eventDates',
    `MATCH (e:Entity) WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
CALL (e) {
CALL (e) {
MATCH (s:Statement) WHERE s.subject = e.id AND s.eventDate >= '' RETURN s.eventDate AS date
UNION ALL MATCH (s:Statement) WHERE s.object = e.id AND s.eventDate >= '' RETURN s.eventDate AS date }
WITH e, min(date) AS first, max(date) AS last
SET e.firstEventDate = first, e.lastEventDate = last }
CALL (e) {
MATCH (e)-[r:${RELATION}]->()
CALL (r) {
MATCH (s:Statement) WHERE s.relation = r.id AND s.effective >= ''
RETURN min(s.eventDate) AS first, max(s.eventDate) AS last }
SET r.firstEventDate = first, r.lastEventDate = last }
RETURN [count(e), max(e.id)] AS row`,
    { after, limit },
  );

export const eventDatesCounts = (): Query<readonly [done: number, total: number]> =>
  cypher('migrate.eventDatesCounts', 'RETURN [0, COUNT { (:Entity) }] AS row');
