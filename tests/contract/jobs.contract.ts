import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_JOB_BYTES,
  MAX_JOB_FILES,
  type ArticleId,
  type GraphStore,
  type Job,
  type JobEvent,
  type JobEventKind,
  type JobId,
  type JobState,
  type NewJob,
  type NewJobEvent,
} from '../../graph/index.ts';
import { graphChecksum, normalGraph } from '../../graph/store/normal.ts';
import { articleOf } from '../graphs.ts';
import { opened } from './opened.ts';
import { allOf } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

const ON = '2025-03-18T09:30:00.000Z';
const ARTICLE = 'a'.repeat(16) as ArticleId;
const newId = (): JobId => randomUUID() as JobId;
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const newJob = (change: Partial<NewJob> = {}): NewJob => ({
  id: newId(),
  createdOn: ON,
  files: [
    { name: '2025-03.txt', content: text('宿州市与杭州市签约。') },
    { name: 'empty.txt', content: new Uint8Array() },
  ],
  ...change,
});
/** One event of each kind, about the first file. */
const EVENTS: Readonly<Record<JobEventKind, NewJobEvent>> = {
  STARTED: { kind: 'STARTED', on: ON },
  RESUMED: { kind: 'RESUMED', on: ON },
  FILE_READ: { kind: 'FILE_READ', on: ON, file: 0, articles: [{ id: ARTICLE, title: '“甲”\n𠮷', before: null }] },
  ARTICLE: { kind: 'ARTICLE', on: ON, file: 0, article: ARTICLE, title: '甲', result: { outcome: 'new' } },
  FILE_FAILED: { kind: 'FILE_FAILED', on: ON, file: 0, code: 'INVALID', message: 'it has no article' },
  FILE_DONE: { kind: 'FILE_DONE', on: ON, file: 0 },
  DONE: { kind: 'DONE', on: ON },
  CANCELLED: { kind: 'CANCELLED', on: ON },
  ARTICLE_RETRACTED: { kind: 'ARTICLE_RETRACTED', on: ON, article: ARTICLE },
  RETRACTED: { kind: 'RETRACTED', on: ON },
};
const KINDS = Object.keys(EVENTS) as JobEventKind[];
const RUNNING = ['STARTED', 'RESUMED', 'FILE_READ', 'ARTICLE', 'FILE_FAILED', 'FILE_DONE'] as const;
/** Which events may come in which state: the model's own list. */
const MAY: Readonly<Record<JobState, readonly JobEventKind[]>> = {
  QUEUED: [...RUNNING, 'CANCELLED'],
  RUNNING: [...RUNNING, 'DONE', 'CANCELLED'],
  DONE: ['ARTICLE_RETRACTED', 'RETRACTED'],
  CANCELLED: ['ARTICLE_RETRACTED', 'RETRACTED'],
  RETRACTING: ['ARTICLE_RETRACTED', 'RETRACTED'],
  RETRACTED: [],
};
const stateAfter = (kind: JobEventKind): JobState =>
  kind === 'ARTICLE_RETRACTED'
    ? 'RETRACTING'
    : kind === 'DONE' || kind === 'CANCELLED' || kind === 'RETRACTED'
      ? kind
      : 'RUNNING';
/** The shortest way into a state. */
const WAY: Readonly<Record<JobState, readonly JobEventKind[]>> = {
  QUEUED: [],
  RUNNING: ['STARTED'],
  DONE: ['STARTED', 'DONE'],
  CANCELLED: ['CANCELLED'],
  RETRACTING: ['CANCELLED', 'ARTICLE_RETRACTED'],
  RETRACTED: ['CANCELLED', 'RETRACTED'],
};
const numbered = (events: readonly NewJobEvent[], last = 0): readonly JobEvent[] =>
  events.map((event, i) => ({ ...event, sequence: last + i + 1 }));

export function describeJobs(name: string, under: StoreUnderTest): void {
  describe(`${name}: jobs`, () => {
    const store = opened(under);
    const jobOf = async (id: JobId): Promise<Job | undefined> => (await store().jobsByIds([id])).get(id);

    it('keeps a job with its files, byte for byte', async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
      const job = newJob({ files: [{ name: '𠮷.txt', content: bytes.subarray(3) }, ...newJob().files] });
      const kept = await store().createJob(job);
      expect(kept).toEqual({
        id: job.id,
        createdOn: ON,
        state: 'QUEUED',
        lastSequence: 0,
        filesDone: 0,
        outcomes: { new: 0, replaced: 0, unchanged: 0, duplicate: 0, failed: 0 },
        files: job.files.map(({ name: of, content }) => ({
          name: of,
          bytes: content.length,
          checksum: createHash('sha256').update(content).digest('hex'),
        })),
      });
      expect(await jobOf(job.id)).toEqual(kept);
      for (const [file, { content }] of job.files.entries())
        expect(Buffer.from((await store().jobFile(job.id, file)) ?? []).equals(content)).toBe(true);
      expect(await store().jobEvents(job.id, 0, 200)).toEqual([]);
    });

    it('makes a job once: again gives it as it stands, other files are a CONFLICT', async () => {
      const job = newJob();
      await store().createJob(job);
      await store().appendJobEvents(job.id, 0, [EVENTS.STARTED]);
      expect(await store().createJob({ ...job, createdOn: '2026-01-01T00:00:00.000Z' })).toEqual(await jobOf(job.id));
      const other = { ...job, files: job.files.slice(1) };
      await expect(store().createJob(other)).rejects.toMatchObject({ code: 'CONFLICT' });
      const made = await Promise.all(
        [newId()].flatMap((id) => [job, job, job].map((of) => store().createJob({ ...of, id }))),
      );
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    });

    const refused: Readonly<Record<string, readonly [change: Partial<NewJob>, code: string]>> = {
      'no file': [{ files: [] }, 'LIMIT'],
      'too many files': [
        { files: Array.from({ length: MAX_JOB_FILES + 1 }, () => ({ name: 'a', content: new Uint8Array() })) },
        'LIMIT',
      ],
      'too many bytes': [{ files: [{ name: 'a', content: new Uint8Array(MAX_JOB_BYTES + 1) }] }, 'LIMIT'],
      'a bad id': [{ id: 'a b' as JobId }, 'INVALID'],
      'a bad time': [{ createdOn: '2025-03-18' }, 'INVALID'],
      'a malformed time': [{ createdOn: '2025-13-18T09:30:00.000Z' }, 'INVALID'],
      'a file without a name': [{ files: [{ name: '', content: new Uint8Array() }] }, 'INVALID'],
      'half a character for a name': [{ files: [{ name: '\ud842', content: new Uint8Array() }] }, 'INVALID'],
    };
    for (const [fault, [change, code]] of Object.entries(refused))
      it(`refuses a job with ${fault}`, async () => {
        const job = newJob(change);
        await expect(async () => store().createJob(job)).rejects.toMatchObject({ name: 'GraphError', code });
        expect(await jobOf(job.id)).toBeUndefined();
      });

    it('numbers events without a gap, gives them after any of them, and counts what they tell', async () => {
      const { id } = await store().createJob(newJob());
      const first = [EVENTS.STARTED, EVENTS.FILE_READ, EVENTS.ARTICLE];
      const duplicate = { ...EVENTS.ARTICLE, result: { outcome: 'duplicate', of: ARTICLE } } as NewJobEvent;
      const second = [duplicate, EVENTS.FILE_DONE, { ...EVENTS.FILE_FAILED, file: 1 } as NewJobEvent, EVENTS.DONE];
      expect(await store().appendJobEvents(id, 0, first)).toEqual(numbered(first));
      expect(await store().appendJobEvents(id, 3, second)).toEqual(numbered(second, 3));
      const all = numbered([...first, ...second]);
      for (const after of [0, 1, 3, 6, 7, 99])
        for (const count of [1, 2, 200])
          expect(await store().jobEvents(id, after, count)).toEqual(all.slice(after, after + count));
      expect(await jobOf(id)).toMatchObject({
        state: 'DONE',
        lastSequence: 7,
        filesDone: 2,
        outcomes: { new: 1, replaced: 0, unchanged: 0, duplicate: 1, failed: 1 },
      });
    });

    it('drops the bytes of a file that is done, and all when the job ends', async () => {
      const { id } = await store().createJob(
        newJob({ files: ['a', 'b', 'c'].map((of) => ({ name: of, content: text(of) })) }),
      );
      const left = async (): Promise<readonly (string | null)[]> =>
        Promise.all(
          [0, 1, 2].map(async (file) => {
            const bytes = await store().jobFile(id, file);
            return bytes === null ? null : new TextDecoder().decode(bytes);
          }),
        );
      await store().appendJobEvents(id, 0, [EVENTS.STARTED, { kind: 'FILE_DONE', on: ON, file: 1 }]);
      expect(await left()).toEqual(['a', null, 'c']);
      await store().appendJobEvents(id, 2, [EVENTS.FILE_FAILED]);
      expect(await left()).toEqual([null, null, 'c']);
      await store().appendJobEvents(id, 3, [EVENTS.CANCELLED]);
      expect(await left()).toEqual([null, null, null]);
      expect((await jobOf(id))?.files.map(({ bytes }) => bytes)).toEqual([1, 1, 1]);
    });

    it('takes events from one process: who is behind gets CONFLICT, and nothing of it is kept', async () => {
      const { id } = await store().createJob(newJob());
      const runs = Array.from({ length: 5 }, () => store().appendJobEvents(id, 0, [EVENTS.STARTED, EVENTS.FILE_READ]));
      const settled = await Promise.allSettled(runs);
      expect(settled.filter(({ status }) => status === 'fulfilled').length).toBe(1);
      for (const result of settled)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CONFLICT' });
      for (const expected of [0, 1, 3])
        await expect(store().appendJobEvents(id, expected, [EVENTS.ARTICLE])).rejects.toMatchObject({
          code: 'CONFLICT',
          message: expect.stringContaining('another process') as string,
        });
      expect(await store().jobEvents(id, 0, 200)).toEqual(numbered([EVENTS.STARTED, EVENTS.FILE_READ]));
    });

    it('lets a job go from state to state by the table and no other way', async () => {
      for (const state of Object.keys(WAY) as JobState[])
        for (const kind of KINDS) {
          const { id } = await store().createJob(newJob());
          const way = WAY[state].map((step) => EVENTS[step]);
          await store().appendJobEvents(id, 0, way);
          const step = store().appendJobEvents(id, way.length, [EVENTS[kind]]);
          if (MAY[state].includes(kind)) {
            await step;
            expect((await jobOf(id))?.state, `${kind} in ${state}`).toBe(stateAfter(kind));
          } else {
            await expect(step, `${kind} in ${state}`).rejects.toMatchObject({ code: 'CONFLICT' });
            expect(await jobOf(id)).toMatchObject({ state, lastSequence: way.length });
          }
        }
    });

    it('keeps all events of one call or none', async () => {
      const { id } = await store().createJob(newJob());
      await expect(store().appendJobEvents(id, 0, [EVENTS.STARTED, EVENTS.DONE, EVENTS.ARTICLE])).rejects.toMatchObject(
        { code: 'CONFLICT' },
      );
      await expect(
        store().appendJobEvents(id, 0, [EVENTS.STARTED, { ...EVENTS.DONE, on: 'now' }]),
      ).rejects.toMatchObject({ code: 'INVALID' });
      expect(await jobOf(id)).toMatchObject({ state: 'QUEUED', lastSequence: 0 });
      expect(await store().jobEvents(id, 0, 200)).toEqual([]);
    });

    it('says NOT_FOUND of what is not there, and LIMIT of too much', async () => {
      const unknown = newId();
      const { id } = await store().createJob(newJob());
      expect((await store().jobsByIds([unknown])).size).toBe(0);
      for (const ask of [
        () => store().jobEvents(unknown, 0, 1),
        () => store().jobFile(unknown, 0),
        () => store().jobFile(id, 2),
        () => store().appendJobEvents(unknown, 0, [EVENTS.STARTED]),
      ])
        await expect(ask()).rejects.toMatchObject({ name: 'GraphError', code: 'NOT_FOUND' });
      for (const [after, first] of [
        [0, 0],
        [0, 201],
        [-1, 1],
      ] as const)
        await expect(store().jobEvents(id, after, first)).rejects.toMatchObject({ code: 'LIMIT' });
    });

    it('tells the checksum of what an article says, which is that of its normal form', async () => {
      const graphs = ['甲', '乙'].map((title) => articleOf({ title, named: ['上海市', '揭榜挂帅'] }));
      for (const graph of graphs) await store().apply(graph);
      const ids = graphs.map(({ article }) => article.id);
      expect(await store().graphChecksums([...ids, ...ids, ARTICLE])).toEqual(
        new Map(graphs.map((graph) => [graph.article.id, graphChecksum(normalGraph(graph))])),
      );
      for (const article of ids) await store().retract(article);
      expect(await store().graphChecksums(ids)).toEqual(new Map());
    });

    it('does what the model does, whatever the order of calls', async () => {
      // Of all runs, since jobs are never taken away; the tests before left some.
      const made = new Map((await allOf((page) => store().jobs(page))).map((job) => [job.id, job] as const));
      const events = new Map<JobId, readonly JobEvent[]>();
      const step = fc.oneof(
        fc.record({
          op: fc.constant('create' as const),
          files: fc.integer({ min: 1, max: 3 }),
          hour: fc.integer({ min: 0, max: 3 }),
        }),
        fc.record({
          op: fc.constant('append' as const),
          job: fc.nat(),
          behind: fc.constantFrom(0, 0, 0, 1),
          kinds: fc.array(fc.constantFrom(...KINDS, ...RUNNING), { maxLength: 4 }),
        }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), async (steps, first) => {
          const own: JobId[] = [];
          for (const next of steps) {
            if (next.op === 'create') {
              const files = Array.from({ length: next.files }, (_, i) => ({
                name: `${i}.txt`,
                content: text(String(i)),
              }));
              const job = newJob({ createdOn: `2024-01-01T0${next.hour}:00:00.000Z`, files });
              made.set(job.id, await store().createJob(job));
              events.set(job.id, []);
              own.push(job.id);
              continue;
            }
            const id = own[next.job % Math.max(1, own.length)];
            const before = id === undefined ? undefined : made.get(id);
            if (id === undefined || before === undefined) continue;
            let state: JobState | null = before.state;
            for (const kind of next.kinds)
              state = state !== null && MAY[state].includes(kind) ? stateAfter(kind) : null;
            const added = next.kinds.map((kind) => EVENTS[kind]);
            const call = store().appendJobEvents(id, before.lastSequence - next.behind, added);
            if (state === null || next.behind > 0) {
              await expect(call).rejects.toMatchObject({ code: 'CONFLICT' });
              continue;
            }
            const count = (...kinds: readonly JobEventKind[]): number =>
              next.kinds.filter((kind) => kinds.includes(kind)).length;
            expect(await call).toEqual(numbered(added, before.lastSequence));
            events.set(id, [...(events.get(id) ?? []), ...numbered(added, before.lastSequence)]);
            made.set(id, {
              ...before,
              state,
              lastSequence: before.lastSequence + added.length,
              filesDone: before.filesDone + count('FILE_DONE', 'FILE_FAILED'),
              outcomes: {
                ...before.outcomes,
                new: before.outcomes.new + count('ARTICLE'),
                failed: before.outcomes.failed + count('FILE_FAILED'),
              },
            });
          }
          const expected = [...made.values()].sort((a, b) =>
            a.createdOn === b.createdOn ? (a.id < b.id ? -1 : 1) : a.createdOn > b.createdOn ? -1 : 1,
          );
          expect(await allOf((page) => store().jobs(page), first * 30)).toEqual(expected);
          const byId = await store().jobsByIds(own);
          for (const id of own) {
            expect(byId.get(id)).toEqual(made.get(id));
            const told = events.get(id) ?? [];
            expect(await eventsInPages(store(), id, first)).toEqual(told);
            const ended = !['QUEUED', 'RUNNING'].includes(made.get(id)?.state ?? '');
            const done = told.some(({ kind }) => kind === 'FILE_DONE' || kind === 'FILE_FAILED');
            expect((await store().jobFile(id, 0)) === null).toBe(ended || done);
          }
        }),
        { numRuns: under.runs },
      );
      await expect(store().jobs({ first: 0, after: null })).rejects.toMatchObject({ code: 'LIMIT' });
    });
  });
}

async function eventsInPages(store: GraphStore, job: JobId, first: number): Promise<readonly JobEvent[]> {
  const all: JobEvent[] = [];
  for (;;) {
    const page = await store.jobEvents(job, all.length, first);
    if (page.length === 0) return all;
    all.push(...page);
  }
}
