import type { Lexicon, PatternPositions } from '../lexicon/index.ts';
import { findAbout } from './about.ts';
import type { Candidate, Refusal } from './candidate.ts';
import { findHeaded } from './headed.ts';
import type { Weighed } from './evidence.ts';
import { findNumbered } from './numbered.ts';
import type { Edges } from './left-edge.ts';
import { findQuoted } from './quoted.ts';
import { findSchemes } from './schemes.ts';
import { findTitles } from './titles.ts';
import type { View } from './view.ts';

/** Titled documents, quoted and unquoted schemes, plans, funds, platforms, events. Overlaps are left in. */
export function findPrograms(
  view: View,
  lexicon: Lexicon,
  places: PatternPositions,
  edges: Edges,
  refusals: Refusal[],
  weighed: Weighed[],
): readonly Candidate[] {
  const marked = [
    ...findTitles(view, edges, refusals),
    ...findQuoted(view, lexicon, edges, refusals, weighed),
    ...findSchemes(view, lexicon, places, edges),
  ];
  return [
    ...marked,
    ...findHeaded(view, lexicon, places, edges, new Set(marked.map((one) => endOf(one, view.c))), refusals, weighed),
    ...findNumbered(view, edges),
    ...findAbout(view, weighed),
  ];
}

/** Where a programme ends, with the mark behind it. */
const endOf = ({ end }: Candidate, c: string): number => (/[”》]/.test(c[end] ?? '') ? end + 1 : end);
