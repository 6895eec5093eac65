import { expect, test } from 'vitest';
import { openSqliteInThread } from '../../graph/index.ts';
import { replaceReading } from '../../graph/ingest/replace.ts';
import { articleOf, idOf } from '../graphs.ts';
import { renamed } from '../renamed.ts';
import { dataOf, startServer } from './harness.ts';

const GRAPH = articleOf({
  title: '甲',
  claims: [{ subject: '宿州市科学技术局', predicate: 'LEADS', object: '揭榜挂帅' }],
});

type Ids = Readonly<{ id: string }>;
type Shown = Readonly<{
  neighbourhood: Readonly<{ relations: readonly (Ids & { statements: { edges: { node: Ids }[] } })[] }>;
}>;
const OPEN = `query ($of: ID!) { neighbourhood(of: [$of], hops: 1) { relations { id statements { edges { node { id } } } } } }`;
const AGAIN = `query ($entity: ID!, $relation: ID!, $statement: ID!) {
  entity: node(id: $entity) { ... on Entity { id name } }
  relation: node(id: $relation) { ... on Relation { id subject { id } statements { totalCount edges { node { id } } } } }
  statement: node(id: $statement) { ... on Statement { id relation { id } quote } }
}`;

test('a page that was open while articles were read again goes on with the ids that it has', async () => {
  const store = await openSqliteInThread(':memory:');
  await store.apply(GRAPH);
  const { url } = await startServer({ store });
  const entity = idOf('宿州市科学技术局');
  const open = async (of: string): Promise<readonly [string, string]> => {
    const [relation] = (await dataOf<Shown>(url, OPEN, { of })).neighbourhood.relations;
    return [relation?.id ?? '', relation?.statements.edges[0]?.node.id ?? ''];
  };
  const [relation, statement] = await open(entity);

  await replaceReading(store, GRAPH, renamed(GRAPH, { 宿州市科学技术局: '宿州市科技局' }));
  const now = 'anew-宿州市科技局';
  const [relationNow, statementNow] = await open(entity);
  expect(new Set([relation, statement, relationNow, statementNow, '']).size).toBe(5);
  expect(await dataOf(url, AGAIN, { entity, relation, statement })).toEqual({
    entity: { id: now, name: '宿州市科技局' },
    relation: {
      id: relationNow,
      subject: { id: now },
      statements: { totalCount: 1, edges: [{ node: { id: statementNow } }] },
    },
    statement: {
      id: statementNow,
      relation: { id: relationNow },
      quote: expect.stringContaining('揭榜挂帅') as string,
    },
  });

  const { rejectStatement } = await dataOf<{ rejectStatement: Ids }>(
    url,
    'mutation ($statement: ID!) { rejectStatement(statement: $statement) { id } }',
    { statement },
  );
  expect(rejectStatement.id).toMatch(/^decision-/);
  expect((await dataOf<Shown>(url, OPEN, { of: entity })).neighbourhood.relations).toEqual([]);
});
