import { headingWeight } from '../lexicon/index.ts';
import type { Style } from './candidates.ts';
import { endsParagraph, isNumbered, isProse, type HeadingMark } from './shape.ts';
import type { Evidence, Scored } from './signals.ts';

/** A candidate as part of the best choice: how much it gains, and how much would be lost by deciding otherwise about it. */
export type WeighedHeading = Scored & Readonly<{ taken: boolean; margin: number }>;

/** The best choice of titles and how it was weighed. */
export type Chain = Readonly<{ titles: readonly Scored[]; value: number; candidates: readonly WeighedHeading[] }>;

/** A title looks back at so many candidates before it; of those further off only the best counts. */
const WINDOW = 32;
/** So many ways of setting titles are tried. */
const MOST_STYLES = 10;
/** Candidates below this are out of the question, whatever stands beside them. */
const HOPELESS = -5;
const MOST_PARAGRAPHS_BEFORE = 4;

/** Running sums over the lines of a file: how many hold text, and how many of these no front matter explains. */
type Sums = Readonly<{ text: Int32Array; stray: Int32Array }>;

const sumsOf = ({ lines, setting, head, list }: Evidence, isForeword: (text: string) => boolean): Sums => {
  const text = new Int32Array(lines.length + 1);
  const stray = new Int32Array(lines.length + 1);
  lines.forEach((line, i) => {
    const isFull = setting.width !== null && line.text.length >= setting.width - 4;
    const holds = isProse(line.text) || isFull || (line.text.length > 4 && endsParagraph(line.text));
    const inList = list !== null && i >= list.from && i < list.to;
    const isStray = isProse(line.text) && i >= head && !inList && !isForeword(line.text);
    text[i + 1] = (text[i] ?? 0) + (holds ? 1 : 0);
    stray[i + 1] = (stray[i] ?? 0) + (isStray ? 1 : 0);
  });
  return { text, stray };
};

const between = (sums: Int32Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** What a candidate gains where titles are set in this way. */
const gainOf = ({ score, style }: Scored, way: Style, isFirst: boolean): number =>
  score +
  (style.mark === way.mark
    ? 0
    : headingWeight(isNumbered(style.mark) && !isNumbered(way.mark) ? 'part-mark' : 'other-mark')) +
  (style.centred === way.centred ? 0 : headingWeight('other-place')) +
  (style.wide === way.wide || isFirst ? 0 : headingWeight('other-gap')) +
  (style.credited === way.credited ? 0 : headingWeight('other-credit'));

/** What two titles one after the other say for each other. */
const linkOf = (a: Scored, b: Scored, sums: Sums): number => {
  let link = between(sums.text, a.body, b.from) > 0 ? 0 : headingWeight('no-text');
  if (a.style.mark === b.style.mark && a.number !== null && b.number !== null)
    link += headingWeight(b.number === a.number + 1 ? 'next-number' : b.number === 1 ? 'number-again' : 'other-number');
  return link;
};

type Best = Readonly<{ value: number; chain: readonly number[] }>;

/** Headings inside an article are rarely marked in these ways. */
const MARKED: ReadonlySet<HeadingMark> = new Set(['symbol', 'bracket', 'column']);

/** What several titles must make up for, and what each of them that names no place. */
type Prior = Readonly<{ several: number; placeless: number }>;

/** Without masthead and contents list several titles must each name a place, or have much in their favour together: they may be headings inside one article. */
const priorsOf = ({ head, list }: Evidence): readonly Prior[] =>
  head > 0 || list !== null
    ? [{ several: headingWeight('issue-headed'), placeless: 0 }]
    : [
        { several: headingWeight('issue-bare'), placeless: headingWeight('placeless') },
        { several: headingWeight('issue-placeless'), placeless: 0 },
      ];

/** For each candidate the best chain that ends with it: alone, and with others before it. */
const chainOf = (all: readonly Scored[], way: Style, { several, placeless }: Prior, sums: Sums): Best | null => {
  const alone: number[] = [];
  const joined: number[] = [];
  const before: number[] = [];
  // Of the candidates that left the window: the one with the best chain.
  let far = -1;
  const valueOf = (i: number): number => Math.max((alone[i] ?? -Infinity) + several, joined[i] ?? -Infinity);
  all.forEach((one, i) => {
    const strays = Math.min(MOST_PARAGRAPHS_BEFORE, between(sums.stray, 0, one.from));
    alone.push(gainOf(one, way, true) + strays * headingWeight('text-before') + partsOfFirst(all, i, way));
    let [best, from] = [-Infinity, -1];
    const try_ = (j: number): void => {
      const other = all[j];
      if (other === undefined || other.body > one.from) return;
      const value = valueOf(j) + linkOf(other, one, sums);
      if (value > best) [best, from] = [value, j];
    };
    for (let j = Math.max(0, i - WINDOW); j < i; j++) try_(j);
    if (far >= 0) try_(far);
    const gone = i - WINDOW;
    if (gone >= 0 && (far < 0 || valueOf(gone) > valueOf(far))) far = gone;
    joined.push(best + gainOf(one, way, false) + (one.signals.has('place') ? 0 : placeless));
    before.push(from);
  });
  let [value, end, isJoined] = [-Infinity, -1, false];
  all.forEach((_, i) => {
    if ((alone[i] ?? -Infinity) > value) [value, end, isJoined] = [alone[i] ?? 0, i, false];
    if ((joined[i] ?? -Infinity) > value) [value, end, isJoined] = [joined[i] ?? 0, i, true];
  });
  if (end < 0) return null;
  const chain = [end];
  while (isJoined) {
    end = before[end] ?? -1;
    if (end < 0) break;
    chain.unshift(end);
    isJoined = (joined[end] ?? -Infinity) > (alone[end] ?? -Infinity) + several;
  }
  return { value, chain };
};

/** A good title that is marked otherwise stands before the first numbered one: these are its parts. */
const partsOfFirst = (all: readonly Scored[], i: number, way: Style): number => {
  if (!isNumbered(way.mark)) return 0;
  const first = all.findIndex((one) => one.style.mark === way.mark);
  const isUnder = all
    .slice(0, Math.max(first, 0))
    .slice(0, WINDOW)
    .some((one) => one.score > 0 && !isNumbered(one.style.mark));
  return isUnder && i >= first - WINDOW ? headingWeight('parts-of-first') : 0;
};

const keyOf = ({ mark, centred, wide, credited }: Style): string => [mark, centred, wide, credited].join();

/** The ways in which titles of this file may be set, the likeliest first. */
const waysOf = (all: readonly Scored[]): readonly Style[] => {
  const sums = new Map<string, { style: Style; sum: number }>();
  for (const { style, score } of all) {
    const key = keyOf(style);
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { style, sum: score });
    else known.sum += Math.max(0, score);
  }
  return [...sums.values()]
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, MOST_STYLES)
    .map(({ style }) => style);
};

/** Chooses titles such that the sum of what speaks for them is highest; null where there is no candidate. */
export const bestChain = (
  scored: readonly Scored[],
  evidence: Evidence,
  isForeword: (text: string) => boolean,
): Chain | null => {
  const hopeful = scored.filter(({ score }) => score > HOPELESS);
  const sums = sumsOf(evidence, isForeword);
  let [best, bestWay]: [Best | null, Style | null] = [null, null];
  for (const way of waysOf(hopeful))
    for (const prior of priorsOf(evidence)) {
      const isMarked = MARKED.has(way.mark);
      const chain = chainOf(hopeful, way, isMarked ? { ...prior, placeless: 0 } : prior, sums);
      if (chain !== null && (best === null || chain.value > best.value)) [best, bestWay] = [chain, way];
    }
  if (best === null || bestWay === null) return null;
  const titles = best.chain.flatMap((i) => hopeful[i] ?? []);
  return { titles, value: best.value, candidates: marginsOf(scored, titles, bestWay, sums) };
};

/** How much of the sum each decision is worth, its neighbours taken as they are. */
const marginsOf = (
  all: readonly Scored[],
  titles: readonly Scored[],
  way: Style,
  sums: Sums,
): readonly WeighedHeading[] => {
  const places = new Map(titles.map((title, i) => [title, i]));
  let next = 0;
  return all.map((one) => {
    while ((titles[next]?.from ?? Infinity) < one.from) next++;
    const place = places.get(one);
    const gain = gainOf(one, way, place === 0);
    const linked = (a: Scored | undefined, b: Scored | undefined): number =>
      a === undefined || b === undefined ? 0 : linkOf(a, b, sums);
    if (place !== undefined) {
      const [a, b] = [titles[place - 1], titles[place + 1]];
      return { ...one, taken: true, margin: gain + linked(a, one) + linked(one, b) - linked(a, b) };
    }
    const [a, b] = [titles[next - 1], titles[next]];
    const rival = [a, b].find((title) => title !== undefined && overlaps(title, one));
    const margin =
      rival === undefined ? linked(a, b) - gain - linked(a, one) - linked(one, b) : gainOf(rival, way, false) - gain;
    return { ...one, taken: false, margin };
  });
};

const overlaps = (a: Scored, b: Scored): boolean => a.from < b.from + b.count && b.from < a.from + a.count;
