import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  openSqliteInThread,
  openStore,
  type ArticleGraph,
  type GraphStore,
  type StatementId,
} from '../../graph/index.ts';
import { digest } from '../../graph/id.ts';
import { generated } from '../bench/store-graph.ts';
import { allOf, empty } from '../contract/pages.ts';
import { canRun, serverForTests } from '../neo4j.ts';

const NONE = { issue: null, relation: null, article: null, entity: null, between: null } as const;
const content = async (store: GraphStore): Promise<unknown> => ({
  entities: await allOf((page) => store.entityList([], page)),
  statements: await allOf((page) => store.statements(NONE, page)),
  statistics: await store.statistics(),
});

/** What the embedded store holds of the graphs, given one by one: what is right. */
async function expected(graphs: readonly ArticleGraph[]): Promise<unknown> {
  const store = await openSqliteInThread(':memory:');
  for (const graph of graphs) await store.apply(graph);
  const found = await content(store);
  await store.close();
  return found;
}

/** One article in which each agency works with the next. */
function crowd(size: number): ArticleGraph {
  const entities = generated(size * 5).entities.filter(({ type }) => type === 'Agency');
  const [graph] = generated(100).articles();
  if (graph === undefined) throw new Error('a graph has articles');
  const text = entities.map(({ name }) => name).join('和');
  const places = entities.map(({ id, name }) => {
    const start = text.indexOf(name);
    return { entity: id, start, end: start + name.length, rule: 'test' };
  });
  return {
    ...graph,
    article: { ...graph.article, text },
    entities,
    mentions: places,
    statements: places.slice(1).map((place, i) => ({
      id: digest('crowd', String(i)) as StatementId,
      subject: places[i]?.entity ?? place.entity,
      predicate: 'COOPERATES_WITH',
      object: place.entity,
      evidence: { start: places[i]?.start ?? 0, end: place.end },
      antecedent: null,
      eventDate: null,
      planned: false,
      confidence: 0.8,
      rule: 'test',
    })),
  };
}

describe.skipIf(!canRun)('the queue of writes to Neo4j', () => {
  vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
  let server: Awaited<ReturnType<typeof serverForTests>>;
  let store: GraphStore;
  beforeAll(async () => {
    server = await serverForTests();
    store = await openStore(server.config);
  });
  beforeEach(() => empty(store));
  afterAll(async () => {
    await empty(store);
    await store.close();
    await server.remove();
  });

  // The driver fetches a thousand rows at a time; a query whose rows are not all fetched is not done when the next begins.
  it('locks and makes all entities of a transaction before it writes about them, even more than a thousand', async () => {
    const graph = crowd(1_300);
    expect(await store.apply(graph)).toEqual({ outcome: 'new' });
    expect(await content(store)).toEqual(await expected([graph]));
  });

  it('stores all but those that are wrong, of calls that share a transaction', async () => {
    const graphs = [...generated(200).articles()].slice(0, 60);
    const [first] = graphs[3]?.statements ?? [];
    const wrong = graphs.map((graph, i): ArticleGraph => {
      const [, ...rest] = graph.statements;
      if (i === 17 && first !== undefined)
        return {
          ...graph,
          statements: [...rest, ...graph.statements.slice(0, 1).map((of) => ({ ...of, id: first.id }))],
        };
      return i === 30
        ? { ...graph, mentions: [{ entity: first?.subject ?? ('' as never), start: 0, end: 9_999, rule: '' }] }
        : graph;
    });
    const outcomes = await Promise.allSettled(wrong.map((graph) => store.apply(graph)));
    const failed = outcomes.flatMap((outcome, i) => (outcome.status === 'rejected' ? [[i, outcome.reason]] : []));
    expect(failed).toEqual([
      [17, expect.objectContaining({ code: 'CONFLICT' })],
      [30, expect.objectContaining({ code: 'INVALID' })],
    ]);
    expect(await content(store)).toEqual(await expected(graphs.filter((_, i) => i !== 17 && i !== 30)));
  });
});
