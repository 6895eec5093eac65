import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, type DateMention } from '../../graph/extract/index.ts';
import { numberAt, parseChinese } from '../../graph/extract/figures/numbers.ts';
import { viewOf } from '../../graph/extract/view.ts';

describe('Chinese numerals', () => {
  it.each([
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十五', 25],
    ['一百', 100],
    ['一百零三', 103],
    ['一百一十', 110],
    ['二百五十', 250],
    ['两千', 2000],
    ['二千一百零三', 2103],
    ['三千零五', 3005],
    ['九千九百九十九', 9999],
    ['一万', 10_000],
    ['两万三千', 23_000],
    ['十二万', 120_000],
    ['三十万零五百', 300_500],
    ['一百二十万', 1_200_000],
    ['一千万', 10_000_000],
    ['一亿', 100_000_000],
    ['一亿二千万', 120_000_000],
    ['三十亿', 3_000_000_000],
    ['一万亿', 1_000_000_000_000],
    ['二〇二二', 2022],
    ['二零二六', 2026],
    ['三点五', 3.5],
    ['十二点六五', 12.65],
    ['零点八', 0.8],
  ])('%s is %d', (text, value) => {
    expect(parseChinese(text)).toBe(value);
  });

  it.each(['万', '亿', '百', '千'])('%s alone is no number', (text) => {
    expect(parseChinese(text)).toBeNull();
  });

  it('reads back what is written in the usual way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(parseChinese(written(value))).toBe(value);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

const DIGIT = '零一二三四五六七八九';

/** A number below a hundred million as it is written out in Chinese. */
function written(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${written(Math.floor(value / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + written(rest)}`;
  }
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + DIGIT.charAt(digit) + name;
    gap = false;
  }
  return text;
}

describe('Numbers in a text', () => {
  it.each([
    ['41家', 41, '41'],
    ['13.97万家', 139_700, '13.97万'],
    ['8500亿元', 850_000_000_000, '8500亿'],
    ['1.2万亿元', 1_200_000_000_000, '1.2万亿'],
    ['2,103人', 2103, '2,103'],
    ['1,234,567人', 1_234_567, '1,234,567'],
    ['6448.735万元', 64_487_350, '6448.735万'],
    ['3千万元', 30_000_000, '3千万'],
    ['5百万元', 5_000_000, '5百万'],
    ['57.8%', 57.8, '57.8'],
    ['300余万元', 3_000_000, '300余万'],
    ['800多亿元', 80_000_000_000, '800多亿'],
    ['五百家', 500, '五百'],
    ['一亿二千万元', 120_000_000, '一亿二千万'],
    ['3.5千瓦', 3.5, '3.5'],
    ['20千克', 20, '20'],
    ['12百分点', 12, '12'],
    ['0.07元', 0.07, '0.07'],
  ])('%s begins with %d', (text, value, whole) => {
    expect(numberAt(text, 0)).toMatchObject({ value, start: 0, end: whole.length });
  });

  it.each(['家', '元', '，', 'A1', ''])('nothing begins with a number at %j', (text) => {
    expect(numberAt(text, 0)).toBeNull();
  });

  it('scales without binary dust', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom('万', '亿'), (hundredths, scale) => {
        const text = (hundredths / 100).toFixed(2);
        const factor = scale === '万' ? 100n : 1_000_000n;
        expect(numberAt(text + scale, 0)?.value).toBe(Number(BigInt(hundredths) * factor));
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});

describe('Dates', () => {
  const dates = (text: string, year: number | null = null): readonly DateMention[] => findDates(viewOf(text), year);
  const found = (text: string, year: number | null = null): readonly string[] =>
    dates(text, year).map(({ date }) => date);

  it.each([
    ['2022年8月19日', ['2022-08-19']],
    ['2022年8月', ['2022-08']],
    ['2022年', ['2022']],
    ['2022 年 8 月 19 日', ['2022-08-19']],
    ['２０２２年８月', ['2022-08']],
    ['二〇二二年八月', ['2022-08']],
    ['二零二五年', ['2025']],
    ['2021年底', ['2021-12']],
    ['2021年末', ['2021-12']],
    ['2020年10月上旬', ['2020-10']],
    ['2020年10月底', ['2020-10']],
    ['2020年，先行先试。8月，全面铺开。', ['2020', '2020-08']],
    ['2020年12月31日至2021年1月2日', ['2020-12-31', '2021-01-02']],
  ])('%s gives %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['8月19日', 2023, ['2023-08-19']],
    ['十一月三日', 2023, ['2023-11-03']],
    ['去年8月', 2023, ['2022-08']],
    ['今年3月', 2023, ['2023-03']],
    ['去年', 2023, ['2022']],
    ['今年', 2023, ['2023']],
  ])('%s published in %d gives %j', (text, year, expected) => {
    expect(found(text, year)).toEqual(expected);
  });

  it.each(['8月19日', '13月', '2022家', '0年', '3022年', '五月花', ''])('%j alone gives none', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('marks a state of affairs at a date', () => {
    expect(dates('截至2022年6月底，入库13家。')).toMatchObject([{ date: '2022-06', until: true }]);
    expect(dates('2022年6月，入库13家。')).toMatchObject([{ date: '2022-06', until: false }]);
  });

  it('keeps halves and quarters in their year', () => {
    for (const part of ['上半年', '下半年', '一季度', '第三季度']) expect(found(`2023年${part}`)[0]).toMatch(/^2023/);
  });
});
