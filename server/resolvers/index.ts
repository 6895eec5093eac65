import type { Resolvers } from '../generated/resolvers.ts';
import { Article, ArticleMention, Notice } from './article.ts';
import {
  Decision,
  Joining,
  Merging,
  Mutation,
  Rejection,
  Renaming,
  Retyping,
  Separation,
  Splitting,
} from './decision.ts';
import { Entity } from './entity.ts';
import { Indicator } from './indicator.ts';
import { Issue } from './issue.ts';
import { Mention } from './mention.ts';
import { Metric } from './metric.ts';
import { Node } from './node.ts';
import { Agency, Enterprise, Institution } from './organisations.ts';
import { PartialDate } from './partial-date.ts';
import { Program } from './program.ts';
import { Query } from './query.ts';
import { Region } from './region.ts';
import { Relation } from './relation.ts';
import { Review } from './review.ts';
import { SeriesValue } from './series-value.ts';
import { Statement } from './statement.ts';
import { Statistics } from './statistics.ts';

/** Types that are not here answer with the port's values as they are. */
export const resolvers: Resolvers = {
  Agency,
  Article,
  ArticleMention,
  Decision,
  Enterprise,
  Entity,
  Indicator,
  Institution,
  Issue,
  Joining,
  Mention,
  Merging,
  Metric,
  Mutation,
  Node,
  Notice,
  PartialDate,
  Program,
  Query,
  Region,
  Rejection,
  Relation,
  Renaming,
  Retyping,
  Review,
  Separation,
  SeriesValue,
  Splitting,
  Statement,
  Statistics,
};
