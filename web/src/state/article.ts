import { found, request } from '../api/client.ts';
import { ArticlePageDocument, type StatementCoreFragment } from '../api/generated/graphql.ts';

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

type Place = StatementCoreFragment['evidence'];
/** A place in an article that was asked for, and another that belongs to it. */
export type ArticlePlaces = Readonly<{ evidence: Place | null; other: Place | null }>;

/** Evidence and antecedent of a statement belong together; `span` says which of them, or which other place, was asked for. */
export function placesOf(
  span: string | null,
  statement: Pick<StatementCoreFragment, 'evidence' | 'antecedent'> | undefined,
): ArticlePlaces {
  const asked = spanOf(span);
  const { evidence = null, antecedent = null } = statement ?? {};
  if (asked === null) return { evidence, other: antecedent };
  const isAntecedent = antecedent?.start === asked.start && antecedent.end === asked.end;
  return { evidence: asked, other: isAntecedent ? evidence : null };
}
