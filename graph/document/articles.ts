import { pattern, wordsOf } from '../lexicon/index.ts';
import { noticeOf } from '../rules/index.ts';
import { GraphError, type Notice } from '../errors.ts';
import { titleAlone } from './byline.ts';
import { candidatesIn } from './candidates.ts';
import { bestChain, type WeighedHeading } from './chain.ts';
import type { FrontMatter } from './front.ts';
import { doubtsOf } from './doubts.ts';
import { firstClause, toDraft, type ArticleDraft } from './draft.ts';
import { titleKey } from './likeness.ts';
import { asWritten, type Line } from './lines.ts';
import { locateEntries, type Heading, type LocatedEntry } from './locate.ts';
import type { Beginnings } from './outline.ts';
import { settingOf, toParagraphs, type Setting } from './paragraphs.ts';
import { endsParagraph, hasHeadingWords, isNumbered, isProse, isSectionName, markOf, stripMark } from './shape.ts';
import { score, type Evidence } from './signals.ts';

/** The articles of a body and what was found about it as a whole. */
export type CutText = Readonly<{
  drafts: readonly ArticleDraft[];
  notices: readonly Notice[];
  /** The first line of the first article. */
  start: number;
  /** The lines that could begin an article, and how they were weighed. */
  candidates: readonly WeighedHeading[];
}>;

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
): readonly ArticleDraft[] =>
  headings.map((heading, i) => {
    const next = headings[i + 1];
    let to = next?.from ?? body.length;
    const from = heading.from + heading.count;
    while (next !== undefined && to > from && isBetween(body[to - 1], body[to - 2], body[to], sections)) to--;
    return toDraft(
      asWritten(heading.title, body.slice(heading.from, from)),
      body[heading.from],
      body.slice(from, to),
      setting,
    );
  });

const hasText = (draft: ArticleDraft): boolean => draft.text.length > draft.title.length + 1;

const FOREWORD = pattern`^[【（(]?${'newsletter.foreword'}[】）)]?\s*[：:]?`;

/** How many lines under an entry of the contents list tell an article from the name of a column. */
const FIRST_LINES = 50;

/** The names of columns: entries of the contents list without text of their own. */
const sectionsOf = (places: readonly LocatedEntry[], lines: readonly Line[], setting: Setting): ReadonlySet<string> => {
  const found = places
    .flatMap(({ entry, heading }) => (heading === null ? [] : [{ entry, heading }]))
    .toSorted((a, b) => a.heading.from - b.heading.from);
  const isSection = ({ entry, heading }: (typeof found)[number], i: number): boolean => {
    const from = heading.from + heading.count;
    const to = Math.min(found[i + 1]?.heading.from ?? lines.length, from + FIRST_LINES);
    return (
      (entry.section && isSectionName(heading.title)) ||
      !toParagraphs(lines.slice(from, to), setting).some((part) => isProse(part.text) || endsParagraph(part.text))
    );
  };
  return new Set(
    found.flatMap((place, i) => (isSection(place, i) ? [place.entry.key, titleKey(place.heading.title)] : [])),
  );
};

/** So little left of an entry is no title. */
const SHORTEST_ENTRY = 6;

/** True for half of a title that the list has broken, and for several titles on a line of it. */
const isPartOf = (entry: string, headings: readonly Heading[]): boolean => {
  const keys = headings.map(({ title }) => titleKey(title));
  const left = keys.reduce((rest, key) => (key === '' ? rest : rest.replace(key, '')), entry);
  return left.length < SHORTEST_ENTRY || keys.some((key) => key.includes(entry));
};

/** What the contents list says and the articles do not bear out. */
const contentsNotices = (
  places: readonly LocatedEntry[],
  headings: readonly Heading[],
  sections: ReadonlySet<string>,
): readonly Notice[] =>
  places.flatMap(({ entry, heading }) => {
    const taken = heading === null ? undefined : headings.find(({ from }) => from === heading.from);
    if (taken !== undefined && heading !== null)
      return titleKey(heading.title) === entry.key
        ? []
        : [
            noticeOf(
              'document:heading-differs',
              'info',
              `The heading “${heading.title}” differs from its contents line “${entry.title}” (line ${entry.at}).`,
            ),
          ];
    return entry.section ||
      sections.has(entry.key) ||
      isPartOf(entry.key, headings) ||
      wordsOf('newsletter.no-article').has(entry.key)
      ? []
      : [
          noticeOf(
            'document:contents-without-article',
            'warn',
            `The contents list names “${entry.title}” (line ${entry.at}), but the file holds no such article.`,
          ),
        ];
  });

/** Text that stands before the first article and that no head, contents list or foreword explains. */
const strayNotices = (lines: readonly Line[], from: number, to: number): readonly Notice[] => {
  const foreword = lines.findIndex((line, i) => i >= from && i < to && FOREWORD.test(line.text));
  const stray = lines.slice(from, foreword < 0 ? to : foreword).filter((line) => isProse(line.text));
  return stray.length === 0
    ? []
    : [
        noticeOf(
          'document:text-before-articles',
          'warn',
          `${stray.length} lines of text from line ${stray[0]?.at ?? 0} stand before the first article and belong to none.`,
        ),
      ];
};

/** How long each article is, in characters, and where it begins. */
const partsOf = (
  lines: readonly Line[],
  headings: readonly Heading[],
): readonly Readonly<{ title: string; at: number; length: number }>[] =>
  headings.map(({ from, title }, i) => ({
    title,
    at: lines[from]?.at ?? 0,
    length: lines.slice(from, headings[i + 1]?.from).reduce((sum, line) => sum + line.text.length, 0),
  }));

/** A first line may be a title though it is too long for one. */
const LONGEST_FIRST = 120;

/** The first line as a title, or the first clause of a text that begins without one. */
const untitled = (lines: readonly Line[], from: number, to: number, setting: Setting): readonly ArticleDraft[] => {
  const first = lines[from];
  if (first === undefined) return [];
  if (!isProse(first.text))
    return [
      toDraft(
        asWritten(stripMark(first.text).slice(0, LONGEST_FIRST), [first]),
        first,
        lines.slice(from + 1, to),
        setting,
      ),
    ].filter(hasText);
  const title = asWritten(firstClause(first.text), [first]);
  return title === '' ? [] : [toDraft(title, first, lines.slice(from, to), setting)];
};

/** The titles at the lines that somebody chose. @throws GraphError INVALID for a line that has no text. */
const chosenHeadings = (lines: readonly Line[], chosen: Beginnings): readonly Heading[] =>
  [...chosen]
    .toSorted(([a], [b]) => a - b)
    .map(([at, count]) => {
      const from = lines.findIndex((line) => line.at === at);
      if (from < 0)
        throw new GraphError(
          'INVALID',
          `No article can begin at line ${at}: it is blank, a page number or part of the colophon. Choose another line.`,
        );
      const text = lines.slice(from, from + count).map((line) => line.text);
      return { from, count, title: stripMark(titleAlone(text.join(''))) };
    });

/**
 * Cuts the lines of an issue (without its colophon) into articles: the titles are chosen for which most speaks. `chosen` says where somebody found that articles begin.
 */
export const cutArticles = (
  lines: readonly Line[],
  { head, start, contents }: FrontMatter,
  chosen: Beginnings | null,
): CutText => {
  const setting = settingOf(lines.slice(start));
  const places = (contents === null ? [] : locateEntries(contents, lines.slice(start))).map((place) => ({
    ...place,
    heading: place.heading === null ? null : { ...place.heading, from: place.heading.from + start },
  }));
  const sections = sectionsOf(places, lines, setting);
  const evidence: Evidence = {
    lines,
    setting,
    head,
    list: contents !== null && contents.to === start ? contents : null,
    listed: new Map(
      places.flatMap(({ entry, heading }) =>
        heading === null || sections.has(entry.key)
          ? []
          : [
              [
                heading.from,
                { count: heading.count, begins: titleKey(heading.title) === entry.key ? null : entry.key },
              ],
            ],
      ),
    ),
    entries: new Set(places.flatMap(({ entry, heading }) => (heading === null ? [] : [entry.at]))),
    sections,
  };
  const chain = bestChain(score(candidatesIn(lines, 0, setting), evidence), evidence, (text) => FOREWORD.test(text));
  const candidates = chain?.candidates ?? [];
  if (chosen !== null) {
    const headings = chosenHeadings(lines, chosen);
    return {
      drafts: cutAt(lines, headings, sections, setting),
      notices: [],
      start: headings[0]?.from ?? 0,
      candidates,
    };
  }
  const titles = chain !== null && (chain.value > 0 || start > 0) ? chain.titles : [];
  const first = titles[0];
  if (first === undefined)
    return { drafts: untitled(lines, start, lines.length, setting), notices: [], start, candidates };
  const named = new Map(places.flatMap(({ heading }) => (heading === null ? [] : [[heading.from, heading]])));
  const headings = titles.map(({ from, count, title }) => ({
    from,
    count,
    title: titleAlone(named.get(from)?.count === count ? (named.get(from)?.title ?? title) : title),
  }));
  const drafts = cutAt(lines, headings, sections, setting).filter(hasText);
  // Text without a title before the others is an article too, where no head stands before it.
  const opensUntitled = start === 0 && isProse(lines[0]?.text ?? '') && first.from > 0;
  const all = opensUntitled ? [...untitled(lines, 0, first.from, setting), ...drafts] : drafts;
  const stray = opensUntitled ? [] : strayNotices(lines, start, first.from);
  return {
    drafts: all.length > 0 ? all : untitled(lines, start, lines.length, setting),
    notices: [
      ...contentsNotices(places, headings, sections),
      ...stray,
      ...doubtsOf(lines, candidates, partsOf(lines, headings), setting),
    ],
    start: opensUntitled ? 0 : first.from,
    candidates,
  };
};
