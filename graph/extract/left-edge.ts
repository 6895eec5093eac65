import type { Span } from '../document/index.ts';
import { pattern, type Lexicon, type Places } from '../lexicon/index.ts';
import { scratchBytes, scratchNumbers } from './scratch.ts';

/** Marks over a view that tell where a name may begin: made once an article, read by every stage that extends a name to the left. */
export type Edges = Readonly<{
  /** Length of the longest strong boundary word (verb, preposition …) that ends at each place, 0 where none does. */
  strong: Uint8Array;
  weak: Uint8Array;
  /** Start + 1 of the longest region name that ends at each place, 0 where none does. */
  regionStart: Uint32Array;
  /** Start + 1 of the organisation's name that ends at each place, 0 where none does; stages write it as they find names. */
  organisationStart: Uint32Array;
}>;

/** Longest name that the left extension will build, and longest with an organisation's name before it: a chain of them is none. */
export const LONGEST_NAME = 34;
const LONGEST_OWNED_NAME = 2 * LONGEST_NAME;
/** What each unit is to a name that may go on over it: looked up once a character. */
const Unit = { none: 0, stop: 1, bracket: 2, dash: 3, conjunction: 4, counter: 5 } as const;
const UNITS = new Uint8Array(0x10000);
for (const [units, unit] of [
  ['，。、；：！？“”‘’《》【】\n…!?;:|/~+=-', Unit.stop],
  ['（）', Unit.bracket],
  ['—', Unit.dash],
  ['与和及同暨', Unit.conjunction],
  ['年月日万亿元%个家项名余届号时岁', Unit.counter],
] as const)
  for (const character of units) UNITS[character.charCodeAt(0)] = unit;
const SENT = pattern`${'organisations.sent'}$`;
const LEVEL_LEAD = pattern`^${'organisations.level-lead'}(?!级)`;
const CLOSING_BRACKET = '）'.charCodeAt(0);

const [strongScratch, weakScratch] = [scratchBytes(), scratchBytes()];
const [regionScratch, organisationScratch] = [scratchNumbers(), scratchNumbers()];

/** Boundary words and region names of a text, these by their ends, of which the later map counts; linear. */
export function markEdges(
  c: string,
  lexicon: Lexicon,
  places: Places,
  ...regionSpans: readonly ReadonlyMap<number, Span>[]
): Edges {
  const edges: Edges = {
    strong: strongScratch(c.length + 1),
    weak: weakScratch(c.length + 1),
    regionStart: regionScratch(c.length + 1),
    organisationStart: organisationScratch(c.length + 1),
  };
  lexicon.boundaries.each(c, places.boundaries, (start, end, strength) => {
    const marks = strength === 'strong' ? edges.strong : edges.weak;
    if ((marks[end] ?? 0) < end - start) marks[end] = end - start;
  });
  for (const spans of regionSpans) for (const [end, span] of spans) edges.regionStart[end] = span.start + 1;
  return edges;
}

/**
 * Where a name whose head starts at `head` begins: left over its modifiers, over region names whole, over one bracketed part,
 * to the first punctuation mark, boundary word, or conjunction that joins two names. A name may open with another organisation's
 * (中国科学院 + 兰州化学物理研究所). `isGeneric` tells modifiers that name nothing by themselves: a weak boundary word before
 * nothing but those belongs to the name (协同 + 创新 + 研究院).
 */
export function leftEdge(c: string, head: number, edges: Edges, isGeneric: (modifier: string) => boolean): number {
  let at = head;
  let bracket = false;
  const limit = Math.max(0, head - LONGEST_NAME);
  while (at > limit) {
    const code = c.charCodeAt(at - 1);
    const unit = UNITS[code];
    if (code === CLOSING_BRACKET && !bracket) {
      const open = c.lastIndexOf('（', at - 1);
      if (open < limit || open < 0 || /[，。；：\n]/.test(c.slice(open, at))) break;
      bracket = true;
      at = open;
      continue;
    }
    if (unit === Unit.bracket || unit === Unit.stop || (unit === Unit.dash && c[at - 2] === '—')) break;
    if (unit === Unit.counter && /\d/.test(c[at - 2] ?? '')) break;
    const organisation = edges.organisationStart[at] ?? 0;
    if (organisation > 0) {
      if (head - organisation >= LONGEST_OWNED_NAME) break;
      at = organisation - 1;
      const place = edges.regionStart[at] ?? 0;
      if (place > 0) at = place - 1;
      break;
    }
    const region = edges.regionStart[at] ?? 0;
    if (region > 0) {
      at = region - 1;
      // A chain of divisions (浙江省长兴县…) opens the name, as does an organisation before it (中国科学院 + 兰州…).
      for (let above = edges.regionStart[at] ?? 0; above > 0 && above - 1 < at; above = edges.regionStart[at] ?? 0)
        at = above - 1;
      const sent = SENT.exec(c.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
      const sender = sent > 0 ? (edges.regionStart[at - sent] ?? 0) : 0;
      const owner = edges.organisationStart[at] ?? 0;
      if (owner > 0) at = owner - 1;
      else if (sender > 0) at = sender - 1;
      break;
    }
    if (unit === Unit.conjunction) {
      // 新材料和人工智能实验室: inside a name unless what stands before it is a name or a verb.
      const before = at - 1;
      const joins =
        (edges.organisationStart[before] ?? 0) > 0 ||
        (edges.regionStart[before] ?? 0) > 0 ||
        (edges.strong[before] ?? 0) > 0 ||
        (edges.weak[before] ?? 0) > 0;
      if (joins || before <= limit || UNITS[c.charCodeAt(before - 1)] === Unit.stop || /[与同]/.test(c[at - 1] ?? ''))
        break;
      at--;
      continue;
    }
    if ((edges.strong[at] ?? 0) > 0) break;
    const weak = edges.weak[at] ?? 0;
    if (weak > 0) {
      // 湖畔实验室建设国家实验室: after a whole name the word is a verb.
      if ((edges.organisationStart[at - weak] ?? 0) > 0) break;
      const modifier = c.slice(at, head);
      if (modifier.length >= 2 && (!isGeneric(modifier) || LEVEL_LEAD.test(modifier))) break;
    }
    at--;
  }
  return at;
}
