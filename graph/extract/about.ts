import { pattern, type ProgramFeature } from '../lexicon/index.ts';
import type { Candidate } from './candidate.ts';
import { weigh, type Weighed } from './evidence.ts';
import { programOf } from './program.ts';
import type { View } from './view.ts';

const OPENING = '关于';
const LONGEST = 64;
const DOCUMENT = pattern`^关于[^，。；：！？“”《》\n]{3,}?的${'programs.about-head'}`;
const MADE = pattern`${'programs.document-maker'}[了过]?$`;
const ACTS = pattern`^(?:由[^，。；]{2,20}|${'programs.event-manner'})*${'programs.acts'}`;

/** 关于…的若干意见 without the marks of a title, where it is issued, signed or answered. */
export function findAbout({ c }: View, weighed: Weighed[]): Candidate[] {
  const found: Candidate[] = [];
  for (let start = c.indexOf(OPENING); start >= 0; start = c.indexOf(OPENING, start + 1)) {
    if (/[《“]/.test(c[start - 1] ?? '')) continue;
    const name = DOCUMENT.exec(c.slice(start, start + LONGEST))?.[0];
    if (name === undefined) continue;
    const end = start + name.length;
    const features: ProgramFeature[] = ['about'];
    if (MADE.test(c.slice(Math.max(0, start - 8), start))) features.push('made');
    if (ACTS.test(c.slice(end, end + 40))) features.push('acts');
    const score = weigh('document', features);
    weighed.push({ start, end, kind: 'document', features, score });
    if (score >= 0) found.push(programOf({ start, end }, 'programs:about', name, 'document'));
  }
  return found;
}
