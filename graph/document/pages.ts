/** Where a page begins in a text: `page` counts from 1. */
export type PageStart = Readonly<{ start: number; page: number }>;

/** A text and the pages of it, in order; none where its format has no pages. The first begins where the text does. */
export type PagedText = Readonly<{ text: string; pages: readonly PageStart[] }>;

export const NO_PAGES: readonly PageStart[] = [];

/** The page that a place in a text stands on; null where its format has no pages. */
export const pageAt = (pages: readonly PageStart[] | null, at: number): number | null =>
  pages?.findLast(({ start }) => start <= at)?.page ?? null;

/** Texts as one. A page that continues is not repeated. */
export function joinPaged(parts: readonly PagedText[]): PagedText {
  let length = 0;
  const pages: PageStart[] = [];
  for (const part of parts) {
    for (const { start, page } of part.pages)
      if (pages.at(-1)?.page !== page) pages.push({ start: length + start, page });
    length += part.text.length;
  }
  return { text: parts.map(({ text }) => text).join(''), pages };
}

/** A part of a text. */
export function slicePaged({ text, pages }: PagedText, start: number, end: number = text.length): PagedText {
  const page = pageAt(pages, start);
  const later = pages
    .filter((one) => one.start > start && one.start < end)
    .map((one) => ({ ...one, start: one.start - start }));
  return { text: text.slice(start, end), pages: page === null ? later : [{ start: 0, page }, ...later] };
}

/** A text without what a pattern finds in it, where `isDropped` says so. */
export function withoutMatches(
  whole: PagedText,
  pattern: RegExp,
  isDropped: (match: RegExpExecArray) => boolean,
): PagedText {
  const dropped = Array.from(whole.text.matchAll(pattern)).filter(isDropped);
  if (dropped.length === 0) return whole;
  const starts = [0, ...dropped.map(({ index, 0: found }) => index + found.length)];
  return joinPaged(starts.map((start, i) => slicePaged(whole, start, dropped[i]?.index)));
}

/** A text in which form feeds stand where pages begin, without them. */
export function unmarked(text: string, page: number): PagedText {
  if (!text.includes('\f')) return { text, pages: [{ start: 0, page }] };
  let length = 0;
  const pages: PageStart[] = [];
  for (const [i, part] of text.split('\f').entries()) {
    if (part !== '') pages.push({ start: length, page: page + i });
    length += part.length;
  }
  return { text: text.replaceAll('\f', ''), pages };
}
