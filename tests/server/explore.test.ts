import { describe, expect, test } from 'vitest';
import { entityId } from './graphs.ts';
import { ask, dataOf, nodes, startServer } from './harness.ts';
import type { Connection } from '../../server/page.ts';

const program = entityId('揭榜挂帅');
const suzhou = entityId('宿州市');

describe('pages', () => {
  test('visit every row once, forwards, and say where they are', async () => {
    const { url } = await startServer();
    const query =
      'query ($after: String) { entities(first: 2, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Connection<{ id: string }> = (
        await dataOf<{ entities: Connection<{ id: string }> }>(url, query, { after })
      ).entities;
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
      seen.push(...nodes(page).map(({ id }) => id));
      expect(page.totalCount).toBe(9);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(9);
    expect(new Set(seen).size).toBe(9);
  });

  test('refuse a cursor that they did not give', async () => {
    const { url } = await startServer();
    const { answer, status } = await ask(url, '{ issues(after: "nonsense") { totalCount } }');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INVALID', reason: 'CURSOR' });
    expect(status).toBe(400);
  });
});

describe('exploring', () => {
  test('search says why a row matched', async () => {
    const { url } = await startServer();
    const { search } = await dataOf<{ search: Connection<unknown> }>(
      url,
      '{ search(text: "自治区科技厅") { edges { node { kind matched span { start end } entity { name } } } } }',
    );
    expect(nodes(search)[0]).toEqual({
      kind: 'ALIAS',
      matched: '自治区科技厅',
      span: { start: 0, end: 6 },
      entity: { name: '内蒙古自治区科技厅' },
    });
  });

  test('two regions are linked by the programme that both run, and it says where', async () => {
    const { url } = await startServer();
    const data = await dataOf<{ regionLinks: Connection<unknown> }>(
      url,
      `{ regionLinks(a: "${suzhou}", b: "${entityId('内蒙古自治区')}") { edges { node { kind via { name } weight relations { statements { edges { node { quote } } } } } } } }`,
    );
    expect(nodes(data.regionLinks)[0]).toMatchObject({ kind: 'SHARED_PROGRAM', via: { name: '揭榜挂帅' }, weight: 2 });
    expect(JSON.stringify(data)).toContain('宿州市推行揭榜挂帅');
  });

  test('a matrix cell opens its sentences', async () => {
    const { url } = await startServer();
    const { programMatrix } = await dataOf<{
      programMatrix: { cells: readonly { program: string; region: string; statements: number }[] };
    }>(url, '{ programMatrix(level: PROVINCE) { cells { program region statements } } }');
    expect(programMatrix.cells.map(({ region }) => region).sort()).toEqual(
      [entityId('内蒙古自治区'), entityId('安徽省')].sort(),
    );
    const { matrixCell } = await dataOf<{ matrixCell: Connection<{ quote: string }> }>(
      url,
      `{ matrixCell(program: "${program}", region: "${entityId('安徽省')}") { edges { node { quote } } } }`,
    );
    expect(nodes(matrixCell)).toEqual([{ quote: '宿州市推行揭榜挂帅' }]);
  });

  test('programmes are grouped by which of two regions they are carried out in', async () => {
    const { url } = await startServer();
    const [anhui, zhejiang] = [entityId('安徽省'), entityId('浙江省')];
    type Set = Connection<{ program: { name: string }; cells: readonly { region: string; statements: number }[] }>;
    const query = `query ($regions: [ID!]!, $only: ID) {
      all: programSet(regions: $regions, kind: ALL) { totalCount }
      only: programSet(regions: $regions, kind: ONLY, only: $only) { totalCount edges { node { program { name } cells { region statements } } } }
      some: programSet(regions: $regions, kind: SOME) { totalCount }
      none: programSet(regions: $regions, kind: NONE) { totalCount }
    }`;
    const data = await dataOf<Readonly<Record<'all' | 'only' | 'some' | 'none', Set>>>(url, query, {
      regions: [anhui, zhejiang],
      only: anhui,
    });
    expect(data).toMatchObject({ all: { totalCount: 0 }, some: { totalCount: 0 }, none: { totalCount: 0 } });
    expect(nodes(data.only)).toEqual([{ program: { name: '揭榜挂帅' }, cells: [{ region: anhui, statements: 1 }] }]);
    const { answer } = await ask(url, `{ programSet(regions: ["${anhui}"], kind: ONLY) { totalCount } }`);
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID' } });
  });

  test('what a programme is said to do in a province as a whole is no column among cities, and can be read', async () => {
    const { url } = await startServer();
    const { programMatrix, matrixRest } = await dataOf<{
      programMatrix: { regions: unknown; rest: unknown };
      matrixRest: Connection<{ quote: string }>;
    }>(
      url,
      `{ programMatrix(level: CITY) { regions { name } rest { program articles } }
         matrixRest(program: "${program}", level: CITY) { totalCount edges { node { object { name } } } } }`,
    );
    expect(programMatrix).toEqual({ regions: [{ name: '宿州市' }], rest: [{ program, articles: 1 }] });
    expect(nodes(matrixRest)).toEqual([{ object: { name: '内蒙古自治区' } }]);
  });

  test('a path leads from one entity to another, each hop a relation', async () => {
    const { url } = await startServer();
    const { paths } = await dataOf<{
      paths: { paths: readonly { entities: readonly { name: string }[]; relations: readonly unknown[] }[] };
    }>(
      url,
      `{ paths(from: "${entityId('杭州市')}", to: "${program}") { paths { entities { name } relations { predicate } } } }`,
    );
    expect(paths.paths[0]?.entities.map(({ name }) => name)).toEqual(['杭州市', '宿州市', '揭榜挂帅']);
    expect(paths.paths[0]?.relations).toHaveLength(2);
  });
});
