import type { Span } from '../document/index.ts';
import type { Lexicon } from '../lexicon/index.ts';

/** Marks over a view that tell where a name may begin: made once an article, read by every stage that extends a name to the left. */
export type Edges = Readonly<{
  /** Length of the longest strong boundary word (verb, preposition …) that ends at each place, 0 where none does. */
  strong: Uint8Array;
  weak: Uint8Array;
  /** Start + 1 of the longest region name that ends at each place, 0 where none does. */
  regionStart: Uint32Array;
  /** 1 where an organisation's or region's name ends. */
  nameEnd: Uint8Array;
}>;

/** Longest name that the left extension will build. */
export const LONGEST_NAME = 34;
const HARD_STOP = /[，。、；：！？“”‘’《》【】\n…!?;:|/~—]/;
const CONJUNCTION = /[与和及同暨]/;

/** Boundary words and region names of a text; linear. */
export function markEdges(c: string, lexicon: Lexicon, regionSpans: ReadonlyMap<number, Span>): Edges {
  const strong = new Uint8Array(c.length + 1);
  const weak = new Uint8Array(c.length + 1);
  const regionStart = new Uint32Array(c.length + 1);
  const nameEnd = new Uint8Array(c.length + 1);
  for (let i = 0; i < c.length; i++)
    lexicon.boundaries.at(c, i, (end, strength) => {
      const marks = strength === 'strong' ? strong : weak;
      marks[end] = Math.max(marks[end] ?? 0, end - i);
    });
  for (const [end, span] of regionSpans) {
    regionStart[end] = span.start + 1;
    nameEnd[end] = 1;
  }
  return { strong, weak, regionStart, nameEnd };
}

/**
 * Where a name whose head starts at `head` begins: left over its modifiers, over region names whole, over one bracketed part,
 * to the first punctuation mark, boundary word, or conjunction that joins two names.
 */
export function leftEdge(c: string, head: number, edges: Edges): number {
  let at = head;
  let bracket = false;
  const limit = Math.max(0, head - LONGEST_NAME);
  while (at > limit) {
    const unit = c[at - 1] ?? '';
    if (unit === '）' && !bracket) {
      const open = c.lastIndexOf('（', at - 1);
      if (open < limit || open < 0 || /[，。；：\n]/.test(c.slice(open, at))) break;
      bracket = true;
      at = open;
      continue;
    }
    if (unit === '（' || unit === '）' || HARD_STOP.test(unit)) break;
    const region = edges.regionStart[at] ?? 0;
    if (region > 0) {
      at = region - 1;
      // A chain of divisions (浙江省长兴县…) opens the name; anything else before a region does not belong to it.
      while ((edges.regionStart[at] ?? 0) > 0 && (edges.regionStart[at] ?? 0) - 1 < at)
        at = (edges.regionStart[at] ?? 1) - 1;
      break;
    }
    if (CONJUNCTION.test(unit)) {
      // 新材料和人工智能实验室: inside a name unless what stands before it is a name or a verb.
      const before = at - 1;
      const opens =
        (edges.nameEnd[before] ?? 0) > 0 || (edges.strong[before] ?? 0) > 0 || (edges.weak[before] ?? 0) > 0;
      if (opens || before <= limit || HARD_STOP.test(c[before - 1] ?? '，') || /[与同]/.test(unit)) break;
      at--;
      continue;
    }
    const boundary = edges.strong[at] ?? 0;
    if (boundary > 0) break;
    at--;
  }
  return at;
}
