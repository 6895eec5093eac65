export { cutsIn, isCut, placeOf, recut, uncut, type Recut } from './cuts.ts';
export { decided } from './decided.ts';
export { byTime, entitiesOf, inForce, type InForce } from './in-force.ts';
export type { RejectedClaim, Cut, Decision, DecisionId, DecisionKind, Proposal, Stamp, Verdict } from './types.ts';
