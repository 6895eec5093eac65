import type { Article, Issue } from '../document/index.ts';
import type { ArticleGraph } from '../resolve/index.ts';

/** Reads and decomposes a document; `decomposeDocument` is one. */
export type Decompose = (
  bytes: Uint8Array,
  source: string,
) => readonly ArticleGraph[] | Promise<readonly ArticleGraph[]>;

/** Decomposes an article that was read before; `decomposeArticle` is one. */
export type DecomposeArticle = (issue: Issue, article: Article, source: string) => ArticleGraph | Promise<ArticleGraph>;
