import { wordsOf } from '../lexicon/index.ts';
import { noticeOf } from '../rules/index.ts';
import type { Notice } from '../errors.ts';
import { bylineDate, isAuthor, isByline, isDatedBody, isDateline, splitTail } from './byline.ts';
import type { Contents } from './contents.ts';
import { recogniseHeadings, standsAsHeading, type Heading } from './headings.ts';
import { titleKey } from './likeness.ts';
import type { Line } from './lines.ts';
import { locateEntries } from './locate.ts';
import { settingOf, toParagraphs, type Setting } from './paragraphs.ts';
import { hasHeadingWords, isNumbered, isProse, isSectionName, markOf, stripMark } from './shape.ts';
import type { PartialDate } from './types.ts';

/** An article as cut out of the body, before it has an id. */
export type Draft = Readonly<{
  title: string;
  text: string;
  publishedOn: PartialDate | null;
  notices: readonly Notice[];
}>;

/** The articles of a body and what was found about it as a whole. */
export type Cut = Readonly<{ drafts: readonly Draft[]; notices: readonly Notice[]; start: number }>;

/** The longest title made of a first clause. */
const LONGEST_CLAUSE = 40;

const firstClause = (text: string): string => {
  const head = text.slice(0, LONGEST_CLAUSE + 1);
  const end = [...head.matchAll(/[。！？；，,：:]/g)].map((match) => match.index).find((index) => index >= 6);
  return text.slice(0, end ?? LONGEST_CLAUSE).trim();
};

/** Lines of an article without its bylines at head and foot, and the date that these name. */
const withoutBylines = (lines: readonly Line[]): Readonly<{ lines: readonly Line[]; date: PartialDate | null }> => {
  let [from, to] = [0, lines.length];
  let date: PartialDate | null = null;
  const take = (text: string): void => {
    date ??= bylineDate(text);
  };
  const leads = (line: Line | undefined): boolean =>
    line !== undefined &&
    (isByline(line.text) ||
      isDateline(line.text) ||
      isDatedBody(line.text) ||
      (line.gap.blank > 0 && isAuthor(line.text) && to > from + 1));
  while (from < 5 && leads(lines[from])) take(lines[from++]?.text ?? '');
  while (to > from && isByline(lines[to - 1]?.text ?? '')) take(lines[--to]?.text ?? '');
  return { lines: lines.slice(from, to), date };
};

const toDraft = (title: string, all: readonly Line[], setting: Setting): Draft => {
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
    return [cut.text];
  });
  return { title, text: [title, ...paragraphs].join('\n'), publishedOn: date, notices };
};

/** A numbered heading without text of its own before one that is marked otherwise: 二、区域创新 before （一）…; not the last item of a list. */
const isNumberedColumn = (line: Line, above: Line | undefined, next: Line): boolean =>
  line.text.length <= 16 &&
  isNumbered(markOf(line)) &&
  hasHeadingWords(line.text) &&
  markOf(line) !== markOf(next) &&
  (above === undefined || markOf(line) !== markOf(above));

/** A line before a heading that belongs to neither article: the name of a column, a kicker. */
const isBetween = (
  line: Line | undefined,
  above: Line | undefined,
  next: Line | undefined,
  sections: ReadonlySet<string>,
): boolean =>
  line !== undefined &&
  line.text.length <= 40 &&
  (sections.has(titleKey(stripMark(line.text))) ||
    isSectionName(line.text) ||
    (markOf(line) === 'column' && line.text.length <= 14) ||
    (next !== undefined && isNumberedColumn(line, above, next)) ||
    (line.level > 0 && next !== undefined && line.level < next.level) ||
    (line.text.length <= 8 && line.gap.blank > 0 && hasHeadingWords(line.text) && markOf(line) === 'plain'));

const cutAt = (
  body: readonly Line[],
  headings: readonly Heading[],
  sections: ReadonlySet<string>,
  setting: Setting,
): readonly Draft[] =>
  headings.map((heading, i) => {
    const next = headings[i + 1];
    let to = next?.from ?? body.length;
    const from = heading.from + heading.count;
    while (next !== undefined && to > from && isBetween(body[to - 1], body[to - 2], body[to], sections)) to--;
    return toDraft(heading.title, body.slice(from, to), setting);
  });

const hasText = (draft: Draft): boolean => draft.text.length > draft.title.length + 1;

/** Headings that the contents list does not name but that are marked in Markdown like those it names. */
const unlisted = (
  body: readonly Line[],
  headings: readonly Heading[],
  setting: Setting,
  known: ReadonlySet<number>,
): readonly Heading[] => {
  const marks = headings
    .map((heading) => body[heading.from])
    .flatMap((line) => (line === undefined ? [] : [markOf(line)]));
  const mark = marks[0];
  if (mark === undefined || !(mark.startsWith('level') || mark === 'bracket') || marks.some((other) => other !== mark))
    return [];
  return body.flatMap((line, from) => {
    const isOther =
      markOf(line) === mark &&
      !known.has(from) &&
      from > (headings[0]?.from ?? 0) &&
      standsAsHeading(body, from, setting);
    const next = body[from + 1];
    return isOther && next !== undefined && markOf(next) !== mark
      ? [{ from, count: 1, title: stripMark(line.text) }]
      : [];
  });
};

const fromContents = (body: readonly Line[], contents: Contents, setting: Setting): Cut | null => {
  const places = locateEntries(contents, body);
  const found = places
    .flatMap(({ entry, heading }) => (heading === null ? [] : [{ entry, heading }]))
    .toSorted((a, b) => a.heading.from - b.heading.from);
  const titles = places.filter((place) => !place.entry.section);
  const foundTitles = found.filter((place) => !place.entry.section);
  if (foundTitles.length === 0 || foundTitles.length * 2 < titles.length) return null;
  // The name of a column has another heading straight after it; with text of its own it is an article after all.
  const isArticle = ({ heading }: { heading: Heading }, i: number): boolean => {
    const from = heading.from + heading.count;
    const to = found[i + 1]?.heading.from ?? body.length;
    return toParagraphs(body.slice(from, Math.min(to, from + 50)), setting).some((part) => isProse(part.text));
  };
  const articles = found.filter(
    (place, i) => isArticle(place, i) && !(place.entry.section && isSectionName(place.heading.title)),
  );
  const sections = new Set(
    found
      .filter((place) => !articles.includes(place))
      .flatMap((place) => [place.entry.key, titleKey(place.heading.title)]),
  );
  const listed = articles.map((place) => place.heading);
  const known = new Set(found.map((place) => place.heading.from));
  const headings = [...listed, ...unlisted(body, listed, setting, known)].toSorted((a, b) => a.from - b.from);
  const drafts = cutAt(body, headings, sections, setting).filter(
    (draft) => hasText(draft) && !wordsOf('newsletter.no-article').has(titleKey(draft.title)),
  );
  const notices = [
    ...titles.flatMap(({ entry, heading }) =>
      heading === null
        ? [
            noticeOf(
              'document:contents-without-article',
              'warn',
              `The contents list names “${entry.title}” (line ${entry.at}), but the file holds no such article.`,
            ),
          ]
        : [],
    ),
    ...articles.flatMap(({ entry, heading }) =>
      titleKey(heading.title) === entry.key
        ? []
        : [
            noticeOf(
              'document:heading-differs',
              'info',
              `The heading “${heading.title}” differs from its contents line “${entry.title}” (line ${entry.at}).`,
            ),
          ],
    ),
  ];
  if (drafts.length === 0) return null;
  const start = headings[0]?.from ?? 0;
  const outside = body.slice(0, start).filter((line) => isProse(line.text));
  const lost =
    outside.length === 0
      ? []
      : [
          noticeOf(
            'document:text-before-articles',
            'warn',
            `${outside.length} lines of text from line ${outside[0]?.at ?? 0} stand before the first article and belong to none.`,
          ),
        ];
  return { drafts, notices: [...notices, ...lost], start };
};

const fromHeadings = (body: readonly Line[], setting: Setting, isIssue: boolean): Cut => {
  const first = body[0];
  if (first === undefined) return { drafts: [], notices: [], start: 0 };
  const headings = recogniseHeadings(body, setting, isIssue);
  const head = headings[0];
  if (isProse(first.text) && (head === undefined || !isIssue)) {
    const title = firstClause(first.text);
    return { drafts: title === '' ? [] : [toDraft(title, body, setting)], notices: [], start: 0 };
  }
  if (head === undefined || (!isIssue && head.from > 0)) {
    const title = stripMark(first.text).slice(0, 120);
    return { drafts: [toDraft(title, body.slice(1), setting)].filter(hasText), notices: [], start: 0 };
  }
  return { drafts: cutAt(body, headings, new Set(), setting).filter(hasText), notices: [], start: head.from };
};

/** Cuts a body into its articles: at the headings that the contents list names, or at those that can be recognised. */
export const cutArticles = (body: readonly Line[], contents: Contents | null, isIssue: boolean): Cut => {
  const setting = settingOf(body);
  return (contents === null ? null : fromContents(body, contents, setting)) ?? fromHeadings(body, setting, isIssue);
};
