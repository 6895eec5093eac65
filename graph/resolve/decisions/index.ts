export { decided } from './decided.ts';
export { byTime, entitiesOf, inForce, type InForce } from './in-force.ts';
export type { Claim, Decision, DecisionId, DecisionKind, Proposal, Stamp, Verdict } from './types.ts';
