import type { Interval } from './segments.ts';

const LEAD = 14;

/** The text from a little before the match on, so that a clamped line shows why it matched; the mark moves along. */
export function excerpt(text: string, span: Interval | null): Readonly<{ text: string; marks: Interval[] }> {
  if (!span) return { text, marks: [] };
  if (span.start <= LEAD + 4) return { text, marks: [span] };
  let from = span.start - LEAD;
  // Not between the halves of a character, and best after a stop.
  const stop = Math.max(...['，', '。', '；', '、', '！', '？'].map((mark) => text.lastIndexOf(mark, span.start - 1)));
  if (stop >= from) from = stop + 1;
  else if (text.codePointAt(from - 1) !== undefined && (text.codePointAt(from - 1) ?? 0) > 0xffff) from -= 1;
  return {
    text: `…${text.slice(from)}`,
    marks: [{ start: span.start - from + 1, end: span.end - from + 1 }],
  };
}
