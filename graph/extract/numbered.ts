import { pattern } from '../lexicon/index.ts';
import type { Candidate } from './candidate.ts';
import { leftEdge, type Edges } from './left-edge.ts';
import { isGenericModifier } from './names.ts';
import { baseAt, programOf } from './program.ts';
import type { View } from './view.ts';

const NUMERALS = /[\d一二三四五六七八九十]{1,4}$/;
const NUMBERED_TAIL = pattern`^条${'programs.numbered-tail'}?`;
const NUMBERED_STEM = pattern`${'programs.numbered-stem'}$`;

/** 科技新政12条, 人才新政20条. */
export function findNumbered({ c }: View, edges: Edges): Candidate[] {
  const found: Candidate[] = [];
  for (let at = c.indexOf('条'); at >= 0; at = c.indexOf('条', at + 1)) {
    const numerals = NUMERALS.exec(c.slice(Math.max(0, at - 4), at))?.[0] ?? '';
    if (numerals === '') continue;
    const head = at - numerals.length;
    const start = leftEdge(c, head, edges, isGenericModifier);
    const stem = c.slice(start, head);
    const end = at + (NUMBERED_TAIL.exec(c.slice(at, at + 3))?.[0].length ?? 1);
    if (stem.length < 3 || !NUMBERED_STEM.test(stem)) continue;
    found.push(
      programOf({ start, end }, 'programs:numbered', c.slice(start, end), 'document', { base: baseAt(edges, start) }),
    );
  }
  return found;
}
