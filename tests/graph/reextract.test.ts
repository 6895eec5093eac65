import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  decomposeArticle,
  decomposeDocument,
  extractorVersion,
  openSqliteInThread,
  type ArticleGraph,
  type ArticleId,
  type Entity,
  type EntityId,
  type GraphStore,
} from '../../graph/index.ts';
import { reextract, type ReextractEvent, type ReextractOptions, type Reextracted } from '../../graph/ingest/index.ts';
import { dump, fill, undisturbed } from '../contract/pages.ts';

const ROOT = join(import.meta.dirname, '../..');
const NOW = '2026-01-31T08:00:00.000Z';
const SAMPLES = join(ROOT, 'graph/samples');
/** As the current rules read the samples. */
const CURRENT: readonly ArticleGraph[] = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => decomposeDocument(readFileSync(join(SAMPLES, name)), name));

/** As rules might have read it that knew no statements and took the title for a programme. */
function asBefore(graph: ArticleGraph): ArticleGraph {
  const { id, title } = graph.article;
  const slip: Entity = {
    id: `slip-${id}` as EntityId,
    type: 'Program',
    name: title,
    aliases: [],
    region: null,
    code: null,
    level: null,
  };
  const mention = { entity: slip.id, start: 0, end: title.length, rule: 'test:slip' };
  return {
    ...graph,
    extractor: 'before',
    entities: [...graph.entities, slip],
    mentions: [...graph.mentions, mention],
    statements: [],
  };
}

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-again-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('re-extraction', () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openSqliteInThread(':memory:');
  });
  afterEach(() => store.close());

  const run = async (options: Partial<ReextractOptions> = {}): Promise<readonly ReextractEvent[]> => {
    const events: ReextractEvent[] = [];
    const all = { store, decomposeArticle, current: extractorVersion(), now: NOW, ...options };
    for await (const event of reextract(all)) events.push(event);
    return events;
  };
  const reports = (events: readonly ReextractEvent[]): readonly Reextracted[] =>
    events.filter((event) => event.kind === 'report');

  it('leaves the store as if the current rules had read it first, and says what changed', async () => {
    const [kept, ...others] = CURRENT;
    if (kept === undefined) throw new Error('there are samples');
    await fill(store, [kept, ...others.map(asBefore)]);
    const events = await run();
    expect(await dump(store)).toEqual(await undisturbed(CURRENT));
    expect(reports(events).map(({ article }) => article.id)).toEqual(
      others.map(({ article }) => article.id).toSorted(),
    );
    const graphs = new Map(CURRENT.map((graph) => [graph.article.id, graph]));
    for (const { article, result } of reports(events))
      expect(result).toMatchObject({
        outcome: 'changed',
        change: {
          entities: { added: [], removed: [`Program ${article.title}`] },
          statements: { added: { length: graphs.get(article.id)?.statements.length }, removed: [] },
          indicators: { added: [], removed: [] },
        },
      });
    expect(events.filter((event) => event.kind === 'progress').map(({ done, total }) => [done, total])).toEqual(
      Array.from({ length: CURRENT.length }, (_, i) => [i, others.length]),
    );
    expect(reports(await run()), 'nothing is left to do').toEqual([]);
  });

  it('of every article finds all the same, what was noticed about the file included', async () => {
    const noticed = CURRENT.map((graph) => ({
      ...graph,
      notices: [
        { level: 'warn', stage: 'document', rule: 'contents', message: '目录', start: null, end: null } as const,
        ...graph.notices,
      ],
    }));
    await fill(store, noticed);
    const before = await dump(store);
    const events = reports(await run({ current: null }));
    expect(events.map(({ result }) => result.outcome)).toEqual(CURRENT.map(() => 'same'));
    expect(await dump(store)).toEqual(before);
  });

  const ids = CURRENT.map(({ article }) => article.id).toSorted();

  it('goes on after an article that fails, which stays as it was until it succeeds', async () => {
    await fill(store, CURRENT.map(asBefore));
    const bad = ids[2];
    const failing: ReextractOptions['decomposeArticle'] = (issue, article, source) => {
      if (article.id === bad) throw new TypeError('a fault');
      return decomposeArticle(issue, article, source);
    };
    const first = reports(await run({ decomposeArticle: failing, ahead: 3 }));
    expect(first.filter(({ result }) => result.outcome === 'failed')).toMatchObject([
      { article: { id: bad }, result: { code: 'FAULT', message: expect.stringContaining('a fault') as string } },
    ]);
    expect(first.length).toBe(CURRENT.length);
    expect(reports(await run()).map(({ article }) => article.id)).toEqual([bad]);
    expect(await dump(store)).toEqual(await undisturbed(CURRENT));
  });

  it('ends between two articles when it is aborted, and goes on from there', async () => {
    await fill(store, CURRENT.map(asBefore));
    const controller = new AbortController();
    const seen: ArticleId[] = [];
    await expect(async () => {
      const options = {
        store,
        decomposeArticle,
        current: extractorVersion(),
        ahead: 4,
        now: NOW,
        signal: controller.signal,
      };
      for await (const event of reextract(options)) {
        if (event.kind === 'report') seen.push(event.article.id);
        if (seen.length === 5) controller.abort(new Error('enough'));
      }
    }).rejects.toThrow('enough');
    expect(seen).toEqual(ids.slice(0, 5));
    expect(reports(await run()).map(({ article }) => article.id)).toEqual(ids.slice(5));
  });

  it('does not bring back what was retracted or replaced while it read', async () => {
    await fill(store, CURRENT.map(asBefore));
    const [retracted, replaced] = ids;
    const text = '标题\n另一段文字。';
    const meddling: ReextractOptions['decomposeArticle'] = async (issue, article, source) => {
      const graph = decomposeArticle(issue, article, source);
      if (article.id === retracted) await store.retract(article.id);
      if (article.id === replaced)
        await store.apply(decomposeArticle(issue, { ...article, text, checksum: 'another' }, source));
      return graph;
    };
    const events = reports(await run({ decomposeArticle: meddling }));
    expect(events.map(({ article }) => article.id)).toEqual(ids.slice(2));
    const left = await store.articlesByIds(ids.slice(0, 2));
    expect([...left.values()].map(({ article }) => [article.id, article.text])).toEqual([[replaced, text]]);
  });
});

describe('the command reextract', () => {
  const ask = (
    data: string,
    ...words: readonly string[]
  ): Readonly<{ code: number | null; out: string; err: string }> => {
    const command = ['graph/run.mjs', 'graph/cli.ts', 'reextract', '--data', data, ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };

  it('reports each article that changed, then the totals', async () => {
    const data = join(folder, 'data');
    const store = await openSqliteInThread(join(data, 'zhengmai.db'));
    for (const graph of CURRENT) await store.apply(asBefore(graph));
    await store.close();
    const { code, out, err } = ask(data);
    expect([code, err]).toEqual([0, '']);
    for (const { article } of CURRENT) {
      expect(out).toContain(`changed  ${article.id}  ${article.title}  entities +`);
      expect(out).toContain(`    − Program ${article.title}\n`);
    }
    expect(out).toMatch(new RegExp(`\n${CURRENT.length} articles: ${CURRENT.length} changed, 0 same, 0 failed; .*\n$`));
    expect(ask(data)).toMatchObject({ code: 0, out: expect.stringMatching(/^nothing to do/) as string });
    expect(ask(data, '--all').out).toMatch(new RegExp(`(?:^|\\n)${CURRENT.length} articles: .* 0 failed;.*\\n$`));
  });

  it('refuses a folder without a store, and words that it does not know', () => {
    expect(ask(join(folder, 'none'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/no store/) as string,
    });
    expect(ask(folder, 'word').code).toBe(2);
  });
});
