import { pageAt, type ArticleId, type Span } from '../graph/index.ts';
import { must, type Context } from './context.ts';

/** The page on which a passage begins; null where the file of its article has no pages. */
export async function pageOf(article: ArticleId, { start }: Span, { load }: Context): Promise<number | null> {
  const record = await must(load.article, article);
  return pageAt(record.article.pages, start);
}
