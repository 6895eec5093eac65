import type { Driver } from 'neo4j-driver';
import type { EntityId, Neighbour, Page, StatementRecord, Subgraph } from '../../graph/index.ts';
import { contributed } from '../../graph/store/neo4j/change.ts';
import type { Connection } from '../../graph/store/neo4j/connection.ts';
import { migrate } from '../../graph/store/neo4j/migrate.ts';
import { encoded, type Parameters } from '../../graph/store/neo4j/query.ts';
import { articleProperties, names, sentences, statements } from '../../graph/store/neo4j/said.ts';
import { counted, named } from '../../graph/store/neo4j/tally.ts';
import type { Generated } from './store-graph.ts';

/** What someone would write by hand for one question, each row with its `id`, to hold the adapter against. */
export type HandWritten = Readonly<{
  text: string;
  parameters: Readonly<Record<string, unknown>>;
  /** The ids in the adapter's answer. */
  ids: (answer: unknown) => readonly string[];
}>;

const ALL = 'LEADS|PARTICIPATES_IN|CARRIED_OUT_IN|COOPERATES_WITH|ESTABLISHES|LOCATED_IN|PART_OF|SUPPORTS';
const neighbourPage = (id: EntityId): HandWritten => ({
  text: `MATCH (n:Entity {id: $id})-[r:${ALL}]-(e) WITH r, e ORDER BY r.weight DESC, r.id
    WITH collect([r, e]) AS found WITH size(found) AS total, found[..50] AS page UNWIND page AS row
    RETURN row[0].id AS id, row[0] AS relation, row[1] AS entity, total`,
  parameters: { id },
  ids: (answer) => (answer as Page<Neighbour>).items.map(({ value }) => value.relation.id),
});
const twoHops = (id: EntityId): HandWritten => ({
  text: `MATCH (n:Entity {id: $id})-[r:${ALL}]-(a) WITH n, a, sum(r.weight) AS weight ORDER BY weight DESC, a.id
    WITH n, collect(a) AS ring UNWIND ring AS a
    MATCH (a)-[r:${ALL}]-(b) WHERE b <> n AND NOT b IN ring
    WITH n, ring, b, sum(r.weight) AS weight ORDER BY weight DESC, b.id
    WITH n, ring, collect(b) AS far WITH ([n] + ring + far)[..100] AS kept, 1 + size(ring) + size(far) AS total
    UNWIND kept AS e RETURN e.id AS id, e AS entity, total,
      COLLECT { MATCH (e)-[r:${ALL}]->(o) WHERE o IN kept RETURN r } AS relations`,
  parameters: { id },
  ids: (answer) => (answer as Subgraph).entities.map((entity) => entity.id),
});
const statementPage = (id: EntityId): HandWritten => ({
  text: `MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(s:Statement) WITH s ORDER BY s.effective, s.id
    WITH collect(s) AS found WITH size(found) AS total, found[..50] AS page UNWIND page AS s
    MATCH (s)<-[:SAYS]-(a:Article) RETURN s.id AS id, s AS statement, a.title AS title, a.publishedOn AS publishedOn, total`,
  parameters: { id },
  ids: (answer) => (answer as Page<StatementRecord>).items.map(({ value }) => value.id),
});

export const HAND_WRITTEN: Readonly<Record<string, (hub: EntityId, plain: EntityId) => HandWritten>> = {
  'entity by id': (_, plain) => ({
    text: 'MATCH (e:Entity {id: $id}) RETURN e.id AS id, e AS entity',
    parameters: { id: plain },
    ids: (answer) => [...(answer as ReadonlyMap<string, unknown>).keys()],
  }),
  neighbours: (_, plain) => neighbourPage(plain),
  'neighbours of a hub': (hub) => neighbourPage(hub),
  'two hops': (_, plain) => twoHops(plain),
  'two hops of a hub': (hub) => twoHops(hub),
  statements: (_, plain) => statementPage(plain),
  'statements of a hub': (hub) => statementPage(hub),
  'search 太湖科技': () => ({
    text: `CALL () { MATCH (e:Entity) WHERE e.name CONTAINS $text RETURN e
      UNION MATCH (s:Sentence) WHERE s.text CONTAINS $text MATCH (s)-[:TELLS_OF]->(e) RETURN e }
      WITH e ORDER BY CASE WHEN e.name STARTS WITH $text THEN 1 WHEN e.name CONTAINS $text THEN 2 ELSE 3 END, e.articles DESC, e.id
      WITH collect(e) AS found WITH size(found) AS total, found[..20] AS page UNWIND page AS e RETURN e.id AS id, e AS entity, total`,
    parameters: { text: '太湖科技' },
    ids: (answer) => (answer as Page<{ entity: { id: string } }>).items.map(({ value }) => value.entity.id),
  }),
};

const BATCH = 2_000;

/** The rows that the adapter leaves, written by bare batches into the same schema, and removed again. In seconds. */
export async function bareIngest(driver: Driver, connection: Connection, graph: Generated): Promise<number> {
  await migrate(connection);
  const write = async (text: string, rows: readonly Parameters[], size = BATCH): Promise<void> => {
    for (let i = 0; i < rows.length; i += size)
      await driver.executeQuery(text, encoded({ rows: rows.slice(i, i + size) }), { database: 'neo4j' });
  };
  const graphs = [...graph.articles()];
  const start = performance.now();
  const tally = {
    readings: 1,
    names: new Map<string, readonly [number, number]>(),
    region: new Map(),
    code: new Map(),
    level: new Map(),
  };
  const counts = {
    articles: 1,
    degree: 1,
    statementFirst: '2015',
    statementLast: '2025',
    articleFirst: '2015',
    articleLast: '2025',
  };
  await write(
    'UNWIND $rows AS row CREATE (e:Entity) SET e = row',
    graph.entities.map(({ id, type, name }) => {
      const of = { ...tally, names: new Map([[name, [1, 0] as const]]) };
      return { ...counted(id, of, counts), ...named(type, of) };
    }),
  );
  for (const type of ['Agency', 'Enterprise', 'Institution', 'Program', 'Region'])
    await driver.executeQuery(`MATCH (e:Entity {type: $type}) SET e:${type}`, { type });
  await write(
    'UNWIND $rows AS row CREATE (a:Article) SET a = row',
    graphs.map((of) => articleProperties(of, of, of.article.checksum)),
  );
  await write(
    'UNWIND $rows AS row MERGE (i:Issue {id: row.issue}) WITH row, i MATCH (a:Article {id: row.id}) CREATE (a)-[:IN_ISSUE]->(i)',
    graphs.map(({ article: { id, issue } }) => ({ id, issue })),
  );
  await write(
    `UNWIND $rows AS row MATCH (a:Article {id: row.properties.article}) MATCH (e:Entity {id: row.entity}) CREATE (a)-[n:NAMES]->(e) SET n = row.properties`,
    graphs.flatMap(names),
  );
  await write(
    `UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (x:Entity {id: row.subject}) MATCH (y:Entity {id: row.object})
     CREATE (a)-[:SAYS]->(s:Statement)-[:SUBJECT]->(x), (s)-[:OBJECT]->(y) SET s = row`,
    graphs.flatMap(statements),
  );
  await write(
    `UNWIND $rows AS row MATCH (a:Article {id: row.properties.article}) CREATE (a)-[:HAS_SENTENCE]->(s:Sentence) SET s = row.properties
     WITH row, s UNWIND row.entities AS id MATCH (e:Entity {id: id}) CREATE (s)-[:TELLS_OF]->(e)`,
    graphs.flatMap((of) => sentences(of).map((sentence) => ({ ...sentence }))),
  );
  const relations = Map.groupBy(
    graphs.flatMap((of) => contributed(of).statements),
    ({ predicate }) => predicate,
  );
  for (const [predicate, list] of relations)
    await write(
      `UNWIND $rows AS row MATCH (x:Entity {id: row.subject}) MATCH (y:Entity {id: row.object})
       MERGE (x)-[r:${predicate}]->(y) ON CREATE SET r.id = row.relation, r.weight = 1 ON MATCH SET r.weight = r.weight + 1`,
      list.map(({ subject, object, relation }) => ({ subject, object, relation })),
    );
  const seconds = (performance.now() - start) / 1000;
  for (const label of ['Sentence', 'Statement', 'Article', 'Issue', 'Entity'])
    for (let left = 1; left > 0;) {
      const { records } = await driver.executeQuery(
        `MATCH (n:${label}) WITH n LIMIT 4000 DETACH DELETE n RETURN count(*) AS removed`,
      );
      left = Number(records[0]?.get('removed') ?? 0);
    }
  return seconds;
}
