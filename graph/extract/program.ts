import type { Span } from '../document/index.ts';
import type { Scheme } from '../lexicon/index.ts';
import type { NameRule } from '../rules/index.ts';
import type { Candidate, PlaceLevel, ProgramShape } from './candidate.ts';
import type { Edges } from './left-edge.ts';

type Details = Readonly<{
  titled?: boolean;
  scheme?: Pick<Scheme, 'name' | 'national' | 'regions'>;
  national?: boolean;
  level?: PlaceLevel | null;
  base?: Span | null;
}>;

/** A candidate that names a programme. */
export const programOf = (
  { start, end }: Span,
  rule: NameRule,
  name: string,
  shape: ProgramShape,
  { titled = false, scheme, national = false, level = null, base = null }: Details = {},
): Candidate => ({
  start,
  end,
  rule,
  reading: {
    kind: 'program',
    name,
    shape,
    titled,
    scheme: scheme?.name ?? null,
    regions: scheme?.regions ?? [],
    national: scheme?.national ?? national,
    level,
    base,
  },
});

/** A region name that starts at `start`, as a span. */
export function baseAt(edges: Edges, start: number): Span | null {
  for (let end = start + 14; end > start; end--) if ((edges.regionStart[end] ?? 0) === start + 1) return { start, end };
  return null;
}
