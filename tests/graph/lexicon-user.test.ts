import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../runner/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'user-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ARTICLE = join(folder, 'article.txt');
const SENTENCES = '厦门市推出“鹭科贷”，支持企业创新。\n厦门市首推“星火双链”，服务企业。\n合肥市推行科技特派员制度。\n';
writeFileSync(ARTICLE, `厦门市科技要闻\n\n${SENTENCES}`);

type Graph = Readonly<{
  extractor: string;
  entities: readonly Readonly<{ type: string; name: string; region: string | null }>[];
}>;

/** Folder of a store with a user's tables, by their names. */
function dataWith(tables: Readonly<Record<string, string>>): string {
  const data = mkdtempSync(join(folder, 'data-'));
  for (const [file, text] of Object.entries(tables)) {
    mkdirSync(dirname(join(data, 'lexicon', file)), { recursive: true });
    writeFileSync(join(data, 'lexicon', file), text);
  }
  return data;
}

const run = (root: string, ...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'graph/cli.ts'), ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });

function decompose(root: string, data: string, file = ARTICLE): readonly Graph[] {
  const { stdout, stderr } = run(root, 'decompose', file, '--data', data);
  if (stdout === '') throw new Error(stderr);
  const parsed = JSON.parse(stdout) as Readonly<{ articles: readonly Graph[] }> | readonly Graph[];
  return 'articles' in parsed ? parsed.articles : parsed;
}

const programs = (graphs: readonly Graph[]): readonly string[] => [
  ...new Set(
    graphs.flatMap(({ entities }) => entities.filter(({ type }) => type === 'Program').map(({ name }) => name)),
  ),
];

const NONE = dataWith({});
const OWN = dataWith({
  'programs/words.tsv': 'class\tword\nlaunch\t首推\n',
  'programs/schemes.tsv':
    'name\taliases\tkind\tscope\tquoted\tregions\tsource\n鹭科贷\t\tinstrument\tlocal\tno\t350200\tour office\n-科技特派员\n',
});

describe('tables of a user', () => {
  it('add a word and a scheme, and strike a row', () => {
    expect(programs(decompose(ROOT, NONE))).toEqual(['鹭科贷', '科技特派员']);
    expect(programs(decompose(ROOT, OWN))).toEqual(['鹭科贷', '星火双链']);
    const [graph] = decompose(ROOT, OWN);
    expect(graph?.entities.find(({ name }) => name === '鹭科贷')?.region).toBe('region-350200');
  });

  it('reach the threads that read many articles', () => {
    const long = join(folder, 'long.txt');
    writeFileSync(long, `厦门市科技要闻\n\n${SENTENCES}${'会议就下一步工作作了讨论。\n'.repeat(12_000)}`);
    expect(programs(decompose(ROOT, OWN, long))).toEqual(['鹭科贷', '星火双链']);
  });

  it('are part of the version', () => {
    expect(decompose(ROOT, OWN)[0]?.extractor).not.toBe(decompose(ROOT, NONE)[0]?.extractor);
  });

  it.each([
    ['statements/verbs.tsv', 'word\troles\n颁授\tleads\n', /verbs\.tsv:2: roles “leads” is not one of: lead, /],
    ['statement/verbs.tsv', 'word\troles\n颁授\tlead\n', /there is no such table: rename it to one of /],
    ['newsletter/characters.tsv', 'word\tsimplified\n龜\t龟\n', /stored texts rest on this table/],
  ])('are checked: %s', (file, text, message) => {
    const { status, stderr, stdout } = run(ROOT, 'decompose', ARTICLE, '--data', dataWith({ [file]: text }));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('npm run lexicon', () => {
  const lexicon = (...words: readonly string[]) => run(ROOT, 'lexicon', ...words, '--data', OWN);

  it('checks the tables', () => {
    expect(lexicon('check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+ tables, \d+ rows: no fault\n$/) as string,
    });
  });

  it('finds where a word stands and what it does, including a user’s tables', () => {
    expect(lexicon('find', '首推').stdout).toMatch(/words\.tsv:2 {2}programs\.launch: before a quoted programme/);
    expect(lexicon('find', '苏科贷').stdout).toMatch(/programs\/schemes\.tsv:\d+ {2}.*regions 320000/);
    expect(lexicon('find', '无此词')).toMatchObject({ status: 1, stdout: '' });
  });

  it('tries a sentence: what it gives, by which rules and rows, and what they refused', () => {
    const { stdout, status } = lexicon('try', '厦门市首推“星火双链”，打通“最后一公里”。');
    expect(status).toBe(0);
    expect(stdout).toContain('programs:launched-quote');
    expect(stdout).toMatch(/最后一公里.*programs:slogan/);
    expect(stdout).toMatch(/首推 .*words\.tsv:2/);
  });

  it('tells its usage', () => {
    expect(lexicon('look').status).toBe(2);
  });
});

it('a word and a scheme are one row each in a copy of the program', () => {
  const copy = join(folder, 'copy');
  cpSync(join(ROOT, 'graph'), join(copy, 'graph'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  appendFileSync(join(copy, 'graph/lexicon/programs/words.tsv'), 'launch\t首推\tusage\t首推“星火双链”\n');
  appendFileSync(
    join(copy, 'graph/lexicon/programs/schemes.tsv'),
    '鹭科贷\t\tinstrument\tlocal\tno\t350200\tcompiled\t厦门的科技贷款\n',
  );
  expect(programs(decompose(copy, NONE))).toEqual(['鹭科贷', '星火双链', '科技特派员']);
  expect(
    execFileSync(process.execPath, [join(copy, 'graph/cli.ts'), 'lexicon', 'check'], { encoding: 'utf8' }),
  ).toContain('no fault');
});
