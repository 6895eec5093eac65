import type { EntityId } from '../id.ts';
import { loadLexicon } from '../lexicon/index.ts';
import { findReviews, type InForce, type Reviewable, type ReviewPair } from '../resolve/index.ts';
import { pageOfRows, pagedList } from './cursor.ts';
import type { EntityRecord, MentionRecord, Page, PageRequest, Review } from './port.ts';

/** What both stores do alike for the review list: which pairs, in which order, and what a page of them becomes. */

/** All pairs of the store that are not decided. `check` is called now and then, and throws to end the work. */
export const reviewPairs = (entities: readonly Reviewable[], by: InForce, check: () => void): readonly ReviewPair[] =>
  findReviews(entities, loadLexicon(), check).filter(({ a, b }) => by.apart(a, b) === null);

/** A page of the pairs, likeliest first, then by ids. */
export const pageOfPairs = (pairs: readonly ReviewPair[], request: PageRequest): Page<ReviewPair> =>
  pageOfRows(
    pagedList('reviews'),
    request,
    pairs,
    ({ score, a, b }) => [-score, a, b],
    (rows) => rows,
  );

/** The entities that the pairs of a page name. */
export const entitiesOfPairs = ({ items }: Page<ReviewPair>): readonly EntityId[] => [
  ...new Set(items.flatMap(({ value }) => [value.a, value.b])),
];

/** The page with its entities and a sentence about each. */
export const reviewsOfPairs = (
  page: Page<ReviewPair>,
  entity: (id: EntityId) => EntityRecord,
  context: (id: EntityId) => MentionRecord,
): Page<Review> => ({
  ...page,
  items: page.items.map(({ cursor, value: { a, b, reason, score } }) => ({
    cursor,
    value: { a: entity(a), b: entity(b), reason, score, contexts: { a: context(a), b: context(b) } },
  })),
});
