import { describe, expect, it } from 'vitest';
import { readIssue } from '../../graph/document/index.ts';
import { joinPaged, slicePaged, unmarked, withoutMatches, type PagedText } from '../../graph/document/pages.ts';

/** A text with `|` where its next page begins, the first being page 2. */
const paged = (text: string): PagedText => unmarked(text.replaceAll('|', '\f'), 2);
const shown = ({ text, pages }: PagedText): string =>
  pages.toReversed().reduce((rest, { start, page }) => `${rest.slice(0, start)}[${page}]${rest.slice(start)}`, text);

describe('a text that knows its pages', () => {
  it('has a page for each place of it, blank pages passed over', () => {
    expect(shown(paged('甲乙|丙||丁'))).toBe('[2]甲乙[3]丙[5]丁');
  });

  it('keeps them where it is joined, cut, and freed of marks', () => {
    expect(shown(joinPaged([paged('甲|乙'), { text: '。', pages: [] }, unmarked('丙\f丁', 3)]))).toBe(
      '[2]甲[3]乙。丙[4]丁',
    );
    expect(shown(slicePaged(paged('甲乙|丙丁|戊'), 1))).toBe('[2]乙[3]丙丁[4]戊');
    expect(shown(slicePaged(paged('甲乙|丙丁|戊'), 2, 4))).toBe('[3]丙丁');
    expect(shown(withoutMatches(paged('甲[1]乙|丙[2]丁[9]'), /\[(\d)\]/g, ([, one]) => one !== '9'))).toBe(
      '[2]甲乙[3]丙丁[9]',
    );
  });
});

describe('an article over several pages', () => {
  const read = (text: string): readonly string[] =>
    readIssue({ text, notices: [] }, 'x.pdf').articles.map(({ text: all, pages }) =>
      shown({ text: all, pages: pages ?? [] }),
    );

  it('has them in its title, within a sentence, and without the marks of its notes', () => {
    expect(
      read(
        [
          '\f# 甲县建成中试基地',
          '',
          '甲县科技局[1]介绍，基地由该局与乙市大学\f\f共建[2]，服务企业12家。',
          '',
          '\f[1] 见甲县统计公报。',
          '',
          '[2] 见协议。',
          '',
          '甲县科技局还设立基金，规模为3亿元。',
        ].join('\n'),
      ),
    ).toEqual([
      '[2]甲县建成中试基地\n甲县科技局介绍，基地由该局与乙市大学[4]共建，服务企业12家。\n[5]甲县科技局还设立基金，规模为3亿元。',
    ]);
  });

  it('has them where titles run into their text', () => {
    const item = (place: string): string =>
      `【${place}科技局建成中试基地】${place}科技局介绍，基地由该局\f与乙市大学共建，服务企业12家。`;
    expect(read(`${item('甲县')}\n${item('丙县')}`)).toEqual([
      '[1]甲县科技局建成中试基地\n甲县科技局介绍，基地由该局[2]与乙市大学共建，服务企业12家。',
      '[2]丙县科技局建成中试基地\n丙县科技局介绍，基地由该局[3]与乙市大学共建，服务企业12家。',
    ]);
  });
});
