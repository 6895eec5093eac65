import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { copyGraph, openSqliteInThread, openStore, type GraphStore } from '../../graph/index.ts';
import { allOf, dump, empty, fill } from '../contract/pages.ts';
import { at } from '../decisions.ts';
import { articleOf, articleSpecs, idOf } from '../graphs.ts';
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
  vi.setConfig({ testTimeout: 400_000 });

  it('gives an equal graph both ways, decisions included, and again changes nothing', async () => {
    const server = await serverForTests();
    const there = await openStore(server.config);
    const [here, back] = [await openSqliteInThread(':memory:'), await openSqliteInThread(':memory:')];
    try {
      await empty(there);
      await fill(here, GRAPHS);
      const [a, b] = [idOf('宿州市科学技术局'), idOf('安庆市科学技术局')];
      await here.decide({ kind: 'SAME', a, b }, at(1));
      const { id } = await here.decide({ kind: 'RENAME', entity: a, name: '两市科技局' }, at(2, '试一试'));
      await here.undo(id, at(3).on);
      const all = async (of: GraphStore) => ({
        ...((await dump(of)) as object),
        decisions: await allOf((page) => of.decisions(null, page)),
      });
      const content = await all(here);
      expect(content.decisions).toHaveLength(2);
      expect(await copied(here, there)).toBe(GRAPHS.length);
      expect(await all(there)).toEqual(content);
      expect(await copied(there, back)).toBe(GRAPHS.length);
      expect(await all(back)).toEqual(content);
      // Undone here, and then there too.
      for (const { id: made } of content.decisions) await back.undo(made, at(4).on);
      const undone = await all(back);
      expect(await copied(back, there)).toBe(GRAPHS.length);
      expect(await all(there)).toEqual(undone);
      await empty(there);
    } finally {
      for (const store of [there, here, back]) await store.close();
      await server.remove();
    }
  });
});
