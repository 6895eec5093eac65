import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_COMPARED, type EntityId, type ProgramSet } from '../../graph/index.ts';
import { articleOf, idOf } from '../graphs.ts';
import { betweens, ids, lawsOf } from './laws.ts';
import * as model from './model.ts';
import * as graphModel from './model-graph.ts';
import * as matrixModel from './model-matrix.ts';
import { opened } from './opened.ts';
import { allOf, fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

const levels = fc.constantFrom('PROVINCE' as const, 'CITY' as const, 'COUNTY' as const);
const page = { first: 200, after: null } as const;

/** Every set that some regions make. */
const setsOf = (regions: readonly EntityId[]): readonly ProgramSet[] => [
  { kind: 'ALL' },
  ...[...new Set(regions)].map((region) => ({ kind: 'ONLY' as const, region })),
  { kind: 'SOME' },
  { kind: 'NONE' },
];

export function describeMatrix(name: string, under: StoreUnderTest): void {
  describe(`${name}: programmes by regions`, () => {
    const store = opened(under);
    const law = lawsOf(store, under);

    law(
      'a matrix, the statements of each cell and those of no column are as by brute force',
      fc.record({
        level: levels,
        programs: fc.oneof(fc.constant<EntityId[]>([]), fc.uniqueArray(ids('Program'), { maxLength: 3 })),
        regions: fc.oneof(fc.constant<EntityId[]>([]), fc.uniqueArray(ids('Region'), { maxLength: 3 })),
        between: betweens,
        rows: fc.constantFrom(2, 200),
        columns: fc.constantFrom(2, 200),
      }),
      async (corpus, query, size) => {
        const matrix = await store().programMatrix(query);
        expect(matrix).toEqual(matrixModel.programMatrix(corpus, query));
        for (const { program, region, statements } of matrix.cells) {
          const cell = { program, region, between: query.between };
          const list = await allOf((next) => store().matrixCell(cell, next), size);
          expect(list).toEqual(matrixModel.matrixCell(corpus, cell));
          expect(list.length).toBe(statements);
        }
        for (const { program, statements } of matrix.rest) {
          const rest = { program, level: query.level, between: query.between };
          const list = await allOf((next) => store().matrixRest(rest, next), size);
          expect(list).toEqual(matrixModel.matrixRest(corpus, rest));
          expect(list.length).toBe(statements);
        }
      },
    );

    law(
      'no column holds another, and each statement of a row counts once',
      fc.tuple(levels, betweens),
      async (corpus, [level, between]) => {
        const matrix = await store().programMatrix({
          level,
          programs: [],
          regions: [],
          between,
          rows: 200,
          columns: 200,
        });
        const columns = matrix.regions.map(({ id }) => id);
        const records = model.entityRecords(corpus);
        for (const column of columns)
          expect(graphModel.partsOf(records, column).filter((part) => columns.includes(part))).toEqual([column]);
        for (const { id } of matrix.programs) {
          const counted = [...matrix.cells, ...matrix.rest].filter(({ program }) => program === id);
          const said = model
            .statements(corpus, { relation: null, article: null, entity: id, between })
            .filter(({ predicate }) => predicate === 'CARRIED_OUT_IN');
          expect(counted.reduce((sum, { statements }) => sum + statements, 0)).toBe(said.length);
        }
      },
    );

    law(
      'the sets of some regions are as by brute force and divide all programmes that are carried out anywhere',
      fc.tuple(fc.array(ids('Region'), { minLength: 1, maxLength: 4 }), betweens),
      async (corpus, [regions, between], size) => {
        const found: EntityId[] = [];
        for (const set of setsOf(regions)) {
          const rows = await allOf((next) => store().programSet({ regions, set, between }, next), size);
          expect(rows).toEqual(matrixModel.programSet(corpus, { regions, set, between }));
          found.push(...rows.map(({ program }) => program.id));
        }
        const all = { level: 'CITY', programs: [], regions: [], between, rows: 200, columns: 200 } as const;
        const matrix = await store().programMatrix(all);
        expect(found.toSorted()).toEqual(matrix.programs.map(({ id }) => id).toSorted());
        expect(found).toHaveLength(matrix.totalPrograms);
      },
    );

    const runIn = (title: string, ...places: readonly string[]) =>
      articleOf({
        title,
        publishedOn: '2022',
        claims: places.map((object) => ({ subject: '揭榜挂帅', predicate: 'CARRIED_OUT_IN' as const, object })),
      });
    const shown = async (level: 'PROVINCE' | 'CITY' | 'COUNTY') => {
      const matrix = await store().programMatrix({
        level,
        programs: [],
        regions: [],
        between: null,
        rows: 9,
        columns: 20,
      });
      const nameOf = new Map(matrix.regions.map(({ id, name: of }) => [id, of]));
      return {
        cells: Object.fromEntries(
          matrix.cells.map(({ region, articles }) => [nameOf.get(region) ?? '', articles] as const),
        ),
        rest: matrix.rest.map(({ articles, statements }) => ({ articles, statements })),
      };
    };

    it('levels do not mix: a province is no column beside its cities, a municipality is province and city, its districts counties', async () => {
      await fill(store(), [
        runIn('甲', '安徽省', '宿州市'),
        runIn('乙', '灵璧县', '松江区'),
        runIn('丙', '上海市', '济源市', '长三角'),
      ]);
      expect(await shown('PROVINCE')).toEqual({
        cells: { 安徽省: 2, 上海市: 2, 河南省: 1 },
        rest: [{ articles: 1, statements: 1 }],
      });
      expect(await shown('CITY')).toEqual({
        cells: { 宿州市: 2, 上海市: 2, 济源市: 1 },
        rest: [{ articles: 2, statements: 2 }],
      });
      expect(await shown('COUNTY')).toEqual({
        cells: { 灵璧县: 1, 松江区: 1, 济源市: 1 },
        rest: [{ articles: 2, statements: 4 }],
      });
    });

    it('of nested regions the inner one alone has nothing; one given twice is one', async () => {
      await fill(store(), [runIn('甲', '宿州市')]);
      const [outer, inner] = [idOf('安徽省'), idOf('宿州市')];
      const total = async (regions: readonly EntityId[], set: ProgramSet): Promise<number> =>
        (await store().programSet({ regions, set, between: null }, page)).total;
      expect(await total([outer, inner], { kind: 'ALL' })).toBe(1);
      expect(await total([outer, inner], { kind: 'ONLY', region: inner })).toBe(0);
      expect(await total([inner, inner], { kind: 'ALL' })).toBe(1);
      expect(await total([inner, inner], { kind: 'ONLY', region: inner })).toBe(0);
    });

    it('refuses too many regions, none at all, and ONLY of one that is not compared', async () => {
      const ask = (regions: readonly EntityId[], set: ProgramSet) =>
        store().programSet({ regions, set, between: null }, page);
      const many = Array.from({ length: MAX_COMPARED + 1 }, (_, i) => `region ${i}` as EntityId);
      await expect(ask(many, { kind: 'ALL' })).rejects.toMatchObject({ code: 'LIMIT' });
      await expect(ask([], { kind: 'ALL' })).rejects.toMatchObject({ code: 'LIMIT' });
      const only = { kind: 'ONLY', region: idOf('安庆市') } as const;
      await expect(ask([idOf('安徽省')], only)).rejects.toMatchObject({ code: 'INVALID' });
    });
  });
}
