import type { HeadingSignal } from '../lexicon/index.ts';
import { noticeOf } from '../rules/index.ts';
import type { Notice } from '../errors.ts';
import type { WeighedHeading } from './chain.ts';
import type { Line } from './lines.ts';
import type { Setting } from './paragraphs.ts';
import { splitTail } from './byline.ts';
import { isCredit, usualBlank } from './candidates.ts';
import { echoOf, namesPlace } from './signals.ts';
import { endsParagraph, hasHeadingWords, isProse, isSectionName, markOfText, type HeadingMark } from './shape.ts';

/** A title that is worth less to the whole than this is doubtful. */
const SURE_TITLE = 0.3;
/** A line that would have cost the whole no more than this to take may be a title after all. */
const NEAR_TITLE = 0.2;
/** A line that much speaks for by itself, and that is only set otherwise than the titles, is doubtful up to a higher cost. */
const GOOD_TITLE = 1.2;
const ODD_TITLE = 1.6;
/** What a title of an article is not, as a rule. */
const NO_TITLE: readonly HeadingSignal[] = ['column', 'in-contents'];
/** An article is long beside the others of its issue where it is so many times as long as the one in the middle. */
const LONG = 4;
const FEWEST_FOR_MEDIAN = 3;
/** A title without the byline that the others have is doubtful below this. */
const BARE_TITLE = 1.5;
const SHOWN = 40;
/** The name of a column has so many characters, as a rule. */
const COLUMN = 4;
/** A paragraph is set in by so much at least. */
const INDENT = 2;

const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The part of an article that its text makes up, with the line of its title. */
type Part = Readonly<{ title: string; at: number; length: number }>;

/** In so large a share of the articles a byline stands where it stands in one of them. */
const MOST = 0.6;

/** Bylines amid an article, where those of the other articles stand under their titles or at their ends: a title before or after may be lost. */
const bylineDoubts = (
  lines: readonly Line[],
  candidates: readonly WeighedHeading[],
  foot: number,
): readonly Notice[] => {
  const titles = candidates.filter(({ taken }) => taken);
  const first = titles[0];
  if (first === undefined || titles.length < FEWEST_FOR_MEDIAN) return [];
  const heads = new Set(titles.flatMap(({ from, count, body }) => span(from + count, body)));
  const ends = new Set([...titles.map(({ from }) => from - 1), foot - 1]);
  const opens = titles.filter(({ style }) => style.credited).length >= titles.length * MOST;
  const closes =
    titles.slice(1).filter(({ from }) => endsInCredit(lines[from - 1])).length >= (titles.length - 1) * MOST;
  const bare = titles.filter(
    ({ from, style, margin }, i) =>
      margin < BARE_TITLE &&
      ((opens && !style.credited) ||
        (closes && i > 0 && !endsInCredit(lines[from - 1]) && !endsInCredit(lines[from - 2]))),
  );
  const bareNotices = bare.map(({ from, title }) =>
    noticeOf(
      'document:title-unsure',
      'warn',
      `Line ${lines[from]?.at ?? 0}, “${shown(title)}”, lacks the source or date that goes with the other titles: it may be no title, or not all of one.`,
    ),
  );
  const amid = lines.flatMap((line, i) => {
    if (i <= first.from || heads.has(i) || ends.has(i)) return [];
    const isStray = (opens && !closes && isCredit(line)) || (closes && endsInCredit(line) && !nearEnd(lines, i, ends));
    return isStray
      ? [
          noticeOf(
            'document:byline-amid-text',
            'warn',
            `Line ${line.at}, “${shown(line.text.slice(-SHOWN))}”, tells a source amid an article: the title of another may be lost near it.`,
          ),
        ]
      : [];
  });
  return [...bareNotices, ...amid];
};

const span = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** The name of a column or another byline may stand between a byline and the next title. */
const nearEnd = (lines: readonly Line[], index: number, ends: ReadonlySet<number>): boolean =>
  (ends.has(index + 1) && !isProse(lines[index + 1]?.text ?? '')) ||
  (ends.has(index + 2) && !isProse(lines[index + 1]?.text ?? '') && !isProse(lines[index + 2]?.text ?? ''));

const endsInCredit = (line: Line | undefined): boolean =>
  line !== undefined && (isCredit(line) || splitTail(line.text).remark !== null);

/** What is unsure about a cut, each at its line. */
export const doubtsOf = (
  lines: readonly Line[],
  candidates: readonly WeighedHeading[],
  parts: readonly Part[],
  setting: Setting,
): readonly Notice[] => [
  ...titleDoubts(lines, candidates),
  ...lengthDoubts(parts),
  ...runInDoubts(lines, candidates, setting),
  ...bylineDoubts(lines, candidates, lines.length),
];

const titleDoubts = (lines: readonly Line[], candidates: readonly WeighedHeading[]): readonly Notice[] => {
  const taken = candidates.filter((one) => one.taken);
  const first = taken[0]?.from ?? Infinity;
  // Two readings of the same lines are one title.
  const known = new Set(taken.flatMap(({ from, body }) => span(from, body)));
  const numbers = numberGaps(taken);
  const told = new Set<number>();
  return candidates.flatMap((one) => {
    const at = lines[one.from]?.at ?? 0;
    if (one.taken)
      return isWeak(one, one.from === first) || numbers.has(one.from) || opensWithColumn(one.title)
        ? [
            noticeOf(
              'document:title-unsure',
              'warn',
              `Line ${at}, “${shown(one.title)}”, was taken as a title, but something does not fit: it may belong to the article before, or a title before it be lost.`,
            ),
          ]
        : [];
    if (!isNear(one) || told.has(one.from) || span(one.from, one.from + one.count).some((line) => known.has(line)))
      return [];
    told.add(one.from);
    return [
      noticeOf(
        'document:title-passed-over',
        'warn',
        `Line ${at}, “${shown(one.title)}”, was not taken as a title, though much speaks for it: an article may begin there.`,
      ),
    ];
  });
};

/** The name of a column and a title on one line: 外地经验●佛山…. */
const opensWithColumn = (title: string): boolean => {
  const plain = title.replace(/^[【〖]/, '');
  const rest = plain.slice(COLUMN).replace(/^[】〗]/, '');
  return isSectionName(plain.slice(0, COLUMN)) && (markOfText(rest) !== 'plain' || namesPlace(rest));
};

/** Titles whose number does not follow that of the title before: one may be lost between them. */
const numberGaps = (titles: readonly WeighedHeading[]): ReadonlySet<number> =>
  new Set(
    titles.flatMap((title, i) => {
      const before = titles[i - 1];
      const isNext =
        title.number === null ||
        title.number === 1 ||
        before === undefined ||
        before.style.mark !== title.style.mark ||
        before.number === null ||
        title.number === before.number + 1;
      return isNext ? [] : [title.from];
    }),
  );

const isWeak = ({ margin, signals }: WeighedHeading, isFirst: boolean): boolean =>
  (!isFirst && margin < SURE_TITLE) ||
  NO_TITLE.some((signal) => signals.has(signal)) ||
  (signals.has('short') && signals.has('in-masthead'));

const isNear = ({ margin, score, signals }: WeighedHeading): boolean =>
  margin <= NEAR_TITLE || (score >= GOOD_TITLE && margin < ODD_TITLE && signals.has('place'));

const lengthDoubts = (parts: readonly Part[]): readonly Notice[] => {
  if (parts.length < FEWEST_FOR_MEDIAN) return [];
  const sorted = parts.map(({ length }) => length).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return parts
    .filter(({ length }) => length > LONG * median)
    .map(({ title, at }) =>
      noticeOf(
        'document:article-long',
        'warn',
        `The article “${shown(title)}” (line ${at}) is more than ${LONG} times as long as most: it may hold several.`,
      ),
    );
};

/** Words after the last stop of a line that could be a title: …供领导参阅。安徽省宿州市培育科技型中小企业 */
const TAIL = /[。！？”](?=[^。！？；，]{8,45}$)/g;

/** Marks that stand before titles and seldom amid text. */
const TITLE_MARKS: ReadonlySet<HeadingMark> = new Set(['symbol', 'bracket', 'column']);
/** So much of a title comes back in the text under it, as a rule. */
const ECHO = 0.3;

/** Lines that may hold a title together with text: marked as the titles are, or with words at their end that the next line takes up. */
const runInDoubts = (
  lines: readonly Line[],
  candidates: readonly WeighedHeading[],
  setting: Setting,
): readonly Notice[] => {
  const usual = usualBlank(lines, setting);
  const opens: Opens = (next) =>
    setting.indented
      ? next.indent >= INDENT
      : usual > 0
        ? next.gap.blank > 0 && !next.gap.page
        : setting.width === null;
  const taken = candidates.filter((one) => one.taken);
  const marks = new Set(
    taken.filter(({ style }) => TITLE_MARKS.has(style.mark)).map(({ from }) => lines[from]?.text.charAt(0)),
  );
  const titles = new Set(taken.map(({ from }) => from));
  return lines.flatMap((line, i) => {
    if (titles.has(i) || !isProse(line.text)) return [];
    const isMarked = marks.has(line.text.charAt(0)) && taken[0] !== undefined && i > taken[0].from;
    return isMarked || endsInTitle(line, lines[i + 1], opens)
      ? [
          noticeOf(
            'document:title-in-text',
            'warn',
            `Line ${line.at}, “${shown(line.text)}”, may hold a title together with text: set the title on a line of its own.`,
          ),
        ]
      : [];
  });
};

/** True where line `next` begins a paragraph by the look of it. */
type Opens = (next: Line) => boolean;

const endsInTitle = (line: Line, next: Line | undefined, opens: Opens): boolean => {
  if (next === undefined || endsParagraph(line.text) || !opens(next)) return false;
  const tail = line.text.slice(-60);
  const cut = Array.from(tail.matchAll(TAIL), (match) => match.index + 1).at(-1);
  if (cut === undefined || !hasHeadingWords(tail.slice(cut))) return false;
  return echoOf(tail.slice(cut), next.text) >= ECHO;
};
