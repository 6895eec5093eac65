import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../graph/document/formats/pdf/index.ts';
import { GraphError } from '../../graph/errors.ts';
import { decomposeDocument, decomposeFile, type ArticleGraph } from '../../graph/index.ts';
import { smallPdf, type Placed, type SmallPage } from './small-pdf.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/pdf');
const read = (name: string): Uint8Array => readFileSync(path.join(FOLDER, name));
/** `NAME.PROGRAM-COLUMNS.pdf` is NAME.txt as a program prints it (make.ts). */
const PRINTED = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const textOf = (graphs: readonly ArticleGraph[]): string => letters(graphs.map(({ article }) => article.text).join(''));
const titlesOf = (graphs: readonly ArticleGraph[]): readonly string[] =>
  graphs.map(({ article }) => letters(article.title));
const entitiesOf = (graphs: readonly ArticleGraph[]): readonly string[] => [
  ...new Set(graphs.flatMap(({ entities }) => entities.map(({ id }) => id))),
];
const relationsOf = (graphs: readonly ArticleGraph[]): readonly string[] => [
  ...new Set(
    graphs.flatMap(({ statements }) =>
      statements.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`),
    ),
  ),
];

/** The harmonic mean of the shares of each list that the other holds. */
function agreement(one: readonly string[], other: readonly string[]): number {
  const common = one.filter((item) => other.includes(item)).length;
  return (2 * common) / (one.length + other.length);
}

/** The share of a text that another has in order: the longest common subsequence, found in a band, since little differs. */
function inOrder(wanted: string, found: string): number {
  const band = Math.abs(wanted.length - found.length) + 400;
  let row = new Uint32Array(found.length + 1);
  for (let i = 1; i <= wanted.length; i++) {
    const next = new Uint32Array(found.length + 1);
    const [from, to] = [Math.max(1, i - band), Math.min(found.length, i + band)];
    next[from - 1] = row[from - 1] ?? 0;
    for (let j = from; j <= to; j++)
      next[j] = wanted[i - 1] === found[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    next.fill(next[to] ?? 0, to + 1);
    row = next;
  }
  return (row[found.length] ?? 0) / wanted.length;
}

describe('an issue printed as PDF', () => {
  it('is there by both programs, in one column and in two', () => {
    for (const kind of ['chromium-1', 'chromium-2', 'writer-1', 'writer-2'])
      expect(PRINTED.filter((name) => name.includes(`.${kind}.`)).length).toBeGreaterThanOrEqual(6);
  });

  it.each(PRINTED)('%s gives its titles, its text in order, and what its text gives', async (name) => {
    const wanted = decomposeDocument(read(`${name.split('.')[0] ?? ''}.txt`), 'issue.txt');
    const found = await decomposeFile(read(name), name);
    expect(titlesOf(found)).toEqual(titlesOf(wanted));
    expect(inOrder(textOf(wanted), textOf(found))).toBeGreaterThanOrEqual(0.995);
    expect(agreement(entitiesOf(wanted), entitiesOf(found))).toBeGreaterThanOrEqual(0.98);
    expect(agreement(relationsOf(wanted), relationsOf(found))).toBeGreaterThanOrEqual(0.98);
  });
});

/** Lines of a column from a height down, 20 points apart, in characters of 12. */
const column = (lines: readonly string[], x: number, top: number): readonly Placed[] =>
  lines.map((text, i) => [text, x, top - 20 * i, 12]);
const textIn = async (pages: readonly SmallPage[]): Promise<string> => (await readPdf(smallPdf(pages), 'x.pdf')).text;

describe('A page of a PDF', () => {
  it('gives paragraphs for its lines, headings by their size, and neither running heads nor page numbers', async () => {
    const pages = [1, 2].map((number): SmallPage => [
      ['科技要情　第7期', 72, 805, 9],
      [`— ${number} —`, 280, 40, 9],
      ...(number === 1
        ? ([
            ['甲县建成中试基地', 72, 760, 18],
            ...column(['　　甲县科技局与淮河大学共建中试基地，一期投入三千万元，'], 72, 720),
            ...column(['设备向全市企业开放。', '　　乙县启用科创飞地，首批入驻企业十二家，由两地科技局共同'], 72, 700),
          ] as const)
        : column(['管理。'], 72, 760)),
    ]);
    expect(await textIn(pages)).toBe(
      '# 甲县建成中试基地\n\n甲县科技局与淮河大学共建中试基地，一期投入三千万元，设备向全市企业开放。\n乙县启用科创飞地，首批入驻企业十二家，由两地科技局共同\f管理。',
    );
  });

  it('in two columns is read down the left and then down the right, between what runs over both', async () => {
    const left = ['甲县科技局与淮河大学共建中试基地，', '一期投入三千万元，设备向全市企业开', '放。'];
    const right = ['乙县启用科创飞地，首批入驻企业十二', '家，由两地科技局共同管理，服务企业', '四十六家。'];
    const page: SmallPage = [
      ['两县科技合作取得进展', 200, 780, 12],
      ...column(left, 60, 740),
      ...column(right, 310, 740),
      ['编辑：科技要情编辑部，电话零五五零一二三四五六七八，欢迎投稿与来信', 72, 640, 12],
    ];
    const text = await textIn([page]);
    expect(text).toContain(left.join(''));
    expect(text).toContain(right.join(''));
    expect(text.indexOf(left[0] ?? '')).toBeLessThan(text.indexOf(right[0] ?? ''));
    expect(text.indexOf('编辑：')).toBeGreaterThan(text.indexOf(right[0] ?? ''));
  });

  it('keeps a table as rows with their head', async () => {
    const rows = [
      ['地区', '企业（家）', '产值（亿元）'],
      ['甲县', '12', '3.4'],
      ['乙县', '46', '8.1'],
    ];
    const page = rows.flatMap((row, i) => row.map((cell, j): Placed => [cell, 72 + 150 * j, 700 - 20 * i, 12]));
    expect(await textIn([[['两县高新技术企业情况', 72, 740, 12], ...page]])).toBe(
      '两县高新技术企业情况\n\n| 地区 | 企业（家） | 产值（亿元） |\n| --- | --- | --- |\n| 甲县 | 12 | 3.4 |\n| 乙县 | 46 | 8.1 |',
    );
  });

  it('leaves out notes at its foot, and mends radicals and lines that are stretched', async () => {
    const page: SmallPage = [
      ...column(
        ['⽢⾁县科技局⽀持企业创新，全年兑现资⾦三千万元，惠及企业四十', '六家。', '全 县 共 有 企 业 百 余 家。'],
        72,
        760,
      ),
      ['①数据来自统计公报。', 72, 80, 9],
    ];
    expect(await textIn([page])).toBe(
      '甘肉县科技局支持企业创新，全年兑现资金三千万元，惠及企业四十六家。\n全县共有企业百余家。',
    );
  });

  it('that is a picture is reported; the others are read', async () => {
    const { text, notices } = await readPdf(
      smallPdf([column(['甲县建成中试基地。'], 72, 760), 'pictured', 'blank']),
      'x.pdf',
    );
    expect(text).toBe('甲县建成中试基地。');
    expect(notices.map(({ stage, rule }) => [stage, rule])).toEqual([['document', 'page-without-text']]);
    expect(notices[0]?.message).toContain('第 2 页');
  });
});

describe('A PDF that cannot be read', () => {
  const refusal = async (file: Uint8Array): Promise<string> => {
    const error = await readPdf(file, 'bad.pdf').then(
      () => null,
      (reason: unknown) => reason,
    );
    // Each language by itself.
    if (error instanceof GraphError && error.zh !== null && !/\p{Script=Han}/u.test(error.message))
      return `${error.message} ${error.zh}`;
    throw new Error(`It was no error of ours: ${String(error)}`);
  };
  const good = smallPdf([column(['甲县建成中试基地，服务企业四十六家。'], 72, 760)]);

  it.each([
    { kind: 'scanned', file: smallPdf(['pictured', 'pictured']), said: [/scanned/, /扫描件/, /OCR/] },
    { kind: 'empty', file: smallPdf(['blank']), said: [/holds no text/, /没有文字/] },
    { kind: 'truncated', file: good.slice(0, 200), said: [/damaged/, /已损坏/] },
    {
      kind: 'protected by a password',
      file: smallPdf(
        [column(['甲县'], 72, 760)],
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
      ),
      said: [/password/, /密码/],
    },
  ])('because it is $kind says so, and what to do', async ({ file, said }) => {
    const message = await refusal(file);
    for (const part of ['bad.pdf', ...said]) expect(message).toMatch(part);
  });

  it('has more pages than a newsletter', async () => {
    const pages = Array.from({ length: 1001 }, (): SmallPage => 'blank');
    expect(await refusal(smallPdf(pages))).toMatch(/1001 pages.*1001 页/);
  });

  it('however its bytes are changed ends in a text or in an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 20, max: good.length }),
        async (changes, length) => {
          const changed = good.slice(0, length);
          for (const [at, byte] of changes) if (at < length) changed[at] = byte;
          const outcome = await readPdf(changed, 'fuzz.pdf').then(
            ({ text }) => text,
            (error: unknown) => error,
          );
          expect(typeof outcome === 'string' || outcome instanceof GraphError, String(outcome)).toBe(true);
        },
      ),
      { numRuns: 200, seed: 19 },
    );
  }, 60_000);
});
