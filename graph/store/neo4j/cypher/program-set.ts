import type { EntityId } from '../../../id.ts';
import type { ProgramSet } from '../../port.ts';
import { entityRow, type EntityRow } from '../rows.ts';
import { inRange } from './graph.ts';
import type { CellRow } from './matrix.ts';
import { boundParameters, where, within, type DateBounds, type ListQuery } from './page.ts';
import { DEPTH, TO_PARTS } from './regions.ts';

/** Programmes by which of some regions they are carried out in. */

export type ComparedRow = readonly [program: EntityRow, cells: readonly CellRow[]];

/** Each of the regions with its parts, each part once. */
const PARTS = `UNWIND $regions AS region
MATCH (:Entity {id: region})${TO_PARTS}
WITH DISTINCT region, part`;

const HELD: Readonly<Record<Exclude<ProgramSet['kind'], 'NONE'>, string>> = {
  ALL: 'size(held) = size($regions)',
  ONLY: 'size($regions) > 1 AND held = [$only]',
  SOME: '1 < size(held) < size($regions)',
};

/** From the parts of the regions to their programmes; for what is in none of them, from all programmes. */
const members = (set: ProgramSet, bounds: DateBounds | null): string =>
  set.kind === 'NONE'
    ? `CALL () {
${PARTS}
RETURN collect(DISTINCT part.id) AS inside }
MATCH (e:Program)-[r:CARRIED_OUT_IN]->(place) ${where(inRange(bounds))}
WITH e, inside, collect(DISTINCT place.id) AS places
WITH e WHERE none(place IN places WHERE place IN inside)`
    : `${PARTS}
MATCH (part)<-[r:CARRIED_OUT_IN]-(e) ${where(inRange(bounds))}
WITH e, collect(DISTINCT region) AS held WHERE ${HELD[set.kind]}`;

/** `regions` are different from each other. Statements are read for the rows of the page alone. */
export const programSetList = (
  regions: readonly EntityId[],
  set: ProgramSet,
  bounds: DateBounds | null,
): ListQuery => ({
  name: 'programSet',
  match: members(set, bounds),
  variables: 'e',
  isKept: true,
  order: [{ by: '-e.articles' }, { by: 'e.id' }],
  then: `CALL (e) {
MATCH (e)-[r:CARRIED_OUT_IN]->(part)
MATCH (s:Statement) ${where(`s.relation = r.id AND s.effective >= ''`, bounds === null ? null : within('s.effective'))}
MATCH (part)-[:BELONGS_TO*0..${DEPTH}]->(up:Region) WHERE up.id IN $regions
WITH up.id AS region, s
WITH region, count(DISTINCT s.article) AS articles, count(DISTINCT s) AS statements, min(s.effective) AS first,
  min(s.eventDate) AS firstEvent
RETURN collect([region, articles, statements, first, firstEvent]) AS told }
WITH e, [cell IN told | [e.id, cell[0], cell[1], cell[2], cell[3], cell[4]]] AS cells ORDER BY e.articles DESC, e.id`,
  row: `[${entityRow('e')}, cells]`,
  parameters: { regions, only: set.kind === 'ONLY' ? set.region : null, ...boundParameters(bounds) },
});
