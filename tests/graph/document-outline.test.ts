import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { outlineOf, outlineText, readIssue, readOutline } from '../../graph/document/index.ts';
import { articlesBelow, composeIssue, damage } from '../fixtures/document/issues.ts';

const SOURCES = articlesBelow(path.join(import.meta.dirname, '../quality'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const TEXT = bytes(
  `科技简报
2023年第5期

合肥市开通科技服务热线

合肥市近日开通科技服务热线，受理企业疑问。

工作亮点纷呈

热线开通首周接到来电143次。

芜湖市推出研发贷

芜湖市与12家银行推出研发贷，授信4.6亿元。
`,
);

const titles = (chosen: string | null): readonly string[] =>
  readIssue(TEXT, 'some.txt', chosen === null ? null : readOutline(chosen, 'list.txt')).articles.map(
    ({ title }) => title,
  );

describe('an outline', () => {
  it('lists the lines where articles begin and may begin, with what speaks for each', () => {
    const rows = outlineOf(TEXT, 'some.txt');
    expect(rows.filter(({ taken }) => taken).map(({ at, title }) => [at, title])).toEqual([
      [4, '合肥市开通科技服务热线'],
      [12, '芜湖市推出研发贷'],
    ]);
    const other = rows.find(({ at }) => at === 8);
    expect(other).toMatchObject({ title: '工作亮点纷呈', taken: false });
    for (const row of rows.filter(({ taken }) => taken)) expect(row.score).toBeGreaterThan(other?.score ?? 0);
  });

  it('taken back unchanged cuts as the reader does, whatever the layout', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), (seed) => {
        const file = bytes(damage(composeIssue(SOURCES, seed), seed));
        const read = readIssue(file, 'some.txt');
        const chosen = readOutline(outlineText(outlineOf(file, 'some.txt')), 'list.txt');
        expect(readIssue(file, 'some.txt', chosen).articles.length).toBe(read.articles.length);
      }),
      { numRuns: 60, seed: 18 },
    );
  });

  it('edited splits an article, joins two, and takes lines that were no candidates', () => {
    const list = outlineText(outlineOf(TEXT, 'some.txt'));
    expect(titles(list.replace('- 8', 'x 8'))).toEqual(['合肥市开通科技服务热线', '工作亮点纷呈', '芜湖市推出研发贷']);
    expect(titles(list.replace('x 12', '- 12'))).toEqual(['合肥市开通科技服务热线']);
    expect(titles(`${list}x 10\n`)).toContain('热线开通首周接到来电143次。');
  });

  it.each([
    { fault: 'a malformed row', list: 'x 4\nhello\n', says: /line 2 is no row/ },
    { fault: 'no beginning', list: '- 4\n', says: /no article begins/ },
    { fault: 'a blank line', list: 'x 5\n', says: /line 5/ },
  ])('is refused with its fault: $fault', ({ list, says }) => {
    expect(() => titles(list)).toThrow(says);
  });
});
