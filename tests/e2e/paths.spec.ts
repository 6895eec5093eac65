import type { Page } from '@playwright/test';
import { edges, nodes, settled, show, START } from './app.ts';
import { expect, test } from './server.ts';

/** From the page of one entity, by its name, to the paths to another. */
async function pathsTo(page: Page, from: string, to: string): Promise<void> {
  await show(page, from);
  const details = page.getByRole('complementary', { name: '详情' });
  await details.getByRole('button', { name: '到…的路径' }).click();
  await details.getByRole('searchbox').fill(to);
  await details.getByRole('button', { name: to, exact: true }).click();
  await expect(details.getByText('两者之间的路径')).toBeVisible();
}

type Drawn = Readonly<{
  neighborhood: (selector: string) => readonly Drawn[];
  id: () => string;
  renderedPosition: () => Readonly<{ x: number; y: number }>;
}>;

/** A neighbour of a node, and where the pointer meets it. */
const neighbourOnScreen = (page: Page, of: string): Promise<Readonly<{ id: string; x: number; y: number }>> =>
  page.evaluate((id) => {
    const core = window.__zhengmai as unknown as { getElementById: (id: string) => Drawn };
    const box = document.querySelector('[role="application"]')?.getBoundingClientRect();
    const near = core.getElementById(id).neighborhood('node')[0];
    if (!near || !box) throw new Error('The node has no neighbour on the canvas.');
    const { x, y } = near.renderedPosition();
    return { id: near.id(), x: box.left + x, y: box.top + y };
  }, of);

test('from a programme to a programme: each way with the sentence of each hop, drawn and kept in the link', async ({
  page,
}) => {
  await page.goto(START);
  await pathsTo(page, '揭榜挂帅', '科技特派员');
  const details = page.getByRole('complementary', { name: '详情' });
  const paths = details.getByRole('listitem');
  await expect(paths.first()).toContainText('经 ');
  const hops = Number(/(\d) 步/.exec(await paths.first().innerText())?.[1]);
  expect(hops).toBeGreaterThan(1);
  await expect(paths.first().getByRole('article')).toHaveCount(hops);

  const few = await paths.count();
  await details.getByRole('button', { name: '再找几条' }).click();
  await expect.poll(() => paths.count()).toBeGreaterThan(few);

  const before = await edges(page);
  await details.getByRole('button', { name: '画出这些路径' }).click();
  await expect.poll(() => edges(page)).toBeGreaterThan(before);
  await settled(page);
  expect(await nodes(page)).toBeGreaterThan(2);

  await details.getByRole('combobox').selectOption('2 步');
  await expect(paths.getByText('3 步')).toHaveCount(0);
  await expect(paths.first()).toContainText('2 步');
  await page.reload();
  await expect(details.getByRole('combobox')).toHaveValue('2');
  await expect(paths.first()).toContainText('2 步');
});

test('Shift on a second node lists the paths between the two', async ({ page }) => {
  await page.goto(START);
  await show(page, '揭榜挂帅');
  const first = await page.evaluate(() => location.hash.split('f=entity:')[1]?.split('&')[0]);
  const { id, x, y } = await neighbourOnScreen(page, first ?? '');
  await page.keyboard.down('Shift');
  await page.mouse.click(x, y);
  await page.keyboard.up('Shift');
  const details = page.getByRole('complementary', { name: '详情' });
  await expect(details.getByText('两者之间的路径')).toBeVisible();
  await expect.poll(() => page.url()).toContain(id);
  await expect(details.getByRole('listitem').first()).toContainText('直接相连');
});

test('where no path is short enough, the page says what else can be tried', async ({ page }) => {
  await page.goto(START);
  await pathsTo(page, '揭榜挂帅', '科创飞地');
  const details = page.getByRole('complementary', { name: '详情' });
  await details.getByRole('checkbox', { name: '可经所在地与上级' }).uncheck();
  await details.getByRole('combobox').selectOption('2 步');
  await expect(details.getByText('2 步以内没有路径')).toBeVisible();
  await expect(details.getByText('可增加步数')).toBeVisible();
});
