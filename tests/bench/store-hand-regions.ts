import { ORGANISATION_TYPES } from '../../graph/index.ts';
import { ALL, STATEMENT, entity, page, paged, relation, type HandWritten } from './store-hand-shape.ts';

/** By hand: how regions are linked, and programmes by regions. */

const ORGANISATIONS = `[${ORGANISATION_TYPES.map((type) => `'${type}'`).join(', ')}]`;
/** A region with its parts, in ids, called `as`. */
const parts = (region: string, as: string): string =>
  `CALL (${region}) { MATCH (${region})<-[:BELONGS_TO*0..12]-(part:Region) RETURN collect(DISTINCT part.id) AS ${as} }`;

/** Relations out of `near`: the place each reaches, and the organisation that it goes through. */
const CROSSINGS = `UNWIND near AS id MATCH (region:Entity {id: id})
  CALL (region) { RETURN region AS m UNION ALL MATCH (region)<-[:BELONGS_TO]-(m) WHERE m.type IN ${ORGANISATIONS} RETURN m }
  MATCH (m)-[r:${ALL}]-(e) WITH r, CASE WHEN e.type = 'Region' THEN e.id WHEN e.type IN ${ORGANISATIONS} THEN e.region END AS place,
    startNode(r) AS x, endNode(r) AS y
  WITH r, place, CASE WHEN x.type = 'Region' AND y.type = 'Region' THEN null WHEN x.type IN ${ORGANISATIONS} THEN x ELSE y END AS via`;
/** The regions that share a programme with one of `near`. */
const PROGRAMMES = `UNWIND near AS id MATCH (:Entity {id: id})<-[:CARRIED_OUT_IN]-(via) WITH DISTINCT near, via
  MATCH (via)-[r:CARRIED_OUT_IN]->(e) WITH near, r, via, e.id AS place`;

export const linkedRegions = (id: string): HandWritten => ({
  text: `MATCH (a:Entity {id: $id}) ${parts('a', 'near')}
    CALL (a) { MATCH (a)-[:BELONGS_TO*0..12]->(holder:Region) RETURN collect(DISTINCT holder) AS holders }
    CALL (near) { ${CROSSINGS} WHERE place IS NOT NULL AND NOT place IN near
        RETURN place, CASE WHEN via IS NULL THEN 'DIRECT' ELSE 'ORGANISATION' END AS kind, coalesce(via.id, r.id) AS key
      UNION ALL ${PROGRAMMES} WHERE NOT place IN near RETURN place, 'SHARED_PROGRAM' AS kind, via.id AS key }
    WITH DISTINCT holders, place, kind, key
    MATCH (:Entity {id: place})-[:BELONGS_TO*0..12]->(region:Region) WHERE NOT region IN holders
    WITH DISTINCT region, kind, key
    WITH region, sum(CASE kind WHEN 'DIRECT' THEN 1 ELSE 0 END) AS direct, sum(CASE kind WHEN 'SHARED_PROGRAM' THEN 1 ELSE 0 END) AS sharedPrograms,
      sum(CASE kind WHEN 'ORGANISATION' THEN 1 ELSE 0 END) AS organisations
    ORDER BY direct + sharedPrograms + organisations DESC, region.id
    ${paged(
      '[region, direct, sharedPrograms, organisations]',
      'row',
      'WITH row[0] AS region, row, total',
      `{region: ${entity('region')}, direct: row[1], sharedPrograms: row[2], organisations: row[3]}`,
    )}`,
  parameters: { id },
  rows: page,
});

export const regionLinks = ([a, b]: readonly [string, string]): HandWritten => ({
  text: `MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) ${parts('a', 'near')} ${parts('b', 'far')}
    CALL (near, far) {
      CALL (near, far) { ${CROSSINGS} WHERE place IN far RETURN r, via }
        WITH r, via ORDER BY r.weight DESC, r.id
        WITH CASE WHEN via IS NULL THEN r END AS lone, via, collect(r) AS strands
        RETURN CASE WHEN via IS NULL THEN 0 ELSE 2 END AS kind, via, strands, strands[..6] AS shown
      UNION ALL
        CALL (near, far) { ${PROGRAMMES} WHERE place IN near OR place IN far RETURN r, via, place }
        WITH near, far, via, r, place ORDER BY r.weight DESC, r.id
        WITH near, far, via, collect(r) AS strands, collect(CASE WHEN place IN near THEN r END)[0] AS here,
          collect(CASE WHEN place IN far THEN r END)[0] AS there WHERE there IS NOT NULL
        WITH via, strands, CASE WHEN size(strands) <= 6 THEN strands ELSE [here, there] + [r IN strands WHERE r <> here AND r <> there][..4] END AS shown
        RETURN 1 AS kind, via, strands, COLLECT { UNWIND shown AS r WITH r ORDER BY r.weight DESC, r.id RETURN r } AS shown }
    WITH kind, via, shown, strands[0].id AS heaviest, reduce(weight = 0, r IN strands | weight + r.weight) AS weight,
      reduce(first = null, r IN strands | CASE WHEN first IS NULL OR r.firstDate < first THEN r.firstDate ELSE first END) AS firstDate,
      reduce(first = null, r IN strands | CASE WHEN first IS NULL OR r.firstEventDate < first THEN r.firstEventDate ELSE first END) AS firstEventDate
    ORDER BY kind, weight DESC, coalesce(via.id, ''), heaviest
    ${paged(
      '[kind, via, shown, weight, firstDate, firstEventDate]',
      'row',
      'WITH row[1] AS via, row, total',
      `{kind: ['DIRECT', 'SHARED_PROGRAM', 'ORGANISATION'][row[0]], via: CASE WHEN via IS NOT NULL THEN ${entity('via')} END,
        relations: [r IN row[2] | ${relation('r')}], weight: row[3], firstDate: row[4], firstEventDate: row[5]}`,
    )}`,
  parameters: { a, b },
  rows: page,
});

/** Of all programmes by counties, 20 by 20; what is said of wider regions stands apart. */
export const MATRIX: HandWritten = {
  text: `MATCH (p:Program)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(place) WHERE s.predicate = 'CARRIED_OUT_IN'
    WITH p, place, s.article AS article, count(*) AS statements, min(s.effective) AS first, min(s.eventDate) AS firstEvent
    WITH place, collect({program: p, article: article, statements: statements, first: first, firstEvent: firstEvent}) AS runs
    CALL (place) { MATCH way = (place)-[:BELONGS_TO*0..12]->(up:Region) WITH up, min(length(way)) AS distance ORDER BY distance
      RETURN [up IN collect(up) WHERE up.level IN ['county', 'zone']][-1] AS region }
    UNWIND runs AS run
    WITH run.program AS program, region, collect(DISTINCT run.article) AS articles, sum(run.statements) AS statements, min(run.first) AS first,
      min(run.firstEvent) AS firstEvent
    WITH collect({program: program, region: region, articles: articles, statements: statements, first: first, firstEvent: firstEvent}) AS cells
    CALL (cells) { UNWIND cells AS cell UNWIND cell.articles AS article
      WITH cell.program AS program, count(DISTINCT cell.region) AS width, count(DISTINCT article) AS articles
      ORDER BY width DESC, articles DESC, program.id RETURN collect(program) AS programs }
    CALL (cells) { UNWIND cells AS cell WITH cell.region AS region, count(*) AS height WHERE region IS NOT NULL
      WITH region, height ORDER BY height DESC, region.id RETURN collect(region) AS columns }
    WITH columns, programs, programs[..20] AS rows, columns[..20] AS shown, cells
    WITH columns, programs, rows, shown, [cell IN cells WHERE cell.program IN rows] AS cells
    RETURN {programs: [e IN rows | ${entity('e')}], regions: [e IN shown | ${entity('e')}], totalPrograms: size(programs),
      totalRegions: size(columns), cells: COLLECT { UNWIND rows AS program UNWIND shown AS region
        UNWIND [cell IN cells WHERE cell.program = program AND cell.region = region] AS cell
        RETURN {program: program.id, region: region.id, articles: size(cell.articles), statements: cell.statements, firstDate: nullIf(cell.first, '~'), firstEventDate: cell.firstEvent} },
      rest: COLLECT { UNWIND rows AS program UNWIND [cell IN cells WHERE cell.program = program AND cell.region IS NULL] AS cell
        RETURN {program: program.id, articles: size(cell.articles), statements: cell.statements, firstDate: nullIf(cell.first, '~'), firstEventDate: cell.firstEvent} }} AS row`,
  parameters: {},
  rows: (answer) => [answer],
};

export const matrixCell = (program: string, region: string): HandWritten => ({
  text: `MATCH (a:Entity {id: $region}) ${parts('a', 'places')}
    MATCH (:Entity {id: $program})<-[:SUBJECT]-(s:Statement) WHERE s.predicate = 'CARRIED_OUT_IN' AND s.object IN places
    WITH s ORDER BY s.effective, s.id ${paged('s', 's', 'MATCH (s)<-[:SAYS]-(a:Article)', STATEMENT)}`,
  parameters: { program, region },
  rows: page,
});
