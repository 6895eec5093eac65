import { describe, expect, it } from 'vitest';
import type { Between, EntityId, GraphStore, Page, PageRequest, ReadOptions } from '../../graph/index.ts';
import { articleOf, idOf } from '../graphs.ts';
import { opened } from './opened.ts';
import { fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

type Lists = Readonly<
  Record<string, (store: GraphStore, page: PageRequest, options?: ReadOptions) => Promise<Page<unknown>>>
>;

const FROM = idOf('宿州市');
const TO = idOf('杭州市');
const RUN = idOf('宿杭科创飞地');
const all = { issue: null, relation: null, article: null, entity: null, between: null } as const;

/** Every paged list of the port. */
const LISTS: Lists = {
  search: (store, page, options) => store.search({ text: '宿', types: [], regions: [] }, page, options),
  articles: (store, page, options) => store.articles(all, page, options),
  articleIds: (store, page, options) => store.articleIds('another', page, options),
  issues: (store, page, options) => store.issues(page, options),
  entityList: (store, page, options) => store.entityList([], page, options),
  mentions: (store, page, options) => store.mentions(FROM, page, options),
  statements: (store, page, options) => store.statements(all, page, options),
  indicators: (store, page, options) => store.indicators(null, page, options),
  neighbours: (store, page, options) =>
    store.neighbours(FROM, { predicates: [], direction: 'BOTH', neighbourTypes: [], between: null }, page, options),
  regionChildren: (store, page, options) => store.regionChildren(idOf('安徽省'), page, options),
  linkedRegions: (store, page, options) => store.linkedRegions(FROM, page, options),
  regionLinks: (store, page, options) => store.regionLinks(FROM, TO, page, options),
  matrixCell: (store, page, options) => store.matrixCell({ program: RUN, region: TO, between: null }, page, options),
  matrixRest: (store, page, options) =>
    store.matrixRest({ program: RUN, level: 'COUNTY', between: null }, page, options),
  programSet: (store, page, options) =>
    store.programSet({ regions: [FROM, TO], set: { kind: 'ONLY', region: TO }, between: null }, page, options),
  reviews: (store, page, options) => store.reviews(page, options),
};

const hood = { of: [FROM], hops: 1, predicates: [], types: [], between: null, touching: [], limit: 10 } as const;
const way = { from: FROM, to: TO, maxHops: 3, first: 3, predicates: [], types: [], between: null } as const;
const grid = { level: 'CITY', programs: [], regions: [], between: null, rows: 5, columns: 5 } as const;

/** The other reads. */
const READS: Readonly<Record<string, (store: GraphStore, options: ReadOptions) => Promise<unknown>>> = {
  entities: (store, options) => store.entities([FROM], options),
  relations: (store, options) => store.relations([], options),
  statementsByIds: (store, options) => store.statementsByIds([], options),
  articlesByIds: (store, options) => store.articlesByIds([], options),
  issuesByIds: (store, options) => store.issuesByIds([], options),
  articleGraph: (store, options) => store.articleGraph(articleOf({ title: '甲' }).article.id, options),
  articleSaid: (store, options) => store.articleSaid(articleOf({ title: '甲' }).article.id, options),
  neighbourCounts: (store, options) => store.neighbourCounts(FROM, options),
  neighbourhood: (store, options) => store.neighbourhood(hood, options),
  paths: (store, options) => store.paths(way, options),
  regionAncestors: (store, options) => store.regionAncestors(FROM, options),
  programMatrix: (store, options) => store.programMatrix(grid, options),
  programTrace: (store, options) => store.programTrace(RUN, options),
  timeline: (store, options) => store.timeline(FROM, 'YEAR', options),
  statistics: (store, options) => store.statistics(options),
};

const SAMPLE = ['甲', '乙', '丙'].map((title, i) =>
  articleOf({
    title,
    issue: i + 1,
    publishedOn: '2022-08',
    claims: [
      { subject: '宿州市', predicate: 'COOPERATES_WITH', object: '杭州市' },
      { subject: '宿州市', predicate: 'COOPERATES_WITH', object: '安徽精创工业智能装备有限公司' },
      { subject: '杭州电子科技大学', predicate: 'COOPERATES_WITH', object: '宿州市科学技术局' },
      { subject: '宿杭科创飞地', predicate: 'CARRIED_OUT_IN', object: '杭州市' },
      { subject: '宿杭科创飞地', predicate: 'CARRIED_OUT_IN', object: '松江区' },
    ],
    named: ['安庆市', '灵璧县', '科技创新券', '安徽省科技创新券'],
    indicators: [{ subject: '宿州市', value: 41 }],
  }),
);

export function describeEdges(name: string, under: StoreUnderTest): void {
  describe(`${name}: limits, cursors, aborts`, () => {
    const store = opened(under);
    let filling: Promise<void> | null = null;
    const filled = async (): Promise<GraphStore> => {
      await (filling ??= fill(store(), SAMPLE));
      return store();
    };

    for (const [list, ask] of Object.entries(LISTS)) {
      it(`${list} has rows to page through`, async () => {
        expect((await ask(await filled(), { first: 1, after: null })).items.length).toBe(1);
      });
      for (const first of [0, -1, 201, 1.5, NaN])
        it(`${list} refuses a page of ${first}`, async () => {
          await expect(ask(await filled(), { first, after: null })).rejects.toMatchObject({
            code: 'LIMIT',
            message: expect.stringContaining('first') as string,
          });
        });
      const another = list === 'issues' ? 'articles' : 'issues';
      for (const [kind, after] of Object.entries({
        garbage: () => 'garbage!',
        empty: () => '',
        'base64url of no JSON': () => Buffer.from('[1,').toString('base64url'),
        'JSON of another shape': () => Buffer.from('{"a":1}').toString('base64url'),
        'another version': () => Buffer.from(JSON.stringify([9, list, 'x'])).toString('base64url'),
        'a cursor with a key too many': async (from: GraphStore) => {
          const { end } = await ask(from, { first: 1, after: null });
          const parts = JSON.parse(Buffer.from(end ?? '', 'base64url').toString()) as readonly unknown[];
          return Buffer.from(JSON.stringify([...parts, 1])).toString('base64url');
        },
        'a cursor of another list': async (from: GraphStore) =>
          (await LISTS[another]?.(from, { first: 1, after: null }))?.end ?? '',
      } satisfies Record<string, (from: GraphStore) => string | Promise<string>>))
        it(`${list} refuses ${kind} as a cursor and names the argument`, async () => {
          const from = await filled();
          await expect(ask(from, { first: 5, after: await after(from) })).rejects.toMatchObject({
            code: 'INVALID',
            message: expect.stringContaining('after') as string,
          });
        });
    }

    it('refuses a cursor made with another filter', async () => {
      const from = await filled();
      const { end } = await from.mentions(FROM, { first: 1, after: null });
      await expect(from.mentions(TO, { first: 1, after: end })).rejects.toMatchObject({ code: 'INVALID' });
    });

    const limits: Readonly<Record<string, (from: GraphStore) => Promise<unknown>>> = {
      hops: (from) => from.neighbourhood({ ...hood, hops: 4 }),
      'hops of -1': (from) => from.neighbourhood({ ...hood, hops: -1 }),
      limit: (from) => from.neighbourhood({ ...hood, limit: 501 }),
      touching: (from) => from.neighbourhood({ ...hood, touching: Array.from({ length: 501 }, () => FROM) }),
      maxHops: (from) => from.paths({ ...way, maxHops: 7 }),
      first: (from) => from.paths({ ...way, first: 21 }),
      rows: (from) => from.programMatrix({ ...grid, rows: 201 }),
      columns: (from) => from.programMatrix({ ...grid, columns: 0 }),
    };
    for (const [limit, ask] of Object.entries(limits))
      it(`refuses more than the limit of ${limit}`, async () => {
        await expect(ask(await filled())).rejects.toMatchObject({
          code: 'LIMIT',
          message: expect.stringContaining(limit.split(' ')[0] ?? limit) as string,
        });
      });

    it('refuses a range whose bound is no date', async () => {
      const from = await filled();
      const between: Between = { from: '2022-1', to: null };
      for (const ask of [
        () => from.articles({ ...all, between }, { first: 1, after: null }),
        () => from.statements({ ...all, between }, { first: 1, after: null }),
        () => from.neighbourhood({ ...hood, between }),
        () => from.paths({ ...way, between }),
        () => from.programMatrix({ ...grid, between }),
      ])
        await expect(ask()).rejects.toMatchObject({
          code: 'INVALID',
          message: expect.stringContaining('between.from') as string,
        });
    });

    it('has nothing to tell of what it does not know, and says so of a trace', async () => {
      const from = await filled();
      const nobody = 'nobody' as EntityId;
      expect((await from.mentions(nobody, { first: 1, after: null })).total).toBe(0);
      expect(await from.regionAncestors(nobody)).toEqual([]);
      expect(await from.timeline(nobody, 'YEAR')).toEqual([]);
      expect(await from.paths({ ...way, from: nobody })).toEqual({ paths: [], truncated: false });
      expect((await from.neighbourhood({ ...hood, of: [nobody] })).total).toBe(0);
      await expect(from.programTrace(nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(from.programTrace(FROM)).rejects.toMatchObject({ code: 'INVALID' });
    });

    const reason = new Error('the caller left');
    for (const [read, ask] of Object.entries({
      ...READS,
      ...Object.fromEntries(
        Object.entries(LISTS).map(([list, page]) => [
          list,
          (from: GraphStore, options: ReadOptions) => page(from, { first: 5, after: null }, options),
        ]),
      ),
    })) {
      it(`${read} ends with the reason of an abort`, async () => {
        await expect(ask(await filled(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
      });
      it(`${read} answers under a signal that stays quiet`, async () => {
        await expect(ask(await filled(), { signal: new AbortController().signal })).resolves.toBeDefined();
      });
    }

    it('a store answers again after aborts', async () => {
      const from = await filled();
      const controller = new AbortController();
      const pending = from.paths({ ...way, maxHops: 6 }, { signal: controller.signal });
      controller.abort(reason);
      await Promise.allSettled([pending]);
      expect((await from.statistics()).articles).toBe(SAMPLE.length);
    });
  });
}
