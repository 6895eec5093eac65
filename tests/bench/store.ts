import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j, { type Driver } from 'neo4j-driver';
import { openStore, type EntityId, type GraphStore } from '../../graph/index.ts';
import { Connection, type Queries } from '../../graph/store/neo4j/connection.ts';
import { migrate } from '../../graph/store/neo4j/migrate.ts';
import { encoded, type Query } from '../../graph/store/neo4j/query.ts';
import { startLocalServer } from '../../graph/store/neo4j/local/server.ts';
import { storeOver } from '../../graph/store/neo4j/store.ts';
import { peer, table, type Bench } from './bench.ts';
import { generated, type Generated } from './store-graph.ts';
import { HAND_WRITTEN, bareIngest } from './store-hand.ts';

const JARS = new URL('../../.cache/neo4j', import.meta.url).pathname;
/** Articles given to `apply` at once, as `ingest --ahead` and `copy` do. */
const AT_ONCE = 50;

export const bench: Bench = {
  what: 'ingest and operations of both stores; Neo4j against hand-written Cypher and @neo4j/graphql',
  peers: ['@neo4j/graphql'],
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        entities: { type: 'string', default: '10000' },
        rounds: { type: 'string', default: '40' },
        large: { type: 'boolean' },
      },
    });
    if (values.large === true) return embedded(1_000_000);
    for (const size of values.entities.split(',')) await measure(Number(size), Number(values.rounds));
  },
};

async function ingest(store: GraphStore, graph: Generated): Promise<number> {
  const start = performance.now();
  let batch: Promise<unknown>[] = [];
  for (const article of graph.articles()) {
    batch.push(store.apply(article));
    if (batch.length < AT_ONCE) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  return (performance.now() - start) / 1000;
}

const seconds = (time: number): string => `${time.toFixed(1)} s`;
const megabytes = (): string => `${Math.round(process.memoryUsage.rss() / 1e6)} MB`;

async function embedded(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-bench-'));
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'zhengmai.db') });
  const graph = generated(size);
  console.log(`SQLite, ${size} entities: ingest ${seconds(await ingest(store, graph))}, process ${megabytes()}`);
  console.log(table(['SQLite', 'p50 ms', 'p95 ms'], await rowsOf(store, graph, 40)));
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

async function rowsOf(store: GraphStore, graph: Generated, rounds: number): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for (const [name, ask] of Object.entries(operations(hub(graph), plain(graph)))) {
    const [p50, p95] = await timed(() => ask(store), rounds);
    rows.push([name, p50.toFixed(2), p95.toFixed(2)]);
  }
  return rows;
}

/** Entities are picked by a heavy tail, so the first of its type is a hub; and one from the middle. */
const hub = ({ entities }: Generated): EntityId => entities[0]?.id ?? ('' as EntityId);
const plain = ({ entities }: Generated): EntityId => entities[Math.floor(entities.length / 2)]?.id ?? ('' as EntityId);

type Ask = (store: GraphStore) => Promise<unknown>;
export const operations = (hubId: EntityId, plainId: EntityId): Readonly<Record<string, Ask>> => {
  const page = { first: 50, after: null } as const;
  const all = { predicates: [], direction: 'BOTH', neighbourTypes: [], between: null } as const;
  const around = { hops: 2, predicates: [], types: [], between: null, limit: 100 } as const;
  return {
    'entity by id': (store) => store.entities([plainId]),
    neighbours: (store) => store.neighbours(plainId, all, page),
    'neighbours of a hub': (store) => store.neighbours(hubId, all, page),
    'two hops': (store) => store.neighbourhood({ ...around, of: [plainId] }),
    'two hops of a hub': (store) => store.neighbourhood({ ...around, of: [hubId] }),
    statements: (store) => store.statements({ relation: null, article: null, entity: plainId, between: null }, page),
    'statements of a hub': (store) =>
      store.statements({ relation: null, article: null, entity: hubId, between: null }, page),
    paths: (store) =>
      store.paths({ from: plainId, to: hubId, maxHops: 4, first: 3, predicates: [], types: [], between: null }),
    'search 太湖科技': (store) =>
      store.search({ text: '太湖科技', types: [], regions: [] }, { first: 20, after: null }),
    statistics: (store) => store.statistics(),
  };
};

/** p50 and p95 after a warm-up. */
async function timed(work: () => Promise<unknown>, rounds: number): Promise<readonly [p50: number, p95: number]> {
  for (let i = 0; i < Math.min(10, rounds); i += 1) await work();
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return [times[Math.floor(rounds / 2)] ?? 0, times[Math.floor(rounds * 0.95)] ?? 0];
}

async function measure(size: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-bench-'));
  const server = await startLocalServer({
    home: join(folder, 'neo4j'),
    jars: JARS,
    port: 0,
    heap: 1024,
    password: 'bench-bench',
  });
  const sqlite = await openStore({ kind: 'sqlite', file: join(folder, 'zhengmai.db') });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  try {
    const connection = await Connection.open({ kind: 'neo4j', ...server, database: null });
    const graph = generated(size);
    console.log(`\n## ${size} entities, ${size} articles, ${5 * size} statements\n`);
    // Once for nothing, so that the server is as warm for either.
    await bareIngest(driver, connection, generated(1_000));
    const bare = await bareIngest(driver, connection, graph);
    const seen: Query<unknown>[] = [];
    const store = storeOver(noting(connection, seen));
    await migrate(connection);
    const ours = await ingest(store, graph);
    console.log(
      `Neo4j ingest ${seconds(ours)}; the same rows by bare UNWIND batches ${seconds(bare)} (ratio ${(ours / bare).toFixed(2)}, asked ≤ 1.5)`,
    );
    console.log(`SQLite ingest ${seconds(await ingest(sqlite, graph))}; this process ${megabytes()}\n`);
    await driver.executeQuery('CALL db.awaitIndexes(300)');
    await operationsTable(store, sqlite, driver, graph, seen, rounds);
    await peerTable(store, driver, graph, rounds);
    await store.close();
  } finally {
    await driver.close();
    await sqlite.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const noting = (connection: Connection, seen: Query<unknown>[]): Queries => ({
  place: connection.place,
  description: connection.description,
  read: (query, signal) => {
    seen.push(query);
    return connection.read(query, signal);
  },
  write: (name, work) => connection.write(name, work),
  close: () => connection.close(),
});

async function operationsTable(
  store: GraphStore,
  sqlite: GraphStore,
  driver: Driver,
  graph: Generated,
  seen: Query<unknown>[],
  rounds: number,
): Promise<void> {
  const rows: (readonly string[])[] = [];
  for (const [name, ask] of Object.entries(operations(hub(graph), plain(graph)))) {
    seen.length = 0;
    await ask(store);
    let hits = 0;
    for (const query of [...seen])
      hits += await dbHits(driver, query.text.replace('CYPHER 5\n', 'CYPHER 5 PROFILE\n'), encoded(query.parameters));
    const ours = await timed(() => ask(store), rounds);
    const embeddedTimes = await timed(() => ask(sqlite), rounds);
    const hand = HAND_WRITTEN[name]?.(hub(graph), plain(graph));
    let beside = ['–', '–', '–', '–'];
    if (hand !== undefined) {
      const times = await timed(
        () => driver.executeQuery(hand.text, hand.parameters, { database: 'neo4j', routing: 'READ' }),
        rounds,
      );
      const found = await driver.executeQuery(hand.text, hand.parameters, { database: 'neo4j', routing: 'READ' });
      const same =
        JSON.stringify(found.records.map((record) => record.get('id') as unknown)) ===
        JSON.stringify(hand.ids(await ask(store)));
      const handHits = await dbHits(driver, `PROFILE ${hand.text}`, hand.parameters);
      beside = [times[0].toFixed(2), String(handHits), (ours[0] / times[0]).toFixed(2), same ? 'same' : 'DIFFERENT'];
    }
    rows.push([
      name,
      ours[0].toFixed(2),
      ours[1].toFixed(2),
      String(hits),
      ...beside,
      embeddedTimes[0].toFixed(2),
      embeddedTimes[1].toFixed(2),
    ]);
  }
  console.log(
    table(
      [
        'operation',
        'Neo4j p50 ms',
        'p95',
        'db hits',
        'by hand p50',
        'db hits',
        'ratio (≤ 1.3)',
        'rows',
        'SQLite p50',
        'p95',
      ],
      rows,
    ),
  );
}

type Profile = Readonly<{ dbHits: number; children: readonly Profile[] }>;
async function dbHits(driver: Driver, text: string, parameters: Readonly<Record<string, unknown>>): Promise<number> {
  const { summary } = await driver.executeQuery(text, parameters, { database: 'neo4j', routing: 'READ' });
  const sum = (plan: Profile): number => plan.dbHits + plan.children.reduce((total, child) => total + sum(child), 0);
  return summary.profile === false ? 0 : sum(summary.profile);
}

type Peer = Readonly<{
  Neo4jGraphQL: new (options: unknown) => { getSchema: () => Promise<unknown> };
}>;
type Graphql = Readonly<{
  graphql: (request: unknown) => Promise<Readonly<{ data?: unknown; errors?: readonly unknown[] }>>;
}>;

/** The same data behind @neo4j/graphql: one relation type, since it has no field for all of them. */
async function peerTable(store: GraphStore, driver: Driver, graph: Generated, rounds: number): Promise<void> {
  const { Neo4jGraphQL } = peer<Peer>('@neo4j/graphql');
  const { graphql } = peer<Graphql>('graphql');
  const typeDefs = `type Entity @node { id: ID! name: String! nameTokens: String
    works: [Entity!]! @relationship(type: "COOPERATES_WITH", direction: OUT) }`;
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const ask = async (source: string, variables: Readonly<Record<string, unknown>>): Promise<void> => {
    const { errors } = await graphql({
      schema,
      source,
      variableValues: variables,
      contextValue: { executionContext: driver, sessionConfig: { database: 'neo4j' } },
    });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
  };
  const page = { first: 50, after: null } as const;
  const filter = { predicates: ['COOPERATES_WITH'], direction: 'OUT', neighbourTypes: [], between: null } as const;
  const neighbours =
    'query ($id: ID!) { entities(where: {id: {eq: $id}}) { id worksConnection(first: 50) { totalCount edges { node { id name } } } } }';
  const twoHops =
    'query ($id: ID!) { entities(where: {id: {eq: $id}}) { id works(limit: 50) { id name works(limit: 50) { id name } } } }';
  const search = 'query ($text: String!) { entities(where: {name: {contains: $text}}, limit: 20) { id name } }';
  const hops = { hops: 2, predicates: ['COOPERATES_WITH'], types: [], between: null, limit: 100 } as const;
  const rows: (readonly string[])[] = [];
  for (const [name, id] of [
    ['plain', plain(graph)],
    ['hub', hub(graph)],
  ] as const) {
    const variables = { id };
    for (const [what, ours, theirs] of [
      ['neighbours', () => store.neighbours(id, filter, page), () => ask(neighbours, variables)],
      ['two hops', () => store.neighbourhood({ ...hops, of: [id] }), () => ask(twoHops, variables)],
    ] as const) {
      const [our, their] = [await timed(ours, rounds), await timed(theirs, rounds)];
      rows.push([`${what}, ${name}`, our[0].toFixed(2), their[0].toFixed(2), (our[0] / their[0]).toFixed(2)]);
    }
  }
  const our = await timed(
    () => store.search({ text: '太湖科技', types: [], regions: [] }, { first: 20, after: null }),
    rounds,
  );
  const their = await timed(() => ask(search, { text: '太湖科技' }), rounds);
  rows.push(['search', our[0].toFixed(2), their[0].toFixed(2), (our[0] / their[0]).toFixed(2)]);
  console.log(`\n${table(['beside @neo4j/graphql', 'ours p50 ms', 'theirs p50 ms', 'ratio (< 1)'], rows)}`);
}
