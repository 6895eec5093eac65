import type { Matched } from './match.ts';

/** Of the required relations whose two ends were found, how many were read. */
export type Read = Readonly<{ pairs: number; read: number }>;

/** Classified by whether one sentence names both ends, or the reader must carry one over from another sentence. */
export type Pairs = Readonly<{ all: Read; oneSentence: Read; severalSentences: Read }>;

/** What ends a sentence. */
const END = /[。！？\n]/g;

/** The relations of gold whose two ends were found, and which of them were read. */
export function pairsOf(articles: readonly Matched[]): Pairs {
  const pairs = articles.flatMap(({ gold, found, answers, missed }) => {
    const ends = [...(found?.text ?? '').matchAll(END)].map(({ index }) => index);
    const sentencesOf = (id: string): ReadonlySet<number> | null => {
      const entity = answers.get(id);
      return entity ? new Set((entity.mentions ?? []).map(({ start }) => sentenceAt(ends, start))) : null;
    };
    return gold.relations
      .filter(({ optional }) => optional !== true)
      .flatMap((relation) => {
        const [subject, object] = [sentencesOf(relation.subject), sentencesOf(relation.object)];
        return subject && object
          ? [{ together: [...subject].some((sentence) => object.has(sentence)), read: !missed.includes(relation) }]
          : [];
      });
  });
  const read = (of: typeof pairs): Read => ({ pairs: of.length, read: of.filter((pair) => pair.read).length });
  return {
    all: read(pairs),
    oneSentence: read(pairs.filter(({ together }) => together)),
    severalSentences: read(pairs.filter(({ together }) => !together)),
  };
}

/** How many sentences end before a place. */
function sentenceAt(ends: readonly number[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
