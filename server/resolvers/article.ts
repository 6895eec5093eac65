import {
  articleBeside,
  pageAt,
  ruleLabel,
  type ArticleGraph,
  type ArticleRecord,
  type EntityId,
} from '../../graph/index.ts';
import { must, type Context } from '../context.ts';
import type { ArticleMentionResolvers, ArticleResolvers, NoticeResolvers } from '../generated/resolvers.ts';
import { paged } from '../page.ts';
import { indicatorRecord } from './node.ts';

/** All that the article said; one read a request, whichever fields ask. */
const graphOf = ({ article }: ArticleRecord, { load }: Context): Promise<ArticleGraph> =>
  must(load.articleGraph, article.id);

export const Article: ArticleResolvers = {
  id: ({ article }) => article.id,
  issue: ({ article }, _, { load }) => must(load.issue, article.issue),
  ordinal: ({ article }) => article.ordinal,
  before: async ({ article }, _, { store, read, load }) => {
    const id = await articleBeside(store, article, 'BEFORE', read);
    return id === null ? null : load.article.load(id);
  },
  title: ({ article }) => article.title,
  text: ({ article }) => article.text,
  publishedOn: ({ article }) => article.publishedOn,
  page: ({ article }) => pageAt(article.pages, 0),
  entityCount: ({ entities }) => entities,
  statementCount: ({ statements }) => statements,
  indicatorCount: ({ indicators }) => indicators,
  mentions: async (record, _, context) =>
    (await graphOf(record, context)).mentions.toSorted((a, b) => a.start - b.start || b.end - a.end),
  entities: async (record, _, context) => {
    const { mentions } = await graphOf(record, context);
    const ids = new Set<EntityId>(mentions.toSorted((a, b) => a.start - b.start).map(({ entity }) => entity));
    return Promise.all([...ids].map((id) => must(context.load.entity, id)));
  },
  statements: ({ article }, args, { store, read }) =>
    paged(args, (page) =>
      store.statements({ relation: null, article: article.id, entity: null, between: null }, page, read),
    ),
  indicators: async (record, _, context) => {
    const graph = await graphOf(record, context);
    return graph.indicators
      .toSorted((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
      .map((indicator) => indicatorRecord(graph, indicator));
  },
  notices: async (record, _, context) => (await graphOf(record, context)).notices,
};

export const ArticleMention: ArticleMentionResolvers = {
  span: ({ start, end }) => ({ start, end }),
  entity: ({ entity }, _, { load }) => must(load.entity, entity),
  ruleLabel: ({ rule }) => ruleLabel(rule),
};

export const Notice: NoticeResolvers = {
  level: ({ level }) => (level === 'warn' ? 'WARN' : 'INFO'),
  ruleLabel: ({ stage, rule }) => ruleLabel(`${stage}:${rule}`),
  span: ({ start, end }) => (start === null || end === null ? null : { start, end }),
};
