export { APPROXIMATION_OF, type Approximation, type Bound, type FigureChange } from '../extract/index.ts';
export type { ArticleGraph, Entity, Indicator, Mention, RegionLevel, Statement } from './types.ts';
export type { ResolveContext } from './context.ts';
export type { Draft, Linked } from './draft.ts';
export {
  byTime,
  cutsIn,
  decided,
  entitiesOf,
  inForce,
  isCut,
  placeOf,
  recut,
  uncut,
  type RejectedClaim,
  type Cut,
  type Decision,
  type DecisionId,
  type DecisionKind,
  type InForce,
  type Proposal,
  type Recut,
  type Stamp,
  type Verdict,
} from './decisions/index.ts';
export { formerIdsOf, type FormerId, type ReadId } from './former-ids.ts';
export { regionDraft } from './drafts.ts';
export { regionId } from './identity.ts';
export { link, type Linking } from './link.ts';
export { periodText } from './period.ts';
export {
  MOST_NAMESAKES,
  REVIEW_REASONS,
  REVIEW_REASON_NAMES,
  factsOf,
  findReviews,
  likenessOf,
  type Facts,
  type Likeness,
  type ReviewPair,
  type ReviewReason,
  type Reviewable,
} from './review/index.ts';
