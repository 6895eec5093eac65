import { expect, test } from 'vitest';
import { openSqliteInThread } from '../../graph/index.ts';
import type { Connection } from '../../server/page.ts';
import { articleOf, idOf } from '../graphs.ts';
import { ask, dataOf, nodes, startServer } from './harness.ts';

const [a, b] = [idOf('科技创新券'), idOf('安徽省科技创新券')];

async function served(readOnly = false): Promise<string> {
  const store = await openSqliteInThread(':memory:');
  await store.apply(
    articleOf({
      title: '甲',
      named: ['科技创新券', '安徽省科技创新券', '上海市'],
      claims: [{ subject: '宿州市科学技术局', predicate: 'LEADS', object: '科技创新券' }],
    }),
  );
  return (await startServer({ store, readOnly })).url;
}

test('a pair of the review list is merged, is one entity under both ids, and two again when that is undone', async () => {
  const url = await served();
  const { mergeEntities } = await dataOf<{ mergeEntities: Readonly<{ id: string }> }>(
    url,
    `mutation ($a: ID!, $b: ID!) { mergeEntities(a: $a, b: $b, note: "同一政策") {
      id about note decidedOn undoneOn a { id name } b { id aliases }
    } }`,
    { a, b },
  );
  const kept = a < b ? a : b;
  expect(mergeEntities).toEqual({
    id: expect.stringMatching(/^decision-/) as string,
    about: expect.arrayContaining(['科技创新券', '安徽省科技创新券']) as string[],
    note: '同一政策',
    decidedOn: '2026-01-01T00:00:00.001Z',
    undoneOn: null,
    a: { id: kept, name: '科技创新券' },
    b: { id: kept, aliases: expect.arrayContaining(['安徽省科技创新券', '创新券']) as string[] },
  });
  const { nodes: both, reviews } = await dataOf<{ nodes: unknown[]; reviews: { totalCount: number } }>(
    url,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } reviews { totalCount } }',
    { ids: [a, b] },
  );
  expect(both).toEqual([{ id: kept }, { id: kept }]);
  expect(reviews.totalCount).toBe(0);
  const undone = await dataOf(url, 'mutation ($id: ID!) { undoDecision(decision: $id) { __typename id undoneOn } }', {
    id: mergeEntities.id,
  });
  expect(undone).toEqual({
    undoDecision: { __typename: 'Merging', id: mergeEntities.id, undoneOn: '2026-01-01T00:00:00.002Z' },
  });
  const after = await dataOf<{ nodes: unknown[] }>(url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [a, b],
  });
  expect(after.nodes).toEqual([{ id: a }, { id: b }]);
});

test('what explores the graph takes a merged id for the one that is left', async () => {
  const url = await served();
  const [bureau, shanghai] = [idOf('宿州市科学技术局'), idOf('上海市')];
  await dataOf(url, 'mutation ($a: ID!, $b: ID!) { mergeEntities(a: $a, b: $b) { id } }', { a, b });
  const explore = `query ($id: ID!, $bureau: ID!, $shanghai: ID!) {
    neighbourhood(of: [$id]) { entities { id } relations { predicate } }
    paths(from: $bureau, to: $id) { paths { entities { id } } }
    programTrace(program: $id) { program { id } leaders { entity { id } } }
    programMatrix(level: PROVINCE, programs: [$id]) { programs { id } }
    matrixCell(program: $id, region: $shanghai) { totalCount }
    articles(entity: $id) { totalCount }
  }`;
  const [left, merged] = a < b ? [a, b] : [b, a];
  const answers = await Promise.all([left, merged].map((id) => dataOf(url, explore, { id, bureau, shanghai })));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[1]).toMatchObject({
    neighbourhood: { relations: [{ predicate: 'LEADS' }] },
    paths: { paths: [{ entities: [{ id: bureau }, { id: left }] }] },
    programTrace: { program: { id: left }, leaders: [{ entity: { id: bureau } }] },
    programMatrix: { programs: [{ id: left }] },
    articles: { totalCount: 1 },
  });
});

test('each kind of decision is listed with what it decided', async () => {
  const url = await served();
  const { entity } = await dataOf<{ entity: { statements: Connection<Readonly<{ id: string }>> } }>(
    url,
    'query ($id: ID!) { entity: node(id: $id) { ... on Program { statements { edges { node { id } } } } } }',
    { id: a },
  );
  const [statement] = nodes(entity.statements);
  await dataOf(
    url,
    `mutation ($a: ID!, $b: ID!, $bureau: ID!, $statement: ID!) {
      keepApart(a: $a, b: $b) { id }
      renameEntity(entity: $b, name: "安徽创新券") { name entity { name } }
      rejectStatement(statement: $statement) { quote }
      retypeEntity(entity: $bureau, type: Institution, note: "事业单位") { type was }
    }`,
    { a, b, bureau: idOf('宿州市科学技术局'), statement: statement?.id },
  );
  const { decisions } = await dataOf<{ decisions: Connection<unknown> & { totalCount: number } }>(
    url,
    `{ decisions(first: 10) { totalCount edges { node { __typename id about note
      ... on Separation { a { id } b { id } }
      ... on Renaming { name entity { name aliases } }
      ... on Retyping { type was entity { __typename } }
      ... on Rejection { predicate quote subject { name } object { name } article { title } }
    } } } }`,
  );
  expect(decisions.totalCount).toBe(4);
  const listed = nodes(decisions) as readonly Readonly<{ __typename: string; id: string }>[];
  for (const { __typename, id } of listed)
    expect(await dataOf(url, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({
      node: { __typename, id },
    });
  expect(listed.map(({ id: _, ...rest }) => rest)).toEqual([
    {
      __typename: 'Retyping',
      about: ['宿州市科学技术局'],
      note: '事业单位',
      type: 'Institution',
      was: 'Agency',
      entity: { __typename: 'Institution' },
    },
    {
      __typename: 'Rejection',
      about: ['宿州市科学技术局', '科技创新券', '宿州市科学技术局主导科技创新券。'],
      note: null,
      predicate: 'LEADS',
      quote: '宿州市科学技术局主导科技创新券。',
      subject: { name: '宿州市科学技术局' },
      object: { name: '科技创新券' },
      article: { title: '甲' },
    },
    {
      __typename: 'Renaming',
      about: ['安徽省科技创新券'],
      note: null,
      name: '安徽创新券',
      entity: { name: '安徽创新券', aliases: ['创新券', '安徽省科技创新券'] },
    },
    expect.objectContaining({ __typename: 'Separation' }),
  ]);
  const of = await dataOf<{ decisions: { totalCount: number } }>(
    url,
    'query ($id: ID!) { decisions(entity: $id) { totalCount } }',
    { id: a },
  );
  expect(of.decisions.totalCount).toBe(1);
  const refused = await ask(url, 'mutation ($a: ID!, $b: ID!) { mergeEntities(a: $a, b: $b) { id } }', { a, b });
  expect(refused.status).toBe(409);
  expect(refused.answer.errors?.[0]).toMatchObject({
    message: expect.stringMatching(/decided to be different/) as string,
    extensions: { code: 'CONFLICT' },
  });
});

test('a server that others reach only reads, and says how to change that', async () => {
  const url = await served(true);
  const { status, answer } = await ask(url, 'mutation ($a: ID!, $b: ID!) { mergeEntities(a: $a, b: $b) { id } }', {
    a,
    b,
  });
  expect(status).toBe(403);
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining('--edit') as string,
    extensions: { code: 'FORBIDDEN' },
  });
});

test('nothing is decided by a GET, which any page could make a browser send', async () => {
  const url = await served();
  const mutation = `mutation { mergeEntities(a: "${a}", b: "${b}") { id } }`;
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(mutation)}`);
  expect(response.status).toBe(405);
  const { decisions } = await dataOf<{ decisions: { totalCount: number } }>(url, '{ decisions { totalCount } }');
  expect(decisions.totalCount).toBe(0);
});
