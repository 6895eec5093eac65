import { ruleLabel } from '../../graph/index.ts';
import { must } from '../context.ts';
import type { MentionResolvers } from '../generated/resolvers.ts';

export const Mention: MentionResolvers = {
  entity: ({ entity }, _, { load }) => must(load.entity, entity),
  article: ({ article }, _, { load }) => must(load.article, article),
  ruleLabel: ({ rule }) => ruleLabel(rule),
};
