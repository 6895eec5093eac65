import type { IssueResolvers } from '../generated/resolvers.ts';
import { paged } from '../page.ts';

export const Issue: IssueResolvers = {
  id: ({ issue }) => issue.id,
  title: ({ issue }) => issue.title,
  year: ({ issue }) => issue.year,
  number: ({ issue }) => issue.number,
  publisher: ({ issue }) => issue.publisher,
  editor: ({ issue }) => issue.editor,
  publishedOn: ({ issue }) => issue.publishedOn,
  articleCount: ({ articles }) => articles,
  cuts: ({ issue }, _, { store, read }) => store.cuts([issue.id], read),
  articles: ({ issue }, args, { store, read }) =>
    paged(args, (page) => store.articles({ issue: issue.id, entity: null, between: null }, page, read)),
};
