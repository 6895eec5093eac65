import { pattern } from '../lexicon/index.ts';
import type { Candidate, Refusal } from './candidate.ts';
import type { Edges } from './left-edge.ts';
import { baseAt, programOf } from './program.ts';
import type { View } from './view.ts';

/** Newspapers, journals and websites are sources, not entities. */
const PERIODICAL = pattern`(?:${'programs.periodical'}|[^公简通情海汇申预专年]报)$`;
const LONGEST_PERIODICAL = 4;
/** Titles of the whole country: a law, a national plan. */
const NATIONAL = pattern`^${'programs.nation-title'}`;

/** 《…》, outermost pair. */
export function findTitles({ c }: View, edges: Edges, refusals: Refusal[]): Candidate[] {
  const found: Candidate[] = [];
  for (let start = c.indexOf('《'); start >= 0;) {
    let depth = 0;
    let end = -1;
    for (let i = start; i < Math.min(c.length, start + 120); i++) {
      if (c[i] === '《') depth++;
      else if (c[i] === '》' && --depth === 0) {
        end = i + 1;
        break;
      } else if (c[i] === '\n') break;
    }
    if (end < 0) {
      start = c.indexOf('《', start + 1);
      continue;
    }
    const name = c.slice(start + 1, end - 1);
    if (PERIODICAL.test(name.slice(-LONGEST_PERIODICAL))) refusals.push({ start, end, rule: 'programs:periodical' });
    else if (name.length > 1) {
      const of = found.findLast((earlier) => isShortOf(name, earlier));
      if (of !== undefined)
        found.push({ start, end, rule: 'programs:short-title', reading: { kind: 'alias', of, name } });
      else
        found.push(
          programOf({ start, end }, 'programs:title', name, 'document', {
            titled: true,
            base: baseAt(edges, start + 1),
            national: NATIONAL.test(name),
          }),
        );
    }
    start = c.indexOf('《', end);
  }
  return found;
}

/** Longest title that may stand for a longer one without saying so. */
const LONGEST_SHORT = 8;

/** 《评价报告》 for 《…创新发展绩效评价研究报告2022》: all its characters in order, and the same end. */
function isShortOf(name: string, { reading }: Candidate): boolean {
  if (reading.kind !== 'program' || name.length > LONGEST_SHORT || reading.name.length < name.length + 3) return false;
  const whole = reading.name;
  let end = whole.length;
  while (end > 0 && /[\d—]/.test(whole[end - 1] ?? '')) end--;
  if (whole[end - 1] === '）') end = Math.max(0, whole.lastIndexOf('（'));
  if (!whole.startsWith(name.slice(-2), end - 2)) return false;
  let at = 0;
  for (const character of name) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
