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
  /** Titles of different names by how they end, the latest last. */
  const earlier = new Map<string, Candidate[]>();
  const names = new Set<string>();
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
      const of =
        name.length > LONGEST_SHORT ? undefined : earlier.get(name.slice(-2))?.findLast((one) => isShortOf(name, one));
      if (of !== undefined)
        found.push({ start, end, rule: 'programs:short-title', reading: { kind: 'alias', of, name } });
      else {
        const title = programOf({ start, end }, 'programs:title', name, 'document', {
          titled: true,
          base: baseAt(edges, start + 1),
          national: NATIONAL.test(name),
        });
        found.push(title);
        if (!names.has(name)) {
          names.add(name);
          const ending = endOf(name).slice(-2);
          earlier.set(ending, [...(earlier.get(ending)?.slice(1 - MOST_EARLIER) ?? []), title]);
        }
      }
    }
    start = c.indexOf('《', end);
  }
  return found;
}

/** Longest title that may stand for a longer one without saying so. */
const LONGEST_SHORT = 8;
/** How many earlier titles of one ending are looked at. */
const MOST_EARLIER = 40;

/** A title without its years and the bracket at its end. */
function endOf(name: string): string {
  let end = name.length;
  while (end > 0 && /[\d—]/.test(name[end - 1] ?? '')) end--;
  return name.slice(0, name[end - 1] === '）' ? Math.max(0, name.lastIndexOf('（')) : end);
}

/** 《评价报告》 for 《…创新发展绩效评价研究报告2022》: which ends alike: all its characters in order. */
function isShortOf(name: string, { reading }: Candidate): boolean {
  if (reading.kind !== 'program' || name.length > LONGEST_SHORT || reading.name.length < name.length + 3) return false;
  const whole = reading.name;
  let at = 0;
  for (const character of name) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
