/** The door of graph/document: bytes become an issue, its articles, and the spans of their sentences. */
export { isPartialDate } from './dates.ts';
export { archiveEntries } from './formats/archive.ts';
export { MAX_DOCUMENT_BYTES, tooLarge } from './decode.ts';
export { extracted, type Extracted } from './formats/index.ts';
export { isPlainText } from './formats/kind.ts';
export { unreadable } from './unreadable.ts';
export { outlineOf, readIssue } from './issue.ts';
export { outlineText, readOutline, type Beginnings, type OutlineRow } from './outline.ts';
export { isAnnouncement, leadsIn, type Lead } from './leads.ts';
export { joinPaged, pageAt, slicePaged, type PageStart } from './pages.ts';
export { openingOf, pagedOf, partFrom, withText } from './part.ts';
export { splitSentences } from './sentences.ts';
export type { Article, Issue, PartialDate, IssueReading, Span } from './types.ts';
