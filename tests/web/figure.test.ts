import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { en } from '../../web/src/i18n/en.ts';
import { formatDate } from '../../web/src/i18n/dates.ts';
import { zh } from '../../web/src/i18n/zh.ts';
import { amountOf, figureColumns, periodOf, type CitedFigure } from '../../web/src/parts/figure.ts';
import { statementColumns } from '../../web/src/parts/statement.ts';
import { toTsv } from '../../web/src/parts/table.ts';
import { placesOf } from '../../web/src/state/article.ts';

type Amount = Parameters<typeof amountOf>[0];
const LEVEL: Amount = { value: 41, upTo: null, bound: 'EXACT', change: 'LEVEL' };
const counted = (code: string) => (value: number) =>
  new Intl.NumberFormat(code, { maximumFractionDigits: 2, ...(value >= 10_000 ? { notation: 'compact' } : {}) }).format(
    value,
  );
const shown = (amount: Amount) => [
  amountOf(amount, { number: counted('zh-CN'), t: zh }),
  amountOf(amount, { number: counted('en'), t: en }),
];

const PAGE = 'https://zhengmai.example/app/';
const ARTICLE = {
  id: 'a',
  title: '甲',
  publishedOn: null,
  issue: { id: 'i', title: '科技简报', year: 2023, number: 5, publisher: '宿州市科技局', publishedOn: '2023-03' },
};
const HEADS = '文章\t页码\t刊名\t期号\t发布单位\t刊发\t链接';
const SOURCE = '甲\t3\t科技简报\t2023-5\t宿州市科技局\t2023-03';

beforeAll(() => {
  vi.stubGlobal('location', new URL(PAGE));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('a figure', () => {
  it.each<readonly [Partial<Amount>, string, string]>([
    [{}, '41', '41'],
    [{ bound: 'AT_LEAST' }, '至少 41', 'at least 41'],
    [{ value: 200_000, upTo: 500_000 }, '20–50万', '200–500K'],
    [{ value: 8000, upTo: 50_000 }, '8,000–5万', '8,000–50K'],
    [{ value: 5.2, change: 'INCREASE' }, '增长 5.2', 'up 5.2'],
    [{ value: 5.2, change: 'DECREASE', bound: 'MORE_THAN' }, '下降超过 5.2', 'down more than 5.2'],
    [{ value: 3.2, change: 'MULTIPLE' }, '为原来的 3.2', 'multiplied by 3.2'],
    [{ value: 30, upTo: 80, change: 'FROM_TO' }, '30 → 80', '30 → 80'],
  ])('%j reads %s, and %s', (given, chinese, english) => {
    expect(shown({ ...LEVEL, ...given })).toEqual([chinese, english]);
  });

  it.each([
    [null, null, '', ''],
    ['2022-06', null, '2022年6月', 'Jun 2022'],
    ['2025', '2021', '2021年 – 2025年', '2021 – 2025'],
  ])('of %s, from %s, holds for “%s”, and “%s”', (period, periodStart, chinese, english) => {
    const held = (code: string) =>
      periodOf({ period, periodStart }, { date: (date: string) => formatDate(code, date) });
    expect([held('zh-CN'), held('en')]).toEqual([chinese, english]);
  });

  it('a cited figure has every part in a cell of its own', () => {
    const figure: CitedFigure = {
      ...LEVEL,
      id: 'indicator-1',
      metric: '补助',
      value: 200_000,
      upTo: 500_000,
      bound: 'AT_MOST',
      change: 'INCREASE',
      unit: '元',
      period: '2025',
      periodStart: '2021',
      evidence: { start: 0, end: 3 },
      page: 3,
      subject: { id: 'r', type: 'Region', name: '宿州市' },
      quote: '最高补助',
      article: ARTICLE,
    };
    const lines = toTsv([figure, { ...figure, change: 'FROM_TO', bound: 'EXACT' }], figureColumns({ t: zh })).split(
      '\n',
    );
    expect(lines).toEqual([
      `主体\t指标\t变化\t程度\t数值\t至\t单位\t起始时间\t时间\t原文\t${HEADS}`,
      `宿州市\t补助\t增长\t最高\t200000\t500000\t元\t2021\t2025\t最高补助\t${SOURCE}\t${PAGE}#/explore?f=article:a::0-3`,
      `宿州市\t补助\t先后\t\t200000\t500000\t元\t2021\t2025\t最高补助\t${SOURCE}\t${PAGE}#/explore?f=article:a::0-3`,
    ]);
  });
});

describe('a claim that refers to something named elsewhere', () => {
  const evidence = { start: 20, end: 40 };
  const antecedent = { start: 3, end: 9 };

  it('marks both places, the one that was asked for first', () => {
    expect(placesOf(null, { evidence, antecedent })).toEqual({ evidence, other: antecedent });
    expect(placesOf('3-9', { evidence, antecedent })).toEqual({ evidence: antecedent, other: evidence });
  });

  it('leaves the place of a figure alone', () => {
    expect(placesOf('50-60', { evidence, antecedent })).toEqual({ evidence: { start: 50, end: 60 }, other: null });
    expect(placesOf(null, undefined)).toEqual({ evidence: null, other: null });
  });

  it('is copied with the sentence that names it, and with both dates', () => {
    const end = (name: string) => ({ id: name, type: 'Agency' as const, name, aliases: [] });
    const columns = statementColumns({ t: zh, predicate: () => '主导' });
    const row = {
      id: 's',
      predicate: 'LEADS' as const,
      quote: '该局启动计划。',
      planned: true,
      confidence: 0.7,
      ruleLabel: null,
      eventDate: '2022-08',
      publishedOn: '2023',
      evidence,
      antecedent,
      antecedentQuote: '宿州市科技局召开会议。',
      page: 3,
      subject: end('宿州市科技局'),
      object: end('计划'),
      article: ARTICLE,
    };
    expect(toTsv([row], columns).split('\n')).toEqual([
      `主体\t关系\t客体\t原文\t所指见\t发生\t拟\t${HEADS}`,
      `宿州市科技局\t主导\t计划\t该局启动计划。\t宿州市科技局召开会议。\t2022-08\t拟\t${SOURCE}\t${PAGE}#/read?a=a&s=s`,
    ]);
  });
});
