import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  GraphError,
  cancelJob,
  eventLine,
  eventsOf,
  jobTable,
  openSqliteInThread,
  retractJob,
  runJob,
  type ArticleGraph,
  type GraphStore,
  type JobEvent,
  type JobId,
  type RunJobOptions,
} from '../../graph/index.ts';
import { dump } from '../contract/pages.ts';
import { articleOf } from '../graphs.ts';
import { collect, parse } from '../ingesting.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ON = '2025-03-18T09:30:00.000Z';
const ID = 'job-1' as JobId;
const article = (title: string): ArticleGraph =>
  articleOf({ title, claims: [{ subject: '宿州市', predicate: 'COOPERATES_WITH', object: '杭州市' }] });
const file = (name: string, ...titles: readonly string[]) => ({
  name,
  content: new TextEncoder().encode(JSON.stringify(titles.map(article))),
});
const brief = (events: readonly JobEvent[]): readonly string[] =>
  events.map((event) =>
    event.kind === 'ARTICLE'
      ? `${event.title} ${event.result.outcome}`
      : 'file' in event
        ? `${event.kind} ${event.file}`
        : event.kind,
  );

describe('a job', () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openSqliteInThread(':memory:');
  });
  afterEach(() => store.close());
  const create = (...files: readonly ReturnType<typeof file>[]) => store.createJob({ id: ID, createdOn: ON, files });
  const run = (change: Partial<RunJobOptions> = {}) =>
    runJob({ store, job: ID, decompose: parse, now: () => ON, ...change });
  const journal = () => collect(eventsOf(store, ID, 999));
  const state = async () => (await store.jobsByIds([ID])).get(ID)?.state;

  it('tells what becomes of its files and articles, as its journal does', async () => {
    await create(
      file('a.json', '甲', '乙'),
      { name: 'b.json', content: new Uint8Array([91]) },
      file('c.json'),
      file('d.json', '乙'),
    );
    const events = await collect(run());
    expect(brief(events)).toEqual([
      'STARTED',
      'FILE_READ 0',
      '甲 new',
      '乙 new',
      'FILE_DONE 0',
      'FILE_FAILED 1',
      'FILE_FAILED 2',
      'FILE_READ 3',
      '乙 unchanged',
      'FILE_DONE 3',
      'DONE',
    ]);
    expect(await journal()).toEqual(events);
    expect(events[5]).toMatchObject({ code: 'FAULT', message: expect.stringContaining('Reading b.json') as string });
    expect(events[6]).toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('c.json: it has no article') as string,
    });
    expect(await collect(run()), 'a second run has nothing to do').toEqual([]);
  });

  it('writes the outcomes of many articles together, and none later than a second', async () => {
    const titles = Array.from({ length: 20 }, (_, i) => `第${i}篇`);
    await create(file('a.json', ...titles.slice(0, 10)), file('b.json', ...titles.slice(10)));
    const counting = (tick: number) => {
      const lengths: number[] = [];
      let time = Date.parse(ON);
      const counted: GraphStore = {
        ...store,
        appendJobEvents: (job, last, events) => {
          lengths.push(events.length);
          const ages = events.map(({ on }) => time - Date.parse(on));
          expect(Math.max(...ages)).toBeLessThan(1_000 + 3 * tick);
          return store.appendJobEvents(job, last, events);
        },
      };
      return { lengths, options: { store: counted, now: () => new Date((time += tick)).toISOString() } };
    };
    const quick = counting(1);
    await collect(run(quick.options));
    expect(quick.lengths, 'a write a file, before its first article').toEqual([1, 1, 12, 12]);
    const again = 'job-2' as JobId;
    await store.createJob({ id: again, createdOn: ON, files: [file('a.json', ...titles)] });
    const slow = counting(300);
    await collect(run({ ...slow.options, job: again }));
    expect(slow.lengths.length).toBeGreaterThan(4);
  });

  it('a job taken over is left by its former process, and is reported as if one process had run it', async () => {
    await create(file('a.json', '甲', '乙'), file('b.json', '丙'));
    const first = run();
    for (let i = 0; i < 2; i += 1) await first.next();
    await collect(run());
    await expect(collect(first)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(brief(await journal()).filter((line) => !/READ/.test(line))).toEqual([
      'STARTED',
      'RESUMED',
      '甲 new',
      '乙 new',
      'FILE_DONE 0',
      '丙 new',
      'FILE_DONE 1',
      'DONE',
    ]);
  });

  it('stays to be run again when the store does not answer, and blames no article', async () => {
    await create(file('a.json', '甲', '乙'));
    const failing: GraphStore = {
      ...store,
      apply: (graph) =>
        graph.article.title === '乙' ? Promise.reject(new GraphError('UNAVAILABLE', 'gone')) : store.apply(graph),
    };
    await expect(collect(run({ store: failing }))).rejects.toMatchObject({ code: 'UNAVAILABLE', message: 'gone' });
    expect(await state()).toBe('RUNNING');
    await collect(run());
    expect((await store.jobsByIds([ID])).get(ID)).toMatchObject({ state: 'DONE', outcomes: { new: 2, failed: 0 } });
  });

  it('ends between two articles when it is aborted, tells what it did, and goes on from there', async () => {
    await create(file('a.json', '甲', '乙', '丙'));
    const controller = new AbortController();
    const aborting: GraphStore = {
      ...store,
      apply: async (graph) => {
        if (graph.article.title === '乙') controller.abort();
        return store.apply(graph);
      },
    };
    const told: JobEvent[] = [];
    await expect(async () => {
      for await (const event of run({ store: aborting, signal: controller.signal })) told.push(event);
    }).rejects.toThrow();
    expect(brief(told)).toEqual(['STARTED', 'FILE_READ 0', '甲 new', '乙 new']);
    expect(await journal()).toEqual(told);
    expect(brief(await collect(run()))).toEqual(['RESUMED', 'FILE_READ 0', '丙 new', 'FILE_DONE 0', 'DONE']);
  });

  it('that newer rules read otherwise after a stop still knows all that it stored', async () => {
    await create(file('a.json', '甲', '乙'));
    const stopped: GraphStore = {
      ...store,
      apply: (graph) =>
        graph.article.title === '乙' ? Promise.reject(new GraphError('UNAVAILABLE', 'gone')) : store.apply(graph),
    };
    await expect(collect(run({ store: stopped }))).rejects.toThrow('gone');
    const events = await collect(run({ decompose: () => [article('丙')] }));
    expect(brief(events)).toEqual(['RESUMED', '甲 new', 'FILE_READ 0', '丙 new', 'FILE_DONE 0', 'DONE']);
    await collect(retractJob({ store, job: ID, now: () => ON }));
    expect((await store.statistics()).articles).toBe(0);
  });

  it('cancelled amid a file keeps what it stored and tells all of it; retracted it leaves what was there before', async () => {
    await store.apply(article('先'));
    await create(file('a.json', '先', '甲', '乙'));
    const stopped: GraphStore = {
      ...store,
      apply: (graph) =>
        graph.article.title === '乙' ? Promise.reject(new GraphError('UNAVAILABLE', 'gone')) : store.apply(graph),
    };
    await expect(collect(run({ store: stopped }))).rejects.toThrow('gone');
    expect(brief(await cancelJob({ store, job: ID, now: () => ON }))).toEqual(['RESUMED', '甲 new', 'CANCELLED']);
    await expect(cancelJob({ store, job: ID, now: () => ON })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await collect(run()), 'what is cancelled does not run').toEqual([]);
    const taken = await collect(retractJob({ store, job: ID, now: () => ON }));
    expect(brief(taken)).toEqual(['ARTICLE_RETRACTED', 'RETRACTED']);
    const articles = await store.articles({ issue: null, entity: null, between: null }, { first: 9, after: null });
    expect(articles.items.map(({ value }) => value.article.title)).toEqual(['先']);
  });

  it('that never ran is cancelled when it is retracted; one that is not there is NOT_FOUND', async () => {
    await create(file('a.json', '甲'));
    expect(brief(await collect(retractJob({ store, job: ID, now: () => ON })))).toEqual(['CANCELLED', 'RETRACTED']);
    for (const act of [runJob, retractJob])
      await expect(
        collect(act({ store, job: 'none' as JobId, decompose: parse, now: () => ON })),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stands in the file of the store, with its journal and what is left to do', async () => {
    const place = join(folder, 'reopened.db');
    const before = await openSqliteInThread(place);
    await before.createJob({ id: ID, createdOn: ON, files: [file('a.json', '甲'), file('b.json', '乙')] });
    const events = runJob({ store: before, job: ID, decompose: parse, now: () => ON });
    for (let i = 0; i < 3; i += 1) await events.next();
    const [job, told] = [await before.jobsByIds([ID]), await collect(eventsOf(before, ID, 99))];
    await before.close();
    const after = await openSqliteInThread(place);
    expect(await after.jobsByIds([ID])).toEqual(job);
    expect(await collect(eventsOf(after, ID, 99))).toEqual(told);
    await collect(runJob({ store: after, job: ID, decompose: parse, now: () => ON }));
    const clean = await openSqliteInThread(':memory:');
    for (const title of ['甲', '乙']) await clean.apply(article(title));
    expect(await dump(after)).toEqual(await dump(clean));
    await Promise.all([after.close(), clean.close()]);
  });

  it('a job is shown as one line, and so is each of its events', async () => {
    await create(file('甲.json', '甲'), { name: 'b.json', content: new Uint8Array() });
    const lines = (await collect(run())).map((event) => eventLine(event, (of) => ['甲.json', 'b.json'][of] ?? ''));
    const { id } = article('甲').article;
    expect(lines.map((line) => line.replace(`  ${ON}`, ''))).toEqual([
      '1  job started',
      '2  read  甲.json  1 article',
      `3  new  ${id}  《甲》`,
      '4  done  甲.json',
      expect.stringMatching(/^5 {2}failed {2}b\.json {2}FAULT: Reading b\.json/),
      '6  job done',
    ]);
    const job = (await store.jobsByIds([ID])).get(ID);
    expect(jobTable(job === undefined ? [] : [job])).toBe(`job-1  DONE  ${ON}  2/2 files  1 new, 1 failed\n`);
  });
});

describe('the command line of jobs', () => {
  const data = join(folder, 'data');
  const cli = (...words: readonly string[]): Readonly<{ code: number | null; out: string; err: string }> => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['graph/run.mjs', 'graph/cli.ts', ...words], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, ZHENGMAI_DATA: data },
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
  const count = (text: string, part: string): number => text.split(part).length - 1;

  it('ingests as a job, lists it, shows its journal and takes it back', { timeout: 120_000 }, () => {
    const good = join(folder, 'good.txt');
    writeFileSync(good, '标题\n\n宿州市与杭州市签约合作。');
    expect(cli('jobs')).toMatchObject({ code: 1, err: expect.stringContaining('no store') as string });
    const { code, out, err } = cli('ingest', join(folder, 'none.txt'), good, good);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(['failed', 'new', 'unchanged', '1', '']);
    expect(out, 'files as they were named').toContain(good);
    expect(count(out + err, '标题'), 'an article is reported once').toBe(2);
    expect(err.trim().split('\n')).toEqual([`1/2 ${good}: 1 new`, `2/2 ${good}: 1 unchanged`]);

    const list = cli('jobs').out;
    expect(list).toMatch(/^\d{8}T\d{6}-[0-9a-f]{6} {2}DONE {2}\S+Z {2}2\/2 files {2}1 new, 1 unchanged\n$/);
    const [id = ''] = list.split(' ');
    expect(cli('jobs', id).out.split('\n').slice(1, 4)).toEqual([
      expect.stringMatching(/^1 .*job started$/),
      expect.stringMatching(/^2 .*read {2}good\.txt {2}1 article$/),
      expect.stringMatching(/^3 .*new .*《标题》$/),
    ]);
    expect(cli('jobs', '--resume')).toMatchObject({ code: 0, out: 'nothing to do\n' });
    expect(cli('retract', '--job', id)).toMatchObject({ code: 0, out: `job ${id}: 1 article retracted\n` });
    expect((JSON.parse(cli('statistics').out) as { articles: number }).articles).toBe(0);
    for (const words of [
      ['jobs', 'none'],
      ['jobs', '--resume', 'none'],
      ['retract', '--job', 'none'],
    ])
      expect(cli(...words)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('no job none') as string });
    for (const words of [['retract'], ['retract', 'a', '--job', 'b'], ['jobs', 'a', 'b']])
      expect(cli(...words)).toMatchObject({ code: 2, out: '' });
  });

  it('goes on with what was cut short, one job or all', { timeout: 120_000 }, async () => {
    const store = await openSqliteInThread(join(data, 'zhengmai.db'));
    const text = (title: string) => new TextEncoder().encode(`${title}\n\n宿州市与杭州市签约合作。`);
    for (const id of ['one', 'two', 'three'])
      await store.createJob({ id: id as JobId, createdOn: ON, files: [{ name: `${id}.txt`, content: text(id) }] });
    await cancelJob({ store, job: 'three' as JobId, now: () => ON });
    await store.close();
    expect(cli('jobs', '--resume', 'two')).toMatchObject({ code: 0, err: '1/1 two.txt: 1 new\n' });
    expect(cli('jobs', '--resume')).toMatchObject({ code: 0, err: '1/1 one.txt: 1 new\n' });
    expect(
      cli('jobs')
        .out.match(/(?:one|two|three) +[A-Z]+/g)
        ?.map((found) => found.split(/ +/)),
    ).toEqual([
      ['one', 'DONE'],
      ['three', 'CANCELLED'],
      ['two', 'DONE'],
    ]);
  });
});
