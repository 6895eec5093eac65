import { writtenOf, type Line } from './lines.ts';
import { isMastheadLine } from './masthead.ts';
import { joinPaged, slicePaged } from './pages.ts';
import { hasHeadingWords, isProse, stripMark } from './shape.ts';

const OPENS = /^[【〖]/;
const CLOSES = /[】〗]/;
/** Shorter words in brackets are the name of a column or a place: 【安徽】. */
const SHORTEST = 8;
const LONGEST = 64;
const MOST_LINES = 3;
const NO_GAP = { blank: 0, page: false, rule: false } as const;
/** As wide as the first line of a paragraph is set in. */
const INDENT = 2;

type RunIn = Readonly<{ from: number; count: number; title: string; rest: string }>;

/** 【A title】and the text after it on one line; the title may go on in the lines below. */
const bracketedAt = (lines: readonly Line[], from: number): RunIn | null => {
  if (!OPENS.test(lines[from]?.text ?? '')) return null;
  let text = '';
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = lines[from + count - 1];
    if (line === undefined || (count > 1 && (line.gap.blank > 0 || line.gap.page))) return null;
    text += line.text;
    const close = text.slice(0, LONGEST + 2).search(CLOSES);
    if (close < 0) continue;
    const [title, rest] = [text.slice(0, close + 1), text.slice(close + 1).trim()];
    return holdsText(rest, lines[from + count]) && stripMark(title).length >= SHORTEST
      ? { from, count, title, rest }
      : null;
  }
  return null;
};

/** What parts a title from the text that a bad copy has put on its line: the indent of the paragraph, or a bracket that has lost its other half. */
const PARTED = /^([^【〖】〗。；|\t]{8,48}?)(?:[】〗]\s*|(?:\u3000{2,}| {4,}|\u3000? {3,}))(?=\S)/;

const partedAt = (lines: readonly Line[], from: number): RunIn | null => {
  const line = lines[from];
  const match = line === undefined ? null : PARTED.exec(line.text);
  if (line === undefined || match === null) return null;
  const [title, rest] = [match[1] ?? '', line.text.slice(match[0].length)];
  return hasHeadingWords(title) &&
    rest.length >= SHORTEST &&
    holdsText(rest, lines[from + 1]) &&
    !isMastheadLine(line.text)
    ? { from, count: 1, title, rest }
    : null;
};

const holdsText = (rest: string, below: Line | undefined): boolean => {
  if (rest === '') return false;
  return (
    isProse(rest) ||
    (below !== undefined && below.gap.blank === 0 && !OPENS.test(below.text) && isProse(`${rest}${below.text}`))
  );
};

/** Sets titles that run into their text, 【title】text, on lines of their own where a file has several. */
export const splitRunIns = (lines: readonly Line[]): readonly Line[] => {
  const found = new Map(
    lines.flatMap((_, from) => {
      const one = bracketedAt(lines, from);
      return one === null ? [] : [[from, one] as const];
    }),
  );
  // A single one may be a sentence with a name in brackets.
  if (found.size < 2) found.clear();
  lines.forEach((_, from) => {
    const one = partedAt(lines, from);
    if (one !== null && !found.has(from)) found.set(from, one);
  });
  if (found.size === 0) return lines;
  const split: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const one = found.get(i);
    if (line === undefined) break;
    if (one === undefined) {
      split.push(line);
      continue;
    }
    const written = writtenOf(lines.slice(i, i + one.count));
    const { pages } = slicePaged(joinPaged(lines.slice(i, i + one.count)), written.length - one.rest.length);
    split.push(
      { ...line, text: one.title, written: written.slice(0, one.title.length), pages: line.pages.slice(0, 1) },
      { ...line, text: one.rest, written: written.slice(-one.rest.length), pages, gap: NO_GAP, indent: INDENT },
    );
    i += one.count - 1;
  }
  return split;
};
