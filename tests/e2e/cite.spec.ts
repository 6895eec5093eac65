import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { START, show } from './app.ts';
import { expect, test } from './server.ts';

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The relation behind the first row of the table of relations. */
async function openRelation(page: Page): Promise<void> {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  await page.getByRole('button', { name: '表', exact: true }).click();
  await page.getByRole('table').last().locator('tbody tr').first().getByRole('button').first().click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** The rows of a CSV file without line breaks in its cells. */
const rowsOf = (text: string): readonly string[] => text.trimEnd().split('\r\n');

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

test('a sentence is copied with its source, and the link leads back to it', async ({ page }) => {
  await openRelation(page);
  const card = page.getByRole('article').first();
  const quote = (await card.locator('.quote').innerText()).trim();
  const title = (await card.locator('.title').innerText()).trim();
  await card.getByRole('button', { name: '引用' }).click();
  await page.getByRole('menuitem', { name: '文字加出处' }).click();
  await expect(card.getByRole('button', { name: '已复制' })).toBeVisible();
  const text = await copied(page);
  expect(text).toContain(`“${quote}”`);
  expect(text).toContain(`《${title}》`);
  const link = /http\S+$/.exec(text)?.[0];
  if (link === undefined) throw new Error(`no link in ${text}`);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: title }).first()).toBeVisible();
  await expect(page.getByRole('main').locator('.sheet .evidence').first()).toBeVisible();
});

test('an article is cited by GB/T 7714', async ({ page }) => {
  await page.goto(`${START}#/read`);
  await page.getByRole('navigation', { name: '文章' }).getByRole('link').first().click();
  const title = (await page.locator('.text').getByRole('heading', { level: 1 }).innerText()).trim();
  await page.locator('.sheet .tools').getByRole('button', { name: '引用' }).click();
  await page.getByRole('menuitem', { name: 'GB/T 7714' }).click();
  await expect.poll(async () => (await copied(page)).replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''));
  expect(await copied(page)).toMatch(/\[(?:J|EB)\/OL\]\..*\[\d{4}-\d\d-\d\d\]\. http\S+\.$/);
});

test('a table is saved as CSV, for Excel with a mark of its encoding', async ({ page }) => {
  await openRelation(page);
  const panel = page.getByRole('complementary', { name: '详情' });
  const saved = async (as: string): Promise<Download> => {
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: '取走' }).click();
    await page.getByRole('menuitem', { name: as, exact: true }).click();
    return download;
  };
  const plain = await saved('存为 CSV');
  expect(plain.suggestedFilename()).toMatch(/^政脉 .+ \d{4}-\d\d-\d\d\.csv$/);
  const bytes = await contentOf(plain);
  const [head = '', ...rows] = rowsOf(bytes.toString('utf8'));
  expect(head.split(',')).toEqual(expect.arrayContaining(['主体', '原文', '刊名', '期号', '链接']));
  expect(rows).toHaveLength(await panel.getByRole('article').count());
  expect(rows[0]).toContain('#/read?a=');
  const forExcel = await contentOf(await saved('存为 CSV（供 Excel）'));
  expect([...forExcel.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(forExcel.subarray(3).equals(bytes)).toBe(true);
});

test('the picture of a graph says what it shows, and is named for it', async ({ page }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为图片' }).click();
  const picture = await download;
  expect(picture.suggestedFilename()).toMatch(/^政脉 .*等 \d+ 个实体 \d{4}-\d\d-\d\d\.png$/);
  const bytes = await contentOf(picture);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Wide enough for its source, higher than the graph alone by title, key and source.
  expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1100);
});

test('the list of formats is worked by keyboard', async ({ page }) => {
  await openRelation(page);
  const cite = page.getByRole('article').first().getByRole('button', { name: '引用' });
  await cite.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await expect(page.getByRole('menu')).toHaveText(/^\s*文字加出处\s*Markdown 引文\s*GB\/T 7714 参考文献\s*$/);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(cite).toBeFocused();
});
