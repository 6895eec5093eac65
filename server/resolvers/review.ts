import { REVIEW_REASONS } from '../../graph/index.ts';
import type { ReviewResolvers } from '../generated/resolvers.ts';

export const Review: ReviewResolvers = {
  message: ({ reason }) => REVIEW_REASONS[reason],
};
