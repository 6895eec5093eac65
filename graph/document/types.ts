import type { Notice } from '../errors.ts';
import type { ArticleId, IssueId } from '../id.ts';
import type { PageStart } from './pages.ts';

/** Half-open interval of UTF-16 code units: `text.slice(start, end)`. */
export type Span = Readonly<{ start: number; end: number }>;

/**
 * A calendar date as precise as the text gives it: `2022`, `2022-08` or `2022-08-19`.
 * Plain string order sorts them, a year before its months.
 */
export type PartialDate = string;

/** The head of a newsletter issue; what the file does not say is null. */
export type Issue = Readonly<{
  id: IssueId;
  /** Title of the newsletter, e.g. 科技情报参考. */
  title: string | null;
  year: number | null;
  number: number | null;
  publisher: string | null;
  editor: string | null;
  publishedOn: PartialDate | null;
}>;

/** One article. After reading, its text never changes, so offsets stay true. */
export type Article = Readonly<{
  id: ArticleId;
  issue: IssueId;
  /** Place in its issue, from 1. */
  ordinal: number;
  title: string;
  /** The title, a line break, then the paragraphs, one a line. Offsets everywhere count UTF-16 units of this string. */
  text: string;
  publishedOn: PartialDate | null;
  /** Where its pages begin in the text, the first at 0; null where the format has no pages. */
  pages: readonly PageStart[] | null;
  /** SHA-256 (hex) of the text: equal text under another name is a duplicate. */
  checksum: string;
}>;

/** What a file was found to hold: its issue, its articles in order, and what is worth telling about the reading. */
export type IssueReading = Readonly<{ issue: Issue; articles: readonly Article[]; notices: readonly Notice[] }>;
