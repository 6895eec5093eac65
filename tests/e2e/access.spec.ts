import AxeBuilder from '@axe-core/playwright';
import { nodes, search, show, START } from './app.ts';
import { expect, test } from './server.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any view when it is ${scheme}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const clean = async (what: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const found = violations.map(
        ({ id, nodes: where }) => `${id}: ${where.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
      expect(found, what).toEqual([]);
    };
    await page.goto(START);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await clean('overview');
    await page.keyboard.press('/');
    await page.keyboard.insertText('科技');
    await expect(page.getByRole('option').first()).toBeVisible();
    await clean('search');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await show(page, '揭榜挂帅');
    await clean('graph with an entity');
    await page
      .getByRole('button', { name: /：\d+ 条论断$/ })
      .first()
      .click();
    await expect(page.getByRole('article').first()).toBeVisible();
    await clean('relation');
    await page.getByRole('article').first().locator('.quote').click();
    await expect(page.locator('.evidence').first()).toBeVisible();
    await clean('article beside the graph');
    await page.getByRole('button', { name: '表', exact: true }).click();
    await clean('table');
    await page.getByRole('button', { name: '对比', exact: true }).click();
    await expect(page.getByRole('cell').first()).toBeVisible();
    await clean('compare');
    await page.getByRole('button', { name: '追踪', exact: true }).click();
    await page.getByRole('navigation', { name: '推行地区最多的项目' }).getByRole('button').first().click();
    await expect(page.getByRole('heading', { name: '推行先后' })).toBeVisible();
    await clean('trace');
    await page.getByRole('button', { name: '阅读', exact: true }).click();
    await page.getByRole('navigation', { name: '文章' }).getByRole('link').first().click();
    await expect(page.locator('.text')).toBeVisible();
    await clean('read');
  });
}

test('with the keyboard alone: search, walk the graph, expand, read the sentence, undo', async ({ page }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  const canvas = page.getByRole('application');
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  const live = page.locator('[aria-live="polite"]');
  await expect(live).toHaveText(/^.+，.+，图上 \d+ 条关系$/);
  const name = (await live.innerText()).split('，')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  const before = await nodes(page);
  await page.keyboard.press('e');
  await expect.poll(() => nodes(page)).toBeGreaterThan(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => nodes(page)).toBe(before);

  const count = page.getByRole('button', { name: /：\d+ 条论断$/ }).first();
  await count.focus();
  await page.keyboard.press('Enter');
  const quote = page.getByRole('article').first().locator('.quote');
  await quote.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.evidence').first()).toBeInViewport();
});

test('the first stop of the Tab key skips to the content', async ({ page }) => {
  await page.goto(START);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到主要内容' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('while a Chinese word is being composed, Enter chooses the word and not a hit', async ({ page }) => {
  await page.goto(START);
  const field = page.getByRole('combobox');
  await field.focus();
  await page.keyboard.insertText('科技');
  await expect(page.getByRole('option').first()).toBeVisible();
  await field.evaluate((input) => {
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
  });
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(page.url()).not.toContain('f=entity');
});

test('Enter pressed before the hits have come takes the hit for what was typed', async ({ page }) => {
  await page.goto(START);
  await search(page, '科技特派员');
  await page.getByRole('combobox').fill('揭榜挂帅');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '揭榜挂帅', exact: true })).toBeVisible();
});
