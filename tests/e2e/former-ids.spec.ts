import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { format, HOME, parse, type Route } from '../../web/src/state/route.ts';
import { startAppServer } from '../app-server.ts';
import { ROOT } from '../runner/tools.ts';
import { edges, nodes, places, settled, show, START } from './app.ts';
import { expect, test } from './server.ts';

const BEFORE = '揭榜挂帅';
const NOW = '揭榜挂帅机制';
const OWN_TABLE = `name\taliases\tkind\tscope\tquoted\tregions\tsource\n-${BEFORE}\n${NOW}\t${BEFORE}\tscheme\tnational\tno\t\tour office\n`;

type Claim = Readonly<{ id: string; relation: Readonly<{ id: string }>; article: Readonly<{ id: string }> }>;
const CLAIMS = `query ($id: ID!) { node(id: $id) { ... on Entity { statements(first: 1) { edges { node {
  id quote relation { id } article { id }
} } } } } }`;

test('a link from before an entity was named otherwise opens the same graph, and becomes a link of today', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-former-'));
  const earlier = await startAppServer(folder);
  await page.goto(earlier.url + START);
  await show(page, BEFORE);
  await page.getByRole('button', { name: '固定' }).click();
  const link = parse(new URL(page.url()).hash);
  const drawn = { places: await places(page), edges: await edges(page) };
  const former = link.focus?.kind === 'entity' ? link.focus.id : '';
  expect(former).not.toBe('');
  const reply = await page.request.post(`${earlier.url}/graphql`, {
    data: { query: CLAIMS, variables: { id: former } },
  });
  const { data } = (await reply.json()) as {
    data: { node: { statements: { edges: { node: Claim & { quote: string } }[] } } };
  };
  const [claim] = data.node.statements.edges.map(({ node }) => node);
  if (claim === undefined) throw new Error('articles say something of the programme');
  await page.goto('about:blank');
  await earlier.stop();

  // What whoever runs the server does to name a programme otherwise.
  await mkdir(join(folder, 'lexicon/programs'), { recursive: true });
  await writeFile(join(folder, 'lexicon/programs/schemes.tsv'), OWN_TABLE);
  await promisify(execFile)(process.execPath, ['graph/run.mjs', 'graph/cli.ts', 'reextract', '--data', folder], {
    cwd: ROOT,
  });
  const later = await startAppServer(folder);
  /** Opens a link of before, and gives what the address says then. */
  const reach = async (route: Route, gone: string): Promise<Route> => {
    await page.goto('about:blank');
    await page.goto(later.url + START + format(route));
    await expect.poll(() => page.url()).not.toContain(gone);
    return parse(new URL(page.url()).hash);
  };
  /** The same of a link that names the programme. */
  const follow = async (route: Route): Promise<Route> => {
    const reached = await reach(route, former);
    await expect(page.getByRole('heading', { name: NOW }).first()).toBeVisible();
    return reached;
  };

  const opened = await follow(link);
  const present = opened.focus?.kind === 'entity' ? opened.focus.id : '';
  expect(present).not.toBe(former);
  await expect.poll(() => nodes(page)).toBe(link.nodes.length);
  await settled(page);
  const renamed = (id: string): string => (id === former ? present : id);
  expect(parse(new URL(page.url()).hash).nodes).toEqual(
    link.nodes.map((node) => ({ ...node, id: renamed(node.id), by: node.by === null ? null : renamed(node.by) })),
  );
  expect(await places(page)).toEqual(
    Object.fromEntries(Object.entries(drawn.places).map(([id, place]) => [renamed(id), place])),
  );
  expect(await edges(page)).toBe(drawn.edges);
  await expect(page.getByText('已不在库中')).toBeHidden();
  await expect(page.getByRole('button', { name: '固定' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: /^收起 \d+$/ })).toBeVisible();

  const region = link.nodes.find(({ id }) => id.startsWith('region-'))?.id ?? '';
  const cell = await follow({ ...HOME, view: 'compare', focus: { kind: 'cell', program: former, region } });
  expect(cell.focus).toEqual({ kind: 'cell', program: present, region });
  await expect(page.getByRole('complementary', { name: '详情' }).getByRole('article').first()).toBeVisible();
  expect(await follow({ ...HOME, view: 'trace', program: former })).toEqual({
    ...HOME,
    view: 'trace',
    program: present,
  });

  const relation = await reach({ ...HOME, focus: { kind: 'relation', id: claim.relation.id } }, claim.relation.id);
  expect(relation.focus?.kind).toBe('relation');
  await expect(page.getByRole('complementary', { name: '详情' }).getByText(claim.quote).first()).toBeVisible();
  const { id, article } = claim;
  const marked = { kind: 'article', id: article.id, statement: id, span: null } as const;
  for (const route of [
    { ...HOME, view: 'read', article: article.id, statement: id },
    { ...HOME, focus: marked },
  ] as const) {
    const now = await reach(route, id);
    expect(now.focus?.kind === 'article' ? now.focus.statement : now.statement).toMatch(/^statement-/);
    const evidence = page.getByRole('status').filter({ hasText: claim.quote });
    await expect(evidence).toHaveCount(1);
  }

  await later.stop();
  await rm(folder, { recursive: true, force: true });
});
