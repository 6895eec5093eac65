import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteInThread, type ArticleGraph, type ArticleId } from '../../graph/index.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { dump, undisturbed } from '../contract/pages.ts';
import { articleOf, articleSpecs } from '../graphs.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GRAPHS: readonly ArticleGraph[] = fc
  .sample(articleSpecs, { numRuns: 160, seed: 20221 })
  .map((spec, i) =>
    articleOf({ ...spec, title: `第${i + 1}篇`, named: [...spec.named, '宿州市', '揭榜挂帅', '杭州电子科技大学'] }),
  );
const BY_ID = new Map(GRAPHS.map((graph) => [graph.article.id, graph]));
/** Kills that must have hit a running process. */
const KILLS = 16;
const FILES = Array.from({ length: 16 }, (_, i) => {
  const file = join(folder, `issue-${i}.json`);
  writeFileSync(file, JSON.stringify(GRAPHS.slice(i * 10, i * 10 + 10)));
  return file;
});

type Run = Readonly<{ code: number | null; lines: readonly string[] }>;

/** Runs an ingest; `killAfter` ms after the store is open (or, negative, from the start) it is killed without warning. */
function run(store: string, files: readonly string[], killAfter: number | null): Promise<Run> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'ingest-process.ts');
    const child = spawn(process.execPath, [script, store, ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    const kill = (delay: number): void => {
      setTimeout(() => child.kill('SIGKILL'), delay);
    };
    if (killAfter !== null && killAfter < 0) kill(-killAfter);
    child.stdout.on('data', (chunk: Buffer) => {
      const wasOpen = output.includes('open\n');
      output += chunk.toString();
      if (killAfter !== null && killAfter >= 0 && !wasOpen && output.includes('open\n')) kill(killAfter);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, lines: output.split('\n').slice(0, -1) }));
  });
}

const idsIn = (lines: readonly string[]): readonly ArticleId[] =>
  lines.filter((line) => /^(new|unchanged) /.test(line)).map((line) => line.split(' ')[1] as ArticleId);

/** Opens what a killed run left, and gives the ids of the articles in it. */
async function inspect(file: string): Promise<readonly ArticleId[]> {
  const store = await openSqliteInThread(file);
  const found = await store.articles({ issue: null, entity: null, between: null }, { first: 200, after: null });
  const ids = found.items.map(({ value }) => value.article.id);
  for (const id of ids) {
    const graph = BY_ID.get(id);
    expect(await store.articleGraph(id)).toEqual(graph === undefined ? null : normalGraph(graph));
  }
  const stored = await dump(store);
  await store.close();
  expect(stored, 'no half article: as if only these had been applied').toEqual(
    await undisturbed(GRAPHS.filter((graph) => ids.includes(graph.article.id))),
  );
  const raw = new DatabaseSync(file);
  expect(raw.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  raw.close();
  return ids;
}

describe('an ingest that is killed', () => {
  it('leaves whole articles in a sound file, and completes when run again', { timeout: 120_000 }, async () => {
    const seeds = fc.sample(fc.integer({ min: 0, max: 1000 }), { numRuns: 60, seed: Date.now() });
    const complete = await undisturbed(GRAPHS);
    const finish = async (file: string): Promise<void> => {
      expect((await run(file, FILES, null)).code).toBe(0);
      const store = await openSqliteInThread(file);
      expect(await dump(store)).toEqual(complete);
      await store.close();
    };
    let kills = 0;
    let partial = 0;
    let file = join(folder, 'killed-0', 'zhengmai.db');
    for (const [i, seed] of seeds.entries()) {
      if (kills >= KILLS) break;
      // One in four before the store is open, the others amid the writes.
      const delay = seed % 4 === 0 ? -(40 + (seed % 260)) : seed % 200;
      const { code, lines } = await run(file, FILES, delay);
      if (code === null) kills += 1;
      const stored = await inspect(file);
      for (const id of idsIn(lines)) expect(stored, 'what was reported as stored is stored').toContain(id);
      if (stored.length > 0 && stored.length < GRAPHS.length) partial += 1;
      if (stored.length < GRAPHS.length) continue;
      await finish(file);
      file = join(folder, `killed-${i + 1}`, 'zhengmai.db');
    }
    await finish(file);
    expect(kills, 'kills that hit a running process').toBe(KILLS);
    expect(partial, 'kills amid the work').toBeGreaterThanOrEqual(3);
  });

  it('two processes writing the same new file at once make one graph', { timeout: 60_000 }, async () => {
    const file = join(folder, 'shared', 'zhengmai.db');
    const runs = await Promise.all([
      run(file, FILES.slice(0, 11), null),
      run(file, FILES.slice(5).toReversed(), null),
      run(file, FILES.slice(3, 8), null),
    ]);
    expect(runs.map(({ code, lines }) => [code, lines.filter((line) => line.startsWith('failed'))])).toEqual(
      runs.map(() => [0, []]),
    );
    const store = await openSqliteInThread(file);
    expect(await dump(store)).toEqual(await undisturbed(GRAPHS));
    await store.close();
  });
});
