import { describe, expect, it } from 'vitest';
import { articleOf, idOf } from '../graphs.ts';
import { opened } from './opened.ts';
import { allOf, fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

const RUN = idOf('揭榜挂帅');
const runsIn = (region: string, date: string | null) =>
  ({ subject: '揭榜挂帅', predicate: 'CARRIED_OUT_IN', object: region, date }) as const;

/** 安庆市 is dated by publication alone and earliest, 灵璧县 not at all; the events of the other two come later. */
const CORPUS = [
  articleOf({ title: '甲', publishedOn: '2019-05', claims: [runsIn('安庆市', null), runsIn('宿州市', null)] }),
  articleOf({ title: '乙', publishedOn: '2024-01', claims: [runsIn('宿州市', '2022-03'), runsIn('杭州市', '2021')] }),
  articleOf({ title: '丙', publishedOn: null, claims: [runsIn('灵璧县', null), runsIn('宿州市', '2023')] }),
];

export function describeDates(name: string, under: StoreUnderTest): void {
  describe(`${name}: dates of events and of publication`, () => {
    const store = opened(under);

    it('a relation and an entity tell them apart', async () => {
      await fill(store(), CORPUS);
      const { regions, program } = await store().programTrace(RUN);
      const relation = regions.find(({ entity }) => entity.name === '宿州市')?.relation;
      expect(relation).toMatchObject({
        firstDate: '2019-05',
        lastDate: '2023',
        firstEventDate: '2022-03',
        lastEventDate: '2023',
      });
      expect(program).toMatchObject({ firstDate: '2019-05', firstEventDate: '2021', lastEventDate: '2023' });
      expect(regions.find(({ entity }) => entity.name === '安庆市')?.entity).toMatchObject({
        firstDate: '2019-05',
        firstEventDate: null,
        lastEventDate: null,
      });
    });

    it('a trace goes by events, then by publications, then has what is not dated', async () => {
      await fill(store(), CORPUS);
      const { regions } = await store().programTrace(RUN);
      expect(regions.map(({ entity }) => entity.name)).toEqual(['杭州市', '宿州市', '安庆市', '灵璧县']);
    });

    it('a timeline counts the statements that are under the date of their event', async () => {
      await fill(store(), CORPUS);
      expect(await store().timeline(idOf('宿州市'), 'YEAR')).toEqual([
        { date: '2019', statements: 1, datedStatements: 0, articles: 1 },
        { date: '2022', statements: 1, datedStatements: 1, articles: 1 },
        { date: '2023', statements: 1, datedStatements: 1, articles: 1 },
      ]);
    });

    it('a link of regions has the first event of its strands', async () => {
      await fill(store(), CORPUS);
      const links = await allOf((page) => store().regionLinks(idOf('安徽省'), idOf('浙江省'), page));
      expect(links).toMatchObject([{ kind: 'SHARED_PROGRAM', firstDate: '2019-05', firstEventDate: '2021' }]);
    });

    it('what an article alone dated is not dated when it goes', async () => {
      await fill(store(), CORPUS);
      const [, second] = CORPUS;
      if (second === undefined) throw new Error('tests: the corpus has three articles');
      await store().retract(second.article.id);
      const { regions, program } = await store().programTrace(RUN);
      expect(regions.map(({ entity, relation }) => [entity.name, relation.firstEventDate])).toEqual([
        ['宿州市', '2023'],
        ['安庆市', null],
        ['灵璧县', null],
      ]);
      expect(program).toMatchObject({ firstEventDate: '2023', lastEventDate: '2023' });
    });
  });
}
