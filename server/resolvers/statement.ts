import { ruleLabel } from '../../graph/index.ts';
import { must } from '../context.ts';
import type { StatementResolvers } from '../generated/resolvers.ts';

export const Statement: StatementResolvers = {
  relation: ({ relation }, _, { load }) => must(load.relation, relation),
  subject: ({ subject }, _, { load }) => must(load.entity, subject),
  object: ({ object }, _, { load }) => must(load.entity, object),
  article: ({ article }, _, { load }) => must(load.article, article),
  ruleLabel: ({ rule }) => ruleLabel(rule),
};
