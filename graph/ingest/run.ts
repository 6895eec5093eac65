import type { ArticleId } from '../id.ts';
import type { ArticleResult, GraphStore } from '../store/index.ts';
import type { Decompose } from './decompose-types.ts';
import { lookahead } from './lookahead.ts';
import { readArticles, storeArticle } from './read-articles.ts';
import { readDocument } from './read-file.ts';
import { rememberReplaced } from './replace.ts';

/** What became of an article, or of a file without a readable article (`article` null). */
export type ReportEntry = Readonly<{
  file: string;
  article: Readonly<{ id: ArticleId; title: string }> | null;
  result: ArticleResult;
}>;

/** How far a run has come. `articles` is null until the file has been read. */
export type Progress = Readonly<{
  file: string;
  filesDone: number;
  files: number;
  articlesDone: number;
  articles: number | null;
}>;

export type IngestEvent = (Readonly<{ kind: 'progress' }> & Progress) | (Readonly<{ kind: 'report' }> & ReportEntry);

export type IngestOptions = Readonly<{
  store: GraphStore;
  decompose: Decompose;
  /** How many files are decomposed at once, for a `decompose` that other threads run; else one after the other. */
  ahead?: number;
  /** Ends the run between two articles: what is stored stays, and running again goes on from there. */
  signal?: AbortSignal;
}>;

/**
 * Stores files in their order, an article a transaction, and reports each; without a journal, as `runJob` keeps one. What is wrong with a file or an article is an
 * entry of the report: the rest goes on, and nothing of the bad one is stored. Running again after a crash completes the work,
 * since what is stored already is `unchanged`.
 */
export async function* ingest(
  files: readonly string[],
  options: IngestOptions,
): AsyncGenerator<IngestEvent, void, void> {
  const { store, decompose, ahead = 1, signal } = options;
  const reading = lookahead(files.entries(), ahead, ([, file]) =>
    readArticles(store, file, () => readDocument(file), decompose),
  );
  signal?.throwIfAborted();
  for await (const { item, result } of reading) {
    const [filesDone, file] = item;
    const progress = (articlesDone: number, articles: number | null): IngestEvent => ({
      kind: 'progress',
      file,
      filesDone,
      files: files.length,
      articlesDone,
      articles,
    });
    signal?.throwIfAborted();
    yield progress(0, null);
    const graphs = await result;
    signal?.throwIfAborted();
    if ('failed' in graphs) {
      yield { kind: 'report', file, article: null, result: { outcome: 'failed', ...graphs.failed } };
      continue;
    }
    const held = await store.graphChecksums(graphs.articles.map(({ article }) => article.id));
    await rememberReplaced(
      store,
      graphs.articles.filter(({ article }) => held.has(article.id)),
    );
    for (const [i, graph] of graphs.articles.entries()) {
      signal?.throwIfAborted();
      const { id, title } = graph.article;
      yield {
        kind: 'report',
        file,
        article: { id, title },
        result: await storeArticle(store, graph, file),
      };
      yield progress(i + 1, graphs.articles.length);
    }
  }
}
