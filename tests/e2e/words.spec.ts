import type { Page } from '@playwright/test';
import { format, HOME, type Route } from '../../web/src/state/route.ts';
import { show } from './app.ts';
import { expect, test } from './server.ts';

/**
 * No word of the other language on a screen. What the articles say is Chinese in either; so the test gathers it from the API's answers,
 * by the fields that hold words of articles. A rule, a code or a message of the API must not appear in them.
 */
const FROM_ARTICLES: ReadonlySet<string> = new Set(
  'name aliases title quote antecedentQuote sentence text metric unit source publisher editor matched extractor'.split(
    ' ',
  ),
);
/** Latin words that a Chinese screen may have: names of keys, the other language's own name, standards. */
const LATIN = /^(?:English|EN|Enter|Esc|Shift|Ctrl|Del|GB|URL|PNG|SVG|CSV)$/;

type Language = 'zh' | 'en';

function gather(value: unknown, key: string, into: Set<string>): void {
  if (typeof value === 'string') {
    if (FROM_ARTICLES.has(key)) into.add(value);
  } else if (Array.isArray(value)) for (const one of value) gather(one, key, into);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) gather(one, name, into);
}

/** Everything that can be read on the page, shown or spoken, but for what is marked as another language and for commands. */
const readable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const own = document.documentElement.lang;
    const found: string[] = [document.title];
    const isData = (element: Element): boolean =>
      (element.closest('[lang]')?.getAttribute('lang') ?? own) !== own ||
      element.closest('code, script, style, noscript') !== null;
    for (const element of document.querySelectorAll('body, body *')) {
      if (isData(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (element.hasAttribute(name)) found.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) found.push(node.textContent.trim());
    }
    return found;
  });

/** Words of the other language that are not the articles'. */
function strangers(texts: readonly string[], language: Language, data: ReadonlySet<string>): readonly string[] {
  const said = [...data].join('\n');
  const pattern =
    language === 'zh' ? /[A-Za-z][A-Za-z0-9&+.'_:-]*[A-Za-z0-9]/g : /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu;
  return texts.flatMap((text) =>
    Array.from(text.matchAll(pattern), ([word]) => word)
      .filter(
        (word) => !(language === 'zh' && LATIN.test(word)) && !said.includes(word) && word !== '中文' && word !== '中',
      )
      .map((word) => `${word} in “${text.slice(0, 80)}”`),
  );
}

/** Opens whatever is folded in the panel and on the page. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>('h3 > button[aria-expanded="false"]')) button.click();
  });
  await page.waitForLoadState('networkidle');
}

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((chosen) => localStorage.setItem('zhengmai.language', chosen), language);
    });

    test('no view has a word of the other language', async ({ page, request }) => {
      test.slow();
      const data = new Set<string>();
      page.on('response', (response) => {
        if (!response.url().endsWith('/graphql')) return;
        void response
          .json()
          .then((answer: unknown) => gather(answer, '', data))
          .catch(() => undefined);
      });
      const found: string[] = [];
      const check = async (what: string): Promise<void> => {
        await page.waitForLoadState('networkidle');
        let left: readonly string[] = [];
        // The answers that a text is from may be read after it is shown.
        for (let tries = 0; tries < 5; tries++) {
          left = strangers(await readable(page), language, data);
          if (left.length === 0) return;
          await page.waitForTimeout(200);
        }
        found.push(...left.map((one) => `${what}: ${one}`));
      };
      const go = async (what: string, route: Partial<Route>): Promise<void> => {
        await page.goto('/?test');
        await page.goto(`/?test${format({ ...HOME, ...route })}`);
        await page.waitForLoadState('networkidle');
        if (route.focus) await expect(page.locator('.panel'), what).toBeVisible();
        if (route.view) await expect(page.locator(`.${route.view}`), what).toBeVisible();
        await unfold(page);
        await check(what);
      };
      type Ids = Readonly<{
        data: Readonly<{
          programMatrix: Readonly<{
            programs: readonly Readonly<{ id: string }>[];
            regions: readonly Readonly<{ id: string }>[];
            cells: readonly Readonly<{ program: string; region: string }>[];
          }>;
          articles: Readonly<{
            edges: readonly Readonly<{ node: Readonly<{ id: string; notices: readonly unknown[] }> }>[];
          }>;
          entities: Readonly<{
            edges: readonly Readonly<{
              node: Readonly<{
                id: string;
                relations: Readonly<{
                  edges: readonly Readonly<{ node: Readonly<{ relation: Readonly<{ id: string }> }> }>[];
                }>;
              }>;
            }>[];
          }>;
        }>;
      }>;
      const answer = await request.post('/graphql', {
        data: {
          query: `{ programMatrix(rows: 8, columns: 8) { programs { id } regions { id } cells { program region } }
            articles(first: 40) { edges { node { id notices { message } } } }
            entities(first: 4) { edges { node { id relations(first: 1) { edges { node { relation { id } } } } } } } }`,
        },
      });
      const { programMatrix, articles, entities } = ((await answer.json()) as Ids).data;
      const [a, b] = programMatrix.regions;
      const [cell] = programMatrix.cells;
      const [program] = programMatrix.programs;
      if (!a || !b || !cell || !program) throw new Error('The samples have programmes in regions.');

      await go('the start', {});
      for (const text of ['科技', 'keji', '没有这样的名称']) {
        await page.keyboard.press('/');
        await page.keyboard.insertText(text);
        data.add(text);
        await page.waitForTimeout(400);
        await check(`a search for ${text}`);
        await page.keyboard.press('Escape');
        await go('the start again', {});
      }
      await show(page, '揭榜挂帅');
      await unfold(page);
      await check('a graph with a programme');
      for (const { node } of entities.edges) {
        await go('an entity', { focus: { kind: 'entity', id: node.id } });
        const relation = node.relations.edges[0]?.node.relation.id;
        if (relation !== undefined) await go('a relation', { focus: { kind: 'relation', id: relation } });
      }
      await go('the table', {
        table: true,
        nodes: entities.edges.map(({ node }) => ({ id: node.id, x: 0, y: 0, pinned: false, by: null })),
      });
      await go('a pair', { focus: { kind: 'pair', a: a.id, b: b.id } });
      await go('paths', { focus: { kind: 'paths', a: a.id, b: program.id, hops: 4, context: true } });
      await go('a cell', { view: 'compare', focus: { kind: 'cell', ...cell } });
      await go('two regions compared', { view: 'compare', picks: [a.id, b.id] });
      await go('comparing by city', { view: 'compare', level: 'CITY' });
      await go('tracing, nothing chosen', { view: 'trace' });
      await go('tracing', { view: 'trace', program: program.id });
      await go('reading, nothing chosen', { view: 'read' });
      const told = articles.edges.toSorted((one, other) => other.node.notices.length - one.node.notices.length);
      for (const { node } of told.slice(0, 3)) await go('an article', { view: 'read', article: node.id });
      await go('an old link', { focus: { kind: 'entity', id: 'entity-that-is-no-more' } });
      await go('an old article', { view: 'read', article: 'article-that-is-no-more' });
      expect(found).toEqual([]);
    });

    test('no error message shows the words of the API', async ({ page }) => {
      for (const code of [
        'NOT_FOUND',
        'INVALID',
        'LIMIT',
        'CONFLICT',
        'FORBIDDEN',
        'UNAVAILABLE',
        'INTERNAL',
        'NEW_CODE',
      ]) {
        await page.route('**/graphql', (route) =>
          route.fulfill({
            json: { errors: [{ message: '操作 operation: culprit；remedy', extensions: { code, logId: '4711' } }] },
          }),
        );
        await page.goto('/');
        await expect(page.getByRole('alert').first()).toBeVisible();
        expect(strangers(await readable(page), language, new Set()), code).toEqual([]);
        await page.unroute('**/graphql');
      }
    });
  });
}

test('an empty store says what to do, the command as a help', async ({ page }) => {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { data?: { statistics?: Record<string, unknown> } };
    if (answer.data?.statistics) answer.data.statistics['articles'] = 0;
    await route.fulfill({ json: answer });
  });
  await page.goto('/');
  await expect(page.getByText('库里还没有文章')).toBeVisible();
  await expect(page.locator('code')).toHaveText('npm run ingest -- newsletter.txt');
});
