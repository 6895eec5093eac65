import { headingWeight, loadLexicon, pattern, wordsOf, type HeadingSignal } from '../lexicon/index.ts';
import { isBody, isCredit, standsFree, type HeadingCandidate } from './candidates.ts';
import { titleKey } from './likeness.ts';
import type { Line } from './lines.ts';
import { isMastheadLine } from './masthead.ts';
import type { Setting } from './paragraphs.ts';
import { endsParagraph, hasHeadingWords, isNumbered, isProse, isSectionName, markOf, stripMark } from './shape.ts';

/** What is known of a file before its titles are chosen; none of it decides. */
export type Evidence = Readonly<{
  lines: readonly Line[];
  setting: Setting;
  /** Lines before this belong to the head of the issue, if it has one. */
  head: number;
  /** Lines of the contents list. */
  list: Readonly<{ from: number; to: number }> | null;
  /** Lines where a title of the contents list stands again: over how many lines, and how it begins where the list has no more of it. */
  listed: ReadonlyMap<number, Readonly<{ count: number; begins: string | null }>>;
  /** Numbers of the lines of the contents list whose titles stand again. */
  entries: ReadonlySet<number>;
  /** Keys of the names of columns that the contents list has. */
  sections: ReadonlySet<string>;
}>;

/** A candidate and what speaks for and against it. */
export type Scored = HeadingCandidate & Readonly<{ signals: ReadonlyMap<HeadingSignal, number>; score: number }>;

const OPENS_TEXT = pattern`^(?:${'newsletter.opens-text'}|会议${'newsletter.meeting-says'}|[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六]，|20\d\d年以来|\d{1,2}月\d{1,2}日)`;
const HOME = pattern`^[“【]?${'newsletter.home-place'}`;
const DIVISION = pattern`(?:^|[？！：，\s])[“【]?[\u4e00-\u9fa5]{1,5}?${'newsletter.place-end'}`;
const OPENS_REPORT = pattern`^.{0,8}?(?:${'newsletter.opens-report'}|\d{1,2}月\d{1,2}日)`;
const CAPTION = /^[图表]\s*[\d一二三四五六七八九十]/;
/** How much of the text under a title is looked at. */
const FIRST_PARAGRAPH = 320;

/** An article says where it is within these. */
const FIRST_WORDS = 80;

/** The beginning of the text under a candidate, headings inside the article passed over. */
const openingOf = (lines: readonly Line[], body: number): string => {
  let text = '';
  for (let i = body; i < lines.length && i < body + 14; i++) {
    const line = lines[i];
    if (line === undefined || (text.length > 60 && (line.gap.blank > 0 || endsParagraph(lines[i - 1]?.text ?? ''))))
      break;
    text += line.text.slice(0, FIRST_PARAGRAPH);
    if (text.length > FIRST_PARAGRAPH) break;
  }
  return text;
};

const NO_LETTERS = /[^\p{L}\p{N}]+/u;

/** The share of a title's pairs of characters that come back in the text under it. */
export const echoOf = (title: string, opening: string): number => {
  const pairs = new Set<string>();
  for (const part of title.split(NO_LETTERS)) for (let i = 0; i + 1 < part.length; i++) pairs.add(part.slice(i, i + 2));
  let again = 0;
  for (const pair of pairs) if (opening.includes(pair)) again++;
  return pairs.size === 0 ? 0 : again / pairs.size;
};

/** True where the words name a place: one of the tables, or something that ends as divisions do. */
export const namesPlace = (title: string): boolean => {
  if (HOME.test(title)) return false;
  if (DIVISION.test(title)) return true;
  const { forms } = loadLexicon().regions;
  for (let i = 0; i < title.length; i++) {
    const found = forms.longestAt(title, i);
    if (found !== null && !found.value.common && (i === 0 || !found.value.weak)) return true;
  }
  return false;
};

/** True where a text names a place, of the tables or of its title. */
const saysWhere = (opening: string, title: string): boolean => {
  const own = HOME.test(title) ? null : DIVISION.exec(title);
  return (own !== null && opening.includes(own[0].replace(/^[^\u4e00-\u9fa5]+/, ''))) || namesPlace(opening);
};

type Follows = 'text-follows' | 'part-follows' | 'nothing-follows';

const followsOf = (
  lines: readonly Line[],
  { body, key, style }: HeadingCandidate,
  recurring: ReadonlySet<string>,
  { width }: Setting,
): Follows => {
  const [line, next] = [lines[body], lines[body + 1]];
  if (line === undefined) return 'nothing-follows';
  const isCutByPage = next !== undefined && next.gap.page && line.text.length >= 16;
  if (isProse(line.text) || OPENS_TEXT.test(line.text) || isCutByPage) return 'text-follows';
  const mark = markOf(line);
  const words = stripMark(line.text);
  const isPart =
    line.level === 0 &&
    (recurring.has(titleKey(words)) ||
      (mark !== style.mark && (isNumbered(mark) || words.length < Math.min(9, key.length)))) &&
    next !== undefined &&
    !isMastheadLine(line.text);
  if (isPart) return 'part-follows';
  // Text broken at a width: no line of it is a sentence.
  const isBroken = next !== undefined && next.gap.blank === 0 && line.text.length > 12 && !hasOwnMark(next);
  const isFull = width !== null && line.text.length >= width - 2;
  const isText =
    isFull ||
    line.text.length >= 24 ||
    /[，,]/.test(line.text) ||
    !hasHeadingWords(line.text) ||
    line.indent > (next?.indent ?? 0);
  if (isBroken && isText) return 'text-follows';
  return endsParagraph(line.text) || line.text.includes('\t') || line.bullet || mark === 'symbol'
    ? 'text-follows'
    : 'nothing-follows';
};

const hasOwnMark = (line: Line): boolean => markOf(line) !== 'plain';

/** What speaks for and against each candidate. */
export const score = (candidates: readonly HeadingCandidate[], evidence: Evidence): readonly Scored[] => {
  const recurring = recurringIn(candidates, evidence);
  return candidates.map((candidate) => {
    const signals = signalsOf(candidate, evidence, recurring);
    let sum = 0;
    for (const [signal, value] of signals) sum += headingWeight(signal) * value;
    return { ...candidate, signals, score: sum };
  });
};

/** Keys of headings that come back outside the contents list. */
const recurringIn = (candidates: readonly HeadingCandidate[], { list }: Evidence): ReadonlySet<string> => {
  const [seen, again] = [new Set<string>(), new Set<string>()];
  for (const { from, count, key } of candidates) {
    if (count > 1 || (list !== null && from < list.to)) continue;
    (seen.has(key) ? again : seen).add(key);
  }
  return again;
};

const signalsOf = (
  candidate: HeadingCandidate,
  { lines, setting, head, list, listed, entries, sections }: Evidence,
  recurring: ReadonlySet<string>,
): ReadonlyMap<HeadingSignal, number> => {
  const { from, count, title, key, style, body } = candidate;
  const line = lines[from];
  const above = lines[from - 1];
  const below = lines[from + count];
  const last = lines[from + count - 1];
  const signals = new Map<HeadingSignal, number>([['any', 1]]);
  const note = (signal: HeadingSignal, holds: boolean, value = 1): void => {
    if (holds) signals.set(signal, value);
  };
  if (line === undefined || below === undefined) return signals;
  const follows = followsOf(lines, candidate, recurring, setting);
  const free = standsFree(lines, from);
  const inList = list !== null && from >= list.from && from < list.to;
  const opening = openingOf(lines, body);
  note(follows, true);
  note('echo', true, echoOf(title, opening));
  note(!free ? 'not-free' : isUnderShort(above, line) ? 'under-short' : 'free', true);
  note('short', key.length < 8);
  note('long', key.length > 40);
  note('joined', count > 1, count - 1);
  note('marked', ['symbol', 'bracket', 'column', 'bold', 'chapter'].includes(style.mark));
  note('numbered', isNumbered(style.mark));
  note('leveled', line.level > 0);
  note('wide-gap', style.wide && from > head);
  note('gap-below', below.gap.blank > 0);
  note('centred', style.centred);
  note('outdented', setting.indented && line.indent < 2);
  note('credited', style.credited);
  note('after-credit', above !== undefined && from > head && isEndCredit(above));
  note(
    'after-column',
    above !== undefined && (isSectionName(above.text) || sections.has(titleKey(stripMark(above.text)))),
  );
  note('report-follows', follows === 'text-follows' && OPENS_REPORT.test(opening));
  note('after-rule', line.gap.rule && !line.gap.page);
  const entry = listed.get(from);
  // A list may have the beginnings of its titles only.
  note(
    'listed',
    !inList &&
      entry !== undefined &&
      (entry.count === count || (entry.begins !== null && key.startsWith(entry.begins))),
  );
  note('unlisted', listed.size >= 2 && !listed.has(from) && !inList);
  note('in-contents', inList);
  note('stands-again', inList && entries.has(line.at));
  note('in-masthead', from < head || isMastheadLine(line.text));
  note('first', from === 0 && head === 0);
  note('place', namesPlace(title));
  note('text-nowhere', follows === 'text-follows' && !saysWhere(opening.slice(0, FIRST_WORDS), title));
  note('home', HOME.test(title));
  note('recurs', recurring.has(key));
  note('column', isSectionName(line.text) || sections.has(key));
  note('no-article', wordsOf('newsletter.no-article').has(key));
  note('opens-text', OPENS_TEXT.test(line.text));
  note('item', line.bullet || (style.mark === 'symbol' && /[，,]/.test(title) && title.length > 30));
  note('full', setting.width !== null && (last?.text.length ?? 0) >= setting.width - 2 && below.gap.blank === 0);
  note('unbalanced', /^[^（(]*[）)]/.test(title));
  note(
    'set-as-text',
    setting.indented && line.indent >= 2 && line.indent < 6 && below.indent < 2 && below.gap.blank === 0,
  );
  note('body', isBody(line) && line.level === 0);
  note('comma', style.mark === 'plain' && title.includes('，'));
  note(
    'under-unindented',
    setting.indented && below.indent < 2 && below.gap.blank === 0 && count === 1 && isProse(below.text),
  );
  note('before-page', below.gap.page);
  note('table', CAPTION.test(line.text) || line.text.includes('\t') || below.text.includes('\t'));
  note('breaks-off', /[的和与及或在对将从向于、，]$/.test(title));
  return signals;
};

/** The line above may be the first half of a title that goes on here. */
const isUnderShort = (above: Line | undefined, line: Line): boolean =>
  above !== undefined &&
  line.gap.blank === 0 &&
  !line.gap.page &&
  line.level === 0 &&
  above.text.length <= 40 &&
  markOf(line) === 'plain' &&
  !endsParagraph(above.text) &&
  !isCredit(above) &&
  !isSectionName(above.text) &&
  !isMastheadLine(above.text) &&
  markOf(above) !== 'column';

const isEndCredit = (line: Line): boolean =>
  isCredit(line) || /[（(]来源[：:][^（()）]{1,40}[）)]$/.test(line.text.slice(-60));
