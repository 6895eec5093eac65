import type { Page } from '@playwright/test';
import { START } from './app.ts';
import { expect, test } from './server.ts';

const heading = (page: Page) => page.locator('.sheet .text').getByRole('heading', { level: 1 });
const list = (page: Page) => page.getByRole('navigation', { name: /文章|Articles/ }).getByRole('link');

/** The text of an article, line by line. */
const linesOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.sheet .text > *').evaluateAll((all) => all.map((one) => one.textContent.trim()));

test('an article is split where the reader says, undone, and joined with the one before', async ({ page }) => {
  await page.goto(`${START}#/read`);
  await list(page).nth(1).click();
  await expect(heading(page)).toBeVisible();
  const title = (await heading(page).innerText()).trim();
  const before = await linesOf(page);
  const count = await list(page).count();

  await page.getByRole('button', { name: '拆成两篇…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption({ index: 0 });
  await expect(dialog).toContainText(`《${title}》到此为止`);
  await dialog.getByRole('button', { name: '拆成两篇' }).click();
  await expect(page.getByText('是从这里拆出的')).toBeVisible();
  await expect(list(page)).toHaveCount(count + 1);
  expect(await linesOf(page)).toEqual(before.slice(0, 2));

  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByText('是从这里拆出的')).toHaveCount(0);
  await expect(list(page)).toHaveCount(count);
  await expect.poll(() => linesOf(page)).toEqual(before);

  await page.getByRole('button', { name: '并入上一篇…' }).click();
  await expect(dialog).toContainText(`《${title}》的文字接在`);
  await dialog.getByRole('button', { name: '并入上一篇' }).click();
  await expect(page.getByText(`《${title}》是并入这一篇的。`)).toBeVisible();
  await expect(heading(page)).not.toHaveText(title);
  expect((await linesOf(page)).slice(-before.length)).toEqual(before);
  await expect(list(page)).toHaveCount(count - 1);

  // What was decided can be taken back later, too.
  await page.reload();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(list(page)).toHaveCount(count);
  await list(page).nth(1).click();
  await expect(heading(page)).toHaveText(title);
  expect(await linesOf(page)).toEqual(before);
});

test('a line under which nothing stands is refused with the reason, and the dialog can be left', async ({ page }) => {
  await page.goto(`${START}#/read`);
  await list(page).first().click();
  await expect(heading(page)).toBeVisible();
  // The first article of an issue has none before it.
  await expect(page.getByRole('button', { name: '并入上一篇…' })).toHaveCount(0);
  await page.route('**/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes('splitArticle')) return route.fallback();
    return route.fulfill({ json: { errors: [{ message: 'no', extensions: { code: 'INVALID' } }] } });
  });
  await page.getByRole('button', { name: '拆成两篇…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '拆成两篇' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/这一行下面没有正文/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
