import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { decomposeDocument, openSqliteInThread, type ArticleGraph } from '../../graph/index.ts';
import { dump, empty, fill } from '../contract/pages.ts';
import { CORPUS } from './corpus.ts';

const decomposed = (documents: typeof CORPUS): readonly ArticleGraph[] =>
  documents.flatMap(({ name, bytes }) => decomposeDocument(bytes, name));

describe('Ingest in any order gives the same graph', () => {
  const store = openSqliteInThread(':memory:');
  const graphs = decomposed(CORPUS);
  const property = { numRuns: 4, seed: 20260801 };
  /** Each run writes the whole corpus and reads every list of the port. */
  const patience = 120_000;

  afterAll(async () => {
    await (await store).close();
  });

  it('reads an article alike whatever was read before it', () => {
    const byId = (all: readonly ArticleGraph[]): ReadonlyMap<string, ArticleGraph> =>
      new Map(all.map((graph) => [graph.article.id, graph]));
    expect(byId(decomposed(CORPUS.toReversed()))).toEqual(byId(graphs));
  });

  it(
    'over all permutations of the articles',
    async () => {
      await fill(await store, graphs);
      const expected = await dump(await store);
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray([...graphs], { minLength: graphs.length, maxLength: graphs.length }),
          async (shuffled) => {
            await fill(await store, shuffled);
            expect(await dump(await store)).toEqual(expected);
          },
        ),
        property,
      );
    },
    patience,
  );

  it(
    'with articles that come twice, or are retracted and come again',
    async () => {
      await fill(await store, graphs);
      const expected = await dump(await store);
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray([...graphs], { minLength: graphs.length, maxLength: graphs.length }),
          fc.subarray([...graphs]),
          fc.subarray([...graphs]),
          async (shuffled, twice, gone) => {
            await fill(await store, [...twice, ...shuffled]);
            for (const { article } of gone) await (await store).retract(article.id);
            for (const graph of gone) await (await store).apply(graph);
            expect(await dump(await store)).toEqual(expected);
          },
        ),
        property,
      );
    },
    patience,
  );

  it('leaves nothing when all is retracted', async () => {
    await fill(await store, graphs);
    await empty(await store);
    expect(await (await store).statistics()).toMatchObject({ articles: 0, entities: 0, statements: 0, mentions: 0 });
  });
});
