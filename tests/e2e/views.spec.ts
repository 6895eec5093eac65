import type { Page } from '@playwright/test';
import { nodes, settled, show, START } from './app.ts';
import { expect, test } from './server.ts';

test('reading: an article with its mentions marked, its claims beside it, each claim to its sentence', async ({
  page,
}) => {
  await page.goto(START);
  await page.getByRole('button', { name: '阅读', exact: true }).click();
  await page.getByRole('navigation', { name: '文章' }).getByRole('link').first().click();
  const text = page.locator('.text');
  await expect(text.getByRole('link')).not.toHaveCount(0);
  const digest = page.getByRole('region', { name: '本文要点' });
  const claim = digest.getByRole('listitem').nth(2).getByRole('button');
  const quote = await claim.getAttribute('title');
  await claim.click();
  const evidence = text.locator('.evidence');
  await expect(evidence.first()).toBeInViewport();
  expect((await evidence.allInnerTexts()).join('')).toBe(quote);

  const before = await text.getByRole('link').count();
  await page.getByRole('group', { name: '标出' }).getByRole('button', { name: /^地区/ }).click();
  expect(await text.getByRole('link').count()).toBeLessThan(before);
});

test('comparing: a cell opens its sentences, two regions show what they share of all programmes', async ({ page }) => {
  await page.goto('/');
  const all = page.getByRole('button', { name: /^全部对比：\d+ 个项目，\d+ 个省级地区$/ });
  const total = Number(/\d+/.exec(await all.innerText())?.[0]);
  await all.click();
  await expect(page.getByRole('button', { name: '对比', exact: true })).toHaveAttribute('aria-current', 'page');
  const cell = page.getByRole('cell').getByRole('button').first();
  await cell.click();
  await expect(page.getByRole('article').first().locator('.quote')).not.toBeEmpty();
  const heads = page.getByRole('columnheader').getByRole('button');
  await heads.nth(0).click();
  await heads.nth(1).click();
  await expect(page.getByText(`2 个地区划分全部 ${total} 个项目`)).toBeVisible();
  const sets = page.getByRole('rowheader', { name: /^(都在推行|仅 .+|所选地区都没有) \d+ 个项目$/ });
  await expect(sets).toHaveCount(4);
  const counts = (await sets.allInnerTexts()).map((text) => Number(/(\d+) 个项目$/.exec(text)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  const rows = page.getByRole('row').getByRole('rowheader').getByRole('button');
  const before = await rows.count();
  await page
    .getByRole('button', { name: /^还有 \d+ 个项目，再看一些$/ })
    .last()
    .click();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  const after = await rows.count();
  await page.getByRole('cell').getByRole('button').first().click();
  await expect(page.getByRole('complementary', { name: '详情' }).getByRole('article').first()).toBeVisible();
  expect(await rows.count()).toBe(after);
  await page.getByRole('button', { name: '取消比较' }).click();
  await page.getByRole('button', { name: '市级' }).click();
  await expect(page).toHaveURL(/level=CITY/);
  await expect(page.getByRole('cell').getByRole('button').first()).toBeVisible();
});

test('comparing cities: no province is a column, what is said of a whole province stands apart and can be read', async ({
  page,
}) => {
  await page.goto('/#/compare?level=CITY');
  const heads = page.getByRole('columnheader').getByRole('button');
  await expect(heads.first()).toBeVisible();
  for (const name of await heads.allInnerTexts()) expect(name).not.toMatch(/[省区]$/);
  await page
    .getByRole('button', { name: /，只到省级：\d+ 篇文章，最早 / })
    .first()
    .click();
  await expect(page.getByRole('complementary', { name: '详情' }).getByText('没有说到哪个市')).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('comparing: a region beyond the columns is picked by its name', async ({ page }) => {
  await page.goto('/#/compare');
  await page.getByRole('button', { name: '输入地区名来选' }).click();
  for (const name of ['黄山市', '上海市']) {
    if (name !== '黄山市') await page.getByRole('button', { name: '再选一个地区' }).click();
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('listitem').getByRole('button', { name, exact: true }).click();
  }
  await expect(page.getByRole('columnheader', { name: '黄山市' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /^仅 黄山市 \d+ 个项目$/ })).toBeVisible();
});

test('comparing: a link that names a region that is gone shows what is there', async ({ page }) => {
  await page.goto('/#/compare?with=region-340000;region-gone');
  await expect(page.getByRole('button', { name: '不再比较：安徽省' })).toBeVisible();
  await expect(page.getByRole('columnheader').getByRole('button').first()).toBeVisible();
});

/** Scrolls the box of each table until only its head can stand at the edge, and says what stands there. */
const atTheEdge = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('table')].map((table) => {
      let box: Element = table;
      while (!/auto|scroll/.test(getComputedStyle(box).overflowY) && box.parentElement) box = box.parentElement;
      box.scrollTop += table.getBoundingClientRect().top - box.getBoundingClientRect().top + 90;
      const edge = box.getBoundingClientRect();
      return [...table.querySelectorAll('thead th')]
        .filter((head) => head.getBoundingClientRect().right < edge.right)
        .map((head) => {
          const { top, left, width } = head.getBoundingClientRect();
          const seen = document.elementFromPoint(left + width / 2, edge.top + 2);
          return seen?.closest('thead') && Math.abs(top - edge.top) < 3
            ? 'head'
            : `${seen?.textContent} over a head at ${top}`;
        })
        .join();
    }),
  );

for (const size of [
  { width: 1440, height: 420 },
  { width: 390, height: 500 },
])
  test(`the heads of tables stay at the edge and nothing runs above them, ${size.width} wide`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const view of ['#/compare', '#/compare?with=region-340000;region-320000']) {
      await page.goto(`/${view}`);
      await expect(page.getByRole('cell').getByRole('button').first()).toBeVisible();
      for (const table of await atTheEdge(page)) expect(table).toMatch(/^head(,head)*$/);
      await page.goto('about:blank');
    }
    await page.goto(START);
    await show(page, '揭榜挂帅');
    await page.evaluate(() => (location.hash += '&as=table'));
    await page.reload();
    await expect(page.getByRole('table')).toHaveCount(2);
    for (const table of await atTheEdge(page)) expect(table).toMatch(/^head(,head)*$/);
  });

test('tracing: who leads a programme, where it runs and since when', async ({ page }) => {
  await page.goto(START);
  await page.getByRole('button', { name: '追踪', exact: true }).click();
  const programs = page.getByRole('navigation', { name: '推行地区最多的项目' }).getByRole('button');
  await expect(programs.first()).toBeVisible();
  const regions = (await programs.allInnerTexts()).map((text) => Number(/(\d+) 个地区$/.exec(text)?.[1]));
  expect(regions).toEqual(regions.toSorted((a, b) => b - a));
  await programs.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: '推行先后' })).toBeVisible();
  await page
    .getByRole('button', { name: /：\d+ 条论断$/ })
    .first()
    .click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('the interface in English, and back, and the choice stays', async ({ page }) => {
  await page.goto(START);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start from a programme, a region or a sentence');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Explore' })).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('从一个项目、一个地区或一句话开始');
});

test('light and dark: as the system, then as chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(START);
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.getByRole('button', { name: /^明暗/ }).click();
  await expect.poll(ground).not.toBe(dark);
  await page.reload();
  expect(await ground()).not.toBe(dark);
});

for (const view of ['图谱', '对比', '追踪', '阅读']) {
  test(`on a phone nothing of ${view} is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(START);
    await page.getByRole('button', { name: view, exact: true }).click();
    await expect(page.getByRole('main')).not.toBeEmpty();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    for (const name of ['图谱', '对比', '追踪', '阅读']) {
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    }
  });
}

test('on a phone the sheet leaves the graph in sight and rises when asked', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(START);
  await page.getByRole('button', { name: /^从“.+”开始$/ }).click();
  const sheet = page.getByRole('complementary', { name: '详情' });
  await expect(sheet).toBeVisible();
  const height = async (): Promise<number> => (await sheet.boundingBox())?.height ?? 0;
  expect(await height()).toBeLessThan(480);
  await sheet.getByRole('button', { name: '详情' }).click();
  await expect.poll(height).toBeGreaterThan(600);
});

test('on a phone another view is not covered by the sheet of the last', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(START);
  await page.getByRole('button', { name: /^从“.+”开始$/ }).click();
  await expect(page.getByRole('complementary', { name: '详情' })).toBeVisible();
  await page.getByRole('button', { name: '对比', exact: true }).click();
  await expect(page.getByRole('cell').getByRole('button').first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: '详情' })).toBeHidden();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`the panel's place is kept while it is on its way, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const panel = Promise.withResolvers<null>();
    await page.route('**/Panel-*.js', async (route) => {
      await panel.promise;
      await route.continue();
    });
    await page.goto(START);
    await page.getByRole('button', { name: /^从“.+”开始$/ }).click();
    await expect.poll(() => nodes(page)).toBeGreaterThan(5);
    await settled(page);
    const place = page.locator('[data-over="sheet"]');
    const [canvas, kept] = [await page.getByRole('application').boundingBox(), await place.boundingBox()];
    panel.resolve(null);
    await expect(page.getByRole('complementary', { name: '详情' })).toBeVisible();
    expect(await page.getByRole('application').boundingBox()).toEqual(canvas);
    expect(await place.boundingBox()).toEqual(kept);
  });
}
