import { scripts, total, uncompressed, Wire } from '../wire.ts';
import { BUDGETS } from './web-budgets.ts';
import { figure, type Figure, type Site } from './web-figure.ts';

/** What is sent until the start view stands, and from there by a search until the first graph does. */
export async function measureBytes({ url, browser }: Site): Promise<readonly Figure[]> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  const wire = new Wire(page);
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const start = await wire.sent();
  await page.getByRole('combobox').fill('揭榜挂帅');
  await page.getByRole('option').first().waitFor();
  await page.getByRole('combobox').press('Enter');
  await page.locator('canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
  const graph = await wire.sent();
  await page.close();
  if (process.env['SHOW']) for (const one of graph) console.log(one);
  return [
    figure(BUDGETS.startScripts, total(scripts(start))),
    figure(BUDGETS.graphScripts, total(scripts(graph))),
    figure(BUDGETS.uncompressed, uncompressed(graph).length),
    figure(BUDGETS.sentToStart, total(start)),
    figure(BUDGETS.sentToGraph, total(graph)),
  ];
}
