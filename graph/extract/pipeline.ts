import type { Lexicon, PatternPositions } from '../lexicon/index.ts';
import { compoundsByEnd, findAgencies, longestByEnd } from './agencies.ts';
import type { Candidate, Refusal } from './candidate.ts';
import { markEdges, markNames } from './edges.ts';
import type { Weighed } from './evidence.ts';
import type { NameChoice } from './name-choice.ts';
import { findOrganisations } from './organisations.ts';
import { resolveOverlaps } from './overlap.ts';
import { findPrograms } from './programs.ts';
import { findPlaces, findTableRegions } from './regions.ts';
import { findShortForms, findSignboards } from './short-forms.ts';
import { spanKey } from './spans.ts';
import { tablesIn, type TextTable } from './tables.ts';
import { withoutTowns } from './village-companies.ts';
import { viewOf, type View } from './view.ts';
import { findZones } from './zones.ts';

/** What the stages found in one article: candidates that do not overlap, every region name (also inside longer names), and refusals. */
export type Extraction = Readonly<{
  view: View;
  /** Where the lexicon's patterns may stand in the view. */
  places: PatternPositions;
  candidates: readonly Candidate[];
  regions: readonly Candidate[];
  /** Tables of the text, whose cells are figures. */
  tables: readonly TextTable[];
  refusals: readonly Refusal[];
  /** What was weighed: whether it names a programme. */
  weighed: readonly Weighed[];
  /** Where names may begin; extraction takes one of these places. Kept only where it is to be explained. */
  choices: readonly NameChoice[];
}>;

/** Text to candidates. Pure: (text, lexicon) → the same result; linear in the text's length. */
export function extract(text: string, lexicon: Lexicon, explained = false): Extraction {
  const view = viewOf(text);
  const places = lexicon.openings.in(view.c);
  const refusals: Refusal[] = [];
  const weighed: Weighed[] = [];
  const choices: NameChoice[] | null = explained ? [] : null;
  const table = findTableRegions(view, lexicon, places, refusals);
  const edges = markEdges(view.c, lexicon, places, choices, longestByEnd(table), compoundsByEnd(table));
  markNames(edges, table);
  const regions = [
    ...table,
    ...findZones(view, lexicon, places, edges, table, refusals),
    ...findPlaces(view, edges, table),
  ];
  for (const region of regions) {
    if (region.reading.kind !== 'place') continue;
    if (region.reading.level !== 'zone' && (edges.regionStart[region.end] ?? 0) === 0) edges.town[region.end] = 1;
    edges.regionStart[region.end] = region.start + 1;
  }
  const agencies = findAgencies(view, lexicon, places, regions, edges, refusals);
  for (const agency of agencies) if (!isTail(view.c, agency)) edges.organisationStart[agency.end] = agency.start + 1;
  const organisations = withoutTowns(findOrganisations(view, lexicon, places, edges, refusals), regions, view.c);
  const programs = findPrograms(view, lexicon, places, edges, refusals, weighed);
  const kept = resolveOverlaps([...regions, ...agencies, ...organisations, ...programs], view.c.length);
  const shortForms = [...findShortForms(view, kept), ...findSignboards(view, kept)];
  return {
    view,
    places,
    candidates: withShortForms(kept, shortForms),
    regions,
    tables: tablesIn(view),
    refusals,
    weighed,
    choices: choices ?? [],
  };
}

/** 科技和|经信局: after a conjunction a bare organ may be the end of a longer one. */
const isTail = (c: string, { start, reading }: Candidate): boolean =>
  reading.kind === 'organ' && reading.prefix.kind === 'none' && /[和与]/.test(c[start - 1] ?? '');

/** The candidates in order, without those that a short form reads otherwise. */
function withShortForms(kept: readonly Candidate[], shortForms: readonly Candidate[]): readonly Candidate[] {
  if (shortForms.length === 0) return kept;
  const replaced = new Set(shortForms.map(spanKey));
  return [...kept.filter((candidate) => !replaced.has(spanKey(candidate))), ...shortForms].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}
