import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isPartialDate, splitSentences } from '../../graph/document/index.ts';

const split = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['end at a stop', '一。二！三？四；五', ['一。', '二！', '三？', '四；', '五']],
    ['end at a line break', '标题\n正文', ['标题', '正文']],
    ['take the closing quote along', '他说：“好。”会后散去。', ['他说：“好。”', '会后散去。']],
    ['are not cut inside a short quotation', '提出“抓两头？带中间”思路。完', ['提出“抓两头？带中间”思路。', '完']],
    ['are not cut inside a title', '印发《怎么办？——问答》。下文', ['印发《怎么办？——问答》。', '下文']],
    ['are not cut by a remark in brackets', '增长（不含在建。）两成。下文', ['增长（不含在建。）两成。', '下文']],
    ['keep a run of stops together', '真的？！……是的', ['真的？！……', '是的']],
    ['survive a bracket that never closes', '印发《办法。下文。', ['印发《办法。', '下文。']],
    [
      'leave decimals and addresses whole',
      '增长57.8%，见 http://a.cn/?b=1;c=2 一文。',
      ['增长57.8%，见 http://a.cn/?b=1;c=2 一文。'],
    ],
    [
      'know the other stops',
      '有如许?为有源头!真 We met. They left.',
      ['有如许?', '为有源头!', '真 We met.', 'They left.'],
    ],
    ['leave white space out', '  一。  二。 \n\n　三', ['一。', '二。', '三']],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('are in order, disjoint, and hold all but white space', () => {
    const text = fc
      .array(fc.constantFrom(...Array.from('一二。！？；…，“”《》（）「」\n .?!;"ab3　')), { maxLength: 80 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (whole) => {
        let last = 0;
        let held = '';
        for (const { start, end } of splitSentences(whole)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          const sentence = whole.slice(start, end);
          expect(sentence).toBe(sentence.trim());
          expect(sentence).not.toContain('\n');
          held += sentence;
          last = end;
        }
        expect(held.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a partial date', () => {
  it.each(['2022', '2022-08', '2022-08-19', '2024-02-29'])('%s is one', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });
  it.each(['', '22', '2022-8', '2022-13', '2022-00', '2022-08-32', '2023-02-29', '2022-08-19T00:00', ' 2022'])(
    '“%s” is not an antecedent',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );
});
