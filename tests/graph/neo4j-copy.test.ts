import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { copyGraph, openSqliteInThread, openStore, type GraphStore } from '../../graph/index.ts';
import { dump, empty, fill } from '../contract/pages.ts';
import { articleOf, articleSpecs } from '../graphs.ts';
import { canRun, serverForTests } from '../neo4j.ts';

const GRAPHS = fc
  .sample(articleSpecs, { numRuns: 70, seed: 20223 })
  .map((spec, i) => articleOf({ ...spec, title: `第${i + 1}篇` }));

const copied = async (from: GraphStore, to: GraphStore): Promise<number> => {
  let last = 0;
  for await (const { done } of copyGraph(from, to)) last = done;
  return last;
};

describe.skipIf(!canRun)('copy between the stores', () => {
  vi.setConfig({ testTimeout: 180_000 });

  it('gives an equal graph both ways, and again changes nothing', async () => {
    const server = await serverForTests();
    const there = await openStore(server.config);
    const [here, back] = [await openSqliteInThread(':memory:'), await openSqliteInThread(':memory:')];
    try {
      await empty(there);
      await fill(here, GRAPHS);
      const content = await dump(here);
      expect(await copied(here, there)).toBe(GRAPHS.length);
      expect(await dump(there)).toEqual(content);
      expect(await copied(there, back)).toBe(GRAPHS.length);
      expect(await dump(back)).toEqual(content);
      expect(await copied(back, there)).toBe(GRAPHS.length);
      expect(await dump(there)).toEqual(content);
      await empty(there);
    } finally {
      for (const store of [there, here, back]) await store.close();
      await server.remove();
    }
  });
});
