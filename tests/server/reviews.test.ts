import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { REVIEW_REASONS, openSqliteInThread } from '../../graph/index.ts';
import { createSchema } from '../../server/schema.ts';
import { articleOf } from '../graphs.ts';
import type { Connection } from '../../server/page.ts';
import { dataOf, nodes, startServer } from './harness.ts';

test('the API knows every reason, and says of each what the table says', () => {
  const type = createSchema().getType('ReviewReason');
  const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  expect(values).toEqual(Object.keys(REVIEW_REASONS));
});

test('a review shows both entities, the reason in both languages and a sentence about each', async () => {
  const store = await openSqliteInThread(':memory:');
  await store.apply(articleOf({ title: '甲', named: ['科技创新券', '安徽省科技创新券', '上海市'] }));
  const { url } = await startServer({ store });
  const { reviews } = await dataOf<{ reviews: Connection<unknown> & { totalCount: number } }>(
    url,
    `{ reviews(first: 5) { totalCount edges { node {
        a { name } b { name } reason score message { zh en } contexts { a { sentence article { title } } b { sentence } }
    } } } }`,
  );
  expect(reviews.totalCount).toBe(1);
  const [name, longer] = ['科技创新券', '安徽省科技创新券'];
  const [review] = nodes(reviews) as readonly Readonly<{ a: { name: string } }>[];
  const [a, b] = review?.a.name === name ? [name, longer] : [longer, name];
  expect(review).toEqual({
    a: { name: a },
    b: { name: b },
    reason: 'SHARED_ALIAS',
    score: 0.83,
    message: { zh: REVIEW_REASONS.SHARED_ALIAS.zh, en: REVIEW_REASONS.SHARED_ALIAS.en },
    contexts: { a: { sentence: `还有${a}等。`, article: { title: '甲' } }, b: { sentence: `还有${b}等。` } },
  });
});
