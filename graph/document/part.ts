import { bylineDate, isByline, titleAlone } from './byline.ts';
import { firstClause } from './draft.ts';
import { articleId, checksumOf, issueKey } from './identity.ts';
import { joinPaged, NO_PAGES, type PagedText } from './pages.ts';
import { isProse, stripMark } from './shape.ts';
import type { Article, Issue, PartialDate } from './types.ts';

/** The lines with which an article begins whose first line, in another article, was this one: its title, and the line too where it is running text. */
export const openingOf = (line: string): readonly [title: string, ...line: string[]] =>
  isProse(line) ? [firstClause(line), line] : [stripMark(titleAlone(line))];

export const pagedOf = ({ text, pages }: Article): PagedText => ({ text, pages: pages ?? NO_PAGES });

/** An article with another text; its id stays, because it is the same article still. */
export const withText = (article: Article, { text, pages }: PagedText): Article => ({
  ...article,
  text,
  pages: pages.length === 0 ? null : pages,
  checksum: checksumOf(text),
});

/** How many lines under a title may tell its date. */
const CREDITS = 3;

const creditDate = (lines: readonly string[]): PartialDate | null =>
  lines
    .slice(0, CREDITS)
    .filter(isByline)
    .flatMap((line) => bylineDate(line) ?? [])[0] ?? null;

/**
 * The article that begins where another has a line, named as the reader would have done.
 * @param rest what follows the line, from its end on.
 * @param others what the issue holds besides.
 */
export const partFrom = (
  issue: Issue,
  whole: Article,
  line: PagedText,
  rest: PagedText,
  others: readonly Article[],
): Article => {
  const opening = openingOf(line.text);
  const paged = joinPaged([{ ...line, text: opening.join('\n') }, rest]);
  const [title] = opening;
  const checksum = checksumOf(paged.text);
  const key = issueKey(issue, [paged.text]);
  const taken = new Set(others.map(({ id }) => id));
  let time = 1;
  while (taken.has(articleId(key, title, checksum, time))) time += 1;
  return {
    ...withText(whole, paged),
    id: articleId(key, title, checksum, time),
    ordinal: whole.ordinal + 1,
    title,
    publishedOn: creditDate(rest.text.split('\n').slice(1)) ?? issue.publishedOn ?? whole.publishedOn,
  };
};
