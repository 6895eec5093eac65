import { edges, nodes, places, search, settled, show, START } from './app.ts';
import { expect, test } from './server.ts';

test('an empty folder starts with the samples and invites to begin', async ({ page }) => {
  await page.goto(START);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('从一个项目、一个地区或一句话开始');
  await expect(page.getByRole('region', { name: '各地共有的项目' }).getByRole('row')).not.toHaveCount(0);
  await page.getByRole('button', { name: /^从“.+”开始$/ }).click();
  await expect.poll(() => nodes(page)).toBeGreaterThan(5);
});

test('from the word 揭榜挂帅 to the sentence in its article', async ({ page }) => {
  await page.goto(START);
  await search(page, '揭榜挂帅');
  await expect(page.getByRole('option').first().locator('mark')).toHaveText('揭榜挂帅');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '揭榜挂帅', exact: true })).toBeVisible();
  await expect.poll(() => nodes(page)).toBeGreaterThan(5);
  const before = await nodes(page);
  await page.getByRole('button', { name: /^展开 \d+$/ }).click();
  await expect.poll(() => nodes(page)).toBeGreaterThan(before);

  const details = page.getByRole('complementary', { name: '详情' });
  await details
    .getByRole('button', { name: /：\d+ 条论断$/ })
    .first()
    .click();
  const quote = details.getByRole('article').first().locator('.quote');
  const sentence = (await quote.innerText()).trim();
  await quote.click();
  const evidence = details.locator('.evidence');
  await expect(evidence.first()).toBeVisible();
  expect((await evidence.allInnerTexts()).join('')).toBe(sentence);
  await expect(evidence.first()).toBeInViewport();
});

test('a mention leads to its node, and the node lights the mention', async ({ page }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  const details = page.getByRole('complementary', { name: '详情' });
  await details
    .getByRole('button', { name: /：\d+ 条论断$/ })
    .first()
    .click();
  await details.getByRole('article').first().locator('.quote').click();
  const mention = details.getByRole('link', { name: '揭榜挂帅' }).first();
  await mention.hover();
  await expect(mention).toHaveClass(/lit/);
  await mention.click();
  await expect(page.getByRole('heading', { level: 2, name: '揭榜挂帅', exact: true })).toBeVisible();
  await page.goBack();
  await expect(details.locator('.evidence').first()).toBeVisible();
});

test('expanding hardly moves what is there; undo takes it back and redo brings it again', async ({ page }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  const before = await places(page);
  await page.getByRole('button', { name: /^展开 \d+$/ }).click();
  await expect.poll(() => nodes(page)).toBeGreaterThan(Object.keys(before).length);
  await settled(page);
  const after = await places(page);
  const moved = Object.entries(before).map(([id, { x, y }]) =>
    Math.hypot((after[id]?.x ?? 1e9) - x, (after[id]?.y ?? 1e9) - y),
  );
  expect(moved.toSorted((a, b) => a - b)[Math.floor(moved.length / 2)]).toBeLessThan(30);

  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => nodes(page)).toBe(Object.keys(before).length);
  await settled(page);
  expect(await places(page)).toEqual(before);
  await page.getByRole('button', { name: '重做' }).click();
  await settled(page);
  expect(await places(page)).toEqual(after);
});

test('what was expanded can be collapsed at once, and by the link', async ({ page, context }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  const collapse = page.getByRole('button', { name: /^收起 \d+$/ });
  await collapse.click();
  await expect(collapse).toBeHidden();
  const before = await nodes(page);
  const expand = page.getByRole('button', { name: /^展开 \d+$/ });
  const promised = Number((await expand.innerText()).replace(/\D/g, ''));
  await expand.click();
  await expect.poll(() => nodes(page)).toBe(before + promised);
  await expect(page.getByRole('status').filter({ hasText: `加入了 ${promised} 个相连实体` })).toBeVisible();
  await expect(collapse).toBeVisible();
  const said = await collapse.innerText();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('button', { name: said })).toBeVisible();
  await other.getByRole('button', { name: said }).click();
  await expect.poll(() => nodes(other)).toBe(before + promised - Number(said.replace(/\D/g, '')));
});

test('with a type hidden, an expansion brings as many as its button says', async ({ page }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  await page.getByRole('region', { name: '图例' }).getByRole('button', { name: /^地区/ }).click();
  await settled(page);
  const expand = page.getByRole('button', { name: /^展开 \d+$/ });
  await expect(expand).toBeVisible();
  const before = await nodes(page);
  const promised = Number((await expand.innerText()).replace(/\D/g, ''));
  await expand.click();
  await expect.poll(() => nodes(page)).toBe(before + promised);
});

test('a link restores the same nodes in the same places, with the same page beside them', async ({ page, context }) => {
  await page.goto(START);
  await show(page, '科技特派员');
  const link = page.url();
  const here = { nodes: await places(page), edges: await edges(page) };
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 2, name: '科技特派员', exact: true })).toBeVisible();
  await expect.poll(() => nodes(other)).toBe(Object.keys(here.nodes).length);
  await settled(other);
  expect({ nodes: await places(other), edges: await edges(other) }).toEqual(here);
});

test('the legend takes a type away and gives it back', async ({ page }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  const before = await nodes(page);
  const regions = page.getByRole('region', { name: '图例' }).getByRole('button', { name: /^地区/ });
  await regions.click();
  await expect.poll(() => nodes(page)).toBeLessThan(before);
  await regions.click();
  await expect.poll(() => nodes(page)).toBe(before);
});

test('the table holds every node and relation of the picture, sorts and copies', async ({ page }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  const drawn = { nodes: await nodes(page), edges: await edges(page) };
  await page.getByRole('button', { name: '表', exact: true }).click();
  const [first, second] = [page.getByRole('table').first(), page.getByRole('table').last()];
  await expect(first.locator('tbody tr')).toHaveCount(drawn.nodes);
  await expect(second.locator('tbody tr')).toHaveCount(drawn.edges);
  await first.getByRole('button', { name: /^名称/ }).click();
  await expect(first.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: '取走' }).first().click();
  await page.getByRole('menuitem', { name: '复制为表格' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(drawn.nodes + 1);
  expect(copied.split('\n')[0]?.split('\t')[0]).toBe('名称');
});

test('two regions: how they are linked, and where it says so', async ({ page }) => {
  await page.goto(START);
  await show(page, '江苏省');
  const linked = page.locator('section', { has: page.getByRole('button', { name: /^相连地区/ }) }).last();
  await linked.getByRole('listitem').first().getByRole('button').click();
  await expect(page.getByText('两地如何相连')).toBeVisible();
  await expect(page.getByRole('article').first().getByRole('button').first()).not.toBeEmpty();
});

test('a word that nothing matches says so', async ({ page }) => {
  await page.goto(START);
  await expect(page.getByRole('combobox')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.insertText('水星登陆计划');
  await expect(page.getByText('没有与“水星登陆计划”相符的名称、别名、拼音或原句')).toBeVisible();
});

test('an answer that fails says what happened, and trying again mends it', async ({ page }) => {
  await page.route('**/graphql', (route) =>
    route.fulfill({
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({ errors: [{ message: 'The store is closed.', extensions: { code: 'UNAVAILABLE' } }] }),
    }),
  );
  await page.goto(START);
  await expect(page.getByRole('alert')).toContainText('数据库暂时用不了');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
