import type { EntityId } from '../../../id.ts';
import { LINK_KINDS, MOST_RELATIONS } from '../../region-links.ts';
import { entityRow, relationRow, type EntityRow, type RelationRow } from '../rows.ts';
import { ORGANISATIONS, RELATION } from './names.ts';
import type { ListQuery } from './page.ts';
import { DEPTH, TO_PARTS } from './regions.ts';

/** Links between regions; what a link is says the port. */

const kind = (name: (typeof LINK_KINDS)[number]): number => LINK_KINDS.indexOf(name);

/**
 * Relations from the regions `near` and the organisations that have their seat in them: the region at the far end, which may be the
 * seat of an organisation, and `via`, the organisation; a link between organisations goes via its subject.
 */
const CROSSINGS = `UNWIND near AS part
CALL (part) {
RETURN part AS m UNION ALL MATCH (part)<-[:BELONGS_TO]-(m) WHERE m.type IN $organisations RETURN m }
MATCH (m)-[r:${RELATION}]-(e)
WITH r, CASE WHEN e.type = 'Region' THEN e.id WHEN e.type IN $organisations THEN e.region END AS place, startNode(r) AS x, endNode(r) AS y
WITH r, place, CASE WHEN x.type = 'Region' AND y.type = 'Region' THEN null WHEN x.type IN $organisations THEN x ELSE y END AS via`;

/** Where programmes (`via`) carried out in the regions `near` are carried out, these regions included. */
const STRANDS = `UNWIND near AS part
MATCH (part)<-[:CARRIED_OUT_IN]-(via)
WITH DISTINCT via
MATCH (via)-[r:CARRIED_OUT_IN]->(e)
WITH r, via, e.id AS place`;

/** The earliest of a date over strands; null where none has it. */
const earliest = (date: 'firstDate' | 'firstEventDate'): string =>
  `reduce(first = null, r IN strands | CASE WHEN first IS NULL OR r.${date} < first THEN r.${date} ELSE first END)`;

const IDS = (regions: string): string => `[part IN ${regions} | part.id]`;

export type LinkRow = readonly [
  kind: number,
  via: EntityRow | null,
  relations: readonly RelationRow[],
  weight: number,
  firstDate: string | null,
  firstEventDate: string | null,
];
/**
 * The links of two regions, from the side with fewer parts. Two regions have no links where one contains the other. Of a programme's
 * strands the heaviest on each side are shown, or the link would not show.
 */
export const linksOf = (a: EntityId, b: EntityId): ListQuery => ({
  name: 'regionLinks',
  match: `CALL () { MATCH (:Entity {id: $a})${TO_PARTS} RETURN collect(DISTINCT part) AS here }
CALL (here) { MATCH (:Entity {id: $b})${TO_PARTS} RETURN collect(DISTINCT part) AS there }
WITH CASE WHEN size(here) <= size(there) THEN [here, there] ELSE [there, here] END AS sides, ${IDS('here')} AS ofA, ${IDS('there')} AS ofB
WHERE $a IN ofA AND $b IN ofB AND NOT $b IN ofA AND NOT $a IN ofB
WITH sides[0] AS near, ${IDS('sides[0]')} AS nearIds, ${IDS('sides[1]')} AS farIds
CALL (near, nearIds, farIds) {
CALL (near, farIds) {
${CROSSINGS} WHERE place IN farIds
RETURN r, via }
WITH r, via ORDER BY r.weight DESC, r.id
WITH CASE WHEN via IS NULL THEN r END AS alone, via, collect(r) AS strands
RETURN CASE WHEN via IS NULL THEN ${kind('DIRECT')} ELSE ${kind('ORGANISATION')} END AS kind, via, strands, strands[..${MOST_RELATIONS}] AS shown
UNION ALL
CALL (near, nearIds, farIds) {
${STRANDS} WHERE place IN nearIds OR place IN farIds
RETURN r, via, place IN nearIds AS isNear }
WITH r, via, isNear ORDER BY r.weight DESC, r.id
WITH via, collect(r) AS strands, collect(CASE WHEN isNear THEN r END)[0] AS nearest, collect(CASE WHEN NOT isNear THEN r END)[0] AS farthest
WHERE farthest IS NOT NULL
WITH via, strands, [r IN strands WHERE r <> nearest AND r <> farthest][..${MOST_RELATIONS - 2}] + [nearest, farthest] AS chosen
RETURN ${kind('SHARED_PROGRAM')} AS kind, via, strands, [r IN strands WHERE r IN chosen] AS shown }
WITH kind, via, shown, coalesce(via.id, '') AS viaId, strands[0].id AS heaviest, reduce(sum = 0, r IN strands | sum + r.weight) AS weight,
  ${earliest('firstDate')} AS firstDate, ${earliest('firstEventDate')} AS firstEventDate`,
  variables: 'kind, via, shown, viaId, heaviest, weight, firstDate, firstEventDate',
  isKept: true,
  order: [{ by: 'kind' }, { by: '-weight' }, { by: 'viaId' }, { by: 'heaviest' }],
  row: `[kind, CASE WHEN via IS NOT NULL THEN ${entityRow('via')} END, [r IN shown | ${relationRow('r')}], weight, firstDate, firstEventDate]`,
  parameters: { a, b, organisations: ORGANISATIONS },
});

export type LinkedRow = readonly [region: EntityRow, direct: number, sharedPrograms: number, organisations: number];
/**
 * Every region outside with at least one link, and those that hold it, with the links of each kind; what holds the region itself is no
 * other. By number of links, then id.
 */
export const linkedRegionsOf = (region: EntityId): ListQuery => ({
  name: 'linkedRegions',
  match: `CALL () { MATCH (:Entity {id: $region})${TO_PARTS} RETURN collect(DISTINCT part) AS near }
CALL (near) { MATCH (:Entity {id: $region})-[:BELONGS_TO*1..${DEPTH}]->(holder:Region) RETURN collect(DISTINCT holder.id) AS holders }
WITH near, ${IDS('near')} AS nearIds, holders WHERE $region IN nearIds
CALL (near, nearIds) {
CALL (near, nearIds) {
${CROSSINGS} WHERE place IS NOT NULL AND NOT place IN nearIds
RETURN place, CASE WHEN via IS NULL THEN ${kind('DIRECT')} ELSE ${kind('ORGANISATION')} END AS kind, coalesce(via.id, r.id) AS key
UNION
${STRANDS} WHERE NOT place IN nearIds
RETURN place, ${kind('SHARED_PROGRAM')} AS kind, via.id AS key }
RETURN place, collect([kind, key]) AS links }
MATCH (:Entity {id: place})-[:BELONGS_TO*0..${DEPTH}]->(e:Region) WHERE NOT e.id IN holders
UNWIND links AS link
WITH DISTINCT e, link
WITH e, sum(CASE link[0] WHEN ${kind('DIRECT')} THEN 1 ELSE 0 END) AS direct,
  sum(CASE link[0] WHEN ${kind('SHARED_PROGRAM')} THEN 1 ELSE 0 END) AS sharedPrograms,
  sum(CASE link[0] WHEN ${kind('ORGANISATION')} THEN 1 ELSE 0 END) AS organisations, count(*) AS all`,
  variables: 'e, direct, sharedPrograms, organisations, all',
  isKept: true,
  order: [{ by: '-all' }, { by: 'e.id' }],
  row: `[${entityRow('e')}, direct, sharedPrograms, organisations]`,
  parameters: { region, organisations: ORGANISATIONS },
});
