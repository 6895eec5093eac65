import type { SourceCoreFragment } from '../api/generated/graphql.ts';
import { format, HOME, type Route } from '../state/route.ts';
import type { Citation } from './citation.ts';

/** A sentence, and the page of its file that it stands on. */
type Passage = Readonly<{ quote: string; page: number | null; article: SourceCoreFragment }>;

/** A claim by the sentence that makes it. */
export const citeStatement = (id: string, { quote, page, article }: Passage): Citation =>
  citation(quote, page, article, { view: 'read', article: article.id, statement: id });

/** A place in an article, in UTF-16 units of its text, by the sentence around it. */
export const citeSpan = (
  { start, end }: Readonly<{ start: number; end: number }>,
  { quote, page, article }: Passage,
): Citation =>
  citation(quote, page, article, {
    focus: { kind: 'article', id: article.id, statement: null, span: `${start}-${end}` },
  });

/** An article as a whole. */
export const citeArticle = (article: SourceCoreFragment): Citation =>
  citation(null, null, article, { view: 'read', article: article.id });

const citation = (
  quote: string | null,
  page: number | null,
  source: SourceCoreFragment,
  route: Partial<Route>,
): Citation => ({
  quote,
  page,
  source,
  link: linkTo(route),
  retrievedOn: today(),
});

/** An address of this page that shows a route. */
export const linkTo = (route: Partial<Route>): string =>
  `${location.origin}${location.pathname}${format({ ...HOME, ...route })}`;

/** The day on the reader's clock, as YYYY-MM-DD. */
export const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
