import type { RelationType } from '../../ontology/index.ts';
import type { Linked } from '../../resolve/index.ts';
import type { StatementRule } from '../../rules/index.ts';
import type { Subjects } from '../arguments.ts';
import type { Discourse } from '../discourse.ts';
import type { Frame, Verb } from '../frame.ts';

/** What ends a clause. */
export const CLOSES = /^[，。；、]?$/;

/** A verb with what stands around it. */
export type VerbReading = Readonly<{
  frame: Frame;
  verb: Verb;
  discourse: Discourse;
  subjects: Subjects;
  organisations: readonly Linked[];
  objects: readonly Linked[];
  /** Programmes after the verb, or, where an agent precedes it, before that. */
  programs: readonly Linked[];
}>;

/** What a verb claims: the same of each from one side and each from the other. */
export type VerbClaim = Readonly<{
  from: readonly Linked[];
  predicate: RelationType;
  to: readonly Linked[];
  rule: StatementRule;
}>;

/** Reads what a verb of one kind claims. */
export type Reader = (reading: VerbReading) => readonly VerbClaim[];
