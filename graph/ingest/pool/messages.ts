import type { Article, Issue } from '../../document/index.ts';
import type { ErrorMessage } from '../../errors.ts';
import type { ArticleGraph } from '../../resolve/index.ts';

/** What passes between a pool and its workers. */

/** A document to read and decompose, or an article that was read before. */
export type Task =
  | Readonly<{ kind: 'document'; bytes: Uint8Array; source: string }>
  | Readonly<{ kind: 'article'; issue: Issue; article: Article; source: string }>;

export type PoolReply =
  | Readonly<{ outcome: 'graphs'; graphs: readonly ArticleGraph[] }>
  | Readonly<{ outcome: 'error'; error: ErrorMessage }>;
