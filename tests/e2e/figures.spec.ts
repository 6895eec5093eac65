import type { Page } from '@playwright/test';
import { format, HOME } from '../../web/src/state/route.ts';
import { START } from './app.ts';
import { expect, test } from './server.ts';

type Said = Readonly<{
  id: string;
  antecedent: Readonly<{ start: number; end: number }> | null;
  antecedentQuote: string | null;
  relation: Readonly<{ id: string }>;
}>;
type Article = Readonly<{ id: string; text: string; statements: Readonly<{ edges: readonly { node: Said }[] }> }>;

/** The articles of the samples with their statements. */
async function articles(page: Page): Promise<readonly Article[]> {
  const query = `{ articles(first: 30) { edges { node { id text
    statements(first: 100) { edges { node { id antecedent { start end } antecedentQuote relation { id } } } } } } } }`;
  const answer = await page.request.post('/graphql', { data: { query } });
  const { data } = (await answer.json()) as { data: { articles: { edges: readonly { node: Article }[] } } };
  return data.articles.edges.map(({ node }) => node);
}

const at = (route: Partial<typeof HOME>): string => `${START}${format({ ...HOME, ...route })}`;

test('a claim about 园区 shows the sentence that names it, which leads to its place', async ({ page }) => {
  const [found] = (await articles(page)).flatMap(({ id, text, statements }) =>
    statements.edges.flatMap(({ node }) =>
      node.antecedent && node.antecedentQuote
        ? [
            {
              ...node,
              article: id,
              quote: node.antecedentQuote,
              named: text.slice(node.antecedent.start, node.antecedent.end),
            },
          ]
        : [],
    ),
  );
  if (found === undefined) throw new Error('no statement of the samples has an antecedent');
  await page.goto(at({ view: 'explore', focus: { kind: 'relation', id: found.relation.id } }));
  const panel = page.getByRole('complementary', { name: '详情' });
  await expect(panel.getByText('所指见').first()).toBeVisible();
  await panel.getByRole('button', { name: found.quote, exact: true }).first().click();
  await expect(panel.locator('.evidence')).toHaveText(found.named);
  // The claim itself stays marked beside it.
  await expect(panel.locator('.pale:not(.evidence)').first()).toBeVisible();

  await page.goto(at({ view: 'read', article: found.article, statement: found.id }));
  const claim = page.getByRole('region', { name: '本文要点' }).getByRole('button', { name: `所指见：${found.quote}` });
  await claim.click();
  await expect(page.getByRole('main').locator('.sheet .evidence')).toHaveText(found.named);
});

test('figures tell ranges, changes and bounds, and are copied with every part in a cell', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const told = [
    { value: 200_000, upTo: 500_000, unit: '元', bound: 'EXACT', change: 'LEVEL' },
    { value: 5.2, upTo: null, unit: '%', bound: 'MORE_THAN', change: 'INCREASE' },
    { value: 30, upTo: 80, unit: '家', bound: 'EXACT', change: 'FROM_TO' },
  ];
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { data?: { node?: { indicators?: object[] } } };
    const { indicators = [] } = answer.data?.node ?? {};
    for (const [i, one] of indicators.entries()) Object.assign(one, told[i]);
    await route.fulfill({ response, json: answer });
  });
  const article = (await articles(page)).find(({ text }) => text.includes('首批验证项目'));
  if (article === undefined) throw new Error('the samples lack the article of 黄石');
  await page.goto(at({ view: 'read', article: article.id }));
  const digest = page.getByRole('region', { name: '本文要点' });
  const figures = digest.locator('.value');
  await expect(figures.nth(0)).toHaveText('20–50万元');
  await expect(figures.nth(1)).toHaveText('增长超过 5.2%');
  await expect(figures.nth(2)).toHaveText('30 → 80家');
  await digest.getByRole('button', { name: '取走' }).click();
  await page.getByRole('menuitem', { name: '复制为表格' }).click();
  const [head = '', ...rows] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  const cells = (row: string | undefined) =>
    Object.fromEntries(head.split('\t').map((name, i) => [name, row?.split('\t')[i]]));
  expect(cells(rows[0])).toMatchObject({ 数值: '200000', 至: '500000', 单位: '元', 变化: '', 程度: '' });
  expect(cells(rows[1])).toMatchObject({ 数值: '5.2', 至: '', 单位: '%', 变化: '增长', 程度: '超过' });
  expect(cells(rows[2])).toMatchObject({ 数值: '30', 至: '80', 变化: '先后' });
});
