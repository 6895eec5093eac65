export { likenessOf, type Likeness } from './compare.ts';
export { factsOf, type Facts, type Reviewable } from './facts.ts';
export { MOST_NAMESAKES, findReviews, type ReviewPair } from './find.ts';
export { REVIEW_REASONS, REVIEW_REASON_NAMES, type ReviewReason } from './reasons.ts';
