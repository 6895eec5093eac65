import { expect, test } from 'vitest';
import { findReviews, type EntityId, type Reviewable } from '../../graph/index.ts';
import { loadLexicon } from '../../graph/lexicon/index.ts';

const lexicon = loadLexicon();

test('the work grows with the number of entities, not with its square', () => {
  const [provinces, heads] = [
    ['安徽', '浙江省', '', '宿州市', '宿州学院'],
    ['实验室', '有限公司', '研究院', '股份有限公司'],
  ];
  const some = (count: number): readonly Reviewable[] =>
    Array.from({ length: count }, (_, i) => {
      const own = String.fromCodePoint(0x4e00 + (i % 5000), 0x5e00 + (Math.floor(i / 7) % 5000)) + '新材料';
      const name = `${provinces[i % 5] ?? ''}${own}${heads[i % 4] ?? ''}`;
      const aliases = ['环新公司', `${own.slice(0, 2)}公司`];
      return { id: `e${i}` as EntityId, type: 'Enterprise', name, aliases, region: null, articles: 1 };
    });
  const time = (entities: readonly Reviewable[]): number => {
    const start = performance.now();
    findReviews(entities, lexicon);
    return performance.now() - start;
  };
  const [small, large] = [some(4_000), some(16_000)];
  time(small);
  const ratios = Array.from({ length: 5 }, () => time(large) / time(small));
  expect(Math.min(...ratios)).toBeLessThan(4 * 2);
});
