import type { ProgramSetKind } from '../api/generated/graphql.ts';

/** One of the sets into which the regions compared divide all programmes; `only` is the region of ONLY. */
export type SetOf = Readonly<{ kind: ProgramSetKind; only: string | null }>;

/** The sets that so many regions can make, as the server counts them: several but not all takes three. */
export const setsOf = (regions: readonly string[]): readonly SetOf[] => [
  { kind: 'ALL', only: null },
  ...(regions.length > 2 ? [{ kind: 'SOME' as const, only: null }] : []),
  ...regions.map((region) => ({ kind: 'ONLY' as const, only: region })),
  { kind: 'NONE', only: null },
];

/** The server compares no more at once. */
export const MAX_COMPARED = 12;

/** Of so many articles on the ink is full. */
export const FULL = 12;

/** Ink of a cell in per cent: the same for the same number of articles wherever it stands. */
export const inkOf = (articles: number): number =>
  Math.round(22 + (78 * Math.log2(1 + Math.min(articles, FULL))) / Math.log2(1 + FULL));

/** On more ink than this per cent, numbers are light. */
const DEEP = 62;
export const isDeep = (articles: number): boolean => inkOf(articles) > DEEP;
