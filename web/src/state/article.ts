import { found, request } from '../api/client.ts';
import { ArticlePageDocument } from '../api/generated/graphql.ts';

/** An article with everything that was read from it. */
export async function fetchArticle(id: string, signal: AbortSignal) {
  const { node } = await request(ArticlePageDocument, { id }, signal);
  return found(node, id);
}
export type ArticleFull = Awaited<ReturnType<typeof fetchArticle>>;

/** `12-40` as an interval, or null: a place in an article as the address bar holds it. */
export function spanOf(text: string | null): Readonly<{ start: number; end: number }> | null {
  const match = /^(\d+)-(\d+)$/.exec(text ?? '');
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null;
}
