import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { EntityId, GraphStore, JobId, RelationId } from '../../graph/index.ts';
import { DriverConnection } from '../../graph/store/neo4j/connection.ts';
import { migrate } from '../../graph/store/neo4j/migrate.ts';
import { encoded, type Query } from '../../graph/store/neo4j/query.ts';
import { storeOver } from '../../graph/store/neo4j/store.ts';
import { empty, fill } from '../contract/pages.ts';
import { at } from '../decisions.ts';
import { WORLD, articleOf, articleSpecs, idOf } from '../graphs.ts';
import { canRun, serverForTests } from '../neo4j.ts';
import { queriesOver } from '../queries.ts';

/** Operators that read what a query does not ask for. */
const REFUSED = /AllNodesScan|CartesianProduct|AllRelationshipsScan|DirectedAllRel|UndirectedAllRel/;
/** Lists of everything, and filters that the model reads whole by design. */
const SCANS: Readonly<Record<string, RegExp>> = {
  statistics: /NodeByLabelScan|RelationshipTypeScan/,
  programMatrix: /NodeByLabelScan|RelationshipTypeScan/,
  // What is in none of some regions is looked for among all programmes.
  programSet: /NodeByLabelScan|RelationshipTypeScan/,
  reviewables: /NodeByLabelScan/,
  decisions: /NodeByLabelScan/,
};

type Plan = Readonly<{ operatorType: string; children: readonly Plan[] }>;
const operators = ({ operatorType, children }: Plan): readonly string[] => [
  operatorType.replace('@neo4j', ''),
  ...children.flatMap(operators),
];

const ALL = { issue: null, relation: null, article: null, entity: null, between: null } as const;

/** Every operation of the port, with the arguments that change a query's text. */
async function askEverything(store: GraphStore): Promise<void> {
  const [from, to] = [idOf('宿州市'), idOf('杭州市')];
  const page = { first: 2, after: null } as const;
  const run = idOf('宿杭科创飞地');
  const between = { from: '2021', to: '2023' };
  const again = async <T extends Readonly<{ end: string | null }>>(
    ask: (page: { first: number; after: string | null }) => Promise<T>,
  ) => {
    const { end } = await ask({ first: 1, after: null });
    if (end !== null) await ask({ first: 1, after: end });
  };
  const articles = await store.articles(ALL, page);
  const [first] = articles.items;
  const article = first?.value.article.id ?? null;
  const issue = first?.value.issue.id ?? null;
  const statements = await store.statements(ALL, page);
  const relation = statements.items[0]?.value.relation ?? ('' as RelationId);
  for (const bounds of [null, between])
    for (const entity of [null, from]) {
      for (const of of [null, issue])
        await again((next) => store.articles({ issue: of, entity, between: bounds }, next));
      for (const of of [null, article])
        for (const by of [null, relation])
          await again((next) => store.statements({ relation: by, article: of, entity, between: bounds }, next));
    }
  for (const types of [[], ['Region'], ['Region', 'Program']] as const) {
    await again((next) => store.entityList(types, next));
    for (const regions of [[], [from]])
      for (const text of ['宿', '宿州', '宿州 合作', 'kejiju', 'G-60', '还有'])
        await again((next) => store.search({ text, types, regions }, next));
  }
  for (const direction of ['OUT', 'IN', 'BOTH'] as const)
    for (const predicates of [[], ['COOPERATES_WITH']] as const)
      for (const neighbourTypes of [[], ['Region']] as const)
        for (const bounds of [null, between])
          await again((next) =>
            store.neighbours(from, { direction, predicates, neighbourTypes, between: bounds }, next),
          );
  for (const types of [[], ['Region', 'Agency']] as const)
    for (const bounds of [null, between]) {
      await store.neighbourhood({
        of: [from],
        hops: 2,
        predicates: [],
        types,
        between: bounds,
        touching: [],
        limit: 10,
      });
      await store.paths({
        from,
        to,
        maxHops: 4,
        first: 3,
        predicates: ['COOPERATES_WITH', 'PART_OF'],
        types,
        between: bounds,
      });
    }
  for (const programs of [[], [run]])
    for (const bounds of [null, between])
      await store.programMatrix({
        level: 'CITY',
        programs,
        regions: programs.length === 0 ? [] : [to],
        between: bounds,
        rows: 9,
        columns: 9,
      });
  await again((next) => store.issues(next));
  await store.rememberFormerIds([{ former: 'former' as EntityId, id: from }]);
  await store.entities(['former' as EntityId]);
  await again((next) => store.formerIds(next));
  await again((next) => store.mentions(from, next));
  for (const entity of [null, from]) await again((next) => store.indicators(entity, next));
  for (const [text, comparable] of [
    ['', false],
    ['高企', true],
  ] as const)
    for (const types of [[], ['Region', 'Agency']] as const)
      await again((next) => store.metrics({ text, types, comparable }, next));
  for (const [types, subjects] of [
    [[], []],
    [['Region'], [from]],
  ] as const)
    for (const [region, bounds] of [
      [null, null],
      [from, between],
    ] as const)
      await again((next) =>
        store.indicatorSeries('高新技术企业|个', { subjects, types, region, between: bounds }, next),
      );
  await again((next) => store.regionChildren(idOf('安徽省'), next));
  for (const bounds of [null, between])
    await again((next) => store.matrixCell({ program: run, region: to, between: bounds }, next));
  for (const bounds of [null, between])
    for (const level of ['CITY', 'COUNTY'] as const)
      await again((next) => store.matrixRest({ program: run, level, between: bounds }, next));
  for (const bounds of [null, between])
    for (const set of [{ kind: 'ALL' }, { kind: 'ONLY', region: to }, { kind: 'SOME' }, { kind: 'NONE' }] as const)
      await again((next) => store.programSet({ regions: [from, to], set, between: bounds }, next));
  await again((next) => store.linkedRegions(from, next));
  await again((next) => store.regionLinks(from, to, next));
  await again((next) => store.reviews(next));
  await again((next) => store.decisions(from, next));
  await store.entities([from]);
  await store.relations([relation]);
  await store.statementsByIds(statements.items.map(({ value }) => value.id));
  await store.articlesByIds(article === null ? [] : [article]);
  await store.issuesByIds(issue === null ? [] : [issue]);
  if (article !== null) {
    await store.articleGraph(article);
    await store.articleSaid(article);
  }
  await store.neighbourCounts(from);
  await store.regionAncestors(from);
  await store.programTrace(run);
  await store.timeline(from, 'MONTH');
  await store.statistics();
  await store.entities(['none' as EntityId]);
  await askJobs(store);
  await again((next) => store.jobs(next));
  for (const current of [null, 'test 2']) await again((next) => store.articleIds(current, next));
}

async function askJobs(store: GraphStore): Promise<void> {
  const on = '2025-03-18T09:30:00.000Z';
  const files = [{ name: 'a.txt', content: new Uint8Array([1]) }];
  for (const id of ['first', 'second'] as JobId[]) {
    await store.createJob({ id, createdOn: on, files });
    await store.jobFile(id, 0);
    await store.appendJobEvents(id, 0, [
      { kind: 'STARTED', on },
      { kind: 'FILE_DONE', file: 0, on },
    ]);
    await store.jobEvents(id, 0, 1);
  }
  await store.graphChecksums([]);
}

describe.skipIf(!canRun)('plans of the queries on Neo4j', () => {
  vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });

  it('read what they ask for: no scan of all nodes, no cartesian product, no unbounded path', async () => {
    const { config, remove } = await serverForTests();
    afterAll(remove);
    const connection = await DriverConnection.open(config);
    await migrate(connection);
    const seen = new Map<string, Query<unknown>>();
    const note = (query: Query<unknown>): void => void seen.set(query.text, query);
    const noting = queriesOver(connection, {
      read: (query, signal) => {
        note(query);
        return connection.read(query, signal);
      },
      write: (name, work) =>
        connection.write(name, (transaction) =>
          work({
            run: (query) => {
              note(query);
              return transaction.run(query);
            },
          }),
        ),
    });
    const store = storeOver(noting);
    const specs = fc.sample(articleSpecs, { numRuns: 60, seed: 7 });
    const graphs = specs.map((spec, i) =>
      articleOf({ ...spec, title: `第${i + 1}篇`, named: WORLD.map(({ name }) => name).slice(i % 9) }),
    );
    await fill(store, graphs);
    // Replaced and retracted too, so that all the writer's queries are seen.
    await store.apply(articleOf({ title: '第1篇', issue: 2, named: ['上海市'] }));
    await store.retract(graphs[1]?.article.id ?? articleOf({ title: '甲' }).article.id);
    const { id } = await store.decide({ kind: 'RETYPE', entity: idOf('揭榜挂帅'), type: 'Institution' }, at(1));
    const [statement] = (await store.statements(ALL, { first: 1, after: null })).items;
    if (statement !== undefined) await store.decide({ kind: 'REJECT', statement: statement.value.id }, at(2));
    await store.undo(id, at(3).on);
    await askEverything(store);

    const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password));
    const faults: string[] = [];
    for (const { name, text, parameters } of seen.values()) {
      expect(text, name).toMatch(/^CYPHER 5( replan=skip)?\n/);
      expect(text, `${name}: paths are bounded`).not.toMatch(/\[[^\]]*\*(?!\d*\.\.\d)[^\]]*\]|\)\+|\{\d*,\}/);
      const { summary } = await driver.executeQuery(
        text.replace(/^CYPHER 5.*\n/, 'CYPHER 5 EXPLAIN\n'),
        encoded(parameters),
      );
      const used = operators(summary.plan as unknown as Plan);
      const scans = used.filter(
        (operator) => /LabelScan|TypeScan/.test(operator) && SCANS[name]?.test(operator) !== true,
      );
      const refused = used.filter((operator) => REFUSED.test(operator));
      if (refused.length + scans.length > 0) faults.push(`${name}: ${[...refused, ...scans].join(', ')}\n${text}`);
    }
    await driver.close();
    await empty(store);
    await store.close();
    expect(seen.size).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });
});
