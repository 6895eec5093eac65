import type { Span } from '../document/index.ts';
import { loadLexicon, type ProgramFeature, type Weighing } from '../lexicon/index.ts';

/** A weighed decision whether something names a programme: shown by `--explain`. */
export type Weighed = Span & Readonly<{ kind: Weighing; features: readonly ProgramFeature[]; score: number }>;

/** How much one feature counts for heads of a kind. */
export const weightOf = (kind: Weighing, feature: ProgramFeature): number =>
  loadLexicon().programWeights.get(kind)?.get(feature) ?? 0;

/** How much features count together for heads of a kind: at 0 or more they make a programme. */
export function weigh(kind: Weighing, features: readonly ProgramFeature[]): number {
  const weights = loadLexicon().programWeights.get(kind);
  let sum = 0;
  for (const feature of features) sum += weights?.get(feature) ?? 0;
  return sum;
}
