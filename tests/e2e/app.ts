import type { Page } from '@playwright/test';
import { expect } from './server.ts';

type Core = {
  nodes: () => {
    length: number;
    map: <T>(to: (node: { id: () => string; position: () => { x: number; y: number } }) => T) => T[];
  };
  edges: () => { length: number };
};
declare global {
  interface Window {
    __zhengmai?: Core;
  }
}

/** The flag that shows the drawing library to the test. */
export const START = '/?test';

export async function search(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('combobox')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.insertText(text);
  await expect(page.getByRole('option').first()).toBeVisible();
}

/** From the field to the canvas: the best hit for the text. */
export async function show(page: Page, text: string): Promise<void> {
  await search(page, text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: text, exact: true })).toBeVisible();
  await expect.poll(() => nodes(page)).toBeGreaterThan(1);
  await settled(page);
}

export const nodes = (page: Page): Promise<number> => page.evaluate(() => window.__zhengmai?.nodes().length ?? 0);
export const edges = (page: Page): Promise<number> => page.evaluate(() => window.__zhengmai?.edges().length ?? 0);

/** Where the nodes are, by id. */
export const places = (page: Page): Promise<Record<string, { x: number; y: number }>> =>
  page.evaluate(() =>
    Object.fromEntries(
      window.__zhengmai?.nodes().map((node): [string, { x: number; y: number }] => {
        const { x, y } = node.position();
        return [node.id(), { x: Math.round(x), y: Math.round(y) }];
      }) ?? [],
    ),
  );

/** Waits until nothing on the canvas moves any more. */
export async function settled(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await places(page));
        const same = now === before;
        before = now;
        return same;
      },
      { intervals: [300] },
    )
    .toBe(true);
}
