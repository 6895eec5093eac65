import type { Span } from '../document/index.ts';

const END = new Set('。！？；!?\n');
const CLOSING = new Set('”’」』）》)"\'');

/**
 * The sentence around a span: from the end of the one before to its own full stop, closing quotation marks included. A span over
 * several sentences gives all of them.
 */
export function sentenceAround(text: string, span: Span): Span {
  let start = span.start;
  while (start > 0 && !endsSentence(text, start - 1)) start -= 1;
  // Closing marks after a full stop belong to the sentence before.
  while (start < span.start && (CLOSING.has(text.charAt(start)) || /\s/u.test(text.charAt(start)))) start += 1;
  let end = span.end;
  while (end < text.length && !endsSentence(text, end - 1) && text.charAt(end) !== '\n') end += 1;
  if (endsSentence(text, end - 1)) while (CLOSING.has(text.charAt(end))) end += 1;
  return { start, end };
}

const endsSentence = (text: string, at: number): boolean => END.has(text.charAt(at));
