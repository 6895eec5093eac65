import type { Span } from '../document/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { RelationType } from '../ontology/index.ts';
import { confidenceOf, type StatementRule } from '../rules/index.ts';

/** A statement over the view, before ids and dates. */
export type Claim = Readonly<{
  subject: Linked;
  predicate: RelationType;
  object: Linked;
  evidence: Span;
  planned: boolean;
  confidence: number;
  rule: StatementRule;
  /** Holds at all times (a seat by name, a division in its province), so that a date beside it is not its own. */
  timeless: boolean;
}>;

/** A claim of something done rather than planned, with the confidence of its rule. */
export const claim = (
  subject: Linked,
  predicate: RelationType,
  object: Linked,
  evidence: Span,
  rule: StatementRule,
): Claim => ({
  subject,
  predicate,
  object,
  evidence,
  planned: false,
  confidence: confidenceOf(rule),
  rule,
  timeless: false,
});

/** A claim of what holds at all times. */
export const timeless = (...of: Parameters<typeof claim>): Claim => ({ ...claim(...of), timeless: true });

/** The same claim of each subject and each object. */
export const claimsBetween = (
  subjects: readonly Linked[],
  predicate: RelationType,
  objects: readonly Linked[],
  evidence: Span,
  rule: StatementRule,
): readonly Claim[] =>
  subjects.flatMap((subject) => objects.map((object) => claim(subject, predicate, object, evidence, rule)));
