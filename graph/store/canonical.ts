import type { Article, Issue } from '../document/index.ts';
import type { EntityId } from '../id.ts';
import { order } from '../order.ts';

/** What an article calls an entity. */
export type EntityReading = Readonly<{
  name: string;
  aliases: readonly string[];
  region: EntityId | null;
  code: string | null;
  level: string | null;
  mentions: number;
}>;

/** How many articles give a value. */
export type Vote<T extends string> = Readonly<{ value: T; votes: number }>;

/**
 * The name among those that articles use: the most used, then the longer (which says more), then the smaller. A pure function of
 * the set of articles, so any order of ingest gives the same.
 */
export const winningName = (votes: readonly Vote<string>[]): string | null =>
  winner(votes, (a, b) => b.votes - a.votes || b.value.length - a.value.length || order(a.value, b.value));

/** A region, code or level: the most given, then the smaller. */
export const winningValue = (votes: readonly Vote<string>[]): string | null =>
  winner(votes, (a, b) => b.votes - a.votes || order(a.value, b.value));

const winner = (votes: readonly Vote<string>[], compare: (a: Vote<string>, b: Vote<string>) => number): string | null =>
  [...votes].sort(compare)[0]?.value ?? null;

/** An issue's head as one text with a fixed order of fields, so that equal heads are equal texts. */
export const issueText = (issue: Issue): string =>
  JSON.stringify([issue.id, issue.title, issue.year, issue.number, issue.publisher, issue.editor, issue.publishedOn]);

/** The head that `issueText` wrote. */
export const issueOf = (head: string): Issue => {
  const [id, title, year, number, publisher, editor, publishedOn] = JSON.parse(head) as readonly [
    Issue['id'],
    Issue['title'],
    Issue['year'],
    Issue['number'],
    Issue['publisher'],
    Issue['editor'],
    Issue['publishedOn'],
  ];
  return { id, title, year, number, publisher, editor, publishedOn };
};

/** The pages of an article as a text: a place and a page by turns. */
export const pagesText = (pages: Article['pages']): string | null =>
  pages === null ? null : JSON.stringify(pages.flatMap(({ start, page }) => [start, page]));

/** The pages that `pagesText` wrote. */
export function pagesOf(text: string | null): Article['pages'] {
  if (text === null) return null;
  const numbers = JSON.parse(text) as readonly number[];
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    start: numbers[2 * i] ?? 0,
    page: numbers[2 * i + 1] ?? 1,
  }));
}
