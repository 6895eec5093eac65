import { BUDGETS } from '../bench/web-budgets.ts';
import { scripts, total, uncompressed, Wire } from '../wire.ts';
import { show, START } from './app.ts';
import { expect, test } from './server.ts';

const urls = (answers: readonly { url: string }[]): string[] => answers.map(({ url }) => url);

for (const locale of ['zh-CN', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale });
    test('the start view stands on scripts within their budget, all compressed', async ({ page }) => {
      const wire = new Wire(page);
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      const sent = await wire.sent();
      expect(urls(uncompressed(sent))).toEqual([]);
      expect(scripts(sent).length).toBeGreaterThan(1);
      expect(total(scripts(sent))).toBeLessThanOrEqual(BUDGETS.startScripts.budget);
    });
  });
}

test('the first graph stands on scripts within their budget, with its worker and all compressed', async ({ page }) => {
  const wire = new Wire(page);
  await page.goto(START);
  await show(page, '揭榜挂帅');
  await page.waitForLoadState('networkidle');
  const sent = await wire.sent();
  expect(urls(uncompressed(sent))).toEqual([]);
  expect(urls(scripts(sent)).some((url) => url.includes('worker'))).toBe(true);
  expect(total(scripts(sent))).toBeLessThanOrEqual(BUDGETS.graphScripts.budget);
});
