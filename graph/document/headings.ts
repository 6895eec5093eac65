import { isAuthor, isByline, isDateline } from './byline.ts';
import { titleKey } from './likeness.ts';
import type { Line } from './lines.ts';
import type { Setting } from './paragraphs.ts';
import { endsParagraph, hasHeadingWords, isProse, isSectionName, markOf, stripMark, type Mark } from './shape.ts';
import { WORDS } from './words.ts';

/** The heading of an article: `count` lines from line `from`. */
export type Heading = Readonly<{ from: number; count: number; title: string }>;

/** Source, author or date under a title. */
const isCredit = (line: Line): boolean =>
  isByline(line.text) || isDateline(line.text) || (line.gap.blank > 0 && isAuthor(line.text));

const NOT_ARTICLES: ReadonlySet<string> = new Set(WORDS.notArticles);

/** True where line `index` stands as a heading does: its words fit, the text before it has ended, and something else follows. */
export const standsAsHeading = (lines: readonly Line[], index: number, setting: Setting): boolean => {
  const line = lines[index];
  if (line === undefined || !hasHeadingWords(line.text) || isCredit(line)) return false;
  if (line.level > 0) return true;
  if (line.bullet || PROSE_START.test(line.text)) return false;
  const above = lines[index - 1];
  const next = lines[index + 1];
  if (next === undefined) return false;
  const aboveEnds =
    above === undefined ||
    endsParagraph(above.text) ||
    above.level > 0 ||
    line.gap.rule ||
    isCredit(above) ||
    standsShort(above);
  if (!aboveEnds) return false;
  const { width, indented } = setting;
  if (width !== null && line.text.length >= width - 2 && next.gap.blank === 0) return false;
  // The first half of a sentence that a page break cuts looks like a heading, but its other half follows.
  const opensParagraph = indented && next.indent >= 2;
  if (next.gap.page && !opensParagraph) return false;
  if (indented && !opensParagraph && !standsShort(next) && !isCredit(next)) return false;
  return (
    next.gap.blank > 0 ||
    next.gap.rule ||
    next.indent >= 2 ||
    next.text.length > Math.max(40, line.text.length * 1.3) ||
    isCredit(next) ||
    isProse(next.text) ||
    standsShort(next)
  );
};

/** Openings of sentences that no title has. */
const PROSE_START =
  /^(?:近日|日前|目前|截至|截止|下一步|今年以来|近年来|据悉|据了解|据介绍|同时|此外|另外|会议(?:指出|强调|要求|认为|提出)|[一二三四五六七八九十]{1,2}(?:是|要)|首先|其次|再次|最后，|其中|为此|对此|如今|当前，|在此|第[一二三四五六]，|20\d\d年以来|\d{1,2}月\d{1,2}日，)/;

const standsShort = (line: Line): boolean => line.text.length <= 40 && hasHeadingWords(line.text);

type Candidate = Readonly<{ index: number; count: number; mark: Mark; line: Line; hasBody: boolean }>;

const candidatesIn = (lines: readonly Line[], setting: Setting): readonly Candidate[] => {
  const standing = lines.map((_, index) => standsAsHeading(lines, index, setting));
  const found: Candidate[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || standing[index] !== true) continue;
    const mark = markOf(line);
    let count = 1;
    // A title set over two lines: both plain, close together, and running text after them.
    const next = lines[index + 1];
    if (
      mark === 'plain' &&
      next !== undefined &&
      standing[index + 1] === true &&
      markOf(next) === 'plain' &&
      next.gap.blank === 0 &&
      !next.gap.page &&
      !isSectionName(line.text) &&
      line.text.length >= 8 &&
      standing[index + 2] !== true &&
      (line.gap.blank > 0 || index === 0)
    )
      count = 2;
    let after = index + count;
    while (after < lines.length && isCredit(lines[after] ?? line)) after++;
    found.push({ index, count, mark, line, hasBody: after < lines.length && standing[after] !== true });
    index += count - 1;
  }
  return found;
};

const isNumbered = (mark: Mark): boolean =>
  ['chinese', 'chineseInBrackets', 'arabic', 'arabicInBrackets', 'circled', 'chapter'].includes(mark);

/** Marks from the widest part of an issue to the narrowest: Markdown levels by number, all else by first appearance. */
const ranksOf = (candidates: readonly Candidate[]): readonly Mark[] => {
  const marks = [...new Set(candidates.map((candidate) => candidate.mark))];
  const levels = marks.filter((mark) => mark.startsWith('level')).toSorted();
  return [...levels, ...marks.filter((mark) => !mark.startsWith('level'))];
};

const titleOf = (lines: readonly Line[], candidate: Candidate): string =>
  stripMark(
    lines
      .slice(candidate.index, candidate.index + candidate.count)
      .map((line) => line.text)
      .join(''),
  );

/** Among plain short lines, the ones long enough for titles; 主要做法 and 取得成效 are headings inside an article. */
const likeTitles = (candidates: readonly Candidate[], shortest: number): readonly Candidate[] =>
  candidates.filter(
    (candidate) => stripMark(candidate.line.text).length >= shortest && !isSectionName(candidate.line.text),
  );

/** What sets plain titles apart from plain headings inside an article, surest first. */
const SIGNS: readonly ((lines: readonly Line[], candidate: Candidate) => boolean)[] = [
  (lines, { index, count }) =>
    isByline(lines[index + count]?.text ?? '') || isDateline(lines[index + count]?.text ?? ''),
  (lines, { index }) => index === 0 || isByline(lines[index - 1]?.text ?? ''),
  (_, { index, line }) => index === 0 || line.gap.blank >= 2,
  (_, { line }) => line.indent >= 6,
];

/** Those among plain title-like lines that share a sign which the others lack, or null where no sign tells them apart. */
const withSign = (lines: readonly Line[], titles: readonly Candidate[]): readonly Candidate[] | null => {
  const first = titles[0];
  if (first === undefined) return null;
  for (const hasSign of SIGNS) {
    const signed = titles.filter((candidate) => hasSign(lines, candidate));
    if (signed.length >= 2 && signed.includes(first)) return signed;
  }
  return null;
};

/** After drawn lines: a rule before each article but perhaps the first. */
const afterRules = (lines: readonly Line[], candidates: readonly Candidate[]): readonly Candidate[] | null => {
  const rules = lines.flatMap((line, index) => (line.gap.rule && !line.gap.page && index > 0 ? [index] : []));
  if (rules.length === 0) return null;
  const heads = candidates.filter((candidate) => candidate.index === 0 || rules.includes(candidate.index));
  return heads.length >= rules.length && heads.length >= 2 && heads.every((head) => head.hasBody) ? heads : null;
};

/**
 * Recognises the headings of articles where no contents list names them. `isIssue` says that a masthead stands before these lines,
 * so that even numbered or short headings may be articles; a file without one is a single article unless more title-like lines follow.
 */
export const recogniseHeadings = (lines: readonly Line[], setting: Setting, isIssue: boolean): readonly Heading[] => {
  const candidates = candidatesIn(lines, setting).filter(
    (candidate) => !NOT_ARTICLES.has(titleKey(candidate.line.text)),
  );
  const toHeading = (candidate: Candidate): Heading => ({
    from: candidate.index,
    count: candidate.count,
    title: titleOf(lines, candidate),
  });
  if (candidates.length === 0) return [];
  const ruled = afterRules(lines, candidates);
  if (ruled !== null) return ruled.map(toHeading);
  let spare: Candidate | undefined;
  for (const mark of ranksOf(candidates)) {
    const all = candidates.filter(
      (candidate) => candidate.mark === mark && !(mark === 'column' && isSectionName(candidate.line.text)),
    );
    const withBody = all.filter((candidate) => candidate.hasBody);
    if (withBody.length * 2 < all.length || withBody.length === 0) continue;
    if (mark === 'plain' || mark === 'bold') {
      const long = likeTitles(withBody, 8);
      const first = withBody[0];
      // Without a masthead more than one plain title needs a sign; with one, a sign only drops headings inside articles.
      const titles = withSign(lines, long) ?? (isIssue ? long : long.slice(0, 1));
      // In a file without a masthead the first line is the title, however short.
      const leads = !isIssue && first !== undefined && first.index === 0 && !titles.includes(first);
      if (titles.length > 0 || leads) return [...(leads ? [first] : []), ...titles].map(toHeading);
      spare ??= first;
      continue;
    }
    if (isNumbered(mark) && !isIssue && candidates[0]?.index === 0 && candidates[0].mark !== mark)
      return [toHeading(candidates[0])];
    return withBody.map(toHeading);
  }
  const first = spare ?? candidates[0];
  return first === undefined ? [] : [toHeading(first)];
};
