import { hash } from 'node:crypto';

/** A string that names one kind of thing; two kinds never mix. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };
export type EntityId = Id<'Entity'>;
export type ArticleId = Id<'Article'>;
export type IssueId = Id<'Issue'>;
export type StatementId = Id<'Statement'>;
export type RelationId = Id<'Relation'>;
export type IndicatorId = Id<'Indicator'>;
export type JobId = Id<'Job'>;

/** The first 16 hex digits of a SHA-256 over the parts: 64 bits, so a billion keys collide with probability 3 %. */
export const digest = (...parts: readonly string[]): string => hash('sha256', parts.join('\u001f'), 'hex').slice(0, 16);
