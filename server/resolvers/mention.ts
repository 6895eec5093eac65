import { ruleLabel } from '../../graph/index.ts';
import { must } from '../context.ts';
import type { MentionResolvers } from '../generated/resolvers.ts';
import { pageOf } from '../page-of.ts';

export const Mention: MentionResolvers = {
  entity: ({ entity }, _, { load }) => must(load.entity, entity),
  page: ({ article, span }, _, context) => pageOf(article, span, context),
  article: ({ article }, _, { load }) => must(load.article, article),
  ruleLabel: ({ rule }) => ruleLabel(rule),
};
