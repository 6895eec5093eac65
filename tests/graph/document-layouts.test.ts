import fc from 'fast-check';
import { expect, it } from 'vitest';

import { readIssue } from '../../graph/document/index.ts';
import { compose, type Layout } from '../fixtures/document/compose.ts';

const layout: fc.Arbitrary<Layout> = fc
  .record({
    masthead: fc.constantFrom('plain', 'spaced', 'oneLine', 'labelled', 'bracketed'),
    contents: fc.constantFrom('none', 'stars', 'numbers', 'bare', 'tabs', 'brackets', 'leaders', 'noPages'),
    contentsHead: fc.constantFrom('目录', '目　　录', '本期要目', '# 目录', ''),
    columns: fc.boolean(),
    wrapsContents: fc.boolean(),
    heading: fc.constantFrom(
      'plain',
      'centred',
      'arabic',
      'chinese',
      'lenticular',
      'star',
      'markdown',
      'ruled',
      'twoLines',
    ),
    paragraphs: fc.constantFrom('blank', 'indented', 'blankIndented', 'tight'),
    width: fc.constantFrom(null, 30, 38),
    pages: fc.constantFrom('none', 'dashes', 'bare', 'ofTotal', 'runningHead', 'formFeed', 'silent'),
    byline: fc.constantFrom('none', 'before', 'after', 'tail'),
    subheadings: fc.constantFrom('none', 'plain', 'chinese', 'inBrackets'),
    colophon: fc.constantFrom('none', 'short', 'long', 'spaced'),
    newline: fc.constantFrom('\n', '\r\n'),
  } as const)
  // Articles and the headings in them under one numbering: nobody could tell them apart without a contents list.
  .filter((one) => !(one.heading === 'chinese' && one.subheadings === 'chinese'));

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

it('gives its titles and its paragraphs back, whatever the layout', () => {
  fc.assert(
    fc.property(layout, fc.integer({ min: 2, max: 6 }), fc.nat({ max: 99 }), (one, count, seed) => {
      const issue = compose(one, count, seed);
      const reading = readIssue(new TextEncoder().encode(issue.text), 'composed.txt');
      expect(reading.articles.map((article) => letters(article.title))).toEqual(issue.titles.map(letters));
      expect(reading.articles.map((article) => article.text.split('\n').slice(1))).toEqual(issue.paragraphs);
      expect(reading.issue).toMatchObject({ title: '区域科技参考', year: 2023, number: 8 });
      expect(reading.issue.publisher).toBe('江源省科学技术情报研究所');
      expect(reading.issue.editor).toBe(one.colophon === 'none' ? null : '林岚');
    }),
    { numRuns: 600, seed: 20230831 },
  );
});
