import type { Page } from '@playwright/test';
import { format, HOME, type Route } from '../../web/src/state/route.ts';
import { show, START } from './app.ts';
import { expect, test } from './server.ts';

const at = (route: Partial<Route>): string => `${START}${format({ ...HOME, ...route })}`;

/** Pages as width and height in points. */
async function pagesOf(page: Page): Promise<readonly (readonly [number, number])[]> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return Array.from(text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g), ([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
}

const isUpright = ([width, height]: readonly [number, number]): boolean => height > width;

async function articleIds(page: Page): Promise<readonly string[]> {
  const answer = await page.request.post('/graphql', {
    data: { query: '{ articles(first: 50) { edges { node { id } } } }' },
  });
  const { data } = (await answer.json()) as { data: { articles: { edges: readonly { node: { id: string } }[] } } };
  return data.articles.edges.map(({ node }) => node.id);
}

test('an article of the samples with its statements prints on two pages', async ({ page }) => {
  const ids = await articleIds(page);
  expect(ids.length).toBeGreaterThan(10);
  for (const article of ids) {
    await page.goto('about:blank');
    await page.goto(at({ view: 'read', article }));
    await expect(page.locator('.text')).toBeVisible();
    const pages = await pagesOf(page);
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(pages.every(isUpright)).toBe(true);
  }
});

test('on paper an article has its text, its statements and its source, and nothing to press', async ({ page }) => {
  const [article = ''] = await articleIds(page);
  await page.goto(at({ view: 'read', article }));
  await expect(page.locator('.text')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.text')).toBeVisible();
  await expect(page.getByRole('heading', { name: '谁做了什么' }).first()).toBeVisible();
  await expect(page.locator('.printed')).toHaveAttribute(
    'data-source',
    /^出自 政脉 http\S+#\/read\?a=\S+（\d{4}-\d\d-\d\d）$/,
  );
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '引用' })).toHaveCount(0);
});

test('what a panel holds prints alone, without the graph', async ({ page }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 2, name: '揭榜挂帅', exact: true })).toBeVisible();
  await expect(page.locator('main')).toBeHidden();
  expect((await pagesOf(page)).every(isUpright)).toBe(true);
});

test('the matrix prints across, with no empty page', async ({ page }) => {
  await page.goto(at({ view: 'compare' }));
  await expect(page.getByRole('cell').first()).toBeVisible();
  const pages = await pagesOf(page);
  expect(pages.some(isUpright)).toBe(false);
  expect(pages.length).toBeLessThanOrEqual(2);
});
