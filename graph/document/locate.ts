import type { Contents, ContentsLine } from './contents.ts';
import { commonLength, likeness, titleKey } from './likeness.ts';
import type { Line } from './lines.ts';
import { endsParagraph, hasHeadingWords, isSectionName, stripMark } from './shape.ts';

/** The heading of an article: `count` lines from line `from`. */
export type Heading = Readonly<{ from: number; count: number; title: string }>;

/** An entry of the contents list, wrapped lines put together. */
export type ContentsEntry = Readonly<{ title: string; key: string; at: number; section: boolean }>;

/** Where an entry's heading stands in the body, or null. */
export type LocatedEntry = Readonly<{ entry: ContentsEntry; heading: Heading | null }>;

/** A heading may be set over this many lines. */
const MOST_LINES = 3;
/** Comparisons of titles per file; more would be a hostile file. */
const BUDGET = 60_000;

const withoutPrefix = (text: string): string =>
  text.replace(/^(?:【[^【】]{1,20}】|\[[^[\]]{1,20}\]|〔[^〔〕]{1,20}〕)\s*(?=\S)/, '');

/** The keys under which a heading line is known: with and without a column name in brackets before it. */
const keysOf = (text: string): readonly string[] => {
  if (text.length > 100) return [];
  const plain = stripMark(text);
  const bare = withoutPrefix(plain);
  return bare === plain ? [titleKey(plain)] : [titleKey(plain), titleKey(bare)];
};

type Hit = Readonly<{ from: number; count: number }>;

/** Where the wanted keys stand in the body, alone or over several lines. */
const findHits = (body: readonly Line[], wanted: ReadonlySet<string>): ReadonlyMap<string, readonly Hit[]> => {
  const hits = new Map<string, Hit[]>();
  const longest = Math.max(0, ...[...wanted].map((key) => key.length));
  const add = (key: string, hit: Hit): void => {
    if (key.length < 2 || !wanted.has(key)) return;
    const known = hits.get(key);
    if (known === undefined) hits.set(key, [hit]);
    else if (known.length < 50) known.push(hit);
  };
  body.forEach((line, from) => {
    for (const first of keysOf(line.text)) {
      add(first, { from, count: 1 });
      let joined = first;
      for (let count = 2; count <= MOST_LINES && joined.length < longest; count++) {
        const next = body[from + count - 1];
        if (next === undefined || next.text.length > 60) break;
        joined += titleKey(next.text);
        add(joined, { from, count });
      }
    }
  });
  return hits;
};

const joinKeys = (lines: readonly ContentsLine[], from: number, count: number): string =>
  lines
    .slice(from, from + count)
    .map((line) => line.key)
    .join('');

/** Puts wrapped contents lines together and tells the names of columns from titles. */
const toEntries = (
  lines: readonly ContentsLine[],
  hits: ReadonlyMap<string, readonly Hit[]>,
): readonly ContentsEntry[] => {
  const isPaged = lines.filter((line) => line.paged).length * 2 >= lines.length;
  const isMarked = lines.filter((line) => line.marked).length * 2 >= lines.length;
  const entries: ContentsEntry[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (line === undefined) break;
    const isColumn = isSectionName(line.title) && !line.paged;
    let count = 1;
    const mayGoOn = (n: number): boolean => {
      const last = lines[i + n - 1];
      const next = lines[i + n];
      return last !== undefined && next !== undefined && !last.paged && !next.marked && !isColumn;
    };
    const alone = hits.has(line.key);
    for (let n = 1; n < MOST_LINES && mayGoOn(n); n++)
      if (line.key.length >= 5 && hits.has(joinKeys(lines, i, n + 1))) count = n + 1;
    if (count === 1 && !alone && mayGoOn(1)) {
      const next = lines[i + 1];
      const wraps = isPaged ? (next?.paged ?? false) && line.key.length >= 8 : isMarked && line.marked;
      if (wraps && !hits.has(next?.key ?? '')) count = 2;
    }
    const key = joinKeys(lines, i, count);
    const parts = lines.slice(i, i + count);
    const section = isColumn || (isPaged && !parts.some((part) => part.paged));
    if (key.length >= 2) entries.push({ title: parts.map((part) => part.title).join(''), key, at: line.at, section });
    i += count;
  }
  return entries;
};

/** Two halves of a title, with the space between them that the contents list shows there. */
const joinTitle = (parts: readonly string[], entry: string): string =>
  parts.reduce((left, right) => {
    const spaced = entry.replace(/\s+/g, ' ').includes(`${left.slice(-3)} ${right.slice(0, 3)}`);
    return left === ''
      ? right
      : left + (spaced || (/[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right)) ? ' ' : '') + right;
  }, '');

const headingAt = (body: readonly Line[], hit: Hit, entry: ContentsEntry): Heading => ({
  ...hit,
  title: stripMark(
    joinTitle(
      body.slice(hit.from, hit.from + hit.count).map((line) => line.text),
      entry.title,
    ),
  ),
});

/** How well a line of the body answers an entry: their likeness, or how much of the shorter stands in the longer where it is a heading. */
const answers = (key: string, entry: string, isHeading: boolean, isAlone = false): number => {
  const shorter = Math.min(key.length, entry.length);
  if (shorter < 4 || shorter * 3 < Math.max(key.length, entry.length)) return 0;
  const alike = likeness(key, entry);
  if (alike >= 0.85) return alike;
  if (!isHeading) return 0;
  if (alike >= 0.6) return alike;
  const contained = shorter >= 8 ? commonLength(key, entry) / shorter : 0;
  if (contained >= 0.9) return 0.6;
  return isAlone && alike >= 0.45 ? alike : 0;
};

const closest = (
  body: readonly Line[],
  from: number,
  to: number,
  entry: ContentsEntry,
  spend: () => boolean,
): Heading | null => {
  let best: Hit | null = null;
  let bestScore = 0;
  for (let i = from; i < to; i++) {
    const line = body[i];
    if (line === undefined || line.text.length > 80 || /[。；，]$/.test(line.text)) continue;
    const above = body[i - 1];
    const stands =
      hasHeadingWords(line.text) &&
      (above === undefined || line.level > 0 || endsParagraph(above.text) || above.text.length <= 20);
    for (const key of keysOf(line.text)) {
      if (!spend()) return null;
      const next = body[i + 1];
      const pair =
        next !== undefined && next.text.length <= 40 && key.length < entry.key.length ? key + titleKey(next.text) : '';
      const [one, two] = [
        answers(key, entry.key, stands, line.gap.blank > 0 && (next?.gap.blank ?? 0) > 0),
        pair === '' ? 0 : answers(pair, entry.key, stands && !endsParagraph(next?.text ?? '')),
      ];
      if (one > bestScore && one >= two) [best, bestScore] = [{ from: i, count: 1 }, one];
      else if (two > bestScore + 0.05) [best, bestScore] = [{ from: i, count: 2 }, two];
    }
  }
  return best === null ? null : headingAt(body, best, entry);
};

/**
 * Finds the heading of each contents entry in the body: equal up to white space and punctuation first, in order; then the likest
 * line between its neighbours (one character may differ, or the heading be longer than its contents line).
 */
export const locateEntries = (contents: Contents, body: readonly Line[]): readonly LocatedEntry[] => {
  const wanted = new Set<string>();
  contents.lines.forEach((_, i) => {
    for (let count = 1; count <= MOST_LINES; count++) wanted.add(joinKeys(contents.lines, i, count));
  });
  const hits = findHits(body, wanted);
  const entries = toEntries(contents.lines, hits);
  const used = new Set<number>();
  let last = -1;
  const found: (Heading | null)[] = entries.map((entry) => {
    const known = (hits.get(entry.key) ?? []).filter((hit) => !used.has(hit.from));
    const hit = known.find((one) => one.from > last) ?? known[0];
    if (hit === undefined) return null;
    for (let i = 0; i < hit.count; i++) used.add(hit.from + i);
    last = Math.max(last, hit.from);
    return headingAt(body, hit, entry);
  });
  let left = BUDGET;
  const spend = (): boolean => left-- > 0;
  entries.forEach((entry, i) => {
    if (found[i] !== null) return;
    const before = found.slice(0, i).findLast((heading) => heading !== null);
    const after = found.slice(i + 1).find((heading) => heading !== null);
    const from = before === undefined ? 0 : before.from + before.count;
    const to = after === undefined || after.from < from ? body.length : after.from;
    found[i] = closest(body, from, to, entry, spend);
  });
  return entries.map((entry, i) => ({ entry, heading: found[i] ?? null }));
};
