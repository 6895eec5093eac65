import type { Driver } from 'neo4j-driver';
import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES, type GraphStore } from '../../graph/index.ts';
import { encoded, type Parameters } from '../../graph/store/neo4j/query.ts';
import { articleProperties, indicators, names, sentences, statements } from '../../graph/store/neo4j/said.ts';
import { graphChecksum, normalGraph } from '../../graph/store/normal.ts';
import type { Generated } from './store-graph.ts';

/** Calls of `apply` under way at once: one transaction's worth being written, the next being made ready. */
const AT_ONCE = 1_300;

/** Stores a graph through the port; in seconds. */
export async function ingest(store: GraphStore, graph: Generated, say: (done: number) => void = () => undefined) {
  const start = performance.now();
  const running = new Set<Promise<unknown>>();
  let done = 0;
  for (const article of graph.articles()) {
    const applied: Promise<unknown> = store.apply(article).then(() => {
      running.delete(applied);
      done += 1;
      if (done % 10_000 === 0) say(done);
    });
    running.add(applied);
    if (running.size >= AT_ONCE) await Promise.race(running);
  }
  await Promise.all(running);
  return (performance.now() - start) / 1000;
}

/** Rows of a batch, as many as a transaction of the adapter has. */
const BATCH = 8_000;

/**
 * The rows that `ingest` left behind `from`, written behind `to` by bare batches: every node and relationship once, in its last
 * state, with nothing looked up but its ends. Only the writing is timed, not the making of rows; in seconds.
 */
export async function bareIngest(from: Driver, to: Driver, graph: Generated): Promise<number> {
  let spent = 0;
  const write = async (text: string, rows: readonly Parameters[]): Promise<void> => {
    for (let i = 0; i < rows.length; i += BATCH) {
      const parameters = encoded({ rows: rows.slice(i, i + BATCH) });
      const start = performance.now();
      await to.executeQuery(`UNWIND $rows AS row ${text}`, parameters, { database: 'neo4j' });
      spent += performance.now() - start;
    }
  };
  /** Goes over what `match` finds, by `id`, batch by batch. */
  const copy = async (match: string, id: string, row: string, text: string): Promise<void> => {
    for (let after = '', more = true; more;) {
      const { records } = await from.executeQuery(
        `${match} WHERE ${id} > $after RETURN ${row} AS row, ${id} AS id ORDER BY id LIMIT ${BATCH}`,
        { after },
        { database: 'neo4j', routing: 'READ' },
      );
      await write(
        text,
        records.map((record) => record.get('row') as Parameters),
      );
      after = String(records.at(-1)?.get('id') ?? '');
      more = records.length === BATCH;
    }
  };
  for (const type of ENTITY_TYPE_NAMES)
    await copy(`MATCH (e:${type}:Entity)`, 'e.id', 'properties(e)', `CREATE (e:Entity:${type}) SET e = row`);
  await copy('MATCH (i:Issue)', 'i.id', 'properties(i)', 'CREATE (i:Issue) SET i = row');
  await writeArticles(graph, write);
  for (const type of RELATION_TYPE_NAMES)
    await copy(
      `MATCH (x)-[r:${type}]->(y)`,
      'r.id',
      '{subject: x.id, object: y.id, properties: properties(r)}',
      `MATCH (x:Entity {id: row.subject}) MATCH (y:Entity {id: row.object}) CREATE (x)-[r:${type}]->(y) SET r = row.properties`,
    );
  return spent / 1000;
}

const OF_ARTICLES = {
  article: 'MATCH (i:Issue {id: row.issue}) CREATE (a:Article)-[:IN_ISSUE]->(i) SET a = row',
  named: `MATCH (a:Article {id: row.properties.article}) MATCH (e:Entity {id: row.entity})
    CREATE (a)-[n:NAMES]->(e) SET n = row.properties`,
  said: `MATCH (a:Article {id: row.article}) MATCH (x:Entity {id: row.subject}) MATCH (y:Entity {id: row.object})
    CREATE (a)-[:SAYS]->(s:Statement)-[:SUBJECT]->(x), (s)-[:OBJECT]->(y) SET s = row`,
  reported: 'MATCH (a:Article {id: row.article}) CREATE (a)-[:REPORTS]->(n:Indicator) SET n = row',
  told: `MATCH (a:Article {id: row.properties.article}) CREATE (a)-[:HAS_SENTENCE]->(s:Sentence) SET s = row.properties
    WITH row, s UNWIND row.entities AS id MATCH (e:Entity {id: id}) CREATE (s)-[:TELLS_OF]->(e)`,
} as const;

/** Articles and what they say, each kind as soon as a batch is full; articles before what hangs on them. */
async function writeArticles(
  graph: Generated,
  write: (text: string, rows: readonly Parameters[]) => Promise<void>,
): Promise<void> {
  const waiting: Record<keyof typeof OF_ARTICLES, Parameters[]> = {
    article: [],
    named: [],
    said: [],
    reported: [],
    told: [],
  };
  const flush = async (least: number): Promise<void> => {
    for (const [kind, text] of Object.entries(OF_ARTICLES) as [keyof typeof OF_ARTICLES, string][]) {
      if (waiting[kind].length < least) continue;
      // Articles that others hang on first.
      await write(OF_ARTICLES.article, waiting.article.splice(0));
      await write(text, waiting[kind].splice(0));
    }
  };
  for (const article of graph.articles()) {
    const normal = normalGraph(article);
    waiting.article.push(articleProperties(normal, normal, graphChecksum(normal)));
    waiting.named.push(...names(normal));
    waiting.said.push(...statements(normal));
    waiting.reported.push(...indicators(normal));
    waiting.told.push(...sentences(normal).map((sentence) => ({ ...sentence })));
    await flush(BATCH);
  }
  await flush(1);
}

/** How many nodes, relationships and properties of each kind: equal for two databases of the same rows. */
export async function contentOf(driver: Driver): Promise<string> {
  const { records } = await driver.executeQuery(
    `CALL () { MATCH (n) WHERE NOT n:Schema RETURN labels(n) AS kind, count(*) AS all, sum(size(keys(n))) AS properties
      UNION ALL MATCH ()-[r]->() RETURN [type(r)] AS kind, count(*) AS all, sum(size(keys(r))) AS properties }
    UNWIND kind AS part WITH kind, all, properties, part ORDER BY part
    WITH all, properties, collect(part) AS kind RETURN kind, all, properties ORDER BY kind`,
    {},
    { database: 'neo4j', routing: 'READ' },
  );
  return JSON.stringify(records.map((record) => record.toObject()));
}

/** Removes all but the schema. */
export async function empty(driver: Driver): Promise<void> {
  for (let left = 1; left > 0;) {
    const { records } = await driver.executeQuery(
      'MATCH (n) WHERE NOT n:Schema WITH n LIMIT 4000 DETACH DELETE n RETURN count(*) AS removed',
      {},
      { database: 'neo4j' },
    );
    left = Number(records[0]?.get('removed') ?? 0);
  }
}
