import type { Page } from '@playwright/test';

/** The flag that shows the drawing library to the page's script. */
export const TEST = '/?test';
type Drawn = Readonly<{ __zhengmai?: { nodes: () => { length: number } } }>;

export const nodesDrawn = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as Drawn).__zhengmai?.nodes().length ?? 0);

/** Forgets the drawing that was shown last, which is out of use once its graph is put away. */
export const forgetDrawing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Reflect.deleteProperty(globalThis, '__zhengmai');
  });

/** Waits until there are more nodes on the canvas than `above`. */
export async function graphDrawn(page: Page, above = 0): Promise<void> {
  await page.waitForFunction((least) => ((globalThis as Drawn).__zhengmai?.nodes().length ?? 0) > least, above);
}

/** From the field to the canvas: the best hit for the text. */
export async function show(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox').fill(text);
  await page.getByRole('option').first().waitFor();
  await page.getByRole('combobox').press('Enter');
  await graphDrawn(page);
}
