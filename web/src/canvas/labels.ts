/** Names as the canvas writes them: cut so that no two look alike, and broken into lines of like length. Sizes are in em. */
export type Size = Readonly<{ width: number; height: number }>;

/** Characters of a label, as a reader counts them. */
const LENGTH = 18;
/** Of a name that is cut in its middle: characters before the ellipsis. */
const HEAD = 6;
/** Characters of a line, and lines of a label. */
const LINE = 8;
const LINES = 3;
export const LINE_HEIGHT = 1.2;
/** Between a node and its name, in px. */
export const NAME_GAP = 5;

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const charactersOf = (text: string): string[] => [...SEGMENTER.segment(text)].map(({ segment }) => segment);

/** Latin words, numbers and what joins them: G60, 1+N, 5.2%, R&D. */
const WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Nd}+\-.,/&'’%@#:_]/u;
/** No line begins with these, and none ends with those. */
const CLOSING = /^[\s，。、；：！？）】》」』”’…·)\]]/;
const OPENING = /[（【《「『“‘([]$/;

/** Latin letters and digits take half the room of a Chinese character. */
const widthOf = (text: string): number => {
  let width = 0;
  // By code points: names have few marks that combine, and this runs for every name at every choice.
  for (const character of text) width += character >= ' ' && character <= '~' ? 0.55 : 1;
  return width;
};

/** What stays together when a name is cut or broken: a word with its marks, or one Chinese character with its marks. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of charactersOf(text)) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (CLOSING.test(character) ||
        OPENING.test(last) ||
        (WORD.test(before) && WORD.test(character) && widthOf(last) < LINE));
    if (joins) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
    before = character;
  }
  return pieces;
}

/** The pieces from the start that come to at most `length` characters; never nothing. */
function beginning(text: string, length: number): string {
  let taken = '';
  for (const piece of piecesOf(text)) {
    if (charactersOf(taken + piece).length > length) break;
    taken += piece;
  }
  return taken === '' ? charactersOf(text).slice(0, length).join('') : taken;
}

/** At most `length` characters: the whole name, or its beginning and an ellipsis. */
export const shorten = (name: string, length: number = LENGTH): string =>
  name.length > length && charactersOf(name).length > length ? `${beginning(name, length - 1).trimEnd()}…` : name;

/** The beginning of a name, an ellipsis, and what follows its character number `from`, or its end where that holds more. */
function cutInside(name: string, from: number): string {
  const room = LENGTH - HEAD - 1;
  const characters = charactersOf(name);
  const start = Math.max(HEAD, Math.min(from, characters.length - room));
  let at = 0;
  let tail = '';
  for (const piece of piecesOf(name)) {
    if (at + charactersOf(piece).length > start) tail += piece;
    at += charactersOf(piece).length;
  }
  return `${beginning(name, HEAD)}…${shorten(tail, room)}`;
}

/** How many characters all of them begin with. */
function sharedLength(names: readonly string[]): number {
  const [first = [], ...others] = names.map(charactersOf);
  const end = first.findIndex((character, at) => others.some((other) => other[at] !== character));
  return end < 0 ? first.length : end;
}

/**
 * Short forms of names that stand beside one another: the beginning of each; where that is the same for several, its beginning and
 * what sets them apart. Names that are not the same never get the same form.
 */
export function abbreviated(names: Iterable<string>): ReadonlyMap<string, string> {
  const short = new Map<string, string>();
  const taken = new Set<string>();
  const name = (group: readonly string[], form: (one: string) => string): void => {
    const [first] = group;
    if (first === undefined) return;
    const alike = Map.groupBy(group, (one) => form(one));
    for (const [written, those] of alike) {
      const [only] = those;
      if (those.length === 1 && only !== undefined && !taken.has(written)) {
        taken.add(written);
        short.set(only, written);
        continue;
      }
      const split = sharedLength(those);
      const next = (one: string): string => cutInside(one, split);
      const divides = new Set(those.map((one) => next(one))).size > 1 && !those.some((one) => taken.has(next(one)));
      name(those, divides && (alike.size > 1 || next(first) !== form(first)) ? next : (one) => one);
    }
  };
  name([...new Set(names)].sort(), shorten);
  return short;
}

/** Breaks a label into as few lines as hold it, as alike in length as its words allow. */
export function balanced(label: string): string {
  const pieces = piecesOf(label);
  const ends = pieces.map(widthOf).reduce<number[]>((sums, width) => [...sums, (sums.at(-1) ?? 0) + width], [0]);
  const widthBetween = (from: number, to: number): number => (ends[to] ?? 0) - (ends[from] ?? 0);
  const total = widthBetween(0, pieces.length);
  for (let lines = Math.min(LINES, Math.max(1, Math.ceil(total / LINE))); ; lines++) {
    const breaks = evenBreaks(pieces.length, lines, widthBetween);
    const widest = Math.max(...breaks.slice(1).map((to, line) => widthBetween(breaks[line] ?? 0, to)));
    if (widest > LINE + 1 && lines < Math.min(LINES, pieces.length)) continue;
    return breaks
      .slice(1)
      .map((to, line) => pieces.slice(breaks[line], to).join(''))
      .join('\n');
  }
}

/** Where `count` pieces break into at most `lines` lines whose squared widths sum up to the least. */
function evenBreaks(count: number, lines: number, widthBetween: (from: number, to: number) => number): number[] {
  type Best = Readonly<{ cost: number; breaks: readonly number[] }>;
  let best: Best[] = Array.from({ length: count + 1 }, (_, to) => ({
    cost: widthBetween(0, to) ** 2,
    breaks: [0, to],
  }));
  for (let line = 1; line < lines; line++) {
    best = best.map((whole, to) => {
      let least = whole;
      for (let from = 1; from < to; from++) {
        const before = best[from];
        const cost = (before?.cost ?? Infinity) + widthBetween(from, to) ** 2;
        // Of two ways alike, the one with the longer first line.
        if (before && cost <= least.cost + 1e-9) least = { cost, breaks: [...before.breaks, to] };
      }
      return least;
    });
  }
  return [...(best[count]?.breaks ?? [0, count])];
}

/** The room that a label in lines takes, in em. */
export function labelSize(label: string): Size {
  const lines = label.split('\n');
  return { width: Math.max(...lines.map(widthOf)), height: lines.length * LINE_HEIGHT };
}

/** The size in which names are written at full size, in px. */
export const NAME_FONT = 12;
/** The room, in px, that a layout leaves for a name. */
export function labelRoom(name: string): Size {
  const { width, height } = labelSize(balanced(shorten(name)));
  return { width: width * NAME_FONT, height: height * NAME_FONT };
}
