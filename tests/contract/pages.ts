import { expect } from 'vitest';
import {
  openSqliteInThread,
  type ArticleGraph,
  type GraphStore,
  type Page,
  type PageRequest,
} from '../../graph/index.ts';

/** Every row of a list, page by page, with what must hold of any pages. */
export async function allOf<T>(list: (page: PageRequest) => Promise<Page<T>>, first = 200): Promise<readonly T[]> {
  const values: T[] = [];
  const cursors = new Set<string>();
  let after: string | null = null;
  for (;;) {
    const page: Page<T> = await list({ first, after });
    values.push(...page.items.map((item) => item.value));
    for (const { cursor } of page.items) {
      expect(cursors.has(cursor), 'no cursor twice').toBe(false);
      cursors.add(cursor);
    }
    expect(page.items.length).toBeLessThanOrEqual(first);
    expect(page.end).toBe(page.items.at(-1)?.cursor ?? null);
    if (page.hasNext) expect(page.items.length).toBe(first);
    else {
      expect(values.length, 'total counts all rows').toBe(page.total);
      return values;
    }
    after = page.end;
  }
}

/** Asks of each, a few at once: more would only wait for a connection. */
async function each<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE)
    answers.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(ask))));
  return answers;
}
const AT_ONCE = 8;

/** All that a store holds, as the port shows it. */
export async function dump(store: GraphStore): Promise<unknown> {
  const articles = await allOf((page) => store.articles({ issue: null, entity: null, between: null }, page));
  const entities = await allOf((page) => store.entityList([], page));
  const ids = articles.map(({ article }) => article.id);
  const graphs = await each(ids, (id) => store.articleGraph(id));
  const said = await each(ids, (id) => store.articleSaid(id));
  const mentions = await each(entities, ({ id }) => allOf((page) => store.mentions(id, page)));
  const statements = await allOf((page) =>
    store.statements({ relation: null, article: null, entity: null, between: null }, page),
  );
  const relations = await store.relations([...new Set(statements.map((statement) => statement.relation))]);
  return {
    articles,
    entities,
    graphs,
    said,
    mentions,
    statements,
    relations: [...relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    indicators: await allOf((page) => store.indicators(null, page)),
    issues: await allOf((page) => store.issues(page)),
    statistics: await store.statistics(),
  };
}

/** Empties the store through the port: retract and undo are exact, so one store serves every run of a property. */
export async function empty(store: GraphStore): Promise<void> {
  for (const { id, decidedOn, undoneOn } of await allOf((page) => store.decisions(null, page)))
    if (undoneOn === null) await store.undo(id, decidedOn);
  for (;;) {
    const page = await store.articles({ issue: null, entity: null, between: null }, { first: 200, after: null });
    if (page.items.length === 0) return;
    await Promise.all(page.items.map(({ value }) => store.retract(value.article.id)));
  }
}

/** Empties the store and applies the graphs, in their order. */
export async function fill(store: GraphStore, graphs: readonly ArticleGraph[]): Promise<void> {
  await empty(store);
  await Promise.all(graphs.map((graph) => store.apply(graph)));
}

/** What a store holds in which nothing was ever disturbed. */
export async function undisturbed(graphs: readonly ArticleGraph[]): Promise<unknown> {
  const store = await openSqliteInThread(':memory:');
  await fill(store, graphs);
  const content = await dump(store);
  await store.close();
  return content;
}
