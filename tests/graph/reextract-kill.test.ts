import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { openSqliteInThread, type ArticleGraph } from '../../graph/index.ts';
import { dump, fill } from '../contract/pages.ts';
import { articleOf, articleSpecs } from '../graphs.ts';
import { readAnew } from './read-anew.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-again-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GRAPHS: readonly ArticleGraph[] = fc
  .sample(articleSpecs, { numRuns: 150, seed: 20224 })
  .map((spec, i) => articleOf({ ...spec, title: `第${i + 1}篇`, named: [...spec.named, '宿州市', '揭榜挂帅'] }));
const ANEW = GRAPHS.map(({ issue, article, source }) => readAnew(issue, article, source));

/** Runs a re-extraction, and kills it without warning once it has reported `most` articles; gives the ids that it reported. */
function run(file: string, most: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'reextract-process.ts');
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > most) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve([...output.matchAll(/^changed (.*)$/gm)].map(([, id]) => id ?? '')));
  });
}

it('a re-extraction that is killed goes on where it was, and ends with what an undisturbed one gives', async () => {
  const file = join(folder, 'zhengmai.db');
  const fresh = await openSqliteInThread(file);
  for (const graph of GRAPHS) await fresh.apply(graph);
  await fresh.close();
  const told: string[] = [];
  for (const most of [1, 7, 25, 50, Infinity]) {
    const ids = await run(file, most);
    expect(
      ids.filter((id) => told.includes(id)),
      'nothing is read again',
    ).toEqual([]);
    told.push(...ids);
    const store = await openSqliteInThread(file);
    const left = new Set(
      (await store.articleIds('anew', { first: 200, after: null })).items.map(({ value }) => value as string),
    );
    expect(
      told.filter((id) => left.has(id)),
      'what was reported is stored',
    ).toEqual([]);
    // As if these had been applied again and the others never touched: no half article.
    const twin = await openSqliteInThread(':memory:');
    await fill(twin, [
      ...GRAPHS.filter(({ article }) => left.has(article.id)),
      ...ANEW.filter(({ article }) => !left.has(article.id)),
    ]);
    expect(await dump(store)).toEqual(await dump(twin));
    expect(left.size > 0, 'killed amid the work').toBe(most < Infinity);
    await store.close();
    await twin.close();
  }
}, 120_000);
