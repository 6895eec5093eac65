import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import type { Driver } from 'neo4j-driver';
import { openStore, type GraphStore } from '../../graph/index.ts';
import { encoded } from '../../graph/store/neo4j/query.ts';
import { table, type Bench } from './bench.ts';
import { operations, percentile, subjectsOf, timed, type Ask } from './store-ask.ts';
import { decideTable } from './store-decide.ts';
import { generated, type Generated } from './store-graph.ts';
import { handWritten } from './store-hand.ts';
import type { HandWritten } from './store-hand-shape.ts';
import { bareIngest, contentOf, empty, ingest } from './store-load.ts';
import { peerTable } from './store-peer.ts';
import { measuredServer, type Measured } from './store-server.ts';

export const bench: Bench = {
  what: 'ingest and operations of both stores; Neo4j against hand-written Cypher and @neo4j/graphql',
  peers: ['@neo4j/graphql'],
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        entities: { type: 'string', default: '10000,100000' },
        rounds: { type: 'string', default: '40' },
        large: { type: 'boolean' },
        store: { type: 'string', default: 'neo4j,sqlite' },
      },
    });
    const rounds = Number(values.rounds);
    const sizes = values.large === true ? [1_000_000] : values.entities.split(',').map(Number);
    const stores = values.large === true ? ['sqlite'] : values.store.split(',');
    console.log(
      `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
    );
    const found: (readonly [size: number, Found])[] = [];
    for (const size of sizes) found.push([size, await measure(size, rounds, stores)]);
    if (found.length > 1) console.log(`\n${growthTable(found)}`);
  },
};

const seconds = (time: number): string => `${time.toFixed(1)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
const processMemory = (): string => {
  const { rss, heapUsed } = process.memoryUsage();
  return `${megabytes(rss)} resident, ${megabytes(heapUsed)} heap in use`;
};

/** Tells on the side how far it is. */
const progress = (store: string): ((done: number) => void) => {
  const start = performance.now();
  return (done) => console.error(`${store}: ${done} articles, ${seconds((performance.now() - start) / 1000)}`);
};

/** p50 of each operation, by store. */
type Found = Readonly<Record<string, ReadonlyMap<string, number>>>;

async function measure(size: number, rounds: number, stores: readonly string[]): Promise<Found> {
  const graph = generated(size);
  console.log(`\n## ${size} entities, ${size} articles, ${5 * size} statements\n`);
  const found: Record<string, ReadonlyMap<string, number>> = {};
  if (stores.includes('sqlite')) found['SQLite'] = await measureSqlite(graph, rounds);
  if (stores.includes('neo4j')) found['Neo4j'] = await measureNeo4j(graph, rounds);
  return found;
}

async function measureSqlite(graph: Generated, rounds: number): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-bench-'));
  const file = join(folder, 'zhengmai.db');
  const store = await openStore({ kind: 'sqlite', file });
  try {
    const spent = await ingest(store, graph, progress('SQLite'));
    console.log(
      `SQLite: ingest ${seconds(spent)}, file ${megabytes(statSync(file).size)}, process ${processMemory()}\n`,
    );
    const p50 = new Map<string, number>();
    const rows: (readonly string[])[] = [];
    for (const [name, ask] of Object.entries(operations(subjectsOf(graph)))) {
      const [times = []] = await timed([() => ask(store)], rounds);
      p50.set(name, percentile(times, 0.5));
      rows.push([name, percentile(times, 0.5).toFixed(2), percentile(times, 0.95).toFixed(2)]);
    }
    console.log(`${table(['SQLite', 'p50 ms', 'p95 ms'], rows)}\n`);
    console.log(`${await decideTable(store, subjectsOf(graph))}\n\nProcess afterwards ${processMemory()}\n`);
    return p50;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Articles that each server is warmed by first: until then it compiles more than it writes. */
const WARMING = 3_000;

async function measureNeo4j(graph: Generated, rounds: number): Promise<ReadonlyMap<string, number>> {
  const ours = await measuredServer();
  const bare = await measuredServer();
  try {
    await ingest(ours.store, generated(WARMING));
    await bareIngest(ours.driver, bare.driver, generated(WARMING));
    await Promise.all([empty(ours.driver), empty(bare.driver)]);
    const first = await clocked(ours, () => ingest(ours.store, graph, progress('Neo4j')));
    const second = await clocked(bare, () => bareIngest(ours.driver, bare.driver, graph));
    const same = (await contentOf(ours.driver)) === (await contentOf(bare.driver));
    await bare.close();
    const memory = ours.memory();
    console.log(
      table(
        ['Neo4j', 'ingest', 'processor time of the server, without its compiler'],
        [
          ['through the port', seconds(first.spent), seconds(first.processor)],
          [
            `bare UNWIND batches, ${same ? 'the same rows' : 'OTHER ROWS'}`,
            seconds(second.spent),
            seconds(second.processor),
          ],
          ['ratio (≤ 1.5)', (first.spent / second.spent).toFixed(2), (first.processor / second.processor).toFixed(2)],
        ],
      ),
    );
    console.log(
      `\nServer ${memory === null ? 'of unknown size' : `${Math.round(memory)} MB resident`} (heap 2 GB, page cache 1 GB), process ${processMemory()}\n`,
    );
    await ours.driver.executeQuery('CALL db.awaitIndexes(300)');
    const p50 = await operationsTable(ours, graph, rounds);
    console.log(`\n${await peerTable(ours.store, ours.driver, subjectsOf(graph), rounds)}`);
    console.log(`\n${await decideTable(ours.store, subjectsOf(graph))}`);
    return p50;
  } finally {
    await ours.close();
    await bare.close().catch(() => undefined);
  }
}

/** Work in its own seconds and in processor seconds of the server. */
async function clocked(server: Measured, work: () => Promise<number>) {
  const before = server.processor();
  const spent = await work();
  return { spent, processor: (server.processor() ?? Number.NaN) - (before ?? 0) };
}

async function operationsTable(
  { store, driver, seen }: Measured,
  graph: Generated,
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const p50 = new Map<string, number>();
  const rows: (readonly string[])[] = [];
  const of = subjectsOf(graph);
  const byHand = handWritten(of);
  for (const [name, ask] of Object.entries(operations(of))) {
    console.error(`Neo4j: ${name}`);
    seen.length = 0;
    await ask(store);
    let hits = 0;
    for (const { text, parameters } of [...seen])
      hits += await dbHits(driver, text.replace('CYPHER 5\n', 'CYPHER 5 PROFILE\n'), encoded(parameters));
    const hand = byHand[name];
    const fault = hand === undefined ? null : await faultOf(driver, hand);
    const answers = hand !== undefined && fault === null;
    const [ours = [], theirs = []] = await timed(
      [() => ask(store), ...(answers ? [() => rowsOf(driver, hand)] : [])],
      rounds,
    );
    p50.set(name, percentile(ours, 0.5));
    rows.push([
      name,
      percentile(ours, 0.5).toFixed(2),
      percentile(ours, 0.95).toFixed(2),
      String(hits),
      ...(answers
        ? [
            percentile(theirs, 0.5).toFixed(2),
            percentile(theirs, 0.95).toFixed(2),
            String(await dbHits(driver, `PROFILE ${hand.text}`, hand.parameters)),
            (percentile(ours, 0.5) / percentile(theirs, 0.5)).toFixed(2),
            await compared(store, driver, ask, hand),
          ]
        : ['–', '–', '–', '–', fault ?? '–']),
    ]);
  }
  const head = ['Neo4j', 'p50 ms', 'p95', 'db hits', 'by hand p50', 'p95', 'db hits', 'ratio (≤ 1.3)', 'rows'];
  console.log(table(head, rows));
  return p50;
}

async function rowsOf(driver: Driver, { text, parameters }: HandWritten): Promise<readonly unknown[]> {
  const { records } = await driver.executeQuery(text, parameters, { database: 'neo4j', routing: 'READ' });
  return records.map((record) => record.get('row') as unknown);
}

/** What the server says against a query: by hand one may ask for more than it has memory for. */
async function faultOf(driver: Driver, hand: HandWritten): Promise<string | null> {
  try {
    await rowsOf(driver, hand);
    return null;
  } catch (error) {
    console.error(error);
    return 'refused by the server';
  }
}

const compared = async (store: GraphStore, driver: Driver, ask: Ask, hand: HandWritten): Promise<string> =>
  isDeepStrictEqual(hand.rows((await ask(store)) as never), await rowsOf(driver, hand)) ? 'same' : 'DIFFERENT';

type Profile = Readonly<{ dbHits: number; children: readonly Profile[] }>;
async function dbHits(driver: Driver, text: string, parameters: Readonly<Record<string, unknown>>): Promise<number> {
  const { summary } = await driver.executeQuery(text, parameters, { database: 'neo4j', routing: 'READ' });
  const sum = (plan: Profile): number => plan.dbHits + plan.children.reduce((total, child) => total + sum(child), 0);
  return summary.profile === false ? 0 : sum(summary.profile);
}

/** p50 of each operation at each size, and how many times the first the last is. */
function growthTable(found: readonly (readonly [size: number, Found])[]): string {
  const stores = Object.keys(found[0]?.[1] ?? {});
  const names = [...(found[0]?.[1][stores[0] ?? '']?.keys() ?? [])];
  const head = stores.flatMap((store) => [...found.map(([size]) => `${store} ${size / 1000}k, p50 ms`), 'growth']);
  const rows = names.map((name) => [
    name,
    ...stores.flatMap((store) => {
      const times = found.map(([, of]) => of[store]?.get(name) ?? Number.NaN);
      return [...times.map((time) => time.toFixed(2)), `× ${((times.at(-1) ?? 0) / (times[0] ?? 1)).toFixed(1)}`];
    }),
  ]);
  return table(['growth', ...head], rows);
}
