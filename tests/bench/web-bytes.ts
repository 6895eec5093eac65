import { scripts, total, uncompressed, Wire } from '../wire.ts';
import { BUDGETS } from './web-budgets.ts';
import { show, TEST } from './web-page.ts';
import { figure, type Figure, type Site } from './web-figure.ts';

/** What is sent until the start view stands, and from there by a search until the first graph does. */
export async function measureBytes({ url, browser }: Site): Promise<readonly Figure[]> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  const wire = new Wire(page);
  await page.goto(url + TEST);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const start = await wire.sent();
  await show(page, '揭榜挂帅');
  await page.waitForLoadState('networkidle');
  const graph = await wire.sent();
  await page.close();
  return [
    figure(BUDGETS.startScripts, total(scripts(start))),
    figure(BUDGETS.graphScripts, total(scripts(graph))),
    figure(BUDGETS.uncompressed, uncompressed(graph).length),
    figure(BUDGETS.sentToStart, total(start)),
    figure(BUDGETS.sentToGraph, total(graph)),
  ];
}
