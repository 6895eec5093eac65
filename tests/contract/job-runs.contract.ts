import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cancelJob,
  eventsOf,
  openSqliteInThread,
  retractJob,
  runJob,
  type ArticleGraph,
  type ArticleId,
  type GraphStore,
  type JobEvent,
  type JobId,
} from '../../graph/index.ts';
import { articleOf, articleSpecs } from '../graphs.ts';
import { opened } from './opened.ts';
import { dump, empty, fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';
import { collect, parse } from '../ingesting.ts';

/** The process dies at its nth write to the store, just before or just after the store has done it. */
type Death = Readonly<{ at: number; late: boolean }>;

/**
 * A store as one process sees it that dies so: from then on nothing it does has an effect. `underway` are its writes; those that the
 * store had begun end as the store ends them, so that the next process must wait for them.
 */
function mortal(store: GraphStore, { at, late }: Death, underway: Promise<unknown>[]): GraphStore {
  let writes = 0;
  let dead = false;
  const begin = <T>(work: () => Promise<T>): Promise<T> => {
    const writing = work();
    underway.push(writing);
    return writing;
  };
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    writes += 1;
    if (writes < at && !dead) return begin(work);
    if (writes === at && late) await begin(work);
    dead = true;
    throw new Error('the process is dead');
  };
  return {
    ...store,
    apply: (graph) => write(() => store.apply(graph)),
    retract: (article) => write(() => store.retract(article)),
    appendJobEvents: (...args) => write(() => store.appendJobEvents(...args)),
  };
}

/** Titles that name their issue, so that only the same article has the same text. */
const graphs: fc.Arbitrary<ArticleGraph> = articleSpecs.map((spec) =>
  articleOf({ ...spec, title: `${spec.title}${spec.issue}` }),
);
const renamed = (graph: ArticleGraph): ArticleGraph => ({
  ...graph,
  article: { ...graph.article, id: `ffff${graph.article.id.slice(4)}` as ArticleId },
});
const deaths = fc.array(fc.record({ at: fc.integer({ min: 1, max: 9 }), late: fc.boolean() }), { maxLength: 6 });
const story = fc
  .record({
    prior: fc.array(graphs, { maxLength: 4 }),
    files: fc.array(fc.array(graphs, { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    twins: fc.boolean(),
    deaths,
    ending: fc.constantFrom('run', 'run', 'cancel'),
    retractDeaths: deaths,
    /** Milliseconds between two looks at the clock. */
    tick: fc.constantFrom(0, 400, 2000),
  })
  .map(({ files, twins, ...rest }) => ({
    ...rest,
    // A file of texts that are stored under another id, and one that contradicts itself.
    files: twins
      ? [...files, (files[0] ?? []).map(renamed), (files[0] ?? []).map((graph) => ({ ...graph, entities: [] }))]
      : files,
  }));

const journalOf = async (store: GraphStore, job: JobId): Promise<readonly JobEvent[]> => {
  const events = await collect(eventsOf(store, job, (await store.jobsByIds([job])).get(job)?.lastSequence ?? 0));
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => i + 1));
  return events;
};
const outcomesIn = (events: readonly JobEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'ARTICLE' ? [{ file: event.file, article: event.article, outcome: event.result.outcome }] : [],
  );
const addedIn = (events: readonly JobEvent[]): ReadonlySet<ArticleId> =>
  new Set(outcomesIn(events).flatMap(({ article, outcome }) => (/^(new|replaced)$/.test(outcome) ? [article] : [])));

/** What the files make of a store that nothing disturbs. */
async function undisturbed(prior: readonly ArticleGraph[], files: readonly (readonly ArticleGraph[])[]) {
  const store = await openSqliteInThread(':memory:');
  await fill(store, prior);
  const outcomes = [];
  for (const [file, list] of files.entries())
    for (const graph of list) {
      const outcome = await store.apply(graph).then(
        (applied) => applied.outcome,
        () => 'failed' as const,
      );
      outcomes.push({ file, article: graph.article.id, outcome });
    }
  const content = await dump(store);
  await store.close();
  return { outcomes, content };
}

export function describeJobRuns(name: string, under: StoreUnderTest): void {
  describe(`${name}: jobs that are cut short`, () => {
    const store = opened(under);

    it('are carried on as if nothing had been, and take back all that they added', async () => {
      await fc.assert(
        fc.asyncProperty(story, async ({ prior, files, deaths: cuts, ending, retractDeaths, tick }) => {
          const id = randomUUID() as JobId;
          let time = Date.parse('2025-03-18T09:30:00.000Z');
          const now = (): string => new Date((time += tick)).toISOString();
          await fill(store(), []);
          for (const graph of prior) await store().apply(graph);
          const before = await store().graphChecksums(await idsIn(store()));
          const contents = files.map((list) => new TextEncoder().encode(JSON.stringify(list)));
          await store().createJob({
            id,
            createdOn: now(),
            files: contents.map((content, i) => ({ name: `${i}.json`, content })),
          });
          const run = () => collect(runJob({ store: store(), job: id, decompose: parse, now, ahead: 2 }));
          const die = async (death: Death, live: (store: GraphStore) => Promise<unknown>): Promise<void> => {
            const underway: Promise<unknown>[] = [];
            await live(mortal(store(), death, underway)).catch(() => undefined);
            await Promise.allSettled(underway);
          };
          for (const death of cuts)
            await die(death, (dying) => collect(runJob({ store: dying, job: id, decompose: parse, now, ahead: 2 })));
          const ended = (await store().jobsByIds([id])).get(id)?.state === 'DONE';
          if (ending === 'run' || ended) {
            await run();
            const expected = await undisturbed(prior, files);
            const events = await journalOf(store(), id);
            expect(outcomesIn(events)).toEqual(expected.outcomes);
            expect(await dump(store())).toEqual(expected.content);
            const empties = files.filter((list) => list.length === 0).length;
            const count = (kind: JobEvent['kind']): number => events.filter((event) => event.kind === kind).length;
            expect([count('STARTED'), count('FILE_FAILED'), count('FILE_DONE'), count('DONE')]).toEqual([
              1,
              empties,
              files.length - empties,
              1,
            ]);
            expect((await store().jobsByIds([id])).get(id)).toMatchObject({
              state: 'DONE',
              filesDone: files.length,
              outcomes: {
                new: expected.outcomes.filter(({ outcome }) => outcome === 'new').length,
                failed: expected.outcomes.filter(({ outcome }) => outcome === 'failed').length + empties,
              },
            });
            expect(await run(), 'nothing is left to do').toEqual([]);
          } else {
            await cancelJob({ store: store(), job: id, now });
            const after = await store().graphChecksums(await idsIn(store()));
            const changed = [...after].filter(([article, checksum]) => before.get(article) !== checksum);
            const added = addedIn(await journalOf(store(), id));
            for (const [article] of changed) expect(added, 'what was stored is reported').toContain(article);
          }
          const added = addedIn(await journalOf(store(), id));
          for (const death of retractDeaths)
            await die(death, (dying) => collect(retractJob({ store: dying, job: id, now })));
          await collect(retractJob({ store: store(), job: id, now }));
          const retracted = (await journalOf(store(), id)).flatMap((event) =>
            event.kind === 'ARTICLE_RETRACTED' ? [event.article] : [],
          );
          expect(retracted).toEqual([...added]);
          const rest = await openSqliteInThread(':memory:');
          for (const graph of prior) await rest.apply(graph);
          for (const article of added) await rest.retract(article);
          expect(await dump(store())).toEqual(await dump(rest));
          await rest.close();
          expect(await collect(retractJob({ store: store(), job: id, now }))).toEqual([]);
        }),
        { numRuns: under.runs },
      );
      await empty(store());
    });
  });
}

async function idsIn(store: GraphStore): Promise<readonly ArticleId[]> {
  const { items } = await store.articleIds(null, { first: 200, after: null });
  return items.map(({ value }) => value);
}
