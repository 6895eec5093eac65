import { typeOf, type Candidate } from './candidate.ts';
import { rankOf, RANKS } from '../rules/index.ts';
import { scratchBytes } from './scratch.ts';

/** `A市、B县的科技局` names two bodies in one stretch of text, and the regions in it are named too. */
const shares = ({ reading }: Candidate): boolean => reading.kind === 'organ' && reading.shared;

const [takenScratch, sharedScratch] = [scratchBytes(), scratchBytes()];

/**
 * Keeps a set of candidates that do not overlap: the longest first; of equally long ones that with the higher rank of its rule, then
 * the first.
 */
export function resolveOverlaps(candidates: readonly Candidate[], length: number): readonly Candidate[] {
  const taken = takenScratch(length);
  const shared = sharedScratch(length);
  for (const candidate of candidates) if (shares(candidate)) shared.fill(1, candidate.start, candidate.end);
  const order = candidates.map((candidate) => ({
    candidate,
    rank: (candidate.end - candidate.start) * RANKS + rankOf(candidate.rule),
  }));
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
