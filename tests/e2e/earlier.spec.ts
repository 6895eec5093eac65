import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startAppServer } from '../app-server.ts';
import { FIRST_TABLES, putTables, recorded, runReextract } from '../earlier.ts';
import { expect, test as base } from './server.ts';

/** Ids that entities had in the store as it was recorded, by name. */
const ids = new Map<string, string>();

/** The server on a store of an earlier version that was read again while a user's tables gave other names. */
const test = base.extend<object, { server: string }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'zhengmai-e2e-earlier-'));
      const file = join(folder, 'zhengmai.db');
      await writeFile(file, recorded('before-registry.db.gz'));
      const db = new DatabaseSync(file);
      for (const { id, name } of db.prepare('select id, name from entity').all()) ids.set(String(name), String(id));
      db.close();
      putTables(folder, FIRST_TABLES);
      const { code, err } = runReextract({ ZHENGMAI_DATA: folder, NEO4J_URI: '' });
      if (code !== 0) throw new Error(err);
      const { url, stop } = await startAppServer(folder);
      await use(url);
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 200_000 },
  ],
});

test.describe('a link with an id from before names changed', () => {
  for (const [name, now] of [
    ['江西理工大学', '江西理工大学（赣州）'],
    ['武汉东湖新技术开发区', '中国光谷'],
    ['揭榜挂帅', '揭榜挂帅机制'],
    ['比亚迪', '比亚迪'],
  ] as const)
    test(`opens the page of ${now}, once ${name}`, async ({ page }) => {
      await page.goto(`/#/explore?f=entity:${ids.get(name) ?? ''}`);
      await expect(page.getByRole('heading', { level: 2, name: now, exact: true })).toBeVisible();
    });

  test('opens the trace of the programme', async ({ page }) => {
    await page.goto(`/#/trace?p=${ids.get('揭榜挂帅') ?? ''}`);
    await expect(page.getByRole('heading', { name: /揭榜挂帅机制/ }).first()).toBeVisible();
  });
});
