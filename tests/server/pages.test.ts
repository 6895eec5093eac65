import { expect, test } from 'vitest';
import { GRAPHS } from './graphs.ts';
import { dataOf, nodes, startServer } from './harness.ts';
import type { Connection } from '../../server/page.ts';

type Passage = Readonly<{ page: number | null; article: Readonly<{ id: string; page: number | null }> }>;
type Held = Readonly<{ mentions: Connection<Passage>; indicators: Connection<Passage> }>;

test('what articles say tells the page that it stands on, and nothing where the file has no pages', async () => {
  const { url } = await startServer();
  const passage = 'page article { id page }';
  const { articles, entities } = await dataOf<{
    articles: Connection<{ statements: Connection<Passage> }>;
    entities: Connection<Held>;
  }>(
    url,
    `{ articles { edges { node { statements { edges { node { ${passage} } } } } } }
       entities { edges { node { mentions { edges { node { ${passage} } } } indicators { edges { node { ${passage} } } } } } } }`,
  );
  const passages = [
    ...nodes(articles).flatMap(({ statements }) => nodes(statements)),
    ...nodes(entities).flatMap(({ mentions, indicators }) => [...nodes(mentions), ...nodes(indicators)]),
  ];
  const pagesOf = new Map(GRAPHS.map(({ article }) => [article.id as string, article.pages]));
  const withPages = passages.filter(({ article }) => pagesOf.get(article.id) !== null);
  // The title is on page 2, all else on page 3.
  expect(new Set(withPages.map(({ article }) => article.page))).toEqual(new Set([2]));
  expect(new Set(withPages.map(({ page }) => page))).toEqual(new Set([2, 3]));
  const without = passages.filter(({ article }) => pagesOf.get(article.id) === null);
  expect(without.length).toBeGreaterThan(0);
  expect(without.every(({ page, article }) => page === null && article.page === null)).toBe(true);
});
