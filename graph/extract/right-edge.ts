import { pattern } from '../lexicon/index.ts';
import type { Edges } from './edges.ts';

const FORM = pattern`^${'organisations.bracket-form'}$`;
const LONGEST = 10;

/** Where a name whose head ends at `end` ends: with the brackets that tell its place or form, （吴江）, （有限合伙）, but no other. */
export function rightEdge(c: string, end: number, edges: Edges): number {
  if (c[end] !== '（') return end;
  const close = c.indexOf('）', end);
  if (close < 0 || close - end > LONGEST) return end;
  const place = edges.regionStart[close] === end + 2 || edges.weakRegionStart[close] === end + 2;
  return place || FORM.test(c.slice(end + 1, close)) ? close + 1 : end;
}
