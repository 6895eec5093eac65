import type { Span } from '../document/index.ts';
import type { Lexicon, PatternPositions } from '../lexicon/index.ts';
import type { Candidate } from './candidate.ts';
import type { NameChoice } from './name-choice.ts';
import { scratchBytes, scratchNumbers } from './scratch.ts';

/** Marks over a view that tell where a name may begin: made once an article, read by every stage that extends a name to the left. */
export type Edges = Readonly<{
  /** Length of the longest strong boundary word (verb, preposition …) that ends at each place, 0 where none does. */
  strong: Uint8Array;
  weak: Uint8Array;
  /** Where a word stands that contains a boundary word without being one (同济): 1 for each of its characters. */
  word: Uint8Array;
  /** Start + 1 of the longest region name that ends at each place, 0 where none does. */
  regionStart: Uint32Array;
  /** The same of names that are words, too (洪江, 来宾): only a head that needs an owner makes a region of them. */
  weakRegionStart: Uint32Array;
  /** 1 where the region that ends at a place is a town or village known by its suffix; stages write it as they find them. */
  town: Uint8Array;
  /** Start + 1 of the organisation's name that ends at each place, 0 where none does; stages write it as they find names. */
  organisationStart: Uint32Array;
  /** By their ends the regions that run together by their abbreviations: 沪滇. */
  compounds: ReadonlyMap<number, Span>;
  weights: Lexicon['nameWeights'];
  /** Where the choices of starts are noted for `--explain`; null where nobody asks. */
  choices: NameChoice[] | null;
}>;

const [strongScratch, weakScratch] = [scratchBytes(), scratchBytes()];
const [wordScratch, townScratch] = [scratchBytes(), scratchBytes()];
const [regionScratch, weakRegionScratch, organisationScratch] = [scratchNumbers(), scratchNumbers(), scratchNumbers()];

/** Boundary words and region names of a text, the latter by their ends; compounds take precedence. Linear time. */
export function markEdges(
  c: string,
  lexicon: Lexicon,
  places: PatternPositions,
  choices: NameChoice[] | null,
  names: ReadonlyMap<number, Span>,
  compounds: ReadonlyMap<number, Span>,
): Edges {
  const edges: Edges = {
    strong: strongScratch(c.length + 1),
    weak: weakScratch(c.length + 1),
    word: wordScratch(c.length + 1),
    town: townScratch(c.length + 1),
    regionStart: regionScratch(c.length + 1),
    weakRegionStart: weakRegionScratch(c.length + 1),
    organisationStart: organisationScratch(c.length + 1),
    compounds,
    weights: lexicon.nameWeights,
    choices,
  };
  let wordEnd = 0;
  lexicon.boundaries.each(c, places.boundaries, (start, end, strength) => {
    if (strength === 'none') {
      // Shorter words from the same place on were visited before it.
      for (let i = start + 1; i <= end; i++) {
        if ((edges.strong[i] ?? 0) <= i - start) edges.strong[i] = 0;
        if ((edges.weak[i] ?? 0) <= i - start) edges.weak[i] = 0;
      }
      edges.word.fill(1, start, end);
      wordEnd = Math.max(wordEnd, end);
      return;
    }
    if (end <= wordEnd) return;
    const marks = strength === 'strong' ? edges.strong : edges.weak;
    if ((marks[end] ?? 0) < end - start) marks[end] = end - start;
  });
  for (const spans of [names, compounds])
    for (const [end, span] of spans) edges.regionStart[end] = afterWord(edges, span.start, end) + 1;
  return edges;
}

/**
 * 宁|都: a boundary word that is only a part of a region's name, however weak the name, is not a boundary; the first character of a short name may be
 * one (从|江南大学 is not of 从江).
 */
export function markNames(edges: Edges, names: readonly Candidate[]): void {
  for (const { start, end, reading } of names) {
    if (reading.kind !== 'region' || end - start < 2) continue;
    if (reading.weak && !reading.common) edges.weakRegionStart[end] = start + 1;
    for (let at = reading.form === 'short' ? start + 2 : start + 1; at <= end; at++) {
      const most = Math.min(at - start, end - start - 1);
      if ((edges.strong[at] ?? 0) <= most) edges.strong[at] = 0;
      if ((edges.weak[at] ?? 0) <= most) edges.weak[at] = 0;
    }
    if (reading.form !== 'short') edges.word.fill(1, start, end);
  }
}

/** Where a region's name begins when a boundary word ends amid it that began before it: 召开|川渝…. */
function afterWord(edges: Edges, start: number, end: number): number {
  for (let i = start + 1; i <= end - 2; i++) if ((edges.strong[i] ?? 0) > i - start) return i;
  return start;
}
