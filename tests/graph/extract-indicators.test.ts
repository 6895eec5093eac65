import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../graph/index.ts';
import { COUNTED, NOT_COUNTED } from './extract-indicators.table.ts';
import { read } from './reading.ts';

const indicators = (body: string, title = '科技工作简讯', publishedOn?: string): readonly Indicator[] =>
  read({ title, body, ...(publishedOn === undefined ? {} : { publishedOn }) }).indicators;

describe('Quantities', () => {
  it.each(COUNTED)('$it: $body', ({ body, gives }) => {
    expect(
      indicators(body).map(({ value, unit, bound, metric }, i) => [
        value,
        unit,
        bound,
        metric.includes(gives[i]?.[3] ?? '') ? gives[i]?.[3] : metric,
      ]),
    ).toEqual(gives);
  });
});

describe('Numbers that report nothing', () => {
  it.each(NOT_COUNTED)('not a figure, $it: $body', ({ body }) => {
    expect(indicators(body)).toEqual([]);
  });
});

describe('An indicator', () => {
  it('holds for the date that its sentence gives', () => {
    expect(indicators('截至2022年6月底，累计入库企业13.97万家。')).toMatchObject([{ period: '2022-06' }]);
    expect(indicators('2021年，新增企业30家。')).toMatchObject([{ period: '2021' }]);
  });

  it('has the one it is about as its subject', () => {
    const graph = read({ title: '科技工作简讯', body: '江南大学去年授权发明专利326件。' });
    const subject = graph.entities.find((entity) => entity.id === graph.indicators[0]?.subject);
    expect(subject?.name).toBe('江南大学');
  });

  it('is given once where the heading repeats it', () => {
    expect(indicators('全市新增企业123家。', '全市新增企业123家')).toHaveLength(1);
  });

  it('has evidence that holds its number', () => {
    const graph = read({ title: '科技工作简讯', body: '上半年，全市新增企业123家，同比增长8%。' });
    const quotes = graph.indicators.map(({ evidence }) => graph.article.text.slice(evidence.start, evidence.end));
    expect(quotes[0]).toContain('123');
    expect(quotes[1]).toContain('8%');
  });

  it.each([
    ['自2023.05.12起服务企业35家。'],
    ['自2023年5月起服务企业35家。'],
    ['至2023/7/4服务企业35家。'],
    ['二〇二三年五月服务企业35家。'],
  ])('has a metric that says what, not when: %s', (body) => {
    expect(indicators(body).map(({ metric }) => metric)).toEqual(['服务企业']);
  });

  it('goes to each of the names that share what is counted', () => {
    const { entities, indicators: found } = read({
      title: '科技工作简讯',
      body: '安庆市3个、黄山市3个和宣城市7个中试基地通过验收。',
    });
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    expect(found.map(({ subject, value }) => [subject === null ? null : names.get(subject), value])).toEqual([
      ['安庆市', 3],
      ['黄山市', 3],
      ['宣城市', 7],
    ]);
  });

  it('has a metric that people can read', () => {
    for (const { metric } of COUNTED.flatMap(({ body }) => indicators(body))) {
      expect(metric.length).toBeLessThanOrEqual(40);
      expect(metric).not.toMatch(/[，。；]/);
    }
  });
});
