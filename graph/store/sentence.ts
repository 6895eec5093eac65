import { splitSentences, type Span } from '../document/index.ts';
import type { Statement } from '../resolve/index.ts';

/**
 * Finds the sentence around a span of the text, as the reader cuts sentences. A span over several sentences gives all of them.
 * The text is cut once for all spans.
 */
export function sentencesOf(text: string): (span: Span) => Span {
  const sentences = splitSentences(text);
  return ({ start, end }) => {
    // The last that begins at or before the place.
    const last = (at: number): number => {
      let [low, high] = [0, sentences.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sentences[middle]?.start ?? Infinity) <= at) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    };
    return {
      start: Math.min(start, sentences[last(start)]?.start ?? start),
      end: Math.max(end, sentences[last(end - 1)]?.end ?? end),
    };
  };
}

/** The sentence in which an end is named that a statement's evidence only refers to; null where the evidence names both. */
export function antecedentQuote({ antecedent }: Pick<Statement, 'antecedent'>, text: string): string | null {
  if (antecedent === null) return null;
  const { start, end } = sentencesOf(text)(antecedent);
  return text.slice(start, end);
}
