import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_DOCUMENT_BYTES, openSqliteInThread, type ArticleGraph, type GraphStore } from '../../graph/index.ts';
import { decomposeDocument } from '../../graph/decompose.ts';
import {
  ingest,
  progressBar,
  reportTable,
  summary,
  type Decompose,
  type IngestEvent,
  type ReportEntry,
} from '../../graph/ingest/index.ts';
import { dump } from '../contract/pages.ts';
import { articleOf } from '../graphs.ts';
import { collect, parse } from '../ingesting.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-ingest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const article = (title: string): ArticleGraph =>
  articleOf({ title, claims: [{ subject: '宿州市', predicate: 'COOPERATES_WITH', object: '杭州市' }] });

describe('ingest', () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openSqliteInThread(':memory:');
  });
  afterEach(() => store.close());

  const eventsOf = (files: readonly string[], decompose: Decompose = parse): Promise<readonly IngestEvent[]> =>
    collect(ingest(files, { store, decompose }));
  const report = async (files: readonly string[], decompose: Decompose = parse): Promise<readonly ReportEntry[]> =>
    (await eventsOf(files, decompose)).filter((event) => event.kind === 'report');

  it('tells of each article what became of it', async () => {
    const [one, two] = [article('甲'), article('乙')];
    const again = { ...two, extractor: 'test 2' };
    const renamed = { ...one, article: { ...one.article, id: 'ffff' as typeof one.article.id } };
    const files = [
      write('one.json', JSON.stringify([one, two])),
      write('two.json', JSON.stringify([one, again, renamed, { ...two, entities: [] }])),
    ];
    const entries = await report(files);
    expect(entries.map(({ article: of, result }) => [of?.title, result.outcome])).toEqual([
      ['甲', 'new'],
      ['乙', 'new'],
      ['甲', 'unchanged'],
      ['乙', 'replaced'],
      ['甲', 'duplicate'],
      ['乙', 'failed'],
    ]);
    expect(entries[4]?.result).toEqual({ outcome: 'duplicate', of: one.article.id });
    expect(summary(entries)).toBe('2 new, 1 replaced, 1 unchanged, 1 duplicate, 1 failed');
  });

  it('counts files and articles on the way', async () => {
    const files = [write('a.json', JSON.stringify([article('甲'), article('乙')])), write('b.json', '[')];
    const progress = (await eventsOf(files)).filter((event) => event.kind === 'progress');
    expect(progress.map((event) => [event.filesDone, event.files, event.articlesDone, event.articles])).toEqual([
      [0, 2, 0, null],
      [0, 2, 1, 2],
      [0, 2, 2, 2],
      [1, 2, 0, null],
    ]);
    expect(progress.map((event) => progressBar(event, 8).slice(0, 10))).toEqual([
      '[--------]',
      '[##------]',
      '[####----]',
      '[####----]',
    ]);
  });

  const bad: Readonly<Record<string, readonly [file: () => string, code: string, message: RegExp]>> = {
    missing: [() => join(folder, 'none.txt'), 'NOT_FOUND', /none\.txt.*Check/],
    'a folder': [
      () => (mkdirSync(join(folder, 'sub'), { recursive: true }), join(folder, 'sub')),
      'INVALID',
      /sub.*folder/,
    ],
    empty: [() => write('empty.txt', ''), 'INVALID', /empty\.txt.*empty/],
    'white space': [() => write('blank.txt', ' \n\n '), 'INVALID', /blank\.txt/],
    binary: [
      () => write('image.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
      'INVALID',
      /image\.txt.*image/,
    ],
    'with NUL': [() => write('nul.txt', '宿州市\0杭州市'), 'INVALID', /nul\.txt.*NUL/],
    'wrongly encoded': [
      () => write('code.txt', new Uint8Array([0xe5, 0xae, 0xff, 0xfe, 0xff, 0x81, 0xff])),
      'INVALID',
      /code\.txt/,
    ],
    'over the limit': [
      () => write('huge.txt', new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(97)),
      'LIMIT',
      /huge\.txt.*limit/,
    ],
  };
  const good = '标题\n\n宿州市与杭州市签约合作。';
  for (const [fault, [file, code, message]] of Object.entries(bad))
    it(`a file that is ${fault} is reported, the rest is stored and the store is untouched by it`, async () => {
      const clean = await openSqliteInThread(':memory:');
      const rest = write('good.txt', good);
      await collect(ingest([rest], { store: clean, decompose: decomposeDocument }));
      const entries = await report([file(), rest], decomposeDocument);
      expect(entries[0]).toMatchObject({
        article: null,
        result: { outcome: 'failed', code, message: expect.stringMatching(message) as string },
      });
      expect(entries.slice(1).map(({ result }) => result.outcome)).toEqual(['new']);
      expect(await dump(store)).toEqual(await dump(clean));
      await clean.close();
    });

  it('a fault of the program in one file does not end the batch', async () => {
    const files = [write('fault.json', '{'), write('good.json', JSON.stringify([article('甲')]))];
    const entries = await report(files);
    expect(entries.map(({ result }) => result.outcome)).toEqual(['failed', 'new']);
    expect(entries[0]?.result).toMatchObject({
      code: 'FAULT',
      message: expect.stringContaining('fault.json') as string,
    });
  });

  it('ends between two articles when it is aborted, and goes on from there', async () => {
    const file = write('many.json', JSON.stringify(['甲', '乙', '丙'].map(article)));
    const controller = new AbortController();
    const run = ingest([file], { store, decompose: parse, signal: controller.signal });
    await expect(async () => {
      for await (const event of run) if (event.kind === 'report') controller.abort();
    }).rejects.toThrow();
    expect((await store.statistics()).articles).toBe(1);
    expect(summary(await report([file]))).toBe('2 new, 1 unchanged');
  });

  it('lines the report up where Chinese characters take two cells', () => {
    const row = (title: string): ReportEntry => ({
      file: 'a.txt',
      article: { id: 'x' as ArticleGraph['article']['id'], title },
      result: { outcome: 'duplicate', of: 'y' as ArticleGraph['article']['id'] },
    });
    expect(reportTable([row('宿州'), row('abcd')])).toBe(
      'duplicate  a.txt  x  宿州  the same text is stored as y\nduplicate  a.txt  x  abcd  the same text is stored as y\n',
    );
  });
});

describe('the command line', () => {
  const data = join(folder, 'data');
  const cli = (...words: readonly string[]): Readonly<{ code: number | null; out: string; err: string }> => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['graph/run.mjs', 'graph/cli.ts', ...words], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, ZHENGMAI_DATA: data, LC_ALL: 'C' },
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };

  it('decomposes to JSON on standard output and nothing else there', () => {
    const file = write('good.txt', '标题\n\n宿州市与杭州市签约合作。');
    const { code, out, err } = cli('decompose', file, join(folder, 'none.txt'));
    expect(code).toBe(1);
    expect((JSON.parse(out) as { articles: readonly unknown[] }).articles.length).toBe(1);
    expect(err).toMatch(/none\.txt.*no such file/);
  });

  it('tells what is wrong with a file in the language that is asked for', () => {
    const file = write('letter.eml', 'From: a@b.cn\nTo: c@d.cn\nSubject: x\n\n正文。');
    const english = /letter\.eml.*: the file is an e-mail\./;
    const chinese = /letter\.eml.*：这是一封邮件。/;
    expect(cli('decompose', file, '--lang', 'en').err).toMatch(english);
    expect(cli('decompose', file, '--lang', 'zh').err).toMatch(chinese);
    expect(cli('ingest', file, '--lang', 'zh', '--data', join(folder, 'letters')).out).toMatch(chinese);
    expect(cli('decompose', file, '--lang', 'fr')).toMatchObject({ code: 2 });
  });

  it('reads a folder with the folders in it, and tells of one without files', () => {
    for (const [place, text] of Object.entries({
      '宿州.txt': '宿州市与杭州市签约合作。',
      'b/合肥.txt': '合肥市与苏州市签约合作。',
    })) {
      mkdirSync(join(folder, 'tree', 'b'), { recursive: true });
      write(`tree/${place}`, `标题\n\n${text}`);
    }
    write('tree/.hidden', 'x');
    const { code, out } = cli('ingest', join(folder, 'tree'), '--data', join(folder, 'of-tree'));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('2 new') as string });
    mkdirSync(join(folder, 'empty'), { recursive: true });
    expect(cli('decompose', join(folder, 'empty'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/empty: it is a folder/) as string,
    });
  });

  const doubtful = ['1. 合肥', '2. 芜湖', '4. 蚌埠']
    .map((mark) => `${mark}市召开科技创新工作推进会\n\n${mark.slice(3)}市召开科技创新工作推进会，兑现资金三千万元。`)
    .join('\n\n');

  it('tells what is unsure about a file in the report of ingest and in the JSON', () => {
    const file = write('doubtful.txt', doubtful);
    expect(cli('ingest', file, '--data', join(folder, 'doubts')).out).toMatch(/unsure {2}doubtful\.txt {2}Line 9/);
    const { articles } = JSON.parse(cli('decompose', file).out) as {
      articles: readonly { notices: readonly { rule: string; level: string }[] }[];
    };
    expect(articles[0]?.notices).toMatchObject([{ rule: 'title-unsure', level: 'warn' }]);
  });

  it('prints an outline and cuts as an edited one says', () => {
    const file = write('doubtful.txt', doubtful);
    const list = write('list.txt', cli('decompose', file, '--outline').out.replace('x 5', '- 5'));
    const { articles } = JSON.parse(cli('decompose', file, '--outline-from', list).out) as {
      articles: readonly { title: string }[];
    };
    expect(articles.map(({ title }) => title)).toEqual([
      '合肥市召开科技创新工作推进会',
      '蚌埠市召开科技创新工作推进会',
    ]);
    expect(cli('decompose', file, file, '--outline-from', list).code).toBe(2);
  });

  it('ingests, tells of failures by its exit code, and retracts', () => {
    const file = write('good.txt', '标题\n\n宿州市与杭州市签约合作。');
    expect(cli('statistics')).toMatchObject({ code: 1, err: expect.stringContaining('no store') as string });
    expect(cli('ingest', file)).toMatchObject({ code: 0, out: expect.stringContaining('1 new') as string });
    const second = cli('ingest', file, join(folder, 'none.txt'));
    expect(second).toMatchObject({ code: 1, out: expect.stringContaining('1 unchanged, 1 failed') as string });
    const id = /[0-9a-f]{16}/.exec(second.out)?.[0] ?? '';
    expect((JSON.parse(cli('statistics').out) as { articles: number }).articles).toBe(1);
    expect(cli('retract', id).code).toBe(0);
    expect(cli('retract', id).code).toBe(1);
  });

  for (const words of [[], ['frob'], ['ingest'], ['ingest', '--frob'], ['retract', 'a', 'b'], ['toString']])
    it(`refuses “${words.join(' ')}” as usage`, () => {
      expect(cli(...words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ingest FILE…') as string });
    });
});
