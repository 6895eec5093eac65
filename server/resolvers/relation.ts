import { must } from '../context.ts';
import type { RelationResolvers } from '../generated/resolvers.ts';
import { paged } from '../page.ts';

export const Relation: RelationResolvers = {
  subject: ({ subject }, _, { load }) => must(load.entity, subject),
  object: ({ object }, _, { load }) => must(load.entity, object),
  articleCount: ({ articles }) => articles,
  statements: ({ id }, args, { store, read }) =>
    paged(args, (page) => store.statements({ relation: id, article: null, entity: null, between: null }, page, read)),
};
