import type { PartialDate } from '../../document/index.ts';
import type { ArticleId, EntityId, Id, IssueId, StatementId } from '../../id.ts';
import type { EntityType, RelationType } from '../../ontology/index.ts';

export type DecisionId = Id<'Decision'>;

/** What a person asks for. */
export type Proposal =
  /** Two entities are one thing. */
  | Readonly<{ kind: 'SAME'; a: EntityId; b: EntityId }>
  /** Two entities are not: they are never merged, and leave the review list. */
  | Readonly<{ kind: 'DIFFERENT'; a: EntityId; b: EntityId }>
  /** An entity's canonical name; what articles call it become its other names. */
  | Readonly<{ kind: 'RENAME'; entity: EntityId; name: string }>
  | Readonly<{ kind: 'RETYPE'; entity: EntityId; type: EntityType }>
  /** The sentence does not say so. */
  | Readonly<{ kind: 'REJECT'; statement: StatementId }>
  /** An article ends before a line of its text, and another begins there; the title is line 1. */
  | Readonly<{ kind: 'SPLIT'; article: ArticleId; line: number }>
  /** An article is the rest of the one before it in its issue, `onto`. */
  | Readonly<{ kind: 'JOIN'; article: ArticleId; onto: ArticleId }>;
export type DecisionKind = Proposal['kind'];

/**
 * What was decided, with all that is needed to carry it out on an article that is read later. Ids are those that articles give, not
 * those of merged entities, so that no decision rests on another.
 */
export type Verdict =
  /** `types` are those that articles give the two. */
  | Readonly<{ kind: 'SAME'; a: EntityId; b: EntityId; types: readonly [a: EntityType, b: EntityType] }>
  | Readonly<{ kind: 'DIFFERENT'; a: EntityId; b: EntityId }>
  | Readonly<{ kind: 'RENAME'; entity: EntityId; name: string }>
  /** `was` is the type that articles give it. */
  | Readonly<{ kind: 'RETYPE'; entity: EntityId; type: EntityType; was: EntityType }>
  /** The claim by what it says and where, not by its id, so that a reading with other offsets does not bring it back. */
  | (Readonly<{ kind: 'REJECT' }> & RejectedClaim)
  | Cut;

/**
 * A place where an issue is cut otherwise than the reader did. It is identified by the issue, by articles (whose ids are made of their titles)
 * and by words, so that it holds when the file is read again, by other rules, too.
 */
export type Cut =
  /** `line` begins an article: in `article` the time-th line that reads so. */
  | Readonly<{ kind: 'SPLIT'; issue: IssueId; article: ArticleId; line: string; time: number }>
  /** `article`, whose first line and date these are, is the rest of `onto`: there the time-th line that reads so. */
  | Readonly<{
      kind: 'JOIN';
      issue: IssueId;
      article: ArticleId;
      onto: ArticleId;
      line: string;
      time: number;
      publishedOn: PartialDate | null;
    }>;

/** What a statement says: `quote` is its evidence. */
export type RejectedClaim = Readonly<{
  article: ArticleId;
  subject: EntityId;
  predicate: RelationType;
  object: EntityId;
  quote: string;
}>;

/** When a person decided, and why. */
export type Stamp = Readonly<{
  /** ISO 8601 date and time in UTC. */
  on: string;
  note: string | null;
}>;

/** A record that is never changed but for being undone. The later of two that contradict each other holds: by date, then id. */
export type Decision = Readonly<{
  id: DecisionId;
  verdict: Verdict;
  /** What it is about, as it read when it was decided: two names, a name, subject, object and quote, or titles and the line. */
  about: readonly string[];
  note: string | null;
  decidedOn: string;
  /** Null while it is in force. */
  undoneOn: string | null;
}>;
