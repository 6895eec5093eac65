import type { Locator, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAppServer, type AppServer } from '../app-server.ts';
import { nodes, search, show, START } from './app.ts';
import { expect, test as base } from './server.ts';

/** A server that a story stops and starts again, on the same port and folder. */
type Outage = Readonly<{ url: string; stop: () => Promise<void>; start: () => Promise<void> }>;

const test = base.extend<{ outage: Outage }>({
  outage: async ({ page }, use) => {
    // Requests that do not get there stand in the console, and are no faults here.
    page.removeAllListeners('console');
    const folder = await mkdtemp(join(tmpdir(), 'zhengmai-away-'));
    let server: AppServer = await startAppServer(folder);
    const { url } = server;
    await use({
      url,
      stop: () => server.stop(),
      start: async () => {
        server = await startAppServer(folder, Number(new URL(url).port));
      },
    });
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  },
});
test.describe.configure({ timeout: 120_000 });

const banner = (page: Page) => page.getByRole('status').filter({ hasText: '它停了' });
const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The words of a failure as the machine puts it, which nobody should read. */
async function noInternals(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toContainText(/TypeError|Failed to fetch|Error:/);
}

async function isBack(page: Page): Promise<void> {
  await expect(page.getByText('服务已恢复')).toBeVisible({ timeout: 30_000 });
  await expect(banner(page)).toBeHidden();
  await noInternals(page);
}

/** What is asked for in each view, and what then stands there. */
const VIEWS: readonly Readonly<{ name: string; kept: (main: Locator) => Locator; ask: (main: Locator) => Locator }>[] =
  [
    {
      name: '对比',
      kept: (main) => main.getByRole('button', { name: '省级' }),
      ask: (main) => main.getByRole('button', { name: '市级' }),
    },
    {
      name: '追踪',
      kept: (main) => main.getByRole('navigation').getByRole('button').first(),
      ask: (main) => main.getByRole('navigation').getByRole('button').nth(1),
    },
    {
      name: '阅读',
      kept: (main) => main.getByRole('navigation').getByRole('link').first(),
      ask: (main) => main.getByRole('navigation').getByRole('link').nth(1),
    },
  ];
for (const { name, kept, ask } of VIEWS) {
  test(`${name}, opened or asked while the server is away, says so, keeps what it has and goes on`, async ({
    page,
    outage,
  }) => {
    await page.goto(outage.url + START);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const main = page.getByRole('main');
    await outage.stop();
    await view(page, name).click();
    await expect(banner(page)).toBeVisible();
    await expect(main.getByRole('alert')).toContainText('连不上服务');
    await noInternals(page);
    await outage.start();
    await isBack(page);
    await expect(kept(main)).toBeVisible();

    await outage.stop();
    await ask(main).click();
    await expect(banner(page)).toBeVisible();
    await expect(main.getByRole('alert')).toContainText('连不上服务');
    await expect(kept(main)).toBeVisible();
    await noInternals(page);
    await outage.start();
    await isBack(page);
    await expect(main.getByRole('alert')).toBeHidden();
  });
}

test('an entity chosen while the server is away comes when it is back', async ({ page, outage }) => {
  await page.goto(outage.url + START);
  await show(page, '揭榜挂帅');
  await outage.stop();
  const beside = page.getByRole('complementary');
  await beside.getByRole('link').first().click();
  await expect(beside.getByRole('alert')).toContainText('连不上服务');
  await noInternals(page);
  await outage.start();
  await isBack(page);
  await expect(beside.getByRole('alert')).toBeHidden();
  await expect(beside.getByRole('heading', { level: 2 })).toBeVisible();
});

test('the graph stays while the server is away; an expansion is made when it is back', async ({ page, outage }) => {
  await page.goto(outage.url + START);
  await show(page, '揭榜挂帅');
  const before = await nodes(page);
  await outage.stop();
  await page.getByRole('button', { name: /^展开/ }).first().click();
  await expect(banner(page)).toBeVisible();
  await noInternals(page);
  expect(await nodes(page)).toBe(before);
  await outage.start();
  await isBack(page);
  await expect.poll(() => nodes(page)).toBeGreaterThan(before);
});

test('a search while the server is away shows no hits of the word before, and finds when it is back', async ({
  page,
  outage,
}) => {
  await page.goto(outage.url + START);
  await search(page, '揭榜挂帅');
  await outage.stop();
  await page.getByRole('combobox').fill('合肥');
  await expect(page.getByRole('alert')).toContainText('连不上服务');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByText(/个实体相符/)).toBeHidden();
  await noInternals(page);
  await outage.start();
  await isBack(page);
  await expect(page.getByRole('option', { name: /合肥/ }).first()).toBeVisible();
});

test('the other language waits for the server', async ({ page, outage }) => {
  await page.goto(outage.url + START);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await outage.stop();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(banner(page)).toBeVisible();
  await outage.start();
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a part that an update took away offers to reload the page, which restores the view', async ({ page }) => {
  page.removeAllListeners('console');
  await page.route('**/assets/Compare-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(START);
  await view(page, '对比').click();
  await expect(page.getByRole('alert')).toContainText('这一部分没有载入');
  await expect(banner(page)).toBeHidden();
  await page.unroute('**/assets/Compare-*.js');
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(page.getByRole('cell').first()).toBeVisible();
});
