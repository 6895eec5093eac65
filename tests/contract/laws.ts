import fc from 'fast-check';
import { it } from 'vitest';
import type { Between, EntityId, GraphStore } from '../../graph/index.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { WORLD, corpora, idOf } from '../graphs.ts';
import type { Model } from './model.ts';
import { fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

/** Laws about a store filled with a generated corpus, and what they are asked about. */

/** Mostly those that the generated articles name most. */
export const ids = (type?: string): fc.Arbitrary<EntityId> => {
  const all = WORLD.filter((entry) => type === undefined || entry.type === type).map((entry) => idOf(entry.name));
  const often = WORLD.filter((entry) => OFTEN.includes(entry.name)).map((entry) => idOf(entry.name));
  const known = often.filter((id) => all.includes(id));
  return known.length === 0 ? fc.constantFrom(...all) : fc.oneof(fc.constantFrom(...known), fc.constantFrom(...all));
};
const OFTEN: readonly string[] = [
  '安徽省',
  '宿州市',
  '灵璧县',
  '安庆市',
  '安徽省科学技术厅',
  '杭州电子科技大学',
  '揭榜挂帅',
  '科技特派员',
];
const dates = fc.option(fc.constantFrom('2021', '2022', '2022-03', '2022-08', '2022-08-20', '2023'));
export const betweens: fc.Arbitrary<Between | null> = fc.option(fc.record({ from: dates, to: dates }));
const sizes = fc.constantFrom(1, 2, 3, 7, 200);

/** Asks several questions of each corpus, with pages of a generated size. */
export const lawsOf =
  (store: () => GraphStore, { runs }: StoreUnderTest) =>
  <T>(
    title: string,
    questions: fc.Arbitrary<T>,
    holds: (corpus: Model, question: T, size: number) => Promise<void>,
  ): void =>
    it(title, async () => {
      await fc.assert(
        fc.asyncProperty(
          corpora,
          fc.array(questions, { minLength: 1, maxLength: 4 }),
          sizes,
          async (graphs, asked, size) => {
            await fill(store(), graphs);
            const corpus = { graphs: graphs.map(normalGraph) };
            for (const question of asked) await holds(corpus, question, size);
          },
        ),
        { numRuns: runs },
      );
    });
