import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mendCharacters } from '../../graph/document/characters.ts';
import { readPages } from '../../graph/document/formats/pdf/open.ts';
import { decomposeDocument, decomposeFile, pageAt } from '../../graph/index.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/pdf');
const PRINTED = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

const letters = (text: string): string =>
  mendCharacters(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');

describe('the pages of an article', () => {
  it.each(PRINTED)('%s: every character stands on the page that the reader gives for it', async (name) => {
    const bytes = readFileSync(path.join(FOLDER, name));
    const printed = new Map(
      (await readPages(bytes, name)).map(({ number, runs }) => [
        number,
        letters(runs.map(({ text }) => text).join('')),
      ]),
    );
    const articles = (await decomposeFile(bytes, name)).map(({ article }) => article);
    for (const { text, pages } of articles) {
      expect(pages?.[0]?.start).toBe(0);
      for (const [i, { start, page }] of (pages ?? []).entries())
        for (const piece of letters(text.slice(start, pages?.[i + 1]?.start)).match(/.{1,10}/gu) ?? [])
          expect(printed.get(page)).toContain(piece);
    }
    // More than one, so that the test says something; the last may hold nothing but who edited the issue.
    const told = new Set(articles.flatMap(({ pages }) => (pages ?? []).map(({ page }) => page)));
    expect(told.size).toBeGreaterThanOrEqual(Math.max(2, printed.size - 1));
  });

  it('are unknown in a format without pages', () => {
    const text = '甲县建成中试基地\n\n甲县科技局建成中试基地3家。\f\n乙县科技局建成中试基地4家。\n';
    const [graph] = decomposeDocument(new TextEncoder().encode(text), 'issue.txt');
    expect(graph?.article.pages).toBeNull();
    expect(pageAt(graph?.article.pages ?? null, 3)).toBeNull();
  });
});
