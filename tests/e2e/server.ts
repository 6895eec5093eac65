import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const STARTS_WITHIN_MS = 120_000;

/** A server of its own on an empty folder and a free port; it builds the app where needed and loads the samples. */
async function started(folder: string): Promise<Readonly<{ url: string; stop: () => Promise<void> }>> {
  const server = spawn(process.execPath, ['graph/run.mjs', 'server/main.ts', '--port', '0', '--data', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), 8000);
    await ended;
    clearTimeout(late);
  };
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const give = (why: string): void => reject(new Error(`The server did not start: ${why}\n${said}`));
    const timer = setTimeout(() => give(`no address after ${STARTS_WITHIN_MS / 1000} s`), STARTS_WITHIN_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /is at (http:\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => {
      clearTimeout(timer);
      give(`it ended with code ${code}`);
    });
  }).catch(async (cause: unknown) => {
    await stop();
    throw cause;
  });
  return { url, stop };
}

/** Tests with the real server behind them: `page` opens addresses relative to it. */
export const test = base.extend<object, { server: string }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'zhengmai-e2e-'));
      const { url, stop } = await started(folder);
      await use(url);
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: STARTS_WITHIN_MS + 20_000 },
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
    // Also what the content security policy refused is told here.
    base.expect(faults, 'errors in the browser console').toEqual([]);
  },
});

export { expect } from '@playwright/test';
