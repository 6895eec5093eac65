import { basename } from 'node:path';
import { unreadable } from '../document/index.ts';
import type { ArticleGraph } from '../resolve/index.ts';
import type { ArticleResult, Failure, GraphStore } from '../store/index.ts';
import { asCut } from './cuts/index.ts';
import type { Decompose } from './decompose-types.ts';
import { failureOf } from './failure.ts';

export type FileReading = Readonly<{ articles: readonly ArticleGraph[] }> | Readonly<{ failed: Failure }>;

/** The articles of a file, at least one, as people decided to cut them, or why there is none. */
export async function readArticles(
  store: GraphStore,
  file: string,
  bytes: () => Promise<Uint8Array>,
  decompose: Decompose,
): Promise<FileReading> {
  try {
    // The name alone: a path describes the machine, and moving a file does not change what it says.
    const articles = await decompose(await bytes(), basename(file));
    if (articles.length > 0) return { articles: await asCut(store, articles) };
    throw unreadable(file, 'INVALID', {
      zh: '文件里没有文章。请核对它是不是简报或文章的文字。',
      en: 'it has no article. Check that it is the text of a newsletter or an article.',
    });
  } catch (error) {
    return { failed: failureOf(error, `Reading ${file}`) };
  }
}

/** Stores an article, and tells what became of it. */
export async function storeArticle(store: GraphStore, graph: ArticleGraph, file: string): Promise<ArticleResult> {
  try {
    return await store.apply(graph);
  } catch (error) {
    return { outcome: 'failed', ...failureOf(error, `Storing 《${graph.article.title}》 of ${file}`) };
  }
}
