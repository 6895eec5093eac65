import { ruleLabel } from '../../graph/index.ts';
import { must } from '../context.ts';
import type { StatementResolvers } from '../generated/resolvers.ts';
import { pageOf } from '../page-of.ts';

export const Statement: StatementResolvers = {
  relation: ({ relation }, _, { load }) => must(load.relation, relation),
  subject: ({ subject }, _, { load }) => must(load.entity, subject),
  object: ({ object }, _, { load }) => must(load.entity, object),
  page: ({ article, evidence }, _, context) => pageOf(article, evidence, context),
  article: ({ article }, _, { load }) => must(load.article, article),
  ruleLabel: ({ rule }) => ruleLabel(rule),
};
