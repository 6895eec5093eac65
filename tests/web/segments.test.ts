import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../web/src/parts/excerpt.ts';
import { occurrences, paragraphs, segments, type Interval } from '../../web/src/parts/segments.ts';

const texts = fc.string({ unit: fc.constantFrom('科', '技', '𠮷', '🧪', 'a', '\n', '。'), maxLength: 60 });
const withMarks = texts.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc
        .tuple(fc.nat({ max: text.length + 3 }), fc.nat({ max: text.length + 3 }))
        .map(([a, b]): Interval => ({ start: Math.min(a, b), end: Math.max(a, b) })),
      { maxLength: 8 },
    ),
  ),
);
/** A segment that begins or ends with half of a surrogate pair. */
const torn = (part: string): boolean => part !== part.toWellFormed();

test('segments put together are the text, whatever the marks', () => {
  fc.assert(
    fc.property(withMarks, ([text, marks]) => {
      expect(
        segments(text, marks)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('no segment tears a character beyond the first plane', () => {
  fc.assert(
    fc.property(withMarks, ([text, marks]) => {
      expect(segments(text, marks).filter((one) => torn(one.text))).toEqual([]);
    }),
  );
});

test('each segment is covered by exactly the marks it lies in', () => {
  fc.assert(
    fc.property(withMarks, ([text, marks]) => {
      const plain = [...text].every((character) => character.length === 1);
      fc.pre(plain);
      for (const { start, end, marks: covering } of segments(text, marks)) {
        const expected = marks.filter((mark) => mark.start < mark.end && mark.start <= start && mark.end >= end);
        expect(new Set(covering)).toEqual(new Set(expected));
      }
    }),
  );
});

test('of overlapping mentions the shortest answers first', () => {
  const text = '南京农业大学生物工程学院';
  const university = { start: 0, end: 6, name: 'university' };
  const city = { start: 0, end: 2, name: 'city' };
  const evidence = { start: 4, end: 12, name: 'evidence' };
  expect(
    segments(text, [university, evidence, city]).map((one) => [one.text, one.marks.map(({ name }) => name)]),
  ).toEqual([
    ['南京', ['city', 'university']],
    ['农业', ['university']],
    ['大学', ['university', 'evidence']],
    ['生物工程学院', ['evidence']],
  ]);
});

test('a mention behind astral characters stands where its UTF-16 offsets say', () => {
  const text = '🧪𠮷市推出“宁科贷”。';
  const start = text.indexOf('宁科贷');
  const [, mention] = segments(text, [{ start, end: start + 3 }]);
  expect(mention?.text).toBe('宁科贷');
});

test('paragraphs are the lines of the text that hold something, with their offsets', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = paragraphs(text);
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
        text.split('\n').filter((line) => line.trim() !== ''),
      );
    }),
  );
});

test('names are found longest first, and none within another', () => {
  const quote = '南京农业大学与南京市共建';
  expect(
    occurrences(quote, ['南京', '南京农业大学', '南京市']).map(({ start, end }) => quote.slice(start, end)),
  ).toEqual(['南京农业大学', '南京市']);
});

test('an excerpt keeps in sight what it is about, and leaves out what lies far between', () => {
  const between = '，其余各市按照省里的统一部署、结合本地产业的实际需要分别制定了各自的实施办法，';
  const text = `近年来全省上下深入推进科技体制改革攻坚，赣州市${between}用“揭榜挂帅”公开征集答案。`;
  const at = text.indexOf('揭榜挂帅');
  const { text: shown, marks } = excerpt(text, [{ start: at, end: at + 4 }], ['赣州市', '赣州']);
  expect(shown).toBe('…赣州市，其余各市按照…用“揭榜挂帅”公开征集答案。');
  expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['揭榜挂帅']);
});

test('an excerpt marks every word of the query', () => {
  const text = '合肥市面向中小企业发放科技创新券。';
  const spans = [
    { start: 0, end: 2 },
    { start: 13, end: 16 },
  ];
  expect(excerpt(text, spans, ['科技创新券'])).toEqual({ text, marks: spans });
});

test('an excerpt shows its match, marked, near the beginning', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('科', '技', '。', '，', '特'), { maxLength: 80 }), (lead) => {
      const before = lead.join('');
      const text = `${before}揭榜挂帅之后`;
      const { text: shown, marks } = excerpt(text, [{ start: before.length, end: before.length + 4 }]);
      expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['揭榜挂帅']);
      expect(marks[0]?.start).toBeLessThanOrEqual(18);
    }),
  );
});
