import { test as base } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAppServer } from '../app-server.ts';

const STARTS_WITHIN_MS = 140_000;

/** Tests with the real server behind them: `page` opens addresses relative to it. */
export const test = base.extend<object, { server: string }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'zhengmai-e2e-'));
      const { url, stop } = await startAppServer(folder);
      await use(url);
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: STARTS_WITHIN_MS },
  ],
  baseURL: async ({ server }, use) => {
    await use(server);
  },
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await use(page);
    // This also reports what the content security policy refused.
    base.expect(faults, 'errors in the browser console').toEqual([]);
  },
});

export { expect } from '@playwright/test';
