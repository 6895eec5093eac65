import { describe, expect, it } from 'vitest';
import { readPdf } from '../../graph/document/formats/pdf/index.ts';
import { smallPdf, type Placed, type SmallPage } from './small-pdf.ts';

const SIZE = 11;
/** Lines under each other; null is a blank line. */
const flow = (lines: readonly (string | null)[], x: number, top: number, distance = 18): readonly Placed[] =>
  lines.flatMap((line, i): Placed[] => (line === null ? [] : [[line, x, top - distance * i, SIZE]]));
const textOf = async (...pages: readonly SmallPage[]): Promise<string> =>
  (await readPdf(smallPdf(pages), 'x.pdf')).text;

/** A sentence of so many characters with its full stop, in lines of so many: their length alone marks the ends of paragraphs. */
const sentence = (first: string, length: number, width: number): readonly string[] =>
  `${first.padEnd(length - 1, '科技局与大学共建中试基地服务企业')}。`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

describe('The lines of a PDF', () => {
  it('part a title from the full line above it, where neither indents nor blank lines do', async () => {
    const lines = [
      ...sentence('甲县', 80, 40),
      '乙县启用科创飞地',
      ...sentence('乙县', 75, 40),
      ...sentence('丙县', 80, 40),
      ...sentence('丁县', 50, 40),
    ];
    expect((await textOf(flow(lines, 60, 780))).split('\n')).toEqual([
      sentence('甲县', 80, 80).join(''),
      '乙县启用科创飞地',
      sentence('乙县', 75, 80).join(''),
      // A paragraph whose last line is full goes on, as far as geometry tells, with the sentence after it.
      sentence('丙县', 80, 80).join('') + sentence('丁县', 50, 80).join(''),
    ]);
  });

  it('are full by the edge of the whole file, where a page has few', async () => {
    const text = sentence('甲县', 390, 40);
    const short = ['乙县启用科创飞地', '——来自基层的报告', '本刊通讯员 孙立'];
    expect((await textOf(flow(text, 60, 780), flow(short, 60, 780))).split('\n').slice(-3)).toEqual([
      '\f乙县启用科创飞地',
      ...short.slice(1),
    ]);
  });

  it('have a blank line only between those that stand further apart than paragraphs do', async () => {
    const part = (title: string): readonly string[] => [title, '本县建成基地。', '本县服务企业。'];
    const parts = ['甲县的做法', '乙县的做法', '丙县的做法', '丁县的做法'].map(part);
    // Lines of a paragraph 18 points apart, paragraphs 27, parts 54.
    const placed: Placed[] = [];
    let y = 800;
    for (const lines of [sentence('说明', 118, 40), ...parts.map((one) => one)]) {
      const isPart = lines.length === 3 && lines[0]?.endsWith('做法') === true;
      y -= 54;
      for (const line of lines) {
        placed.push([line, 60, y, SIZE]);
        y -= isPart ? 27 : 18;
      }
    }
    const text = await textOf(placed);
    expect(text.split('\n\n').slice(1)).toEqual(parts.map((lines) => lines.join('\n')));
  });

  it('say dashes that a font draws as one character as the two that they are', async () => {
    expect(await textOf(flow(['甲县的做法\u2e3a来自基层的报告'], 60, 780))).toBe('甲县的做法——来自基层的报告');
  });

  it('of a contents list stay apart, though their leaders are full', async () => {
    const entry = (title: string): string => title.padEnd(38, '…') + '12';
    const list = ['甲县建成基地', '乙县启用飞地', '丙县设立基金'].map(entry);
    expect((await textOf(flow(list, 60, 780))).split('\n')).toEqual(list);
  });
});

describe('Two columns', () => {
  it('are found beside short lines', async () => {
    const column = (name: string): readonly string[] => [
      ...sentence(name, 57, 20),
      '主要做法',
      ...sentence(`${name}一`, 38, 20),
      '取得成效',
      ...sentence(`${name}二`, 38, 20),
      '下一步',
      '打算',
      '分工',
    ];
    const text = await textOf([...flow(column('甲县'), 50, 780), ...flow(column('乙县'), 300, 780)]);
    expect(text.indexOf('乙县')).toBeGreaterThan(text.lastIndexOf('甲县二'));
    expect(text).toContain(sentence('甲县一', 38, 40).join(''));
    expect(text).toContain(sentence('乙县二', 38, 40).join(''));
  });

  it('have their tables within them', async () => {
    const left = [...flow(sentence('甲县', 98, 20), 50, 780), ...flow(sentence('乙县', 58, 20), 50, 780 - 18 * 9)];
    const table = (
      [
        ['年份', '数量'],
        ['2021', '75'],
        ['2022', '86'],
      ] as const
    ).flatMap((row, i): Placed[] => row.map((cell, at): Placed => [cell, 60 + 100 * at, 780 - 18 * (5.5 + i), SIZE]));
    const text = await textOf([...left, ...table, ...flow(sentence('丙县', 218, 20), 300, 780)]);
    expect(text).toContain('| 年份 | 数量 |\n| --- | --- |\n| 2021 | 75 |\n| 2022 | 86 |');
    expect(text).toContain(sentence('丙县', 218, 400).join(''));
  });
});

describe('A file of one page', () => {
  it('loses its head and its foot, which stand apart in small characters', async () => {
    const text = await textOf([
      ['科技工作动态', 450, 810, 8],
      ...flow(sentence('甲县', 118, 40), 60, 760),
      ['内部资料', 280, 30, 8],
    ]);
    expect(text).toBe(sentence('甲县', 118, 400).join(''));
  });
});
