import type { NameFeature } from '../lexicon/index.ts';

/** A place where a name may begin, with what speaks for and against it. */
export type NameStart = Readonly<{ start: number; score: number; features: readonly NameFeature[] }>;

/** The starts that were weighed for a name whose head begins at `head`, and the one that was taken. */
export type NameChoice = Readonly<{ head: number; taken: number; starts: readonly NameStart[] }>;
