import { wordsOf } from '../lexicon/index.ts';
import { commonLength, likeness, titleKey } from './likeness.ts';
import type { Line } from './lines.ts';
import { isMastheadLine } from './masthead.ts';
import { isProse, markOfText, stripMark } from './shape.ts';

/** A line of the contents list, its mark and page number taken off. */
export type ContentsLine = Readonly<{
  title: string;
  key: string;
  at: number;
  /** It ends (or begins) with a page number. */
  paged: boolean;
  /** It begins with a symbol, number or list mark. */
  marked: boolean;
  indent: number;
}>;

/** The contents list: the lines from `from` to before `to`. */
export type Contents = Readonly<{ from: number; to: number; lines: readonly ContentsLine[] }>;

const LEADER_TAIL =
  /(?:[\s.．·•‧⋅…⋯。_\-—–=~～]{2,}|\t|[/|]\s?)[（(【[〔]?\s*(?:P\.?|p\.?|第)?\s*\d{1,3}\s*页?\s*[）)】\]〕]?$/;
const BRACKET_TAIL = /\s*[（(]\s*(?:P\.?|p\.?|第)?\s*\d{1,3}\s*页?\s*[）)]$/;
const BARE_TAIL = /\s(?:P\.?|p\.?|第)?\d{1,3}页?$/;
const GLUED_TAIL = /[\p{Script=Han}”）》](?:P|p)\d{1,3}$/u;
const EMPTY_LEADER = /[\s.．·•‧⋅…⋯_\-—–]{3,}$/;
const FRONT_PAGE = /^(?:P\.?|p\.?)?\s*\d{1,3}(?:\s+|\s*[|/／]\s*)(?=\D)/;
/** How many lines a contents list, or the part of a file before the first article, may have. */
const LONGEST = 400;

/** A line of a contents list is no longer than this. */
const LONGEST_LINE = 120;

/** So near after another line a list may go on. */
const SOON = 4;

const headWord = (line: Line): boolean => {
  if (line.text.length > 24) return false;
  const plain = titleKey(line.text.replace(/[（(].*$/, ''));
  return wordsOf('newsletter.contents').has(plain);
};

type Tail = Readonly<{ title: string; sure: boolean; bare: boolean }>;

const cutTail = (text: string): Tail => {
  if (text.length > LONGEST_LINE) return { title: text, sure: false, bare: false };
  const cut = (pattern: RegExp): string => text.replace(pattern, '').trimEnd();
  const sure = [LEADER_TAIL, BRACKET_TAIL].find((pattern) => pattern.test(text) && cut(pattern) !== '');
  if (sure !== undefined) return { title: cut(sure).replace(EMPTY_LEADER, '').trimEnd(), sure: true, bare: false };
  if (GLUED_TAIL.test(text)) return { title: text.replace(/[Pp]\d{1,3}$/, ''), sure: true, bare: false };
  if (BARE_TAIL.test(text)) return { title: text, sure: false, bare: true };
  return { title: text.replace(EMPTY_LEADER, '').trimEnd() || text, sure: false, bare: false };
};

const parse = (lines: readonly Line[]): readonly ContentsLine[] => {
  const short = lines.filter((line) => line.text.length <= LONGEST_LINE);
  const tails = short.map((line) => cutTail(line.text));
  const bare = tails.filter((tail) => tail.bare).length;
  const front = short.filter((line) => FRONT_PAGE.test(line.text)).length;
  const cutsBare = bare >= 2 && bare * 2 >= short.length;
  const cutsFront = front >= 2 && front * 3 >= short.length;
  // Numbers at both ends: those in front count the titles, those behind are the pages.
  const frontCounts = tails.some((tail) => tail.sure) || cutsBare;
  return short.map((line, index) => {
    const tail = tails[index] ?? { title: line.text, sure: false, bare: false };
    const isBare = tail.bare && cutsBare;
    const isFront = cutsFront && FRONT_PAGE.test(tail.title);
    const shorter = isBare
      ? tail.title.replace(BARE_TAIL, '').trimEnd()
      : isFront
        ? tail.title.replace(FRONT_PAGE, '')
        : tail.title;
    const title = stripMark(shorter);
    return {
      title,
      key: titleKey(title),
      at: line.at,
      paged: tail.sure || isBare || (isFront && !frontCounts),
      marked: line.bullet || isFront || !['plain', 'column', 'bracket'].includes(markOfText(shorter)),
      indent: line.indent,
    };
  });
};

const keyOf = (line: Line): string => (line.text.length <= 120 ? titleKey(stripMark(line.text)) : '');

/** True where line `index` (alone or with the next) says again what an earlier line of the list said: the body has begun. */
const repeats = (
  lines: readonly Line[],
  index: number,
  seen: ReadonlyMap<string, number>,
  first: readonly string[],
): boolean => {
  const line = lines[index];
  if (line === undefined || line.text.length > 80) return false;
  const key = keyOf(line);
  if (key.length < 2) return false;
  if (seen.has(key)) return true;
  if (key.length < 6) return false;
  if (first.some((entry) => entry.length >= 6 && likeness(entry, key) >= 0.85)) return true;
  const next = lines[index + 1];
  if (next === undefined || next.text.length > 60) return false;
  return first.some((entry) => entry.startsWith(key) && likeness(entry, key + titleKey(next.text)) >= 0.9);
};

const recursLater = (lines: readonly Line[], from: number, keys: readonly string[]): boolean => {
  const wanted = new Set(keys.filter((key) => key.length >= 4));
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.text.length > 80) continue;
    const key = keyOf(line);
    if (wanted.has(key)) return true;
    const next = lines[i + 1];
    if (key.length >= 6 && next !== undefined && next.text.length <= 60 && wanted.has(key + titleKey(next.text)))
      return true;
  }
  return false;
};

/**
 * How many of the lines kept before the first running text are no entries but the column, title and byline of the first article,
 * worded otherwise than in the list: those after the last page number, or a last line much like the first entry.
 */
const firstHeadingIn = (lines: readonly Line[], from: number, kept: readonly Line[]): number => {
  const parsed = parse(kept);
  const paged = parsed.filter((line) => line.paged).length;
  const rest = parsed.length - 1 - parsed.findLastIndex((line) => line.paged);
  if (paged >= 2 && rest > 0 && rest <= 3)
    return recursLater(
      lines,
      from,
      parsed.slice(-rest).map((line) => line.key),
    )
      ? 0
      : rest;
  const [first, last] = [parsed[0], parsed.at(-1)];
  const isAnswer =
    paged === 0 &&
    parsed.length >= 3 &&
    first !== undefined &&
    last !== undefined &&
    Math.min(first.key.length, last.key.length) >= 8 &&
    commonLength(first.key, last.key) >= 0.8 * Math.min(first.key.length, last.key.length);
  return isAnswer ? 1 : 0;
};

/** True where line `index` ends a list whose entries all have the same symbol before them: it has none, stands apart, and no such line follows. */
const endsMarked = (lines: readonly Line[], index: number, kept: readonly Line[]): boolean => {
  const [line, first] = [lines[index], kept[0]];
  if (line === undefined || first === undefined || kept.length < 2 || line.gap.blank === 0) return false;
  const isMarked = (one: Line): boolean => one.text.charAt(0) === first.text.charAt(0);
  return (
    markOfText(first.text) === 'symbol' && kept.every(isMarked) && !lines.slice(index, index + SOON).some(isMarked)
  );
};

/** The list that begins after its head word: it ends where a title comes back, or where running text begins. */
const afterHead = (
  lines: readonly Line[],
  from: number,
): Contents & Readonly<{ closed: boolean; crossed: boolean }> => {
  const seen = new Map<string, number>();
  const first: string[] = [];
  const kept: Line[] = [];
  let goesOn: boolean | null = null;
  let above: ContentsLine | null = null;
  let closed = false;
  let to = Math.min(lines.length, from + LONGEST);
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (isMastheadLine(line.text)) continue;
    const parsed = parse([line])[0];
    if (repeats(lines, i, seen, first)) {
      closed = true;
      to = i;
      break;
    }
    if (isProse(line.text) && !(parsed?.paged ?? false)) {
      if (goesOn === null) {
        const count = kept.length < 3 ? 0 : firstHeadingIn(lines, i, kept);
        if (count > 0) {
          const heading = kept.at(-count);
          kept.splice(-count);
          closed = true;
          to = heading === undefined ? i : lines.indexOf(heading, from);
          break;
        }
      }
      goesOn ??= recursLater(lines, i + 1, first);
      if (!goesOn) {
        // The line before the running text is its heading, not an entry.
        const heading = kept.at(-1);
        const isHeading = heading !== undefined && kept.length > 1 && (heading.gap.blank > 0 || heading.level > 0);
        if (isHeading) kept.pop();
        to = isHeading ? i - 1 : i;
        break;
      }
      continue;
    }
    if (endsMarked(lines, i, kept)) {
      closed = true;
      to = i;
      break;
    }
    kept.push(line);
    if (parsed !== undefined && parsed.key.length >= 2) {
      seen.set(parsed.key, i);
      const bare = titleKey(stripMark(line.text.replace(BARE_TAIL, '')));
      if (bare.length >= 2) seen.set(bare, i);
      const wrapped = above !== null && !above.paged && !parsed.marked ? above.key + bare : null;
      if (wrapped !== null) seen.set(wrapped, i);
      if (first.length < 8) first.push(parsed.key, ...(wrapped === null ? [] : [wrapped]));
      above = parsed;
    }
  }
  return { from, to, closed, crossed: goesOn !== null, lines: parse(kept) };
};

/** A list without a head word: lines with leaders and page numbers, or titles that come back before the first running text. */
const withoutHead = (lines: readonly Line[]): Contents | null => {
  const end = lines.slice(0, LONGEST).findIndex((line) => isProse(line.text) && !cutTail(line.text).sure);
  const head = lines.slice(0, end < 0 ? LONGEST : end);
  const paged = head.flatMap((line, index) =>
    index > 0 && cutTail(line.text).sure && !isMastheadLine(line.text) ? [index] : [],
  );
  const firstPaged = paged[0];
  if (firstPaged !== undefined && paged.length >= 2) {
    // Unpaged lines just before belong to the list as column names or first halves, as far as they stand close.
    let from = firstPaged;
    while (
      from > 1 &&
      ((lines[from]?.gap.blank ?? 1) === 0 || lines[from]?.gap.page === true) &&
      !isMastheadLine(lines[from - 1]?.text ?? '')
    )
      from--;
    return afterHead(lines, from);
  }
  // Else a list may begin after the masthead, or after the title; it is one if it ends where its titles come back.
  const starts = [
    ...head
      .flatMap((line, index) => (isMastheadLine(line.text) ? [index + 1] : []))
      .toReversed()
      .slice(0, 5),
    1,
    0,
  ];
  for (const from of new Set(starts)) {
    const list = afterHead(lines, from);
    // Headings that come back after running text are those inside articles: 主要做法, 取得成效.
    if (!list.closed || list.crossed || list.lines.length < 2) continue;
    const again = list.lines.filter((line, i) =>
      recursLater(lines, list.to, [line.key, line.key + (list.lines[i + 1]?.key ?? '')]),
    ).length;
    if (again >= 2) return list;
  }
  return null;
};

/** Finds the contents list of an issue, or null. */
export const findContents = (lines: readonly Line[]): Contents | null => {
  const head = lines.findIndex((line) => headWord(line));
  if (head >= 0) {
    const list = afterHead(lines, head + 1);
    if (list.lines.length > 0) return list;
  }
  return withoutHead(lines);
};
