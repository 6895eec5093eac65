import { expect, test } from 'vitest';
import { decomposeDocument, openSqliteInThread } from '../../graph/index.ts';
import { ask, dataOf, startServer } from './harness.ts';

const TEXT = `科技要情
安徽省科学技术厅
2023年第5期

合肥市科学技术局开通科技服务热线

合肥市科学技术局牵头实施科技特派员制度，服务企业143家。

芜湖市科学技术局推出研发贷

芜湖市科学技术局实施揭榜挂帅项目12个。
工作亮点纷呈
宿州市科学技术局牵头实施科技特派员制度。
`;

async function served(readOnly = false) {
  const store = await openSqliteInThread(':memory:');
  const graphs = decomposeDocument(new TextEncoder().encode(TEXT), 'issue.txt');
  for (const graph of graphs) await store.apply(graph);
  const { url } = await startServer({ store, readOnly });
  const [first, second] = graphs.map(({ article }) => article.id);
  return { url, first, second };
}

test('an article is split at a line, the decision tells both, and undoing puts it together again', async () => {
  const { url, second } = await served();
  const { splitArticle } = await dataOf<{ splitArticle: Readonly<{ id: string }> }>(
    url,
    `mutation ($article: ID!) { splitArticle(article: $article, line: 3, note: "另一篇") {
      id about note line article { title text } part { title ordinal before { id } statements { totalCount } }
    } }`,
    { article: second },
  );
  expect(splitArticle).toMatchObject({
    about: ['芜湖市科学技术局推出研发贷', '工作亮点纷呈'],
    note: '另一篇',
    line: '工作亮点纷呈',
    article: { text: '芜湖市科学技术局推出研发贷\n芜湖市科学技术局实施揭榜挂帅项目12个。' },
    part: { title: '工作亮点纷呈', ordinal: 3, before: { id: second } },
  });
  const asked = `query { decisions { edges { node { __typename about undoneOn
    ... on Splitting { line part { title } } } } } articles { totalCount } }`;
  expect(await dataOf(url, asked)).toMatchObject({
    decisions: { edges: [{ node: { __typename: 'Splitting', part: { title: '工作亮点纷呈' }, undoneOn: null } }] },
    articles: { totalCount: 3 },
  });
  await dataOf(url, 'mutation ($id: ID!) { undoDecision(decision: $id) { id } }', { id: splitArticle.id });
  expect(await dataOf(url, asked)).toMatchObject({
    decisions: { edges: [{ node: { line: '工作亮点纷呈', part: null } }] },
    articles: { totalCount: 2 },
  });
});

test('an article is joined with the one before, and is found again once that is undone', async () => {
  const { url, first, second } = await served();
  const { joinArticle } = await dataOf<{ joinArticle: Readonly<{ id: string }> }>(
    url,
    'mutation ($article: ID!) { joinArticle(article: $article) { id about onto { id text } article { id } } }',
    { article: second },
  );
  expect(joinArticle).toMatchObject({
    about: ['芜湖市科学技术局推出研发贷', '合肥市科学技术局开通科技服务热线'],
    onto: { id: first, text: expect.stringContaining('143家。\n芜湖市科学技术局推出研发贷\n') as string },
    article: null,
  });
  await dataOf(url, 'mutation ($id: ID!) { undoDecision(decision: $id) { id } }', { id: joinArticle.id });
  expect(await dataOf(url, '{ articles { totalCount } }')).toEqual({ articles: { totalCount: 2 } });
});

test.each([
  ['mutation ($id: ID!) { joinArticle(article: $id) { id } }', 'INVALID', /is the first article of its issue/],
  ['mutation ($id: ID!) { splitArticle(article: $id, line: 2) { id } }', 'INVALID', /no article can begin at line 2/],
  ['mutation { joinArticle(article: "nothing") { id } }', 'NOT_FOUND', /there is no article nothing/],
  ['mutation { splitArticle(article: "nothing", line: 3) { id } }', 'NOT_FOUND', /there is no article nothing/],
] as const)('%s is refused', async (mutation, code, message) => {
  const { url, first } = await served();
  const { answer } = await ask(url, mutation, mutation.includes('$id') ? { id: first } : {});
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code }, message: expect.stringMatching(message) as string });
});

test('a server that only lets clients read cuts nothing', async () => {
  const { url, second } = await served(true);
  for (const mutation of ['joinArticle(article: $id)', 'splitArticle(article: $id, line: 3)']) {
    const { answer } = await ask(url, `mutation ($id: ID!) { ${mutation} { id } }`, { id: second });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('an issue tells the decisions in force about its articles', async () => {
  const { url, first, second } = await served();
  const { joinArticle } = await dataOf<{ joinArticle: Readonly<{ id: string }> }>(
    url,
    'mutation ($id: ID!) { joinArticle(article: $id) { id } }',
    { id: second },
  );
  const asked = 'query ($id: ID!) { node(id: $id) { ... on Article { issue { cuts { __typename id } } } } }';
  expect(await dataOf(url, asked, { id: first })).toEqual({
    node: { issue: { cuts: [{ __typename: 'Joining', id: joinArticle.id }] } },
  });
  await dataOf(url, 'mutation ($id: ID!) { undoDecision(decision: $id) { id } }', { id: joinArticle.id });
  expect(await dataOf(url, asked, { id: first })).toEqual({ node: { issue: { cuts: [] } } });
});
