import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abbreviated, balanced, labelSize, shorten } from '../../web/src/canvas/labels.ts';

const names = fc.string({
  unit: fc.constantFrom('中', '科', '𠮷', '（', '）', 'G', '6', '0', ' '),
  minLength: 1,
  maxLength: 40,
});

test('a shortened name is the whole name, or its beginning and an ellipsis', () => {
  fc.assert(
    fc.property(names, (name) => {
      const short = shorten(name);
      expect(short === name || (short.endsWith('…') && name.startsWith(short.slice(0, -1)))).toBe(true);
      expect([...short].length).toBeLessThanOrEqual(18);
      expect(short.isWellFormed()).toBe(true);
    }),
  );
});

test.each([
  ['关于支持长三角区域一体化发展建设G60科创走廊的意见', '关于支持长三角区域一体化发展建设…'],
  ['安徽省揭榜挂帅项目', '安徽省揭榜挂帅项目'],
])('%s is cut before a word, not inside it', (name, short) => {
  expect(shorten(name)).toBe(short);
});

test('names that begin alike are distinguished by what differs, wherever it stands', () => {
  const documents = [
    '关于印发《江苏省科技成果转化专项资金管理办法》的通知',
    '关于印发《江苏省科技成果转化专项资金实施细则》的通知',
    '关于印发《江苏省科技成果转化贷款风险补偿办法》的通知',
    '江苏省科学技术厅',
  ];
  const short = abbreviated(documents);
  expect(new Set(short.values()).size).toBe(4);
  expect(short.get(documents[0] ?? '')).toContain('管理办法');
  expect(short.get(documents[1] ?? '')).toContain('实施细则');
  expect(short.get('江苏省科学技术厅')).toBe('江苏省科学技术厅');
  for (const label of short.values()) expect([...label].length).toBeLessThanOrEqual(18);
});

test('a long name alone is cut at its end', () => {
  const name = '关于印发《江苏省科技成果转化专项资金管理办法》的通知';
  expect(abbreviated([name]).get(name)).toBe(shorten(name));
});

test('names that are not the same never look the same, and their order does not matter', () => {
  const long = fc.string({ unit: fc.constantFrom('中', '科', 'G'), minLength: 15, maxLength: 45 });
  fc.assert(
    fc.property(
      fc.array(long, { maxLength: 12 }),
      fc.constantFrom('', '中科中科中科中科中科中科中科中科中科中科'),
      (list, head) => {
        const all = list.map((name) => head + name);
        const short = abbreviated(all);
        expect(new Set(short.values()).size).toBe(new Set(all).size);
        expect(abbreviated(all.toReversed())).toEqual(short);
      },
    ),
    { numRuns: 25 },
  );
});

test('a label in lines is the label, in at most three lines that do not begin with a closing mark', () => {
  fc.assert(
    fc.property(names, (name) => {
      const short = shorten(name);
      const lines = balanced(short).split('\n');
      expect(lines.join('')).toBe(short);
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(lines.slice(1).some((line) => line.startsWith('）'))).toBe(false);
    }),
  );
});

test.each([
  ['潍柴发动机有限公司', ['潍柴发动机', '有限公司']],
  ['长三角G60科创走廊', ['长三角G60', '科创走廊']],
  ['东海东海31行动计划', ['东海东海31', '行动计划']],
  ['1+N科技特派员服务', ['1+N科技特', '派员服务']],
  ['关于《科技特派员》的通知', ['关于《科技特', '派员》的通知']],
  ['安徽', ['安徽']],
  ['', ['']],
])('%s breaks evenly and never inside a word', (label, lines) => {
  expect(balanced(label).split('\n')).toEqual(lines);
});

test('a label is as wide as its widest line and as high as its lines', () => {
  const { width, height } = labelSize('长三角G60\n科创走廊');
  expect(width).toBeCloseTo(3 + 3 * 0.55);
  expect(height).toBeCloseTo(2.4);
});
