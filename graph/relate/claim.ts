import type { Span } from '../document/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { RelationType } from '../ontology/index.ts';

/** A statement over the view, before ids and dates. `rule` reads `stage:rule`. */
export type Claim = Readonly<{
  subject: Linked;
  predicate: RelationType;
  object: Linked;
  evidence: Span;
  planned: boolean;
  confidence: number;
  rule: string;
}>;

/** A claim of something done rather than planned. */
export const claim = (
  subject: Linked,
  predicate: RelationType,
  object: Linked,
  evidence: Span,
  rule: string,
  confidence: number,
): Claim => ({ subject, predicate, object, evidence, planned: false, confidence, rule });

/** The same claim of each subject and each object. */
export const claimsBetween = (
  subjects: readonly Linked[],
  predicate: RelationType,
  objects: readonly Linked[],
  evidence: Span,
  rule: string,
  confidence: number,
): readonly Claim[] =>
  subjects.flatMap((subject) => objects.map((object) => claim(subject, predicate, object, evidence, rule, confidence)));
