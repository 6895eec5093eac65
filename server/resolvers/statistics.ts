import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES } from '../../graph/index.ts';
import type { StatisticsResolvers } from '../generated/resolvers.ts';

export const Statistics: StatisticsResolvers = {
  byType: ({ byType }) => ENTITY_TYPE_NAMES.map((type) => ({ type, count: byType[type] })),
  byPredicate: ({ byPredicate }) =>
    RELATION_TYPE_NAMES.map((predicate) => ({ predicate, count: byPredicate[predicate] })),
};
