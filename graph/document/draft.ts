import { noticeOf } from '../rules/index.ts';
import type { Notice } from '../errors.ts';
import { bylineDate, isAuthor, isByline, isSignature, splitTail } from './byline.ts';
import { isCredit, isSubtitle } from './candidates.ts';
import type { Line } from './lines.ts';
import { NO_PAGES, joinPaged, slicePaged, withoutMatches, type PageStart, type PagedText } from './pages.ts';
import { toParagraphs, type Setting } from './paragraphs.ts';
import type { PartialDate } from './types.ts';

/** An article as cut out of the body, before it has an id. */
export type ArticleDraft = Readonly<{
  title: string;
  text: string;
  /** Where its pages begin in the text; none where the format has no pages. */
  pages: readonly PageStart[];
  publishedOn: PartialDate | null;
  notices: readonly Notice[];
}>;

/** The longest title made of a first clause. */
const LONGEST_CLAUSE = 40;

/** The first clause of a text, for a title. */
export const firstClause = (text: string): string => {
  const head = text.slice(0, LONGEST_CLAUSE + 1);
  const end = [...head.matchAll(/[。！？；，,：:]/g)].map((match) => match.index).find((index) => index >= 6);
  return text.slice(0, end ?? LONGEST_CLAUSE).trim();
};

/** How many lines under a title may tell who wrote it, when and where. */
const MOST_CREDITS = 5;

/** Lines of an article without its bylines at head and foot, and the date that these name. A subtitle stays. */
const withoutBylines = (lines: readonly Line[]): Readonly<{ lines: readonly Line[]; date: PartialDate | null }> => {
  let [from, to] = [0, lines.length];
  let date: PartialDate | null = null;
  const take = (text: string): void => {
    date ??= bylineDate(text);
  };
  const subtitles: Line[] = [];
  for (
    let line = lines[0];
    line !== undefined && from < MOST_CREDITS && from + 1 < to && isCredit(line);
    line = lines[from]
  ) {
    if (isSubtitle(line.text)) subtitles.push(line);
    else take(line.text);
    from++;
  }
  for (let dated = false; to > from; to--) {
    const text = lines[to - 1]?.text ?? '';
    const signs = isSignature(text);
    if (!signs && !isByline(text) && !(dated && isAuthor(text))) break;
    dated ||= signs;
    take(text);
  }
  return { lines: [...subtitles, ...lines.slice(from, to)], date };
};

const NOTE = /^[[［【〔](\d{1,2})[\]］】〕]\s*\S/;
const LINE_BREAK: PagedText = { text: '\n', pages: NO_PAGES };
const MARKER = /(?<=\S)[[［【〔](\d{1,2})[\]］】〕]/g;

/** Paragraphs without notes, [1] 数据来源…, and without the marks in the text that lead to them. */
const withoutNotes = (paragraphs: readonly PagedText[]): readonly PagedText[] => {
  const notes = new Set(paragraphs.flatMap(({ text }) => NOTE.exec(text)?.[1] ?? []));
  if (notes.size === 0) return paragraphs;
  const marked = new Set(
    paragraphs.flatMap(({ text }) => Array.from(text.matchAll(MARKER), (match) => match[1] ?? '')),
  );
  const isNote = (text: string): boolean => marked.has(NOTE.exec(text)?.[1] ?? '');
  return paragraphs
    .filter(({ text }) => !isNote(text))
    .map((paragraph) => withoutMatches(paragraph, MARKER, ([, number = '']) => notes.has(number)));
};

/**
 * An article of a title and the lines under it: bylines, notes and page breaks are taken out of its text.
 *
 * @param head the line where the title begins.
 */
export const toDraft = (
  title: string,
  head: Line | undefined,
  all: readonly Line[],
  setting: Setting,
): ArticleDraft => {
  const body = withoutBylines(all);
  let date = body.date;
  const notices: Notice[] = [];
  const paragraphs = toParagraphs(body.lines, setting).flatMap((paragraph) => {
    for (const at of paragraph.mended)
      notices.push(
        noticeOf(
          'document:page-break-mended',
          'info',
          `A sentence cut before line ${at} of the file is put together again in “${title}”.`,
        ),
      );
    if (isByline(paragraph.text)) {
      date ??= bylineDate(paragraph.text);
      return [];
    }
    const cut = splitTail(paragraph.text);
    if (cut.remark !== null) date ??= bylineDate(cut.remark);
    // The cut text begins where the paragraph does.
    return [slicePaged({ text: paragraph.written, pages: paragraph.pages }, 0, cut.text.length)];
  });
  const { text, pages } = joinPaged([
    { text: title, pages: head?.pages.slice(0, 1) ?? NO_PAGES },
    ...withoutNotes(paragraphs).flatMap((paragraph) => [LINE_BREAK, paragraph]),
  ]);
  return { title, text, pages, publishedOn: date, notices };
};
