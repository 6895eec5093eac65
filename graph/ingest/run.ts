import { basename } from 'node:path';
import { GraphError } from '../errors.ts';
import type { ArticleId } from '../id.ts';
import type { ArticleGraph } from '../resolve/index.ts';
import type { Applied, GraphStore } from '../store/index.ts';
import { failureOf, type Failure } from './failure.ts';
import { lookahead } from './lookahead.ts';
import { readDocument } from './read-file.ts';

/** Reads and decomposes a document; `decomposeDocument` is one. */
export type Decompose = (
  bytes: Uint8Array,
  source: string,
) => readonly ArticleGraph[] | Promise<readonly ArticleGraph[]>;

/** What became of an article, or of a file of which no article could be read (`article` null). */
export type ReportEntry = Readonly<{
  file: string;
  article: Readonly<{ id: ArticleId; title: string; entities: number; statements: number; indicators: number }> | null;
  result: Applied | (Readonly<{ outcome: 'failed' }> & Failure);
}>;
export type Outcome = ReportEntry['result']['outcome'];

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
 * Stores files in their order, an article a transaction, and tells of each. What is wrong with a file or an article is an
 * entry of the report: the rest goes on, and nothing of the bad one is stored. Running again after a crash completes the work,
 * since what is stored already is `unchanged`.
 */
export async function* ingest(
  files: readonly string[],
  options: IngestOptions,
): AsyncGenerator<IngestEvent, void, void> {
  const { store, decompose, ahead = 1, signal } = options;
  const reading = lookahead(files.entries(), ahead, ([, file]) => read(file, decompose));
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
    for (const [i, graph] of graphs.articles.entries()) {
      signal?.throwIfAborted();
      yield { kind: 'report', ...(await applied(file, graph, store)) };
      yield progress(i + 1, graphs.articles.length);
    }
  }
}

type Read = Readonly<{ articles: readonly ArticleGraph[] }> | Readonly<{ failed: Failure }>;

async function read(file: string, decompose: Decompose): Promise<Read> {
  try {
    const bytes = await readDocument(file);
    // The name alone: a path tells of the machine, and moving a file does not change what it says.
    const articles = await decompose(bytes, basename(file));
    if (articles.length > 0) return { articles };
    throw new GraphError(
      'INVALID',
      `Reading ${file}: it has no article. Check that it is the text of a newsletter or an article.`,
    );
  } catch (error) {
    return { failed: failureOf(error, `Reading ${file}`) };
  }
}

async function applied(file: string, graph: ArticleGraph, store: GraphStore): Promise<ReportEntry> {
  const { id, title } = graph.article;
  const article = {
    id,
    title,
    entities: graph.entities.length,
    statements: graph.statements.length,
    indicators: graph.indicators.length,
  };
  try {
    return { file, article, result: await store.apply(graph) };
  } catch (error) {
    return { file, article, result: { outcome: 'failed', ...failureOf(error, `Storing 《${title}》 of ${file}`) } };
  }
}
