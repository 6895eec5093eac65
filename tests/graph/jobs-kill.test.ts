import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  eventsOf,
  openStore,
  type ArticleGraph,
  type GraphStore,
  type JobEvent,
  type JobId,
  type StoreConfig,
} from '../../graph/index.ts';
import { dump, empty, undisturbed } from '../contract/pages.ts';
import { articleOf, articleSpecs } from '../graphs.ts';
import { canRun, throwAwayServer } from '../neo4j.ts';

const GRAPHS: readonly ArticleGraph[] = fc
  .sample(articleSpecs, { numRuns: 60, seed: 20224 })
  .map((spec, i) => articleOf({ ...spec, title: `第${i + 1}篇`, named: [...spec.named, '宿州市', '揭榜挂帅'] }));
/** Every file repeats the last article of the one before. */
const FILES = Array.from({ length: 12 }, (_, i) => ({
  name: `issue-${i}.json`,
  content: new TextEncoder().encode(JSON.stringify(GRAPHS.slice(Math.max(0, i * 5 - 1), i * 5 + 5))),
}));
const ID = 'killed' as JobId;

type Run = Readonly<{ code: number | null; written: number; last: string }>;

/** Runs a job in a process; `killAfter` ms after its first event (a retraction: after the store is open) it is killed without warning. `amid` is called amid the work. */
function run(act: 'run' | 'retract', config: StoreConfig, killAfter: number | null, amid?: () => void): Promise<Run> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'job-process.ts');
    const child = spawn(process.execPath, [script, act, JSON.stringify(config), ID], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const came = (sign: RegExp): boolean => !sign.test(output) && sign.test(output + chunk.toString());
      if (came(act === 'run' ? /open\n\d/ : /open\n/) && killAfter !== null)
        setTimeout(() => child.kill('SIGKILL'), killAfter);
      if (came(/\n20\n/)) amid?.();
      output += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = output.split('\n').slice(0, -1);
      resolve({ code, written: Math.max(0, ...lines.map(Number).filter(Number.isInteger)), last: lines.at(-1) ?? '' });
    });
  });
}

async function withStore<T>(config: StoreConfig, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
const jobIn = async (store: GraphStore) => (await store.jobsByIds([ID])).get(ID);
const create = (config: StoreConfig): Promise<unknown> =>
  withStore(config, (store) => store.createJob({ id: ID, createdOn: '2025-03-18T09:30:00.000Z', files: FILES }));
async function journalOf(store: GraphStore): Promise<readonly JobEvent[]> {
  const events: JobEvent[] = [];
  for await (const event of eventsOf(store, ID, (await jobIn(store))?.lastSequence ?? 0)) events.push(event);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => i + 1));
  return events;
}

/** Runs the job, killed again and again, to its end. */
async function killedOften(act: 'run' | 'retract', config: StoreConfig, most: number, times: number): Promise<number> {
  const delays = fc.sample(fc.integer({ min: 0, max: most }), { numRuns: times, seed: Date.now() });
  let kills = 0;
  for (const delay of delays) {
    const { code, written } = await run(act, config, delay);
    const last = await withStore(config, async (store) => (await jobIn(store))?.lastSequence ?? 0);
    expect(last, 'what was reported is in the journal').toBeGreaterThanOrEqual(written);
    if (code === null) kills += 1;
    else break;
  }
  expect((await run(act, config, null)).code).toBe(0);
  return kills;
}

/** The graph of one run, each article reported once, and what was there only through the job is `new`. */
const expectComplete = (config: StoreConfig): Promise<void> =>
  withStore(config, async (store) => {
    expect(await dump(store)).toEqual(await undisturbed(GRAPHS));
    const told = (await journalOf(store)).flatMap((event) =>
      event.kind === 'ARTICLE' ? [`${event.result.outcome} ${event.article}`] : [],
    );
    const expected = GRAPHS.flatMap(({ article: { id } }, i) =>
      i % 5 === 4 && i < GRAPHS.length - 1 ? [`new ${id}`, `unchanged ${id}`] : [`new ${id}`],
    );
    expect(told).toEqual(expected);
    expect(await jobIn(store)).toMatchObject({
      state: 'DONE',
      filesDone: FILES.length,
      outcomes: { new: GRAPHS.length, replaced: 0, unchanged: FILES.length - 1, duplicate: 0, failed: 0 },
    });
  });

const expectRetracted = (config: StoreConfig): Promise<void> =>
  withStore(config, async (store) => {
    expect(await dump(store)).toEqual(await undisturbed([]));
    expect((await jobIn(store))?.state).toBe('RETRACTED');
    const taken = (await journalOf(store)).filter(({ kind }) => kind === 'ARTICLE_RETRACTED');
    expect(taken.length).toBe(GRAPHS.length);
  });

describe('a job whose process is killed, on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-jobs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is carried on and taken back as if nothing had been', { timeout: 180_000 }, async () => {
    const config: StoreConfig = { kind: 'sqlite', file: join(folder, 'zhengmai.db') };
    await create(config);
    expect(await killedOften('run', config, 60, 6), 'kills that hit').toBeGreaterThanOrEqual(2);
    await expectComplete(config);
    await killedOften('retract', config, 150, 4);
    await expectRetracted(config);
  });

  it('run by several processes at once, is done by the last that took it up', { timeout: 180_000 }, async () => {
    const config: StoreConfig = { kind: 'sqlite', file: join(folder, 'shared.db') };
    await create(config);
    const runs = await Promise.all([run('run', config, null), run('run', config, null), run('run', config, null)]);
    expect(runs.filter(({ code }) => code === 0).length).toBeGreaterThanOrEqual(1);
    for (const { code, last } of runs) if (code !== 0) expect(last).toMatch(/another process/);
    await expectComplete(config);
  });
});

describe.skipIf(!canRun)('a job whose process or server is killed, on Neo4j', () => {
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });

  it('is carried on and taken back as if nothing had been', async () => {
    let server = await throwAwayServer();
    try {
      const { config } = server;
      await create(config);
      expect(await killedOften('run', config, 400, 4), 'kills that hit').toBeGreaterThanOrEqual(1);
      await expectComplete(config);
      await killedOften('retract', config, 600, 3);
      await expectRetracted(config);
      await server.remove();

      server = await throwAwayServer();
      const port = Number(new URL(server.uri).port);
      await create(server.config);
      // The process lives on, and says what happened.
      const first = await run('run', server.config, null, () => void server.kill());
      expect(first).toMatchObject({
        code: 1,
        last: expect.stringMatching(/Neo4j .*(?:answer|lost|connection)/) as string,
      });
      server = await throwAwayServer({ home: server.home, port });
      await withStore(server.config, async (store) =>
        expect(await jobIn(store)).toMatchObject({ state: 'RUNNING', outcomes: { failed: 0 } }),
      );
      expect((await run('run', server.config, null)).code).toBe(0);
      await expectComplete(server.config);
      await withStore(server.config, empty);
    } finally {
      await server.remove();
    }
  });
});
