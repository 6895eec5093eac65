import type { EntityId } from '../../../id.ts';
import { cypher, type Query } from '../query.ts';
import { entityRow, type EntityRow } from '../rows.ts';

/** Deeper than any division of land; a bound because articles may contradict each other into a circle. */
export const DEPTH = 12;

/** From a region to itself, as `part`, and to each region within it, perhaps by several ways. */
export const TO_PARTS = `<-[:BELONGS_TO*0..${DEPTH}]-(part:Region)`;

/** The regions and all regions within them. */
export const partsOf = (regions: readonly EntityId[]): Query<EntityId> =>
  cypher(
    'partsOf',
    `MATCH (region:Entity) WHERE region.id IN $regions AND region:Region WITH region
MATCH (region)${TO_PARTS}
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
