import { describe, expect, it } from 'vitest';
import { explain, interchange } from '../../graph/export/index.ts';
import { articleOf, idOf } from '../graphs.ts';

const GRAPH = articleOf({
  title: '宿州市与杭州市',
  publishedOn: '2023-03',
  claims: [
    { subject: '宿州市', predicate: 'COOPERATES_WITH', object: '杭州市' },
    {
      subject: '宿杭科创飞地',
      predicate: 'CARRIED_OUT_IN',
      object: '宿州市',
      date: '2022-08',
      implied: true,
      antecedent: true,
    },
    { subject: '宿州市科学技术局', predicate: 'LEADS', object: '宿杭科创飞地', date: '2021' },
    { subject: '宿州市科学技术局', predicate: 'LEADS', object: '宿杭科创飞地', date: '2023-01' },
  ],
  indicators: [
    { subject: '宿州市', metric: '高新技术企业', value: 41 },
    { subject: '宿州市', metric: '补助', value: 200_000, upTo: 500_000, unit: '元', period: '2022' },
    { subject: '宿州市', metric: '孵化器', value: 30, upTo: 80, change: 'from-to' },
    { subject: '宿州市', metric: '产值', value: 5.2, unit: '%', change: 'decrease' },
  ],
});
type Row = Readonly<Record<string, unknown>>;
const told = () => {
  const { articles } = interchange([GRAPH]) as {
    articles: readonly Readonly<{ indicators: readonly Row[]; relations: readonly Row[]; entities: readonly Row[] }>[];
  };
  return articles[0] ?? expect.fail('no article');
};

describe('the interchange', () => {
  it('has a row for each end of a range and of a change from–to, which say that they belong together', () => {
    const rows = told().indicators;
    expect(rows.map(({ value, unit, change, range, period }) => [value, unit, change, range, period])).toEqual([
      [41, '家', 'level', null, null],
      [200_000, '元', 'level', [200_000, 500_000], '2022'],
      [500_000, '元', 'level', [200_000, 500_000], '2022'],
      [30, '家', 'from-to', [30, 80], null],
      [80, '家', 'from-to', [30, 80], null],
      [5.2, '%', 'decrease', null, null],
    ]);
    expect(rows[1]?.['id']).toBe(rows[2]?.['id']);
  });

  it('tells where an end is named that the evidence only refers to', () => {
    const named = told().relations.map(({ predicate, antecedent }) => [predicate, antecedent]);
    expect(named).toEqual([
      ['COOPERATES_WITH', null],
      ['CARRIED_OUT_IN', { start: 0, end: GRAPH.article.title.length }],
      ['LEADS', null],
    ]);
  });

  it('tells the dates of events apart from that of publication', () => {
    const dates = new Map(
      told().entities.map(({ id, firstEventDate, lastEventDate }) => [id, [firstEventDate, lastEventDate]]),
    );
    expect(told()).toMatchObject({ publishedOn: '2023-03' });
    expect(dates.get(idOf('宿杭科创飞地'))).toEqual(['2021', '2023-01']);
    expect(dates.get(idOf('宿州市'))).toEqual(['2022-08', '2022-08']);
    expect(dates.get(idOf('杭州市'))).toEqual([null, null]);
    const relations = told().relations.map(({ predicate, firstEventDate, lastEventDate }) => [
      predicate,
      firstEventDate,
      lastEventDate,
    ]);
    expect(relations).toEqual([
      ['COOPERATES_WITH', null, null],
      ['CARRIED_OUT_IN', '2022-08', '2022-08'],
      ['LEADS', '2021', '2023-01'],
    ]);
  });
});

describe('an explanation', () => {
  it('tells the range, the change and the antecedent', () => {
    const text = explain([{ graph: GRAPH, refusals: [], weighed: [], understood: [], starts: [] }]);
    expect(text).toContain('补助 = 200000–500000 元 (level, exact, 2022; 宿州市)');
    expect(text).toContain('产值 = 5.2 % (decrease, exact; 宿州市)');
    expect(text).toContain('“宿州市与杭州市”');
  });
});
