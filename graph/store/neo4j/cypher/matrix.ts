import type { EntityId } from '../../../id.ts';
import type { ColumnRule } from '../../matrix.ts';
import { cypher, type Parameters, type Query } from '../query.ts';
import { entityRow, type EntityRow } from '../rows.ts';
import { inRange } from './graph.ts';
import { STATEMENTS } from './lists.ts';
import { boundParameters, where, within, type DateBounds, type ListQuery } from './page.ts';
import { DEPTH, TO_PARTS } from './regions.ts';

/** Programmes by regions: a column stands for its region and all parts of it. */

export type MatrixRow = readonly [
  programs: readonly EntityRow[],
  regions: readonly EntityRow[],
  cells: readonly CellRow[],
  totalPrograms: number,
  totalRegions: number,
  /** Cells of no column: their region is null. */
  rest: readonly CellRow[],
];
export type CellRow = readonly [
  program: EntityId,
  region: EntityId | null,
  articles: number,
  statements: number,
  first: string,
  firstEvent: string | null,
];

export type MatrixOf = Readonly<{
  /** Null: all programmes that are carried out anywhere. */
  programs: readonly EntityId[] | null;
  /** Null: those that `rule` gives. */
  regions: readonly EntityId[] | null;
  rule: ColumnRule;
  bounds: DateBounds | null;
  rows: number;
  columns: number;
}>;

/** From `place` to itself and all that hold it, nearest first, as `chain`. */
const CHAIN = `CALL (place) {
MATCH way = (place)-[:BELONGS_TO*0..${DEPTH}]->(up:Region)
WITH up, min(length(way)) AS distance ORDER BY distance
RETURN collect(up) AS chain }`;

/** The column of a region at a level, from its `chain`; null where it has none. */
const OWN = `coalesce([up IN chain WHERE up.level IN $levels OR up.code IN $codes][-1],
  CASE WHEN any(up IN chain WHERE up.level = $under) THEN [up IN chain WHERE up.level = $instead][-1] END)`;
const ruleParameters = ({ levels, codes, under, instead }: ColumnRule): Parameters => ({
  levels,
  codes,
  under,
  instead,
});

/**
 * How many columns a programme has and how many programmes a column has follows from the relations alone. Statements are read of the
 * contenders only: programmes that have as many columns as the last row shown, since among these the number of articles decides. What
 * has no column counts under null.
 */
export const matrix = ({ programs, regions, rule, bounds, rows, columns }: MatrixOf): Query<MatrixRow> =>
  cypher(
    'programMatrix',
    `CALL () {
MATCH (p:Program)-[r:CARRIED_OUT_IN]->(place) ${where(programs === null ? null : 'p.id IN $programs', inRange(bounds))}
WITH place, collect(r) AS runs
${CHAIN}
RETURN collect({runs: runs, chain: chain, own: ${OWN}}) AS places }
CALL (places) {
${
  regions === null
    ? 'UNWIND places AS each RETURN collect(DISTINCT each.own) AS columns'
    : 'MATCH (e:Region) WHERE e.id IN $regions RETURN collect(e) AS columns'
} }
CALL (places, columns) {
UNWIND places AS each
WITH each, [up IN each.chain WHERE up IN columns] AS over
RETURN collect({runs: each.runs, over: ${regions === null ? 'CASE WHEN over = [] THEN [null] ELSE over END' : 'over'}}) AS counted }
CALL (counted) {
UNWIND counted AS each UNWIND each.over AS e UNWIND each.runs AS r
WITH startNode(r) AS p, count(DISTINCT e) AS width ORDER BY width DESC
RETURN collect({program: p, width: width}) AS widths }
CALL (counted, columns) {
CALL (counted, columns) {
UNWIND counted AS each UNWIND each.over AS e UNWIND each.runs AS r
WITH e, r WHERE e IS NOT NULL
RETURN e, count(DISTINCT startNode(r)) AS height
UNION ALL UNWIND columns AS e RETURN e, 0 AS height }
WITH e, sum(height) AS height ORDER BY height DESC, e.id LIMIT $columns
RETURN collect(e) AS shown }
WITH *, [each IN widths WHERE each.width >= coalesce(widths[$rows - 1].width, 0) | each.program] AS contenders
CALL (counted, contenders) {
UNWIND counted AS each UNWIND each.runs AS r
WITH each.over AS over, r, startNode(r) AS p WHERE p IN contenders AND size(over) > 0
MATCH (s:Statement) ${where(`s.relation = r.id AND s.effective >= ''`, bounds === null ? null : within('s.effective'))}
UNWIND over AS e
WITH p, e, collect(DISTINCT s.article) AS articles, count(s) AS statements, min(s.effective) AS first,
  min(s.eventDate) AS firstEvent
RETURN collect({program: p, region: e, articles: articles, statements: statements, first: first, firstEvent: firstEvent}) AS cells }
CALL (cells) {
UNWIND cells AS cell UNWIND cell.articles AS article
WITH cell.program AS p, count(DISTINCT cell.region) AS width, count(DISTINCT article) AS articles
ORDER BY width DESC, articles DESC, p.id LIMIT $rows
RETURN collect(p) AS ranked }
CALL (ranked) {
MATCH (p:Program) WHERE p.id IN $named WITH p ORDER BY p.id
RETURN collect(p) AS named }
WITH *, (ranked + [p IN named WHERE NOT p IN ranked])[..$rows] AS rows
RETURN [[p IN rows | ${entityRow('p')}], [e IN shown | ${entityRow('e')}],
  [cell IN cells WHERE cell.program IN rows AND cell.region IN shown |
    [cell.program.id, cell.region.id, size(cell.articles), cell.statements, cell.first, cell.firstEvent]],
  ${programs === null ? 'size(widths)' : 'size(named)'}, size(columns),
  [cell IN cells WHERE cell.program IN rows AND cell.region IS NULL |
    [cell.program.id, null, size(cell.articles), cell.statements, cell.first, cell.firstEvent]]] AS row`,
    {
      programs,
      named: programs ?? [],
      regions,
      rows,
      columns,
      ...ruleParameters(rule),
      ...boundParameters(bounds),
    },
  );

/** Statements that a programme is carried out in a region or a part of it. */
export const cellStatementsList = (program: EntityId, region: EntityId, bounds: DateBounds | null): ListQuery => ({
  name: 'matrixCell',
  match: `MATCH (:Entity {id: $region})${TO_PARTS}
WITH DISTINCT part
MATCH (:Entity {id: $program})-[r:CARRIED_OUT_IN]->(part)
MATCH (s:Statement) ${where(`s.relation = r.id AND s.effective >= ''`, bounds === null ? null : within('s.effective'))}`,
  variables: 's',
  isKept: true,
  ...STATEMENTS,
  parameters: { program, region, ...boundParameters(bounds) },
});

/** Statements that a programme is carried out in regions that have no column. */
export const restStatementsList = (program: EntityId, rule: ColumnRule, bounds: DateBounds | null): ListQuery => ({
  name: 'matrixRest',
  match: `MATCH (:Entity {id: $program})-[r:CARRIED_OUT_IN]->(place)
${CHAIN}
WITH r, ${OWN} AS own WHERE own IS NULL
MATCH (s:Statement) ${where(`s.relation = r.id AND s.effective >= ''`, bounds === null ? null : within('s.effective'))}`,
  variables: 's',
  isKept: true,
  ...STATEMENTS,
  parameters: { program, ...ruleParameters(rule), ...boundParameters(bounds) },
});
