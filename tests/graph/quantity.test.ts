import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureChange } from '../../graph/index.ts';
import {
  changeOfKey,
  changeSaid,
  converted,
  monthsOfKey,
  namesLike,
  quantityKey,
  unitOfKey,
} from '../../graph/store/quantity.ts';
import { CHANGED, DIFFERENT, SAME, UNSAID, type Wording } from './quantity.table.ts';

const names = ['东莞市', '东莞'];
/** A figure of no range of time. */
const DATE = { period: null, periodStart: null };
const of = ([metric, unit]: Wording, change: FigureChange = 'level') =>
  quantityKey({ metric, unit, change, names, ...DATE });
const wordings = [...SAME, ...DIFFERENT].flat();

describe('the key of a quantity', () => {
  it.each(SAME)('%j is the same as %j', (one, other) => {
    expect(of(one)).not.toBeNull();
    expect(of(one)).toBe(of(other));
  });

  it.each(DIFFERENT)('%j differs from %j', (one, other) => {
    expect(of(one)).not.toBeNull();
    expect(of(other)).not.toBe(of(one));
  });

  it.each(UNSAID)('%s in %s is no quantity', (...wording) => {
    expect(of(wording)).toBeNull();
  });

  it('keeps what 东莞 stands for when another tells of it', () => {
    const other = quantityKey({
      metric: '东莞市高新技术企业',
      unit: '家',
      change: 'level',
      names: ['广东省'],
      ...DATE,
    });
    expect(other).toBe('东莞市高新技术企业|个');
  });

  it('is one name and one unit, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.array(fc.string()), (metric, unit, names) => {
        const key = quantityKey({ metric, unit, change: 'level', names, ...DATE });
        if (key === null) return;
        expect(key.split('|')).toHaveLength(2);
        expect(key.split('|')[0]).not.toBe('');
      }),
    );
  });

  it('is the same for its own name: nothing more falls away', () => {
    for (const wording of wordings) {
      const key = of(wording) ?? expect.fail(wording.join(' '));
      expect(of([key.slice(0, key.lastIndexOf('|')), unitOfKey(key)])).toBe(key);
    }
  });

  it('tells figures of a range of time by its months, and from those of a date', () => {
    const reported = { metric: '东莞市高新技术企业', unit: '家', change: 'level', names } as const;
    const key = (periodStart: string | null, period: string | null) =>
      quantityKey({ ...reported, periodStart, period });
    expect(key('2021', '2025')).toBe('高新技术企业|个|60');
    expect(key('2016', '2020')).toBe(key('2021', '2025'));
    expect(key('2022-01', '2022-06')).toBe('高新技术企业|个|6');
    expect(key(null, '2025')).toBe('高新技术企业|个');
    expect([key('2021', '2025'), key(null, '2025')].map((one) => monthsOfKey(one ?? ''))).toEqual([60, null]);
    expect(unitOfKey(key('2021', '2025') ?? '')).toBe('个');
  });

  it.each(CHANGED)('of %s in %s that tells a %s is %s', (metric, unit, change, key) => {
    expect(of([metric, unit], change)).toBe(key);
    expect(changeOfKey(key)).toBe(change === 'from-to' ? 'level' : change);
  });
});

describe('what the words of a metric tell', () => {
  it.each<readonly [...Wording, FigureChange]>([
    ['技术合同成交额同比增长', '元', 'increase'],
    ['东莞市新增高新技术企业', '家', 'increase'],
    ['规上工业增加值增速', '%', 'increase'],
    ['研发投入强度同比下降', '个百分点', 'decrease'],
    ['技能提升', '人', 'level'],
    ['高新技术企业', '家', 'level'],
  ])('%s in %s is a %s', (metric, unit, change) => {
    expect(changeSaid({ metric, unit, names })).toBe(change);
  });
});

describe('the value of a quantity', () => {
  it.each([
    [100, '公斤', 0.1],
    [3, '亩', 2000],
    [1, '平方公里', 1_000_000],
    [1.5, '兆瓦', 1500],
    [5, '‰', 0.5],
    [42_000_000, '元', 42_000_000],
    [7, '家', 7],
    [7, '飞碟', 7],
    [90, '公里/小时', 25],
  ])('%d %s are %d of the base unit', (value, unit, base) => {
    expect(converted(value, unit)).toBe(base);
  });
});

describe('names like a text', () => {
  it.each([
    ['高企', '高新技术企业'],
    ['R&D 经费', '研发经费投入'],
    ['认定登记', '技术合同成交额'],
    ['“高新”', '高新'],
    ['技术合同成交金额', '技术合同成交额'],
  ])('%s finds keys with %s', (text, name) => {
    expect(namesLike(text)).toContain(name);
  });

  it.each(['', ' ', '“”'])('%j asks for nothing', (text) => {
    expect(namesLike(text)).toEqual([]);
  });
});
