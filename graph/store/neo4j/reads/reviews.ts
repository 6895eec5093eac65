import type { Page, PageRequest, Review } from '../../port.ts';
import { entitiesOfPairs, pageOfPairs, reviewPairs, reviewsOfPairs } from '../../reviews.ts';
import { reviewables } from '../cypher/reviews.ts';
import { loadDecisions } from '../decisions.ts';
import { got, type Read } from '../read.ts';
import { entities } from './by-id.ts';
import { mentions } from './lists.ts';

export async function reviews(read: Read, request: PageRequest, check: () => void): Promise<Page<Review>> {
  const [rows, { by }] = await Promise.all([read(reviewables()), loadDecisions(read)]);
  const all = rows.map(([id, type, name, aliases, region, articles]) => ({
    id,
    type,
    name,
    aliases,
    region,
    articles,
  }));
  const page = pageOfPairs(reviewPairs(all, by, check), request);
  const ids = entitiesOfPairs(page);
  const [records, contexts] = await Promise.all([
    entities(read, ids),
    Promise.all(ids.map((id) => mentions(read, id, { first: 1, after: null }))),
  ]);
  const first = new Map(contexts.flatMap(({ items }) => items.map(({ value }) => [value.entity, value] as const)));
  return reviewsOfPairs(
    page,
    (id) => got(records, id),
    (id) => got(first, id),
  );
}
