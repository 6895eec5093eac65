import type { Page } from '@playwright/test';
import { BUDGETS } from './web-budgets.ts';
import { figure, type Figure, type Site } from './web-figure.ts';
import { forgetDrawing, graphDrawn, nodesDrawn, show, TEST } from './web-page.ts';

const ROUNDS = 50;
/** Before the first look, for what is loaded once. */
const WARM = 3;

/** How much more memory the page holds after many graphs were opened, expanded and put away. */
export async function measureHeap({ url, browser, hubs }: Site): Promise<readonly Figure[]> {
  const page = await browser.newPage({ locale: 'zh-CN', reducedMotion: 'reduce' });
  await page.goto(url + TEST);
  await rounds(page, hubs, WARM);
  const before = await heap(page);
  await rounds(page, hubs, ROUNDS);
  const after = await heap(page);
  await page.close();
  return [figure(BUDGETS.heapGrowth, (after - before) / 1e6)];
}

async function rounds(page: Page, hubs: readonly string[], count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await show(page, hubs[i % hubs.length] ?? '');
    const opened = await nodesDrawn(page);
    await page.getByRole('application').press('e');
    await graphDrawn(page, opened);
    await page.getByRole('banner').getByRole('button').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await forgetDrawing(page);
  }
}

/** Bytes of the page's own heap that something holds. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
