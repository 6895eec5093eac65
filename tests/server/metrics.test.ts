import { describe, expect, test } from 'vitest';
import { MAX_PAGE, openSqliteInThread, type GraphStore } from '../../graph/index.ts';
import type { Connection } from '../../server/page.ts';
import { articleOf, idOf } from '../graphs.ts';
import { ask, dataOf, nodes, startServer } from './harness.ts';

async function reports(): Promise<GraphStore> {
  const store = await openSqliteInThread(':memory:');
  await store.apply(
    articleOf({
      title: '甲',
      publishedOn: '2023-03',
      indicators: [
        { subject: '宿州市', metric: '全市高企', value: 900, period: '2022' },
        { subject: '怀宁县', metric: '高新技术企业总数', value: 50, unit: '户' },
        { subject: '杭州市', metric: '国家高新技术企业', value: 9000 },
        { subject: '杭州市', metric: '园区面积', value: 3, unit: '亩' },
        { subject: '杭州市', metric: '高新技术企业', value: 85, change: 'increase' },
        { subject: '怀宁县', metric: '园区面积', value: 3, upTo: 6, unit: '亩' },
      ],
    }),
  );
  return store;
}

describe('quantities', () => {
  test('are listed by what can be compared, and found by another wording', async () => {
    const { url } = await startServer({ store: await reports() });
    const query = `query ($text: String, $comparable: Boolean, $types: [EntityType!]) {
      metrics(text: $text, comparable: $comparable, types: $types) { totalCount edges { node { key unit change subjects values articles firstDate lastDate } } }
    }`;
    type Answer = Readonly<{ metrics: Connection<{ key: string }> }>;
    const { metrics } = await dataOf<Answer>(url, query, { text: 'GDP' });
    expect(metrics.totalCount).toBe(0);
    expect(nodes((await dataOf<Answer>(url, query, { text: '高企' })).metrics)).toEqual([
      {
        key: '高新技术企业|个',
        unit: '个',
        change: 'LEVEL',
        subjects: 3,
        values: 3,
        articles: 1,
        firstDate: '2022',
        lastDate: '2023-03',
      },
    ]);
    const all = nodes((await dataOf<Answer>(url, query, { comparable: false })).metrics).map(({ key }) => key);
    expect(all).toEqual(['高新技术企业|个', '园区面积|平方米', '高新技术企业增长|个']);
    expect((await dataOf<Answer>(url, query, { types: ['Program'] })).metrics.totalCount).toBe(0);
  });

  test('show their values side by side, with the sentence of each', async () => {
    const { url } = await startServer({ store: await reports() });
    const { indicatorSeries } = await dataOf<{ indicatorSeries: Connection<unknown> }>(
      url,
      `query ($region: ID) { indicatorSeries(key: "高新技术企业|个", region: $region) { totalCount edges { node {
        subject { name } value unit approximation date dated indicator { quote unit article { title } }
      } } } }`,
      { region: idOf('安徽省') },
    );
    expect(nodes(indicatorSeries)).toEqual([
      {
        subject: { name: '宿州市' },
        value: 900,
        unit: '个',
        approximation: 'EXACT',
        date: '2022',
        dated: 'PERIOD',
        indicator: { quote: '宿州市全市高企900家。', unit: '家', article: { title: '甲' } },
      },
      {
        subject: { name: '怀宁县' },
        value: 50,
        unit: '个',
        approximation: 'EXACT',
        date: '2023-03',
        dated: 'PUBLICATION',
        indicator: { quote: '怀宁县高新技术企业总数50户。', unit: '户', article: { title: '甲' } },
      },
    ]);
  });

  test('keep both ends of a range, and say what a figure tells', async () => {
    const { url } = await startServer({ store: await reports() });
    const values = async (key: string) =>
      nodes(
        (
          await dataOf<{ indicatorSeries: Connection<unknown> }>(
            url,
            `query ($key: String!) { indicatorSeries(key: $key) { totalCount edges { node {
              value upTo indicator { value upTo unit change }
            } } } }`,
            { key },
          )
        ).indicatorSeries,
      );
    const areas = await values('园区面积|平方米');
    expect(areas).toHaveLength(2);
    expect(areas).toContainEqual({
      value: 2000,
      upTo: null,
      indicator: { value: 3, upTo: null, unit: '亩', change: 'LEVEL' },
    });
    expect(areas).toContainEqual({
      value: 2000,
      upTo: 4000,
      indicator: { value: 3, upTo: 6, unit: '亩', change: 'LEVEL' },
    });
    expect(await values('高新技术企业增长|个')).toEqual([
      { value: 85, upTo: null, indicator: { value: 85, upTo: null, unit: '家', change: 'INCREASE' } },
    ]);
  });

  test('refuse what is no key, and pages that are too large', async () => {
    const { url } = await startServer({ store: await reports() });
    const refused = async (field: string) =>
      (await ask(url, `{ ${field} { totalCount } }`)).answer.errors?.map(({ extensions }) => extensions?.['code']);
    expect(await refused('indicatorSeries(key: "高新技术企业")')).toEqual(['INVALID']);
    expect(await refused(`metrics(first: ${MAX_PAGE + 1})`)).toEqual(['LIMIT']);
    expect(await refused(`metrics(text: "${'长'.repeat(201)}")`)).toEqual(['LIMIT']);
  });
});

test('a statement tells where an end is named that its sentence only refers to', async () => {
  const store = await openSqliteInThread(':memory:');
  const claim = { subject: '宿州市科学技术局', predicate: 'LEADS', object: '揭榜挂帅' } as const;
  const title = '宿州市的经验';
  await store.apply(articleOf({ title, claims: [claim, { ...claim, implied: true, antecedent: true }] }));
  const { articles } = await dataOf<{
    articles: Connection<{ statements: Connection<Readonly<Record<string, unknown>>> }>;
  }>(
    (await startServer({ store })).url,
    '{ articles { totalCount edges { node { statements { totalCount edges { node { quote antecedent { start end } antecedentQuote } } } } } } }',
  );
  const named = `宿州市科学技术局主导揭榜挂帅。`;
  const start = title.length + 1;
  const told = nodes(articles).flatMap(({ statements }) => nodes(statements));
  expect(told).toHaveLength(2);
  expect(told).toEqual(
    expect.arrayContaining([
      { quote: named, antecedent: null, antecedentQuote: null },
      {
        quote: '该方主导揭榜挂帅。',
        antecedent: { start, end: start + '宿州市科学技术局'.length },
        antecedentQuote: named,
      },
    ]),
  );
});
