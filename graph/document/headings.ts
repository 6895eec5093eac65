import { pattern, wordsOf } from '../lexicon/index.ts';
import { isAuthor, isByline, isDateline } from './byline.ts';
import { titleKey } from './likeness.ts';
import type { Line } from './lines.ts';
import type { Setting } from './paragraphs.ts';
import {
  endsParagraph,
  hasHeadingWords,
  isNumbered,
  isProse,
  isSectionName,
  markOf,
  markOfText,
  stripMark,
  type Mark,
} from './shape.ts';

/** The heading of an article: `count` lines from line `from`. */
export type Heading = Readonly<{ from: number; count: number; title: string }>;

/** Source, author or date under a title. */
const isCredit = (line: Line): boolean =>
  isByline(line.text) || isDateline(line.text) || (line.gap.blank > 0 && isAuthor(line.text));

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
const PROSE_START = pattern`^(?:${'newsletter.opens-text'}|会议${'newsletter.meeting-says'}|[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六]，|20\d\d年以来|\d{1,2}月\d{1,2}日，)`;

const standsShort = (line: Line): boolean => line.text.length <= 40 && hasHeadingWords(line.text);

type Candidate = Readonly<{
  index: number;
  count: number;
  mark: Mark;
  line: Line;
  /** Text follows it. */
  hasBody: boolean;
  /** A heading follows it that looks like the first inside its article. */
  hasPart: boolean;
}>;

/** Keys of the headings that come back: 主要做法 and 取得成效 stand in every article and begin none. */
const recurring = (lines: readonly Line[], standing: readonly boolean[]): ReadonlySet<string> => {
  const [seen, again] = [new Set<string>(), new Set<string>()];
  lines.forEach((line, index) => {
    if (standing[index] !== true) return;
    const key = titleKey(stripMark(line.text));
    (seen.has(key) ? again : seen).add(key);
  });
  return again;
};

/** The first half of a title that breaks off at a word which ends none: …面向南亚东南亚的 / 科技创新服务体系. */
const opensTitle = (lines: readonly Line[], index: number, setting: Setting): boolean => {
  const [above, line, next, after] = [lines[index - 1], lines[index], lines[index + 1], lines[index + 2]];
  if (line === undefined || next === undefined || after === undefined) return false;
  return (
    line.level === 0 &&
    (above === undefined || (line.gap.blank > 0 && endsParagraph(above.text))) &&
    line.text.length >= 8 &&
    line.text.length <= 32 &&
    (setting.width === null || line.text.length < setting.width - 2) &&
    !hasHeadingWords(line.text) &&
    hasHeadingWords(`${line.text}${next.text}`) &&
    markOf(line) === 'plain' &&
    markOf(next) === 'plain' &&
    next.gap.blank === 0 &&
    !next.gap.page &&
    next.text.length <= 32 &&
    (after.gap.blank > 0 || after.indent >= 2) &&
    (isProse(after.text) || after.text.length >= 20)
  );
};

/** The shortest title that a heading inside the article may follow at once. */
const SHORTEST_ABOVE_PART = 10;

const leadsToPart = (line: Line, next: Line | undefined): boolean => {
  if (next === undefined) return false;
  const [own, part] = [stripMark(line.text), stripMark(next.text)];
  if (own.length < SHORTEST_ABOVE_PART || part.length >= own.length || isSectionName(own)) return false;
  const mark = markOf(next);
  return mark !== 'column' && mark !== markOf(line) && (isNumbered(markOfText(next.text)) || part.length < 8);
};

const candidatesIn = (lines: readonly Line[], setting: Setting): readonly Candidate[] => {
  const standing = lines.map((_, index) => standsAsHeading(lines, index, setting));
  const again = recurring(lines, standing);
  const recurs = (line: Line | undefined): boolean => line !== undefined && again.has(titleKey(stripMark(line.text)));
  const found: Candidate[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const opens = standing[index] !== true && opensTitle(lines, index, setting);
    if (!opens && (standing[index] !== true || recurs(line))) continue;
    const mark = markOf(line);
    let count = 1;
    // A title set over two lines: both plain, close together, and running text after them.
    const next = lines[index + 1];
    if (opens) count = 2;
    else if (
      mark === 'plain' &&
      next !== undefined &&
      !recurs(next) &&
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
    const body = lines[after];
    found.push({
      index,
      count,
      mark,
      line,
      hasBody: body !== undefined && (standing[after] !== true || recurs(body)),
      hasPart: leadsToPart(line, body),
    });
    index += count - 1;
  }
  return found;
};

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
    (candidate) => !wordsOf('newsletter.no-article').has(titleKey(candidate.line.text)),
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
    const withBody = all.filter((candidate) => candidate.hasBody || (candidate.hasPart && all.length >= 2));
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
