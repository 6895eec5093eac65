import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { decomposeArticle, decomposeDocument, openSqliteInThread, type ReportEntry } from '../../graph/index.ts';
import {
  DecomposePool,
  ingest,
  lookahead,
  openDecomposer,
  poolDecomposer,
  workloadOf,
} from '../../graph/ingest/index.ts';

const SAMPLES = join(import.meta.dirname, '../../graph/samples');
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(SAMPLES, name), 'utf8'));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-pool-'));
const pools: DecomposePool[] = [];
afterAll(async () => {
  for (const pool of pools) await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A pool that is closed at the end. */
const opened = (pool: DecomposePool): DecomposePool => (pools.push(pool), pool);
const scripted = (most = 2): DecomposePool =>
  opened(new DecomposePool({ most, worker: new URL('./pool-worker.ts', import.meta.url) }));
const titles = (graphs: readonly Readonly<{ article: Readonly<{ title: string }> }>[]): readonly string[] =>
  graphs.map(({ article }) => article.title);

/** Titles and outcomes of an ingest of files with these contents, through a pool. */
async function ingested(contents: readonly string[], signal?: AbortSignal): Promise<readonly ReportEntry[]> {
  const files = contents.map((content, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, content);
    return file;
  });
  const store = await openSqliteInThread(':memory:');
  const { decompose, ahead } = poolDecomposer(scripted(), signal);
  const entries: ReportEntry[] = [];
  try {
    for await (const event of ingest(files, { store, decompose, ahead, ...(signal && { signal }) }))
      if (event.kind === 'report') entries.push(event);
  } finally {
    await store.close();
  }
  return entries;
}
const told = (entries: readonly ReportEntry[]): readonly string[] =>
  entries.map(({ article, result }) => `${article?.title ?? '-'} ${result.outcome}`);

describe('a pool with the rules of this program', () => {
  const pool = opened(new DecomposePool());

  it('gives what this thread gives, whatever the documents and their order', async () => {
    const lines = samples.flatMap((sample) => sample.split('\n'));
    const documents = fc.oneof(
      fc.constantFrom(...samples),
      fc.subarray(lines, { minLength: 5, maxLength: 60 }).map((some) => some.join('\n')),
      fc.string({ maxLength: 40 }),
    );
    const outcome = async (work: () => unknown): Promise<unknown> => {
      try {
        return await work();
      } catch (error) {
        return error instanceof Error ? [error.name, error.message, 'code' in error && error.code] : error;
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(documents, { minLength: 1, maxLength: 6 }), async (texts) => {
        const here = await Promise.all(texts.map((text) => outcome(() => decomposeDocument(encode(text), 'a.txt'))));
        const there = await Promise.all(texts.map((text) => outcome(() => pool.document(encode(text), 'a.txt'))));
        expect(there).toEqual(here);
      }),
      { numRuns: 15 },
    );
  });

  it('reads an article again as this thread does', async () => {
    for (const { issue, article, source } of decomposeDocument(encode(samples[0] ?? ''), 'a.txt'))
      expect(await pool.article(issue, article, source)).toEqual(decomposeArticle(issue, article, source));
  });

  it('has as many threads as tasks at most', () => {
    expect(new DecomposePool({ most: 1 }).size).toBe(1);
    expect(new DecomposePool().size).toBeLessThanOrEqual(8);
  });
});

describe('an ingest through a pool', () => {
  it('stores in the order of the files, however long each takes', async () => {
    expect(told(await ingested(['wait 150', '甲 乙', 'wait 20', '丙']))).toEqual([
      'wait 150 new',
      '甲 new',
      '乙 new',
      'wait 20 new',
      '丙 new',
    ]);
  });

  it('tells of a file whose thread ends, and goes on with the others', async () => {
    const entries = await ingested(['甲', 'exit', '乙', 'exit', 'exit', '丙', '丁']);
    expect(told(entries)).toEqual(['甲 new', '- failed', '乙 new', '- failed', '- failed', '丙 new', '丁 new']);
    expect(entries[1]?.result).toMatchObject({
      code: 'FAULT',
      message: expect.stringMatching(/1\.txt.*exit code 7/) as string,
    });
  });

  it('keeps the code of a refusal and tells a fault apart', async () => {
    const entries = await ingested(['refuse', 'fail', '甲']);
    expect(entries.map(({ result }) => ('code' in result ? [result.code, result.message] : result.outcome))).toEqual([
      ['LIMIT', 'Reading 0.txt: refused'],
      ['FAULT', expect.stringContaining('a fault')],
      'new',
    ]);
  });

  it('ends at once when it is aborted, though a document hangs', async () => {
    const controller = new AbortController();
    const run = ingested(['甲', 'hang', '乙'], controller.signal);
    setTimeout(() => controller.abort(new Error('enough')), 300);
    await expect(run).rejects.toThrow('enough');
  });
});

describe('a pool', () => {
  it.each([
    ['more time', 'hang', /^Reading b\.txt: reading was stopped after 5 seconds\./, /^读取 b\.txt：读了 5 秒/],
    ['more memory', 'fill', /^Reading b\.txt: reading took more than 60 MB/, /^读取 b\.txt：.*内存超过 60 MB/],
  ] as const)('stops a document that takes %s than it may, and goes on with the others', async (_, word, en, zh) => {
    const limits = { megabytes: 60, milliseconds: word === 'hang' ? 5_000 : 60_000 };
    const worker = new URL('./pool-worker.ts', import.meta.url);
    const pool = opened(new DecomposePool({ most: 1, worker, limits }));
    const given = ['甲', word, '乙'].map((text, i) => pool.document(encode(text), `${'abc'.charAt(i)}.txt`));
    const [before, stopped, after] = await Promise.allSettled(given);
    expect(stopped).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'LIMIT',
        message: expect.stringMatching(en) as string,
        zh: expect.stringMatching(zh) as string,
      },
    });
    expect([before?.status, after?.status]).toEqual(['fulfilled', 'fulfilled']);
  });

  it('is usable after an abort of what ran and of what waited', async () => {
    const pool = scripted(1);
    const controller = new AbortController();
    const given = ['hang', '甲'].map((text) => pool.document(encode(text), 'a.txt', controller.signal));
    const kept = pool.document(encode('乙'), 'b.txt');
    controller.abort(new Error('enough'));
    expect(await Promise.allSettled(given)).toMatchObject(given.map(() => ({ status: 'rejected' })));
    expect(titles(await kept)).toEqual(['乙']);
    await expect(pool.document(encode('丙'), 'c.txt', AbortSignal.abort(new Error('late')))).rejects.toThrow('late');
  });

  it('rejects what is under way when it is closed, and what comes later', async () => {
    const pool = scripted(1);
    const given = Promise.allSettled(['hang', '甲'].map((text) => pool.document(encode(text), 'a.txt')));
    await pool.close();
    const closed = { status: 'rejected', reason: { code: 'UNAVAILABLE' } };
    expect(await given).toMatchObject([closed, closed]);
    await expect(pool.document(encode('乙'), 'b.txt')).rejects.toMatchObject(closed.reason);
  });

  it('fails each document with the reason where its threads cannot start', async () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, 'throw new Error("no lexicon")');
    const pool = opened(new DecomposePool({ worker: new URL(`file://${broken}`) }));
    const results = await Promise.allSettled(
      ['甲', '乙', '丙'].map((text) => pool.document(encode(text), `${text}.txt`)),
    );
    expect(results.map((result) => (result.status === 'rejected' ? String(result.reason) : result.status))).toEqual(
      ['甲', '乙', '丙'].map((text) => expect.stringMatching(new RegExp(`${text}\\.txt.*no lexicon`)) as string),
    );
  });
});

test('work goes ahead by no more than its bound, in order, and ends with its taker', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 5 }), fc.nat(20), async (delays, ahead, stop) => {
      let started = 0;
      let taken = 0;
      const work = async (delay: number): Promise<number> => {
        started += 1;
        expect(started - taken).toBeLessThanOrEqual(ahead);
        for (let i = 0; i < delay; i += 1) await Promise.resolve();
        if (delay === 3) throw new Error('bad');
        return delay;
      };
      const results: unknown[] = [];
      for await (const { result } of lookahead(delays, ahead, work)) {
        results.push(await result.catch(() => 3));
        taken += 1;
        if (taken > stop) break;
      }
      expect(results).toEqual(delays.slice(0, stop + 1));
    }),
  );
});

describe('what decomposes', () => {
  const write = (name: string, issues: number, number: number): string => {
    const text = (samples[0] ?? '').replaceAll('\r', '');
    const file = join(folder, name);
    writeFileSync(
      file,
      Array.from({ length: issues }, (_, i) => text.replace(/第\s*\d+\s*期/, `第${number + i}期`)).join('\n'),
    );
    return file;
  };

  it('a little text is for this thread, much for as many threads as the machine has', async () => {
    const small = openDecomposer(await workloadOf([write('small.txt', 1, 1), join(folder, 'none.txt')]));
    expect(small.ahead).toBe(1);
    const large = openDecomposer(await workloadOf([write('large.txt', 45, 1), write('small.txt', 1, 1)]));
    expect(large.ahead).toBeGreaterThan(1);
    await large.close();
  });

  it('prints the files of a large job in their order', () => {
    const files = [
      write('large.txt', 45, 100),
      join(folder, 'none.txt'),
      write('small.txt', 1, 1),
      write('other.txt', 2, 7),
    ];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['graph/run.mjs', 'graph/cli.ts', 'decompose', ...files],
      {
        cwd: join(import.meta.dirname, '../..'),
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      },
    );
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Reading .*none\.txt.*\n$/)]);
    const { articles } = JSON.parse(stdout) as Readonly<{ articles: readonly Readonly<{ title: string }>[] }>;
    const expected = files
      .filter((file) => !file.includes('none'))
      .flatMap((file) => titles(decomposeDocument(readFileSync(file), 'x')));
    expect(articles.map(({ title }) => title)).toEqual(expected);
  });
});
