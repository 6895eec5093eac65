import type { Article, ArticleGraph, EntityId, Issue } from '../../graph/index.ts';

/** A reading by rules of one's own that never change: each article names one programme, by its title. */
export const readAnew = (issue: Issue, article: Article, source: string): ArticleGraph => {
  const id = `program-${article.id}` as EntityId;
  return {
    issue,
    article,
    source,
    extractor: 'anew',
    entities: [{ id, type: 'Program', name: article.title, aliases: [], region: null, code: null, level: null }],
    mentions: [{ entity: id, start: 0, end: article.title.length, rule: 'test:title' }],
    statements: [],
    indicators: [],
    notices: [],
  };
};
