import type { BrowserContext, Page } from '@playwright/test';
import { BUDGETS } from './web-budgets.ts';
import { figure, type Figure, type Site } from './web-figure.ts';
import { graphDrawn, show, TEST } from './web-page.ts';

const ROUNDS = 5;
/** 10 Mbit/s and 40 ms, as the browser's own tools slow a network down. */
const NETWORK = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };

/** How soon there is something to see over a middling network, with nothing kept from before; medians. */
export async function measureTimes({ url, browser }: Site): Promise<readonly Figure[]> {
  const link = await linkOf(await browser.newPage({ locale: 'zh-CN' }), url);
  const paints: number[] = [];
  const starts: number[] = [];
  const graphs: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    await fresh(await browser.newContext({ locale: 'zh-CN' }), async (page) => {
      await page.goto(url);
      await page.getByRole('heading', { level: 1 }).waitFor();
      starts.push(await now(page));
      paints.push(await firstPaint(page));
    });
    await fresh(await browser.newContext({ locale: 'zh-CN' }), async (page) => {
      await page.goto(link, { waitUntil: 'commit' });
      await graphDrawn(page);
      graphs.push(await now(page));
    });
  }
  return [
    figure(BUDGETS.firstPaint, median(paints)),
    figure(BUDGETS.startView, median(starts)),
    figure(BUDGETS.linkedGraph, median(graphs)),
  ];
}

/** The address of a first graph. */
async function linkOf(page: Page, url: string): Promise<string> {
  await page.goto(url + TEST);
  await show(page, '揭榜挂帅');
  const link = page.url();
  await page.close();
  return link;
}

async function fresh(context: BrowserContext, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await look(page);
  await context.close();
}

/** Since the navigation began. */
const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
