import { readIssue, type Article, type Issue } from './document/index.ts';
import { extract } from './extract/index.ts';
import { loadLexicon } from './lexicon/index.ts';
import { relate } from './relate/index.ts';
import { link, type ArticleGraph } from './resolve/index.ts';

/**
 * Reads a newsletter or a single article and decomposes each of its articles.
 *
 * @param bytes the file as it is; its encoding is detected.
 * @param source the file's name, for messages and for the record.
 * @throws GraphError INVALID or LIMIT when the file cannot be read as text.
 */
export function decomposeDocument(bytes: Uint8Array, source: string): readonly ArticleGraph[] {
  const { issue, articles, notices } = readIssue(bytes, source);
  return articles.map((article, i) => {
    const graph = decomposeArticle(issue, article, source);
    return i === 0 ? { ...graph, notices: [...notices, ...graph.notices] } : graph;
  });
}

/** Decomposes one article: text → candidates → linked mentions → statements and indicators. Pure. */
export function decomposeArticle(issue: Issue, article: Article, source: string): ArticleGraph {
  const lexicon = loadLexicon();
  const extraction = extract(article.text, lexicon);
  const linking = link(extraction, lexicon, issue.publisher);
  return relate(issue, article, source, extraction, linking, lexicon);
}
