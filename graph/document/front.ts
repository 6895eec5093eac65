import { isAuthor, isDatedBody } from './byline.ts';
import { colophonStart } from './colophon.ts';
import { findContents, type Contents } from './contents.ts';
import type { Line } from './lines.ts';
import { isMastheadLine, isNewsletterTitle, namesNumber } from './masthead.ts';
import { isProse } from './shape.ts';

/** What stands around the articles of an issue. */
export type FrontMatter = Readonly<{
  /** The first line after the masthead. */
  head: number;
  /** The first line after masthead and contents list. */
  start: number;
  /** The first line after the articles. */
  foot: number;
  contents: Contents | null;
}>;

/** How many lines a masthead may have. */
const LONGEST_MASTHEAD = 15;

/** Index of the first line after the masthead where no contents list ends it; 0 where there is no masthead. */
const mastheadEnd = (lines: readonly Line[]): number => {
  let end = 0;
  let strong = 0;
  let numbered = false;
  for (let i = 0; i < Math.min(lines.length, LONGEST_MASTHEAD); i++) {
    const text = lines[i]?.text ?? '';
    if (isProse(text)) break;
    // After the masthead a body with a date is the byline of the first article.
    if (strong > 0 && end < i && isDatedBody(text) && !isNewsletterTitle(lines[i - 1]?.text ?? '')) break;
    if (isMastheadLine(text)) {
      strong++;
      numbered ||= namesNumber(text);
      end = i + 1;
    } else if (numbered && isAuthor(text)) end = i + 1;
    else if (strong > 0 && isNewsletterTitle(text)) end = i + 1;
    else if (strong > 0 && !(isMastheadLine(lines[i + 1]?.text ?? '') && (lines[i + 1]?.gap.blank ?? 1) === 0)) break;
  }
  return numbered || strong >= 2 ? end : 0;
};

/** More text stands before the list than after it. */
const closesIssue = (lines: readonly Line[], { from, to }: Contents): boolean => {
  const textIn = (some: readonly Line[]): number => some.filter((line) => isProse(line.text)).length;
  return textIn(lines.slice(0, from)) > textIn(lines.slice(to));
};

/** Finds masthead, contents list and colophon; the list may stand before the articles or after them. */
export const frontOf = (lines: readonly Line[]): FrontMatter => {
  const contents = findContents(lines);
  const colophon = colophonStart(lines);
  if (contents === null) {
    const head = mastheadEnd(lines);
    return { head, start: head, foot: Math.max(head, colophon), contents };
  }
  if (!closesIssue(lines, contents))
    return { head: contents.from, start: contents.to, foot: Math.max(contents.to, colophon), contents };
  const head = mastheadEnd(lines);
  return { head, start: head, foot: Math.max(head, Math.min(colophon, contents.from - 1)), contents };
};
