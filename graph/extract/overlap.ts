import { typeOf, type Candidate } from './candidate.ts';
import { scratchBytes } from './scratch.ts';

/** Between equally long candidates: what is known by name, then what grammar built, then what a short form suggests. */
const PRIORITY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  programs: { title: 12, 'quoted-scheme': 11, 'scheme-compound': 9, 'known-scheme': 7 },
  organisations: { 'known-body': 10, 'region+name': 8, 'quoted-name': 8, name: 6 },
  agencies: { 'region+organ': 9, 'level+organ': 9, 'list+organ': 8, organ: 5 },
  regions: { name: 7, zone: 7 },
};
/** More than the highest priority: a candidate ranks by its length first. */
const RANKS = 16;
const priority = ({ stage, rule }: Candidate): number => PRIORITY[stage]?.[rule] ?? 4;

/** `A市、B县的科技局` names two bodies in one stretch of text, and the regions in it are named too. */
const shares = (candidate: Candidate): boolean => candidate.rule.includes('的');

const [takenScratch, sharedScratch] = [scratchBytes(), scratchBytes()];

/**
 * Keeps a set of candidates that do not overlap: the longest first, ties by priority, then by place. A quoted scheme with its
 * kind (“金融顾问”工作) is one candidate with its alias and yields to the scheme itself.
 */
export function resolveOverlaps(candidates: readonly Candidate[], length: number): readonly Candidate[] {
  const taken = takenScratch(length);
  const shared = sharedScratch(length);
  for (const candidate of candidates) if (shares(candidate)) shared.fill(1, candidate.start, candidate.end);
  const order: { candidate: Candidate; rank: number }[] = [];
  for (const candidate of candidates)
    if (candidate.reading.kind !== 'alias' || candidate.rule === 'defined')
      order.push({ candidate, rank: (candidate.end - candidate.start) * RANKS + priority(candidate) });
  order.sort((a, b) => b.rank - a.rank || a.candidate.start - b.candidate.start);
  const kept: Candidate[] = [];
  for (const { candidate } of order) {
    if (shares(candidate)) {
      kept.push(candidate);
      continue;
    }
    let free = typeOf(candidate.reading) === 'Region' || shared[candidate.end - 1] === 0;
    for (let i = candidate.start; i < candidate.end && free; i++) free = taken[i] === 0;
    if (!free) continue;
    taken.fill(1, candidate.start, candidate.end);
    kept.push(candidate);
  }
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
