import type { Candidate, Extraction } from '../extract/index.ts';
import type { RegionKey, RegionTable } from '../lexicon/index.ts';
import { chooseRegion } from './regions.ts';

/** Where an article is at home: the region of its title, else of its first sentences, else of its publisher. */
export function homeOf(
  { view, regions }: Extraction,
  table: RegionTable,
  keyOf: ReadonlyMap<Candidate, RegionKey>,
  named: readonly Candidate[],
  anchors: ReadonlySet<RegionKey>,
  namesAt: ReadonlyMap<number, readonly RegionKey[]>,
  publisher: string | null,
): RegionKey | null {
  const places = [...named, ...regions.filter((region) => keyOf.has(region))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const pick = (from: number, to: number): RegionKey | null => {
    let best: RegionKey | null = null;
    let previous: Readonly<{ end: number; key: RegionKey }> | null = null;
    let covered = from;
    for (const candidate of places) {
      if (
        candidate.start < covered ||
        candidate.start < from ||
        candidate.end > to ||
        candidate.reading.kind === 'abbreviation'
      )
        continue;
      const key: RegionKey | null =
        keyOf.get(candidate) ?? chooseRegion(candidate, { table, home: null, anchors, namesAt, previous, c: view.c });
      if (key === null) continue;
      covered = candidate.end;
      const deeper = best !== null && table.ancestors(key).includes(best);
      const entry = table.entry(key);
      if (best === null ? entry?.level !== 'economic' : deeper && previous?.end === candidate.start) best = key;
      previous = { end: candidate.end, key };
      if (best !== null && !deeper && best !== key) break;
    }
    return best;
  };
  const title = pick(0, view.titleEnd);
  if (title !== null) {
    // 浙江长兴 in the lead makes a title's 长兴 sure; a lead that goes one step down from the title's province does not move home.
    return title;
  }
  for (const paragraph of view.paragraphs.slice(1, 4)) {
    const found = pick(paragraph.start, Math.min(paragraph.end, paragraph.start + 160));
    if (found !== null) return found;
  }
  return publisher === null ? null : publisherRegion(publisher, table);
}

/** The region in the name of an issue's publisher: 呼和浩特市科学技术局 is of 150100. */
function publisherRegion(publisher: string, table: RegionTable): RegionKey | null {
  for (let i = 0; i < publisher.length; i++) {
    const match = table.forms.longestAt(publisher, i);
    if (match && match.value.keys.length === 1) return match.value.keys[0] ?? null;
  }
  return null;
}
