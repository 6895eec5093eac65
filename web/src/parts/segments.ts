/** Half-open interval of UTF-16 units. */
export type Interval = Readonly<{ start: number; end: number }>;
export type Segment<M extends Interval> = Readonly<{ start: number; end: number; text: string; marks: readonly M[] }>;

/** Keeps a cut from falling between the halves of a character beyond the first plane. */
const whole = (text: string, at: number): number => {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000 ? at - 1 : at;
};

/**
 * Cuts `text` from `from` to `to` at the ends of the marks. Put together again the segments are the text; each carries the
 * marks that cover it, the shortest first, so that a mention within another is the one that answers a click.
 */
export function segments<M extends Interval>(
  text: string,
  marks: readonly M[],
  from = 0,
  to = text.length,
): Segment<M>[] {
  const clamp = (at: number): number => Math.min(to, Math.max(from, whole(text, at)));
  const inside = marks
    .map((mark) => ({ mark, start: clamp(mark.start), end: clamp(mark.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const result: Segment<M>[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined || end <= start) continue;
    const covering = inside.filter((one) => one.start <= start && one.end >= end).map(({ mark }) => mark);
    result.push({ start, end, text: text.slice(start, end), marks: covering });
  }
  return result;
}

/** The paragraphs of an article's text, one a line, as intervals of it. */
export function paragraphs(text: string): Interval[] {
  const result: Interval[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') result.push({ start, end });
    start = end + 1;
  }
  return result;
}

/** Where names stand in a quote: longest first, none within another. */
export function occurrences(quote: string, names: readonly string[]): Interval[] {
  const found: Interval[] = [];
  for (const name of [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length)) {
    for (let at = quote.indexOf(name); at >= 0; at = quote.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!found.some((one) => at < one.end && end > one.start)) found.push({ start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
