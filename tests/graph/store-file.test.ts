import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteInThread, openStore, type ArticleId, type EntityId, type GraphStore } from '../../graph/index.ts';
import { dump, empty, fill } from '../contract/pages.ts';
import { articleOf, corpora, idOf } from '../graphs.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string): string => join(folder, name);
const openers: Readonly<Record<string, (file: string) => Promise<GraphStore>>> = {
  'in this thread': openSqliteInThread,
  'in workers': (file) => openStore({ kind: 'sqlite', file }),
};
const article = articleOf({
  title: '甲',
  publishedOn: '2022-08',
  claims: [
    { subject: '宿州市', predicate: 'COOPERATES_WITH', object: '杭州市' },
    { subject: '宿杭科创飞地', predicate: 'CARRIED_OUT_IN', object: '杭州市' },
  ],
  indicators: [{ subject: '宿州市', value: 41 }],
});

for (const [how, open] of Object.entries(openers))
  describe(`a store's file, ${how}`, () => {
    const own = (name: string): string => place(`${how} ${name}`);

    it('is made with its folder, and keeps what it was given', async () => {
      const file = join(own('deep'), 'er', 'zhengmai.db');
      const first = await open(file);
      expect(first.description).toBe(`SQLite ${file}`);
      await first.apply(article);
      const before = await dump(first);
      await first.close();
      const second = await open(file);
      expect(await dump(second)).toEqual(before);
      await second.close();
    });

    const broken: Readonly<Record<string, readonly [make: (file: string) => void, code: string, message: RegExp]>> = {
      'is no database': [(file) => writeFileSync(file, '宿州市'.repeat(1000)), 'INVALID', /no SQLite database/],
      'is of another program': [
        (file) => new DatabaseSync(file).exec('create table other (a)'),
        'INVALID',
        /another program/,
      ],
      'is of a newer version': [
        (file) =>
          new DatabaseSync(file).exec(
            'pragma application_id = 0x5a484d41; pragma user_version = 99; create table other (a)',
          ),
        'INVALID',
        /newer version.*99.*update/,
      ],
      'is a folder': [(file) => mkdirSync(file), 'UNAVAILABLE', /folder/],
      'has a file for its folder': [() => writeFileSync(own('plain'), ''), 'UNAVAILABLE', /folder/],
    };
    it.runIf(process.platform === 'linux')('where the system makes no folder is refused, and not tried for ever', () =>
      expect(open('/proc/zhengmai/data/zhengmai.db')).rejects.toMatchObject({ code: 'UNAVAILABLE' }),
    );
    for (const [fault, [make, code, message]] of Object.entries(broken))
      it(`that ${fault} is refused with its name and the remedy`, async () => {
        const file = fault.startsWith('has') ? join(own('plain'), 'zhengmai.db') : own(`${fault}.db`);
        make(file);
        const refusal = expect(open(file)).rejects;
        await refusal.toMatchObject({ name: 'GraphError', code, message: expect.stringMatching(message) as string });
        await expect(open(file)).rejects.toThrow(file);
      });

    it('has no row left when every article is retracted', async () => {
      const file = own('left.db');
      const store = await open(file);
      await fc.assert(
        fc.asyncProperty(corpora, async (graphs) => {
          await fill(store, graphs);
          await empty(store);
          const raw = new DatabaseSync(file);
          const tables = raw.prepare(`select name from sqlite_schema where type = 'table'`).all() as { name: string }[];
          for (const { name } of tables) {
            // The bookkeeping of the full-text indexes; the indexes themselves count their rows in _docsize.
            if (/_(data|idx|config)$/.test(name) || /_fts$/.test(name) || name === 'search_index') continue;
            expect(raw.prepare(`select count(*) as rows from "${name}"`).get(), name).toEqual({ rows: 0 });
          }
          raw.close();
        }),
        { numRuns: 10 },
      );
      await store.close();
    });

    it('keeps another writer waiting, not failing', async () => {
      const file = own('busy.db');
      const store = await open(file);
      const [one, two] = await Promise.all([openStore({ kind: 'sqlite', file }), openStore({ kind: 'sqlite', file })]);
      const graphs = Array.from({ length: 20 }, (_, i) => articleOf({ title: `第${i}篇`, named: ['上海市'] }));
      await Promise.all(graphs.map((graph, i) => (i % 2 === 0 ? one : two).apply(graph)));
      expect((await store.statistics()).articles).toBe(20);
      await Promise.all([store, one, two].map((opened) => opened.close()));
    });
  });

describe('a store in workers', () => {
  it('answers reads while articles are applied, and shows each once its apply has resolved', async () => {
    const store = await openStore({ kind: 'sqlite', file: place('concurrent.db') });
    const graphs = Array.from({ length: 600 }, (_, i) => articleOf({ title: `第${i}篇`, named: ['上海市', '杭州市'] }));
    let applied = 0;
    let between = 0;
    const writing = Promise.all(graphs.map((graph) => store.apply(graph).then(() => (applied += 1))));
    while (applied < graphs.length) {
      const before = applied;
      const { articles } = await store.statistics();
      expect(articles).toBeGreaterThanOrEqual(before);
      if (applied > 0 && applied < graphs.length) between += 1;
    }
    await writing;
    expect(between, 'reads answered amid the writes').toBeGreaterThan(3);
    await store.close();
  });

  it('stores what is applied at once as if one after the other, and what is wrong with one does not touch the rest', async () => {
    const graphs = Array.from({ length: 250 }, (_, i) => articleOf({ title: `第${i}篇`, named: ['上海市', '杭州市'] }));
    const [first, second, third] = graphs;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three articles');
    const contradicting = { ...articleOf({ title: '误' }), mentions: first.mentions };
    const named = articleOf({ title: '异', named: ['上海市'] });
    // Found out amid its rows.
    const clashing = { ...named, entities: named.entities.map((entity) => ({ ...entity, type: 'Agency' as const })) };
    const twin = { ...third, article: { ...third.article, id: 'twin' as ArticleId } };
    const writes = (store: GraphStore): readonly Promise<unknown>[] => [
      ...graphs.slice(0, 130).map((graph) => store.apply(graph)),
      store.apply(contradicting),
      store.apply(clashing),
      store.retract(first.article.id),
      store.retract(first.article.id),
      store.apply(twin),
      store.apply(second),
      ...graphs.slice(130).map((graph) => store.apply(graph)),
      store.apply(first),
    ];
    const [one, many] = [
      await openSqliteInThread(place('one-by-one.db')),
      await openStore({ kind: 'sqlite', file: place('at-once.db') }),
    ];
    const [expected, found] = [await Promise.allSettled(writes(one)), await Promise.allSettled(writes(many))];
    expect(found).toEqual(expected);
    expect(found[130]).toMatchObject({ status: 'rejected', reason: { code: 'INVALID' } });
    expect(found[131]).toMatchObject({ status: 'rejected', reason: { code: 'CONFLICT' } });
    expect(found.slice(132, 136)).toMatchObject([
      { value: true },
      { value: false },
      { value: { outcome: 'duplicate', of: third.article.id } },
      { value: { outcome: 'unchanged' } },
    ]);
    expect(await dump(many)).toEqual(await dump(one));
    await Promise.all([one.close(), many.close()]);
  });

  it('gives the code of an error across the boundary', async () => {
    const store = await openStore({ kind: 'sqlite', file: ':memory:' });
    await expect(store.programTrace('nobody' as EntityId)).rejects.toMatchObject({
      name: 'GraphError',
      code: 'NOT_FOUND',
    });
    await expect(store.issues({ first: 0, after: null })).rejects.toMatchObject({ code: 'LIMIT' });
    await store.close();
  });

  it('is closed for good: later calls are refused, and closing again does nothing', async () => {
    const store = await openStore({ kind: 'sqlite', file: ':memory:' });
    await store.apply(article);
    await store.close();
    await store.close();
    await expect(store.statistics()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(store.apply(article)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('drops a read that is aborted in the midst and goes on with the next', async () => {
    const store = await openStore({ kind: 'sqlite', file: place('abort.db') });
    await store.apply(article);
    const controller = new AbortController();
    const query = {
      of: [idOf('宿州市')],
      hops: 3,
      predicates: [],
      types: [],
      between: null,
      touching: [],
      limit: 500,
    } as const;
    const reads = Array.from({ length: 50 }, () => store.neighbourhood(query, { signal: controller.signal }));
    const settled = Promise.allSettled(reads);
    controller.abort(new Error('the caller left'));
    for (const result of await settled)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ message: 'the caller left' });
    expect((await store.statistics()).articles).toBe(1);
    await store.close();
  });
});
