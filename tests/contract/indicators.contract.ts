import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPE_NAMES, type EntityId, type Indicator, type SeriesFilter } from '../../graph/index.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { WORLD, articleOf, corpora, idOf } from '../graphs.ts';
import * as model from './model-metrics.ts';
import { opened } from './opened.ts';
import { allOf, fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

const ALL = { text: '', types: [], comparable: false } as const;
const ANY: SeriesFilter = { subjects: [], types: [], region: null, between: null };

const ids = (type?: string): fc.Arbitrary<EntityId> =>
  fc.constantFrom(
    ...WORLD.filter((entry) => type === undefined || entry.type === type).map((entry) => idOf(entry.name)),
  );
const types = fc.subarray([...ENTITY_TYPE_NAMES], { maxLength: 3 });
const dates = fc.option(fc.constantFrom('2021', '2022', '2022-06', '2022-08', '2023'));
const queries = fc.record({
  text: fc.constantFrom('', '“”', '企业', '高企', '成交金额', '新增', '个', '|', '%', "'"),
  types,
  comparable: fc.boolean(),
});
const filters: fc.Arbitrary<SeriesFilter> = fc.record({
  subjects: fc.oneof(fc.constant([]), fc.uniqueArray(ids(), { maxLength: 12 })),
  types: fc.oneof(fc.constant([]), types),
  region: fc.option(ids('Region'), { freq: 2 }),
  between: fc.option(fc.record({ from: dates, to: dates })),
});

/** The port's comparison of what articles report. */
export function describeIndicators(name: string, under: StoreUnderTest): void {
  describe(`${name}: quantities that can be compared`, () => {
    const store = opened(under);

    it('are those that brute force over the articles finds, and so are their values', async () => {
      await fc.assert(
        fc.asyncProperty(
          corpora,
          fc.array(fc.tuple(queries, filters), { minLength: 1, maxLength: 4 }),
          fc.constantFrom(1, 2, 3, 200),
          async (graphs, asked, size) => {
            await fill(store(), graphs);
            const corpus = { graphs: graphs.map(normalGraph) };
            const all = model.metrics(corpus, ALL);
            for (const [query, filter] of asked) {
              expect(await allOf((page) => store().metrics(query, page), size)).toEqual(model.metrics(corpus, query));
              for (const { key } of all.slice(0, 3))
                expect(await allOf((page) => store().indicatorSeries(key, filter, page), size)).toEqual(
                  model.series(corpus, key, filter),
                );
            }
          },
        ),
        { numRuns: under.runs },
      );
    });

    it('count and list the same values', async () => {
      await fc.assert(
        fc.asyncProperty(corpora, types, async (graphs, wanted) => {
          await fill(store(), graphs);
          for (const metric of await allOf((page) => store().metrics({ ...ALL, types: wanted }, page))) {
            const rows = await allOf((page) => store().indicatorSeries(metric.key, { ...ANY, types: wanted }, page));
            expect(rows.length).toBe(metric.values);
            expect(new Set(rows.map(({ subject }) => subject.id)).size).toBe(metric.subjects);
            expect(rows.every(({ unit }) => unit === metric.unit)).toBe(true);
          }
        }),
        { numRuns: under.runs },
      );
    });

    it('figures of one quantity stand side by side whatever their wording and unit, ordered by subject and date', async () => {
      const report = (
        title: string,
        publishedOn: string,
        subject: string,
        metric: string,
        value: number,
        unit: string,
        period?: string,
      ) => articleOf({ title, publishedOn, indicators: [{ subject, metric, value, unit, period: period ?? null }] });
      await fill(store(), [
        report('甲', '2023-03', '宿州市', '宿州市高企', 900, '家', '2022'),
        report('乙', '2022-03', '宿州市', '全市国家高新技术企业总数', 700, '户'),
        report('丙', '2023-03', '杭州市', '高新技术企业', 9000, '个'),
        report('丁', '2023-03', '杭州市', '新增高新技术企业', 1200, '家'),
        report('戊', '2023-03', '宿州市', '宿州园区面积', 3, '亩'),
        report('己', '2023-03', '怀宁县', '园区面积', 5, '公顷'),
      ]);
      const list = await allOf((page) => store().metrics({ ...ALL, comparable: true }, page));
      expect(list).toEqual([
        {
          key: '高新技术企业|个',
          metric: '高新技术企业',
          unit: '个',
          change: 'level',
          months: null,
          subjects: 2,
          values: 3,
          articles: 3,
          firstDate: '2022',
          lastDate: '2023-03',
        },
        {
          key: '园区面积|平方米',
          metric: '园区面积',
          unit: '平方米',
          change: 'level',
          months: null,
          subjects: 2,
          values: 2,
          articles: 2,
          firstDate: '2023-03',
          lastDate: '2023-03',
        },
      ]);
      const series = async (key: string, filter: SeriesFilter = ANY) =>
        (await allOf((page) => store().indicatorSeries(key, filter, page))).map(
          ({ subject, value, date, dated, indicator }) =>
            [subject.name, value, date, dated, `${indicator.value} ${indicator.unit}`] as const,
        );
      expect(await series('高新技术企业|个')).toEqual([
        ['宿州市', 900, '2022', 'PERIOD', '900 家'],
        ['宿州市', 700, '2022-03', 'PUBLICATION', '700 户'],
        ['杭州市', 9000, '2023-03', 'PUBLICATION', '9000 个'],
      ]);
      expect(await series('园区面积|平方米', { ...ANY, region: idOf('安徽省') })).toEqual([
        ['宿州市', 2000, '2023-03', 'PUBLICATION', '3 亩'],
        ['怀宁县', 50_000, '2023-03', 'PUBLICATION', '5 公顷'],
      ]);
      expect(await series('园区面积|平方米', { ...ANY, region: idOf('浙江省') })).toEqual([]);
      expect(await series('造林面积|平方米')).toEqual([]);
    });

    it('stand beside their like only: a rise beside no stock, a fall beside no share', async () => {
      const report = (title: string, subject: string, indicator: Partial<Indicator> & Readonly<{ value: number }>) =>
        articleOf({ title, publishedOn: '2023-03', indicators: [{ subject, metric: '高新技术企业', ...indicator }] });
      await fill(store(), [
        report('甲', '宿州市', { value: 900 }),
        report('乙', '杭州市', { value: 85, change: 'increase' }),
        report('丙', '安庆市', { value: 12, change: 'decrease' }),
        report('丁', '怀宁县', { value: 30, upTo: 80, change: 'from-to' }),
        report('戊', '安徽省', { value: 5000, upTo: 6000 }),
        report('己', '宿州市', { metric: '就业率', value: 95, unit: '%' }),
        report('庚', '杭州市', { metric: '就业率', value: 5.2, unit: '%', change: 'decrease' }),
        report('辛', '安庆市', { metric: '就业率', value: 3, unit: '个百分点', change: 'increase' }),
        report('壬', '怀宁县', { metric: '园区面积', value: 3, upTo: 6, unit: '亩' }),
      ]);
      const list = await allOf((page) => store().metrics(ALL, page));
      expect(list.map(({ key, change, values }) => [key, change, values])).toEqual([
        ['高新技术企业|个', 'level', 3],
        ['园区面积|平方米', 'level', 1],
        ['就业率|%', 'level', 1],
        ['就业率下降|%', 'decrease', 1],
        ['就业率增长|个百分点', 'increase', 1],
        ['高新技术企业下降|个', 'decrease', 1],
        ['高新技术企业增长|个', 'increase', 1],
      ]);
      const values = async (key: string) =>
        (await allOf((page) => store().indicatorSeries(key, ANY, page))).map(
          ({ subject, value, upTo, indicator }) =>
            [subject.name, value, upTo, indicator.value, indicator.upTo] as const,
        );
      // Of a change from–to the level that it went to.
      expect(new Set(await values('高新技术企业|个'))).toEqual(
        new Set([
          ['安徽省', 5000, 6000, 5000, 6000],
          ['宿州市', 900, null, 900, null],
          ['怀宁县', 80, null, 30, 80],
        ]),
      );
      expect(await values('园区面积|平方米')).toEqual([['怀宁县', 2000, 4000, 3, 6]]);
    });

    it('refuse a malformed key, a cursor of other arguments and a malformed date', async () => {
      const page = { first: 1, after: null };
      for (const key of ['', '高新技术企业', '|', '高新技术企业|', 'a|b|c'])
        await expect(store().indicatorSeries(key, ANY, page)).rejects.toMatchObject({ code: 'INVALID' });
      const { end } = await store().metrics(ALL, page);
      expect(end).not.toBeNull();
      await expect(store().metrics({ ...ALL, comparable: true }, { first: 1, after: end })).rejects.toMatchObject({
        code: 'INVALID',
      });
      await expect(
        store().indicatorSeries('园区面积|平方米', { ...ANY, between: { from: '昨天', to: null } }, page),
      ).rejects.toMatchObject({ code: 'INVALID' });
      await expect(store().metrics(ALL, { first: 0, after: null })).rejects.toMatchObject({ code: 'LIMIT' });
    });
  });
}
