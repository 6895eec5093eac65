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
