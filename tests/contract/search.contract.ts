import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPE_NAMES, type EntityType, type MatchKind, type SearchHit } from '../../graph/index.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { WORLD, articleOf, corpora, idOf } from '../graphs.ts';
import { searchHits } from './model.ts';
import { opened } from './opened.ts';
import { allOf, fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

/** Pieces of names and of sentences, pinyin, and what no one should type. */
const pieces = fc
  .constantFrom(...WORLD.flatMap((entry) => [entry.name, ...entry.aliases]), '新增企业41家', '还有宿州市等')
  .chain((text) =>
    fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 5 })).map(([at, n]) => text.slice(at, at + n)),
  );
const queries = fc.oneof(
  pieces,
  fc.tuple(pieces, pieces).map((both) => both.join(' ')),
  fc.constantFrom('科技局', '市科学技术局', '安徽科技厅', '宿州 科技局', '松江政府', '皖 创新券', '长三角 科技 厅'),
  fc.constantFrom(
    'kejiju',
    'kejij',
    'kjj',
    'hangzhou',
    'hz',
    'szs',
    'g60',
    'G60kc',
    'ju',
    'songjiangqu',
    'jtshub',
    'anhuisheng',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.constantFrom(
    '"',
    '*',
    'AND',
    'a AND b',
    '-',
    'NEAR(',
    'text:宿',
    '宿*',
    '"宿州"',
    '（',
    '\0',
    '\ud842',
    '𠮷',
    '100%',
    `'; drop table name; --`,
  ),
);

const everything = WORLD.map((entry) => entry.name);

export function describeSearch(name: string, under: StoreUnderTest): void {
  describe(`${name}: search`, () => {
    const store = opened(under);
    const find = (text: string, types: readonly EntityType[] = []): Promise<readonly SearchHit[]> =>
      allOf((page) => store().search({ text, types, regions: [] }, page));

    it('agrees with looking at every name and sentence', async () => {
      const regions = fc.subarray(['安徽省', '宿州市', '上海市'].map(idOf), { maxLength: 2 });
      const types = fc.oneof(fc.constant([]), fc.subarray([...ENTITY_TYPE_NAMES], { maxLength: 2 }));
      await fc.assert(
        fc.asyncProperty(
          corpora,
          fc.array(fc.record({ text: queries, types, regions }), { minLength: 1, maxLength: 8 }),
          fc.constantFrom(1, 3, 200),
          async (graphs, asked, size) => {
            await fill(store(), graphs);
            const corpus = { graphs: graphs.map(normalGraph) };
            for (const query of asked)
              expect(await allOf((page) => store().search(query, page), size)).toEqual(searchHits(corpus, query));
          },
        ),
        { numRuns: under.runs },
      );
    });

    const table: readonly (readonly [query: string, kind: MatchKind, entity: string, matched: string])[] = [
      ['宿州市', 'REGION', '宿州市', '宿州市'],
      ['宿州', 'REGION', '宿州市', '宿州市'],
      ['安徽省科学技术厅', 'NAME', '安徽省科学技术厅', '安徽省科学技术厅'],
      ['安徽省科技厅', 'NAME', '安徽省科学技术厅', '安徽省科学技术厅'],
      ['安徽科技厅', 'NAME', '安徽省科学技术厅', '安徽省科学技术厅'],
      ['宿州科技局', 'NAME', '宿州市科学技术局', '宿州市科学技术局'],
      ['市科学技术局', 'ALIAS', '宿州市科学技术局', '市科技局'],
      ['松江政府', 'NAME', '松江区人民政府', '松江区人民政府'],
      ['宿', 'NAME_PREFIX', '宿州市', '宿州市'],
      ['皖', 'ALIAS', '安徽省', '皖'],
      ['市科技局', 'ALIAS', '宿州市科学技术局', '市科技局'],
      ['技局', 'ALIAS_PART', '安庆市科学技术局', '安庆市科技局'],
      ['学技术局', 'NAME_PART', '宿州市科学技术局', '宿州市科学技术局'],
      ['kejiju', 'PINYIN', '宿州市科学技术局', '宿州市科技局'],
      ['kejij', 'PINYIN', '安庆市科学技术局', '安庆市科技局'],
      ['kjj', 'PINYIN', '宿州市科学技术局', '宿州市科技局'],
      ['JBGS', 'PINYIN', '揭榜挂帅', '揭榜挂帅'],
      ['jie bang', 'PINYIN', '揭榜挂帅', '揭榜挂帅'],
      ['揭榜掛帥', 'NAME', '揭榜挂帅', '揭榜挂帅'],
      ['“揭榜挂帅”', 'NAME', '揭榜挂帅', '揭榜挂帅'],
      ['ｇ６０', 'NAME_PREFIX', 'G60科创走廊', 'G60科创走廊'],
      ['60科', 'NAME_PART', 'G60科创走廊', 'G60科创走廊'],
      ['G60 走廊', 'NAME_PART', 'G60科创走廊', 'G60科创走廊'],
      ['怀宁县松江', 'NAME_PREFIX', '怀宁县（松江）科创中心', '怀宁县（松江）科创中心'],
      ['𠮷', 'NAME_PREFIX', '𠮷林实验室', '𠮷林实验室'],
      ['𠮷林', 'NAME_PREFIX', '𠮷林实验室', '𠮷林实验室'],
      ['上海市等', 'TEXT', '上海市', '还有上海市等。'],
    ];
    for (const [query, kind, entity, matched] of table)
      it(`${query} finds ${entity} by ${kind}`, async () => {
        await fill(store(), [articleOf({ title: '全部', named: everything })]);
        const hit = (await find(query)).find((found) => found.entity.id === idOf(entity));
        expect(hit).toMatchObject({ kind, matched });
        expect(hit?.span === null).toBe(kind === 'PINYIN');
      });

    it('shows where in the original the match stands', async () => {
      await fill(store(), [articleOf({ title: '全部', named: everything })]);
      const hit = (await find('宁县松江）')).find((found) => found.entity.id === idOf('怀宁县（松江）科创中心'));
      expect(hit?.matched.slice(hit.span?.start, hit.span?.end)).toBe('宁县（松江');
    });

    for (const text of ['', ' ', '"', '*', '-', '()', '\0', '。', '\ud842', '""""', "'", '^', '\\', '~', ':'])
      it(`nothing answers ${JSON.stringify(text)}`, async () => {
        await fill(store(), [articleOf({ title: '全部', named: everything })]);
        expect(await find(text)).toEqual([]);
      });

    it('orders by kind, then articles, then id', async () => {
      await fill(store(), [
        articleOf({ title: '甲', named: ['杭州市', '宿杭科创飞地'] }),
        articleOf({ title: '乙', named: ['宿杭科创飞地', 'G60科创走廊'] }),
        articleOf({ title: '丙', named: ['科技创新券', '科技特派员'] }),
      ]);
      const hits = await find('科创', ['Program']);
      expect(hits.map((hit) => [hit.kind, hit.entity.name])).toEqual([
        ['NAME_PART', '宿杭科创飞地'],
        ['NAME_PART', 'G60科创走廊'],
      ]);
    });

    it('puts the region of that name or customary name first, then equal names, then prefixes', async () => {
      await fill(store(), [
        articleOf({ title: '甲', named: ['安徽省科技创新券', '安徽精创工业智能装备有限公司'] }),
        articleOf({ title: '乙', named: ['安徽省科技创新券', '安徽精创工业智能装备有限公司'] }),
        articleOf({ title: '丙', named: ['安徽省'] }),
      ]);
      const hits = await find('安徽');
      expect(hits.slice(0, 2).map(({ kind, entity }) => [kind, entity.articles])).toEqual([
        ['REGION', 1],
        ['NAME_PREFIX', 2],
      ]);
    });

    it('lets no region that no article mentions push a better hit', async () => {
      await fill(store(), [articleOf({ title: '甲', named: ['安徽省科技创新券', '安徽精创工业智能装备有限公司'] })]);
      const hits = await find('安徽');
      const region = hits.find(({ entity }) => entity.name === '安徽省');
      expect(region).toMatchObject({ kind: 'NAME_PREFIX', entity: { articles: 0 } });
      expect(hits.findIndex(({ entity }) => entity.name === '安徽省')).toBeGreaterThan(1);
    });

    it('finds what has one word in its name and the other in a sentence, and shows both', async () => {
      await fill(store(), [
        articleOf({
          title: '甲',
          claims: [{ subject: '科技创新券', predicate: 'CARRIED_OUT_IN', object: '宿州市' }],
          named: ['安徽省科技创新券'],
        }),
        articleOf({
          title: '乙',
          claims: [{ subject: '科技特派员', predicate: 'CARRIED_OUT_IN', object: '宿州市' }],
        }),
      ]);
      const hits = await find('宿州 创新券', ['Program']);
      expect(hits.map(({ kind, entity }) => [kind, entity.name])).toEqual([['NAME_AND_TEXT', '科技创新券']]);
      const [hit] = hits;
      const marked = hit?.spans.map(({ start, end }) => hit.matched.slice(start, end));
      expect(marked).toEqual(['创新券', '宿州']);
      expect(hit?.inName.map(({ start, end }) => hit.entity.name.slice(start, end))).toEqual(['创新券']);
    });

    it('finds what has its words in several of its names', async () => {
      await fill(store(), [articleOf({ title: '全部', named: everything })]);
      const hit = (await find('电子 杭电')).find(({ entity }) => entity.id === idOf('杭州电子科技大学'));
      expect(hit).toMatchObject({ kind: 'ALIAS_PART', matched: '杭电' });
    });

    it('refuses a query over the limit', async () => {
      await expect(find('科'.repeat(201))).rejects.toMatchObject({ code: 'LIMIT' });
      expect(await find('科'.repeat(200))).toEqual([]);
    });
  });
}
