import { pattern, type Lexicon, type RegionKey } from '../lexicon/index.ts';
import { bankName, hasLegalForm } from './banks.ts';
import type { Candidate } from './candidate.ts';
import type { Edges } from './edges.ts';
import type { Naming } from './names.ts';

const BRANCH = pattern`${'organisations.branch'}$`;
const LONGEST_REGION = 12;
const LIST_MARK = /^[、和与及]$/;

/** 中国银行、农业银行宿州分行: every body of the list has the branch that the last one is written with. */
export function branchesOf(found: readonly Candidate[], { c, edges, lexicon }: Naming): readonly Candidate[] {
  const bodies = new Map(found.filter(({ reading }) => reading.kind === 'body').map((body) => [body.end, body]));
  const branches: Candidate[] = [];
  for (const { start, end, reading } of found) {
    if (reading.kind !== 'name' || reading.type !== 'Enterprise' || !BRANCH.test(reading.name)) continue;
    const head = openedUntil(start, end, edges.organisationStart);
    if (head === 0) continue;
    for (let mark = start; LIST_MARK.test(c.slice(mark - 1, mark));) {
      const body = bodies.get(mark - 1);
      if (body?.reading.kind !== 'body' || body.reading.type !== 'Enterprise') break;
      // A bank of the same province has no branch in it of that rank: 中原银行、中国银行河南省分行.
      if (isLocal(body.reading.seat, c, head, edges, lexicon)) break;
      const written = hasLegalForm(body.reading.name) ? c.slice(body.start, body.end) : body.reading.name;
      const full = bankName(body.reading.name) ?? written;
      const name = full + c.slice(head, end);
      branches.push({
        start: body.start,
        end: body.end,
        rule: 'organisations:list-branch',
        reading: { kind: 'name', type: 'Enterprise', name, level: null, base: null },
      });
      mark = body.start;
    }
  }
  return branches;
}

/** Whether the region that the branch is named after lies in the province where a bank has its seat. */
function isLocal(seat: RegionKey | null, c: string, start: number, edges: Edges, lexicon: Lexicon): boolean {
  if (seat === null) return false;
  for (let end = start + 2; end < start + LONGEST_REGION; end++)
    if (edges.regionStart[end] === start + 1)
      return (
        lexicon.regions.forms.get(c.slice(start, end))?.keys.some((key) => key.slice(0, 2) === seat.slice(0, 2)) ??
        false
      );
  return false;
}

/** Where the body ends that opens a name. */
function openedUntil(start: number, end: number, organisationStart: Uint32Array): number {
  for (let at = start + 2; at < end; at++) if (organisationStart[at] === start + 1) return at;
  return 0;
}
