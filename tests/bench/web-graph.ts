import type { Page } from '@playwright/test';
import { BUDGETS } from './web-budgets.ts';
import { graphDrawn, nodesDrawn, show, TEST } from './web-page.ts';
import { figure, type Figure, type Site } from './web-figure.ts';

type Box = Readonly<{ x1: number; y1: number; x2: number; y2: number }>;
type Point = Readonly<{ x: number; y: number }>;
/** What is read of the drawing library. */
type Node = Readonly<{
  id: () => string;
  data: (key: string) => unknown;
  position: () => Point;
  boundingBox: (options: Readonly<Record<string, boolean>>) => Box;
  hasClass: (name: string) => boolean;
  emit: (event: string) => void;
}>;
type Drawn = Readonly<{
  __zhengmai: Readonly<{
    nodes: () => Readonly<{ map: <T>(to: (node: Node) => T) => T[] }>;
    getElementById: (id: string) => Node;
    zoom: () => number;
  }>;
}>;
type Tasks = { longest?: number };

/** Each node as it is drawn: where, its box, and that of its name where one is written. */
type Shape = Readonly<{ id: string; at: Point; more: number; node: Box; label: Box | null; textPx: number }>;
const SIZES = [25, 80, 200] as const;
/** A graph counts as one of 200 from here on: the last expansion fills the canvas as far as it has neighbours to add. */
const NEARLY_FULL = 185;
/** Named most in the samples. */
const SAMPLE_HUB = '揭榜挂帅';
const STILL_MS = 700;

const shapes = (page: Page): Promise<Shape[]> =>
  page.evaluate(() => {
    const { __zhengmai: core } = globalThis as unknown as Drawn;
    const none = { includeEdges: false, includeOverlays: false, includeUnderlays: false, includeOutlines: false };
    /** The library adds the outline of the text and two px for safety. */
    const rim = 4;
    return core.nodes().map((node) => {
      const { x1, y1, x2, y2 } = node.boundingBox({ ...none, includeNodes: false, includeLabels: true });
      const written = !node.hasClass('unnamed');
      return {
        id: node.id(),
        at: { ...node.position() },
        more: Number(node.data('more')),
        node: node.boundingBox({ ...none, includeNodes: true, includeLabels: false }),
        label: written ? { x1: x1 + rim, y1: y1 + rim, x2: x2 - rim, y2: y2 - rim } : null,
        textPx: Number(node.data('font')) * core.zoom(),
      };
    });
  });

const covers = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
const pairs = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, box, index) => sum + boxes.slice(index + 1).filter((other) => covers(box, other)).length, 0);

type Overlaps = Readonly<{ nodes: number; labels: number; labelsOnNodes: number; text: number }>;
function overlapsOf(drawn: readonly Shape[]): Overlaps {
  const labels = drawn.flatMap(({ label }) => label ?? []);
  const on = ({ id, label }: Shape): number =>
    label ? drawn.filter((other) => other.id !== id && covers(label, other.node)).length : 0;
  return {
    nodes: pairs(drawn.map(({ node }) => node)),
    labels: pairs(labels),
    labelsOnNodes: drawn.reduce((sum, one) => sum + on(one), 0),
    text: Math.min(...drawn.map(({ textPx }) => textPx)),
  };
}

/** How far old nodes went, as a part of the old graph's diagonal. */
function movement(before: readonly Shape[], after: readonly Shape[]): number[] {
  const now = new Map(after.map(({ id, at }) => [id, at]));
  const range = (key: 'x' | 'y'): number => {
    const values = before.map(({ at }) => at[key]);
    return Math.max(...values) - Math.min(...values);
  };
  const diagonal = Math.hypot(range('x'), range('y')) || 1;
  return before.flatMap(({ id, at }) => {
    const to = now.get(id);
    return to ? [Math.hypot(to.x - at.x, to.y - at.y) / diagonal] : [];
  });
}

/** Expands the node with the most neighbours behind it; whether anything came. */
async function expand(page: Page, drawn: readonly Shape[], tried: Set<string>): Promise<boolean> {
  const next = drawn.filter(({ id, more }) => more > 0 && !tried.has(id)).toSorted((a, b) => b.more - a.more)[0];
  if (!next) return false;
  tried.add(next.id);
  await page.evaluate((id) => {
    (globalThis as unknown as Drawn).__zhengmai.getElementById(id).emit('dbltap');
  }, next.id);
  await graphDrawn(page, drawn.length).catch(() => undefined);
  await page.waitForTimeout(STILL_MS);
  return true;
}

/** Layout, movement and names of graphs that grow by expansion from a hub, and of the same graphs after a new layout. */
export async function measureGraph({ url, browser, hubs }: Site): Promise<readonly Figure[]> {
  const grown: Record<(typeof SIZES)[number], Overlaps[]> = { 25: [], 80: [], 200: [] };
  const anew: Record<(typeof SIZES)[number], Overlaps[]> = { 25: [], 80: [], 200: [] };
  const moves: number[] = [];
  let longest = 0;
  for (const start of [SAMPLE_HUB, ...hubs.slice(0, 1)]) {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(8000);
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const tasks = globalThis as Tasks;
        for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest ?? 0, duration);
      }).observe({ entryTypes: ['longtask'] });
    });
    await page.goto(url + TEST);
    await show(page, start);
    await page.waitForTimeout(STILL_MS);
    const tried = new Set<string>();
    for (const size of SIZES) {
      let drawn = await shapes(page);
      while (drawn.length < Math.min(size, NEARLY_FULL)) {
        await page.evaluate(() => {
          (globalThis as Tasks).longest = 0;
        });
        if (!(await expand(page, drawn, tried))) break;
        const after = await shapes(page);
        if (drawn.length >= 30 && drawn.length < 150) {
          longest = Math.max(longest, await page.evaluate(() => (globalThis as Tasks).longest ?? 0));
        }
        moves.push(...movement(drawn, after));
        drawn = after;
      }
      // What the samples hold ends before 200: such a graph counts for none of the larger sizes.
      if (drawn.length < Math.min(size, NEARLY_FULL)) break;
      await page.locator('.tool.fit').click();
      await page.waitForTimeout(STILL_MS);
      grown[size].push(overlapsOf(await shapes(page)));
      // Laid out again, then undone, so that the grown graph grows on.
      const link = page.url();
      const other = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
      await other.goto(link);
      await graphDrawn(other, (await nodesDrawn(page)) - 1);
      await other.locator('.tool.layout').click();
      await other.waitForTimeout(3 * STILL_MS);
      anew[size].push(overlapsOf(await shapes(other)));
      await other.close();
    }
    await page.close();
  }
  for (const size of SIZES)
    if (grown[size].length === 0) throw new Error(`No graph reached ${size} nodes: nothing is known of that size.`);
  const most = (lists: Readonly<Record<number, readonly Overlaps[]>>, sizes: readonly number[], of: keyof Overlaps) =>
    Math.max(...sizes.flatMap((size) => lists[size] ?? []).map((one) => one[of]));
  const all = [...grown[80], ...anew[80]];
  return [
    figure(BUDGETS.movement, (moves.toSorted((a, b) => a - b)[Math.floor(moves.length * 0.95)] ?? Infinity) * 100),
    figure(BUDGETS.grownNodes, most(grown, [25, 80], 'nodes')),
    figure(BUDGETS.grownLabels, most(grown, [25, 80], 'labels')),
    figure(BUDGETS.grownNodesFull, most(grown, [200], 'nodes')),
    figure(BUDGETS.grownLabelsFull, most(grown, [200], 'labels')),
    figure(BUDGETS.anewNodes, most(anew, [25, 80], 'nodes')),
    figure(BUDGETS.anewLabels, most(anew, [25, 80], 'labels')),
    figure(BUDGETS.anewNodesFull, most(anew, [200], 'nodes')),
    figure(BUDGETS.anewLabelsFull, most(anew, [200], 'labels')),
    figure(BUDGETS.labelsOnNodes, Math.max(most(grown, SIZES, 'labelsOnNodes'), most(anew, SIZES, 'labelsOnNodes'))),
    figure(BUDGETS.unreadable, all.filter(({ text }) => text < 9).length),
    figure(BUDGETS.expansionTask, longest),
  ];
}
