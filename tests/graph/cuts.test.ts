import { describe, expect, it } from 'vitest';
import {
  pageAt,
  recut,
  uncut,
  type Article,
  type ArticleId,
  type Cut,
  type Issue,
  type IssueId,
} from '../../graph/index.ts';

const ISSUE: Issue = {
  id: 'issue' as IssueId,
  title: '科技要情',
  year: 2023,
  number: 5,
  publisher: null,
  editor: null,
  publishedOn: null,
};
const TEXT = '甲市开通热线\n甲市近日开通热线。\n二、乙市推出研发贷\n乙市推出研发贷，授信4.6亿元。\n首批已经发放。';
const ARTICLE: Article = {
  id: 'whole' as ArticleId,
  issue: ISSUE.id,
  ordinal: 3,
  title: '甲市开通热线',
  text: TEXT,
  publishedOn: null,
  pages: [
    { start: 0, page: 4 },
    { start: TEXT.indexOf('二、'), page: 5 },
    { start: TEXT.indexOf('首批'), page: 6 },
  ],
  checksum: 'any',
};
const SPLIT: Cut = { kind: 'SPLIT', issue: ISSUE.id, article: ARTICLE.id, line: '二、乙市推出研发贷', time: 1 };

describe('an article of a file with pages', () => {
  it('has its pages still when it is split, and all of them when that is taken back', () => {
    const { articles, unplaced } = recut(ISSUE, [ARTICLE], [SPLIT]);
    expect(unplaced).toEqual([]);
    expect(articles.map(({ title, ordinal, pages }) => [title, ordinal, pages?.map(({ page }) => page)])).toEqual([
      ['甲市开通热线', 3, [4]],
      ['乙市推出研发贷', 4, [5, 6]],
    ]);
    const part = articles[1];
    expect(part?.text).toBe('乙市推出研发贷\n乙市推出研发贷，授信4.6亿元。\n首批已经发放。');
    expect(pageAt(part?.pages ?? null, part?.text.indexOf('首批') ?? 0)).toBe(6);
    expect(uncut(articles, [SPLIT])).toEqual([{ ...ARTICLE, checksum: expect.any(String) as string }]);
  });
});

describe('a decision', () => {
  it.each<[string, Cut]>([
    ['a line that is gone', { ...SPLIT, line: '丙市' }],
    ['a line that stands there once', { ...SPLIT, time: 2 }],
    ['an article that is gone', { ...SPLIT, article: 'other' as ArticleId }],
  ])('a cut that does not fit is reported and changes nothing: %s', (_, cut) => {
    expect(recut(ISSUE, [ARTICLE], [cut])).toEqual({ articles: [ARTICLE], unplaced: [cut] });
    expect(uncut([ARTICLE], [cut])).toEqual([ARTICLE]);
  });

  it('a cut that the reader makes by itself is not reported as one that does not fit', () => {
    const { articles } = recut(ISSUE, [ARTICLE], [SPLIT]);
    expect(recut(ISSUE, articles, [SPLIT])).toEqual({ articles, unplaced: [] });
  });
});
