import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  decomposeDocument,
  openSqliteInThread,
  openStore,
  type ArticleGraph,
  type Between,
  type Decision,
  type EntityId,
  type EntityType,
  type GraphStore,
  type NeighbourhoodQuery,
  type PageRequest,
  type Proposal,
} from '../../graph/index.ts';
import { at, perform, steps } from '../decisions.ts';
import { canRun, serverForTests } from '../neo4j.ts';
import { EVALUATION } from '../runner/machine.ts';
import { dump, empty, fill } from './pages.ts';

/** The samples, and the evaluation newsletter where it is at hand. */
function newsletters(): readonly ArticleGraph[] {
  const samples = join(import.meta.dirname, '../../graph/samples');
  const files = [samples, join(EVALUATION, 'dev')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.txt'));
  return files.flatMap((file) => decomposeDocument(readFileSync(file), basename(file)));
}

const QUERIES = [
  '科',
  '科技',
  '科技局',
  '省科技厅',
  'kjt',
  'kejiju',
  'G60',
  '揭榜',
  '创新 投资',
  '合作',
  '"',
  '省 厅',
  '特派员',
  '大学',
];

/** A decision of each kind about what is there. */
async function someProposals(store: GraphStore): Promise<readonly Proposal[]> {
  const some = async (type: EntityType): Promise<readonly [EntityId, EntityId]> => {
    const [a, b] = (await store.entityList([type], { first: 2, after: null })).items.map(({ value }) => value.id);
    if (a === undefined || b === undefined) throw new Error(`newsletters with two of ${type}`);
    return [a, b];
  };
  const [agency, another] = await some('Agency');
  const [program, other] = await some('Program');
  const [institution] = await some('Institution');
  const { items } = await store.statements(
    { relation: null, article: null, entity: null, between: null },
    { first: 1, after: null },
  );
  return [
    { kind: 'SAME', a: agency, b: another },
    { kind: 'DIFFERENT', a: program, b: other },
    { kind: 'RENAME', entity: program, name: '另一个名称' },
    { kind: 'RETYPE', entity: institution, type: 'Enterprise' },
    ...items.map(({ value }) => ({ kind: 'REJECT' as const, statement: value.id })),
  ];
}

const IN_2022: Between = { from: '2022', to: '2022' };
const ALL = { predicates: [], types: [], between: null } as const;
/** Of traversals: none, each kind alone, and all together. */
const FILTERS = [
  ALL,
  { ...ALL, between: IN_2022 },
  { ...ALL, types: ['Region', 'Agency', 'Program'] },
  { ...ALL, predicates: ['LEADS', 'LOCATED_IN', 'CARRIED_OUT_IN', 'COOPERATES_WITH'] },
  { types: ['Region', 'Agency', 'Program'], predicates: ['LEADS', 'CARRIED_OUT_IN'], between: IN_2022 },
] as const satisfies readonly Omit<NeighbourhoodQuery, 'of' | 'hops' | 'touching' | 'limit'>[];

/** Questions about what is there, each asked of both stores. Pages are compared as they are, cursors and all. */
async function questions(
  store: GraphStore,
): Promise<readonly (readonly [string, (of: GraphStore) => Promise<unknown>])[]> {
  const of = async (type: 'Region' | 'Program' | 'Agency' | 'Enterprise' | 'Institution', first: number) =>
    (await store.entityList([type], { first, after: null })).items.map(({ value }) => value.id);
  const regions = await of('Region', 8);
  const programs = await of('Program', 8);
  const actors = [...(await of('Agency', 4)), ...(await of('Enterprise', 2)), ...(await of('Institution', 3))];
  const entities = [...regions.slice(0, 4), ...programs.slice(0, 3), ...actors];
  const page: PageRequest = { first: 7, after: null };
  const asked: (readonly [string, (of: GraphStore) => Promise<unknown>])[] = [
    ['statistics', (on) => on.statistics()],
    ['reviews', (on) => on.reviews(page)],
    ['articleIds', (on) => on.articleIds(null, page)],
    ['indicators', (on) => on.indicators(null, page)],
  ];
  const both = (
    name: string,
    list: (on: GraphStore, next: PageRequest) => Promise<Readonly<{ end: string | null }>>,
  ): void => {
    asked.push([name, (on) => list(on, page)]);
    asked.push([`${name}, next page`, async (on) => list(on, { ...page, after: (await list(on, page)).end })]);
  };
  both('entities', (on, next) => on.entityList([], next));
  for (const between of [null, IN_2022])
    both(`articles ${JSON.stringify(between)}`, (on, next) =>
      on.articles({ issue: null, entity: null, between }, next),
    );
  both('issues', (on, next) => on.issues(next));
  both('decisions', (on, next) => on.decisions(null, next));
  for (const comparable of [false, true])
    for (const text of ['', '企业', 'R&D', '成交额'])
      both(`metrics ${text} ${comparable}`, (on, next) => on.metrics({ text, types: [], comparable }, next));
  both('metrics of regions', (on, next) => on.metrics({ text: '', types: ['Region'], comparable: false }, next));
  const metrics = await store.metrics({ text: '', types: [], comparable: false }, { first: 6, after: null });
  for (const { key } of metrics.items.map(({ value }) => value))
    for (const region of [null, ...regions.slice(0, 1)])
      both(`series of ${key} in ${region}`, (on, next) =>
        on.indicatorSeries(key, { subjects: [], types: [], region, between: null }, next),
      );
  for (const text of QUERIES) both(`search ${text}`, (on, next) => on.search({ text, types: [], regions: [] }, next));
  for (const id of entities) {
    for (const between of [null, IN_2022])
      both(`statements of ${id} ${JSON.stringify(between)}`, (on, next) =>
        on.statements({ relation: null, article: null, entity: id, between }, next),
      );
    both(`mentions of ${id}`, (on, next) => on.mentions(id, next));
    for (const direction of ['OUT', 'IN', 'BOTH'] as const)
      for (const { types, ...filter } of direction === 'BOTH' ? FILTERS : FILTERS.slice(0, 1))
        both(`neighbours of ${id} ${direction} ${JSON.stringify([types, filter])}`, (on, next) =>
          on.neighbours(id, { ...filter, neighbourTypes: types, direction }, next),
        );
    asked.push([`counts of ${id}`, (on) => on.neighbourCounts(id)]);
    asked.push([`timeline of ${id}`, (on) => on.timeline(id, 'MONTH')]);
    for (const hops of [1, 2, 3])
      for (const filter of FILTERS)
        asked.push([
          `${hops} hops of ${id} ${JSON.stringify(filter)}`,
          (on) => on.neighbourhood({ of: [id], hops, touching: [], ...filter, limit: 40 }),
        ]);
  }
  for (const [i, from] of entities.entries())
    for (const to of entities.slice(i + 1, i + 4))
      for (const [maxHops, filter] of [[5, ALL] as const, ...FILTERS.map((one) => [3, one] as const)])
        asked.push([
          `paths ${from} ${to} ${maxHops} ${JSON.stringify(filter)}`,
          (on) => on.paths({ from, to, maxHops, first: 6, ...filter }),
        ]);
  for (const [i, a] of regions.entries()) {
    both(`regions linked with ${a}`, (on, next) => on.linkedRegions(a, next));
    both(`children of ${a}`, (on, next) => on.regionChildren(a, next));
    asked.push([`ancestors of ${a}`, (on) => on.regionAncestors(a)]);
    for (const between of [null, IN_2022])
      for (const program of programs.slice(0, 4))
        both(`cell of ${program} and ${a} ${JSON.stringify(between)}`, (on, next) =>
          on.matrixCell({ program, region: a, between }, next),
        );
    for (const b of regions.slice(i + 1)) both(`links ${a} ${b}`, (on, next) => on.regionLinks(a, b, next));
  }
  for (const level of ['PROVINCE', 'CITY', 'COUNTY'] as const)
    for (const between of [null, IN_2022])
      for (const few of [
        { programs: [], regions: [] },
        { programs: programs.slice(0, 3), regions: regions.slice(0, 2) },
      ])
        asked.push([
          `matrix ${level} ${JSON.stringify([between, few])}`,
          (on) => on.programMatrix({ level, ...few, between, rows: 30, columns: 30 }),
        ]);
  for (const level of ['PROVINCE', 'CITY', 'COUNTY'] as const)
    for (const program of programs.slice(0, 4))
      both(`rest of ${program} ${level}`, (on, next) => on.matrixRest({ program, level, between: null }, next));
  for (const between of [null, IN_2022])
    for (const count of [1, 3])
      for (const set of [
        { kind: 'ALL' },
        ...regions.slice(0, 1).map((region) => ({ kind: 'ONLY' as const, region })),
        { kind: 'SOME' },
        { kind: 'NONE' },
      ] as const)
        if (regions.length >= count)
          both(`set ${JSON.stringify([count, set, between])}`, (on, next) =>
            on.programSet({ regions: regions.slice(0, count), set, between }, next),
          );
  for (const program of programs) asked.push([`trace of ${program}`, (on) => on.programTrace(program)]);
  return asked;
}

describe.skipIf(!canRun)('SQLite and Neo4j', () => {
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });
  const stores: GraphStore[] = [];
  let remove = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const server = await serverForTests();
    remove = server.remove;
    stores.push(await openSqliteInThread(':memory:'), await openStore(server.config));
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await remove();
  });
  const both = (): readonly [sqlite: GraphStore, neo4j: GraphStore] => {
    const [sqlite, neo4j] = stores;
    if (sqlite === undefined || neo4j === undefined) throw new Error('the stores are opened before the tests');
    return [sqlite, neo4j];
  };
  const sameAnswers = async (atLeast: number): Promise<void> => {
    const [sqlite, neo4j] = both();
    const asked = await questions(sqlite);
    expect(asked.length).toBeGreaterThan(atLeast);
    for (const [name, ask] of asked) expect(await ask(neo4j), name).toEqual(await ask(sqlite));
  };

  it('give the same rows of real newsletters in the same order, with the same cursors, before and after decisions', async () => {
    const [sqlite, neo4j] = both();
    const graphs = newsletters();
    expect(graphs.length).toBeGreaterThan(20);
    await fill(sqlite, graphs);
    await fill(neo4j, graphs);
    const before = await dump(sqlite);
    expect(await dump(neo4j)).toEqual(before);
    await sameAnswers(200);
    const made: Decision[] = [];
    for (const [i, proposal] of (await someProposals(sqlite)).entries()) {
      made.push(await sqlite.decide(proposal, at(i)));
      expect(await neo4j.decide(proposal, at(i))).toEqual(made.at(-1));
    }
    expect(made).toHaveLength(5);
    await sameAnswers(200);
    for (const { id } of made) for (const store of both()) await store.undo(id, at(99).on);
    expect(await dump(sqlite)).toEqual(before);
    expect(await dump(neo4j)).toEqual(before);
  });

  it('give the same rows after any sequence of apply, retract, decisions and undoing', async () => {
    let tick = 1_000;
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const [sqlite, neo4j] = both();
        await Promise.all([empty(sqlite), empty(neo4j)]);
        const start = tick;
        const left = await perform(sqlite, all, () => at((tick += 1)));
        tick = start;
        expect(await perform(neo4j, all, () => at((tick += 1)))).toEqual(left);
        await sameAnswers(10);
      }),
      { numRuns: 4 },
    );
  });
});
