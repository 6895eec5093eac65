import type { ArticleId, EntityId, RelationId } from '../../../id.ts';
import type { RegionLevel } from '../../../resolve/index.ts';
import { cypher, type Query } from '../query.ts';
import { entityRow, type EntityRow } from '../rows.ts';
import { ORGANISATIONS, RELATION } from './names.ts';
import { boundParameters, where, within, type Bounds } from './page.ts';

/** Deeper than any division of land; a bound because articles may contradict each other into a circle. */
const DEPTH = 12;

/** The regions and all regions within them. */
export const partsOf = (regions: readonly EntityId[]): Query<EntityId> =>
  cypher(
    'partsOf',
    `MATCH (region:Entity) WHERE region.id IN $regions AND region:Region WITH region
MATCH (region)<-[:BELONGS_TO*0..${DEPTH}]-(part:Region)
RETURN DISTINCT part.id AS row`,
    { regions },
  );

/** An entity's region, that one's and so on upwards. */
export const ancestorsOf = (region: EntityId): Query<EntityRow> =>
  cypher(
    'regionAncestors',
    `MATCH path = (:Entity {id: $region})-[:BELONGS_TO*1..${DEPTH}]->(e:Region)
WITH e, min(length(path)) AS distance WHERE e.id <> $region
WITH e ORDER BY distance
RETURN ${entityRow('e')} AS row`,
    { region },
  );

export type PlaceRow = readonly [region: EntityId, parent: EntityId | null, level: RegionLevel | null];
/** The regions and all that hold them, each with its own parent. */
export const placesAbove = (regions: readonly EntityId[]): Query<PlaceRow> =>
  cypher(
    'placesAbove',
    `MATCH (region:Entity) WHERE region.id IN $regions AND region:Region WITH region
MATCH (region)-[:BELONGS_TO*0..${DEPTH}]->(place:Region)
WITH DISTINCT place
RETURN [place.id, place.region, place.level] AS row`,
    { regions },
  );

export type CrossingRow = readonly [
  relation: RelationId,
  weight: number,
  firstDate: string | null,
  region: EntityId,
  via: EntityId | null,
];
/**
 * Relations from the regions and the organisations that have their seat in them to other regions and to organisations with their
 * seat elsewhere. A link between organisations goes via its subject.
 */
export const crossings = (near: readonly EntityId[]): Query<CrossingRow> =>
  cypher(
    'crossings',
    `MATCH (region:Entity) WHERE region.id IN $near AND region:Region WITH region
CALL (region) {
RETURN region AS m UNION ALL MATCH (region)<-[:BELONGS_TO]-(m) WHERE m.type IN $organisations RETURN m }
MATCH (m)-[r:${RELATION}]-(e)
WITH r, m, e, CASE WHEN e.type = 'Region' THEN e.id WHEN e.type IN $organisations THEN e.region END AS region
WHERE region IS NOT NULL AND NOT region IN $near
WITH r, region, startNode(r) AS subject, endNode(r) AS object
RETURN [r.id, r.weight, r.firstDate, region,
  CASE WHEN subject.type = 'Region' AND object.type = 'Region' THEN null
    WHEN subject.type IN $organisations THEN subject.id ELSE object.id END] AS row`,
    { near, organisations: ORGANISATIONS },
  );

/** Where programmes carried out in the regions are carried out, these regions included. */
export const programStrands = (near: readonly EntityId[]): Query<CrossingRow> =>
  cypher(
    'programStrands',
    `MATCH (region:Entity) WHERE region.id IN $near AND region:Region WITH region
MATCH (region)<-[:CARRIED_OUT_IN]-(program)
WITH DISTINCT program
MATCH (program)-[r:CARRIED_OUT_IN]->(place)
RETURN [r.id, r.weight, r.firstDate, place.id, program.id] AS row`,
    { near },
  );

/** Those that exist and are of the type. */
export const named = (ids: readonly EntityId[], type: 'Program' | 'Region'): Query<EntityId> =>
  cypher('named', `MATCH (e:Entity) WHERE e.id IN $ids AND e:${type} RETURN e.id AS row`, { ids });

export type RunRow = readonly [
  program: EntityId,
  region: EntityId,
  articles: readonly (readonly [article: ArticleId, statements: number, first: string])[],
];
/**
 * What says that programmes are carried out in regions; null: all programmes. Statements are looked up relation by relation: left to
 * itself the server reads all statements of a large graph to join them.
 */
export const runs = (programs: readonly EntityId[] | null, bounds: Bounds | null): Query<RunRow> =>
  cypher(
    'programMatrix',
    `MATCH (p:Program)-[r:CARRIED_OUT_IN]->(place) ${programs === null ? '' : 'WHERE p.id IN $programs'}
CALL (r) {
MATCH (s:Statement) ${where(`s.relation = r.id AND s.effective >= ''`, bounds === null ? null : within('s.effective'))}
WITH s.article AS article, count(s) AS statements, min(s.effective) AS first
RETURN collect([article, statements, first]) AS articles }
WITH p, place, articles WHERE size(articles) > 0
RETURN [p.id, place.id, articles] AS row`,
    { programs, ...boundParameters(bounds) },
  );
