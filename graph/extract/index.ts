export type { Candidate, Level, Prefix, ProgramShape, Reading, Refusal } from './candidate.ts';
export { typeOf } from './candidate.ts';
export { datesIn, findDates, type DateMention } from './dates.ts';
export { extract, type Extraction } from './pipeline.ts';
export { findQuantities, type Approximation, type Quantity } from './indicators.ts';
export { relativeAt } from './levels.ts';
export { scratchBytes } from './scratch.ts';
export { firstFrom, spanKey } from './spans.ts';
export { toText, type Sentence, type View } from './view.ts';
