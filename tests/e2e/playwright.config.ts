import { defineConfig } from '@playwright/test';
import { chromium, missingForBrowser } from '../runner/machine.ts';

/**
 * Browser tests: `npx playwright test -c tests/e2e/playwright.config.ts`, or the step `browser` of `npm test`.
 * The machine's own Chromium is used; Playwright downloads none.
 */
const executablePath = chromium();
if (executablePath === null) {
  const missing = missingForBrowser().map(({ what, remedy }) => `${what} is missing. ${remedy}.`);
  throw new Error(missing.join('\n') || 'CHROMIUM names no file.');
}

export default defineConfig({
  testDir: '.',
  outputDir: '../.output/playwright',
  // One server and two cores, shared with others.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    colorScheme: 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath, args: ['--no-sandbox'] },
    trace: 'retain-on-failure',
  },
});
