import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  GraphError,
  openSqliteInThread,
  openStore,
  type ArticleGraph,
  type Decision,
  type GraphStore,
  type Proposal,
} from '../../graph/index.ts';
import { checkVersion } from '../../graph/store/neo4j/connection.ts';
import { dump, empty } from '../contract/pages.ts';
import { at } from '../decisions.ts';
import { articleOf, articleSpecs, idOf } from '../graphs.ts';
import { canRun, throwAwayServer } from '../neo4j.ts';
import { openProxy } from '../proxy.ts';

const GRAPHS: readonly ArticleGraph[] = fc
  .sample(articleSpecs, { numRuns: 48, seed: 20222 })
  .map((spec, i) => articleOf({ ...spec, title: `第${i + 1}篇`, named: [...spec.named, '宿州市', '揭榜挂帅'] }));

/** What the embedded store holds of the graphs under the decisions: what is right. */
async function expected(decisions: readonly Decision[] = []): Promise<unknown> {
  const store = await openSqliteInThread(':memory:');
  for (const decision of decisions) await store.adopt(decision);
  for (const graph of GRAPHS) await store.apply(graph);
  const content = await dump(store);
  await store.close();
  return content;
}

/** Decides this and that, and undoes every third, until the promise is settled. */
async function decideUntil(store: GraphStore, end: Promise<unknown>): Promise<readonly Decision[]> {
  const decisions: Decision[] = [];
  const ended = new AbortController();
  void end.finally(() => ended.abort());
  const proposals: readonly Proposal[] = [
    { kind: 'RENAME', entity: idOf('宿州市'), name: '宿州' },
    { kind: 'SAME', a: idOf('揭榜挂帅'), b: idOf('科技特派员') },
    { kind: 'SAME', a: idOf('宿州市科学技术局'), b: idOf('安庆市科学技术局') },
    { kind: 'RETYPE', entity: idOf('先进材料创新研究院'), type: 'Enterprise' },
    { kind: 'RENAME', entity: idOf('揭榜挂帅'), name: '“揭榜挂帅”' },
  ];
  for (let i = 0; !ended.signal.aborted || decisions.length < 6; i += 1) {
    const proposal = proposals[i % proposals.length];
    if (proposal === undefined) break;
    try {
      decisions.push(await store.decide(proposal, at(2 * i)));
      const earlier = decisions[i - 3];
      if (i % 3 === 0 && earlier !== undefined) decisions[i - 3] = await store.undo(earlier.id, at(2 * i + 1).on);
    } catch (error) {
      // Before the first article that names it.
      if (!(error instanceof GraphError) || error.code !== 'NOT_FOUND') throw error;
    }
  }
  return [...new Map(decisions.map((decision) => [decision.id, decision])).values()];
}

/** As a job does: what the store cannot do now is done later. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await work();
    } catch (error) {
      if (tries === 40 || !(error instanceof GraphError) || !['UNAVAILABLE', 'FORBIDDEN'].includes(error.code))
        throw error;
      await setTimeout(50);
    }
}

it('says that a server is too old, and what it needs', () => {
  for (const agent of ['Neo4j/5.26.0', 'Neo4j/5.26.29', 'Neo4j/2026.09.0']) checkVersion('bolt://here', agent);
  for (const agent of ['Neo4j/4.4.40', 'Neo4j/5.25.1', '', 'Other'])
    expect(() => checkVersion('bolt://here', agent)).toThrow(/too old: give it 5\.26 or newer/);
});

describe.skipIf(!canRun)('faults of Neo4j', () => {
  vi.setConfig({ testTimeout: 400_000, hookTimeout: 180_000 });
  let server: Awaited<ReturnType<typeof throwAwayServer>>;
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-faults-'));
  beforeAll(async () => {
    server = await throwAwayServer();
  });
  afterAll(async () => {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  /** The server again, with its data, on the port that it had. */
  const startAgain = async (settings: readonly string[] = []): Promise<void> => {
    const port = Number(new URL(server.uri).port);
    server = await throwAwayServer({ home: server.home, port, settings });
  };
  const withStore = async <T>(work: (store: GraphStore) => Promise<T>): Promise<T> => {
    const store = await openStore(server.config);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };

  it('four processes that ingest overlapping files at once, while a person decides, make the graph of one', async () => {
    const files = Array.from({ length: 8 }, (_, i) => {
      const file = join(folder, `issue-${i}.json`);
      writeFileSync(file, JSON.stringify(GRAPHS.slice(i * 6, i * 6 + 6)));
      return file;
    });
    const runs = [files, files.toReversed(), files.slice(2, 7), [...files.slice(4), ...files.slice(0, 2)]].map(
      (list) =>
        new Promise<readonly [code: number | null, failed: readonly string[]]>((resolve, reject) => {
          const script = join(import.meta.dirname, 'ingest-process.ts');
          const child = spawn(process.execPath, [script, JSON.stringify(server.config), ...list], {
            stdio: ['ignore', 'pipe', 'inherit'],
          });
          let output = '';
          child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
          child.on('error', reject);
          child.on('close', (code) => resolve([code, output.split('\n').filter((line) => line.startsWith('failed'))]));
        }),
    );
    const ended = Promise.all(runs);
    await withStore(async (store) => {
      const deciding = decideUntil(store, ended);
      expect(await ended).toEqual(runs.map(() => [0, []]));
      const decisions = await deciding;
      expect(decisions.length).toBeGreaterThanOrEqual(4);
      expect(await dump(store)).toEqual(await expected(decisions));
      for (const { id, undoneOn } of decisions) if (undoneOn === null) await store.undo(id, at(9_999).on);
    });
  });

  it('a server that dies amid ingest and queries loses nothing: UNAVAILABLE meanwhile, then all goes on by itself', async () => {
    const store = await openStore(server.config);
    await empty(store);
    const app = await startApp({
      NEO4J_URI: server.uri,
      NEO4J_PASSWORD: server.password,
    });
    expect(await app.ask()).toMatchObject({ data: { statistics: { articles: expect.any(Number) as number } } });
    await empty(store);

    const stored: string[] = [];
    const failures: unknown[] = [];
    const reads: Promise<unknown>[] = [];
    for (const [i, graph] of GRAPHS.entries()) {
      if (i === 20) void server.kill();
      if (i % 5 === 0) reads.push(store.statistics().catch((error: unknown) => failures.push(error)));
      try {
        await store.apply(graph);
        stored.push(graph.article.id);
      } catch (error) {
        failures.push(error);
        if (i > 20) break;
      }
    }
    await Promise.all(reads);
    expect(stored.length).toBeGreaterThanOrEqual(10);
    expect(failures.length).toBeGreaterThan(0);
    for (const failure of failures)
      expect(failure).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('Neo4j') as string });
    expect(await app.ask()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });

    await startAgain();
    const ids = (await store.articles({ issue: null, entity: null, between: null }, { first: 200, after: null })).items;
    for (const id of stored) expect(ids.map(({ value }) => value.article.id)).toContain(id);
    for (const graph of GRAPHS) await store.apply(graph);
    expect(await dump(store)).toEqual(await expected());
    expect(await app.ask()).toEqual({ data: { statistics: { articles: GRAPHS.length } } });
    await store.close();
    await app.stop();
  });

  it('connections that are cut amid work lose nothing and double nothing', async () => {
    await withStore(empty);
    const proxy = await openProxy(Number(new URL(server.uri).port));
    const store = await openStore({ ...server.config, uri: `bolt://127.0.0.1:${proxy.port}` });
    let cuts = 0;
    /** Does the work while all connections are cut once, some milliseconds from its start. */
    const cutAmid = async <T>(after: number, work: () => Promise<T>): Promise<T> => {
      const cutting = setTimeout(after).then(() => (cuts += proxy.cut()));
      const result = await persistently(work);
      await cutting;
      return result;
    };
    try {
      const decisions: Decision[] = [];
      const entity = idOf('宿州市');
      for (const [i, graph] of GRAPHS.entries()) {
        await cutAmid((i * 17) % 60, () => store.apply(graph));
        if (i % 12 !== 5) continue;
        const proposal = { kind: 'RENAME', entity, name: `名称${i}` } as const;
        decisions.push(await cutAmid((i * 7) % 60, () => store.decide(proposal, at(i))));
      }
      expect(cuts).toBeGreaterThan(20);
      const right = await expected(decisions);
      expect(await persistently(() => dump(store))).toEqual(right);
      for (const { id } of decisions) await store.undo(id, at(9_999).on);
    } finally {
      await store.close();
      await proxy.close();
    }
  });

  it('a password that is changed while a client is connected is reported as such, and the client recovers', async () => {
    const proxy = await openProxy(Number(new URL(server.uri).port));
    const store = await openStore({ ...server.config, uri: `bolt://127.0.0.1:${proxy.port}` });
    const change = async (from: string, to: string): Promise<void> => {
      const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.config.user, from));
      await driver.executeQuery(
        'ALTER CURRENT USER SET PASSWORD FROM $from TO $to',
        { from, to },
        { database: 'system' },
      );
      await driver.close();
    };
    const { password } = server.config;
    try {
      expect((await store.statistics()).articles).toBeGreaterThanOrEqual(0);
      await change(password, `${password}-2`);
      proxy.cut();
      const refusal = { code: 'FORBIDDEN', message: expect.stringMatching(/NEO4J_PASSWORD/) as string };
      await expect(store.statistics()).rejects.toMatchObject(refusal);
      await expect(store.apply(articleOf({ title: '新', named: ['上海市'] }))).rejects.toMatchObject(refusal);
      await change(`${password}-2`, password);
      expect((await persistently(() => store.statistics())).articles).toBeGreaterThanOrEqual(0);
    } finally {
      await store.close();
      await proxy.close();
    }
  });

  it('says what is wrong with address, password, database and rights, and what to do', async () => {
    const refused: readonly (readonly [Partial<typeof server.config>, string, RegExp])[] = [
      [{ uri: 'bolt://127.0.0.1:1' }, 'UNAVAILABLE', /does not answer: start it .*NEO4J_URI/],
      [{ uri: 'mysql://127.0.0.1' }, 'INVALID', /NEO4J_URI/],
      [{ password: 'wrong-one' }, 'FORBIDDEN', /NEO4J_PASSWORD/],
      [{ database: 'nowhere' }, 'UNAVAILABLE', /nowhere.*NEO4J_DATABASE/],
    ];
    for (const [change, code, message] of refused)
      await expect(openStore({ ...server.config, ...change })).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message) as string,
      });
    await withStore(async (store) => expect(store.description).toContain('database neo4j'));
    const routed = await openStore({ ...server.config, uri: server.uri.replace('bolt:', 'neo4j:') });
    expect((await routed.statistics()).articles).toBeGreaterThan(0);

    // It becomes read-only while this process is connected.
    await server.kill();
    await startAgain(['server.databases.default_to_read_only=true']);
    await expect(routed.apply(articleOf({ title: '新', named: ['上海市'] }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/read-only: make it writable/) as string,
    });
    expect((await routed.statistics()).articles).toBeGreaterThan(0);
    await routed.close();
    await expect(openStore(server.config)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/read-only: make it writable/) as string,
    });
  });
});

type App = Readonly<{ ask: () => Promise<unknown>; stop: () => Promise<void> }>;

/** `npm start` with a Neo4j, the API only. */
async function startApp(env: Readonly<Record<string, string>>): Promise<App> {
  const script = join(import.meta.dirname, '../../server/main.ts');
  const child: ChildProcess = spawn(process.execPath, [script, '--port', '0', '--no-app'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /at (http\S+)/.exec(chunk.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error('the app ended')));
  });
  return {
    ask: async () => {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ statistics { articles } }' }),
      });
      return (await response.json()) as unknown;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
