import type { Span } from '../document/index.ts';
import { pattern, type Lexicon, type PatternPositions } from '../lexicon/index.ts';
import type { Candidate, PlaceLevel, ProgramShape } from './candidate.ts';
import type { Edges } from './left-edge.ts';
import { levelWords } from './levels.ts';
import { baseAt, programOf } from './program.ts';
import type { View } from './view.ts';

const RUNS_ON = pattern`^${'programs.runs-on'}`;

/** Known schemes without quotation marks; in them they are found above. */
export function findSchemes({ c }: View, lexicon: Lexicon, places: PatternPositions, edges: Edges): Candidate[] {
  const found: Candidate[] = [];
  lexicon.schemes.scan(c, places.schemes, ({ start, end, value: scheme }) => {
    // 科技贷|款: a product's name that runs on is another word.
    if (c[end - 1] === '贷' && c[end] === '款') return start + 1;
    // 中关村论坛|中心: an event's name that runs on is another's.
    if (scheme.kind === 'event' && RUNS_ON.test(c.slice(end, end + 5))) return end;
    const next = lexicon.schemes.longestAt(c, end);
    if (next && scheme.kind === 'scheme' && next.value.kind === 'scheme' && !scheme.quotedOnly) {
      // 科技特派员创新联合体: two schemes in a row name one of their own.
      found.push(programOf({ start, end: next.end }, 'programs:scheme-compound', c.slice(start, next.end), 'scheme'));
      return next.end;
    }
    const quoted = c[start - 1] === '“' && c[end] === '”';
    // 海南省|创新创业大赛 is the province's own, no short form of 中国创新创业大赛.
    const own = scheme.kind === 'event' && c.slice(start, end) !== scheme.name && (edges.regionStart[start] ?? 0) > 0;
    const local = (scheme.national && !own) || quoted ? null : openerBefore(c, start, edges);
    if (local) {
      // 省重点研发计划: every province has its own.
      const name = `${c.slice(local.start, local.end)}${c.slice(start, end)}`;
      const span = { start: local.end < start ? start : local.start, end };
      found.push(programOf(span, 'programs:local-scheme', name, shapeOf(scheme.kind), local));
    } else if (!quoted && !(scheme.quotedOnly && !launched(c, start, end)))
      found.push(programOf({ start, end }, 'programs:known-scheme', scheme.name, shapeOf(scheme.kind), { scheme }));
    return end;
  });
  return found;
}

/** The region or level word right before a local scheme's name, or that of the body before it. */
function openerBefore(
  c: string,
  start: number,
  edges: Edges,
): Readonly<{ start: number; end: number; level: PlaceLevel | null; base: Span | null }> | null {
  const region = edges.regionStart[start] ?? 0;
  if (region > 0) return { start: region - 1, end: start, level: null, base: { start: region - 1, end: start } };
  const owner = (edges.organisationStart[start] ?? 0) - 1;
  if (owner >= 0) {
    // 河北省科技厅|重点研发计划 is 河北省重点研发计划.
    const base = baseAt(edges, owner);
    if (base !== null && base.end < start) return { ...base, level: null, base };
    const own = levelWords().find(
      ({ word, level }) => c.startsWith(word, owner) && level !== 'zone' && level !== 'town',
    );
    return own === undefined ? null : { start: owner, end: owner + own.word.length, level: own.level, base: null };
  }
  const opener = levelWords().find(
    ({ word, level }) => c.endsWith(word, start) && level !== 'zone' && level !== 'town',
  );
  if (!opener || /[各两全我该本]/.test(c[start - opener.word.length - 1] ?? '')) return null;
  return { start: start - opener.word.length, end: start, level: opener.level, base: null };
}

/** The shape of a scheme of a kind. */
export const shapeOf = (kind: string): ProgramShape =>
  kind === 'honour'
    ? 'honour'
    : kind === 'fund'
      ? 'fund'
      : kind === 'plan'
        ? 'plan'
        : kind === 'platform'
          ? 'platform'
          : kind === 'event'
            ? 'event'
            : kind === 'instrument'
              ? 'product'
              : 'scheme';

const LAUNCHED = pattern`${'programs.scheme-launched'}$`;
const SERVED = pattern`^${'programs.scheme-served'}`;

/** Whether a bare common noun is treated as the name of a scheme: launched, carried out or served under that name. */
const launched = (c: string, start: number, end: number): boolean =>
  LAUNCHED.test(c.slice(Math.max(0, start - 2), start)) && SERVED.test(c.slice(end, end + 2));
