import { GraphError } from '../errors.ts';
import { digest, type ArticleId, type EntityId } from '../id.ts';
import { ENTITY_TYPES } from '../ontology/index.ts';
import { order } from '../order.ts';
import {
  entitiesOf,
  isCut,
  type ArticleGraph,
  type RejectedClaim,
  type Decision,
  type DecisionId,
  type InForce,
  type Proposal,
  type Stamp,
  type Statement,
  type Verdict,
} from '../resolve/index.ts';
import type { Decisions } from './decisions.ts';
import { aboutCut, cutOf, isCutProposal, lastCut, proposedArticles } from './cut-ruling.ts';
import type { ArticleRecord, EntityRecord } from './port.ts';

/** Validates proposals against the decisions in force. Both stores call this module. */

/** What a statement claims, as its article gave it. */
export const claimOf = (
  { article }: ArticleGraph,
  { subject, predicate, object, evidence }: Statement,
  by: InForce,
  entities: ReadonlyMap<EntityId, EntityRecord>,
): Seen['claim'] => {
  const nameOf = (id: EntityId): string => entities.get(by.idOf(id))?.name ?? id;
  return {
    article: article.id,
    subject,
    predicate,
    object,
    quote: article.text.slice(evidence.start, evidence.end),
    names: [nameOf(subject), nameOf(object)],
  };
};

/** What a store knows of what a proposal names; null or missing where there is no such thing. */
export type Seen = Readonly<{
  /** By the id that stands for them. */
  entities: ReadonlyMap<EntityId, EntityRecord>;
  /** Of a statement to be rejected, as the article gave it, with the names of subject and object. */
  claim: (RejectedClaim & Readonly<{ names: readonly [subject: string, object: string] }>) | null;
  /** Those that a cut names. */
  articles: ReadonlyMap<ArticleId, ArticleRecord>;
}>;

/** The entities and articles that a proposal names; a statement leads to its own. */
export const proposed = (
  proposal: Exclude<Proposal, { kind: 'REJECT' }>,
): Readonly<{ entities: readonly EntityId[]; articles: readonly ArticleId[] }> =>
  isCutProposal(proposal)
    ? { entities: [], articles: proposedArticles(proposal) }
    : { entities: 'a' in proposal ? [proposal.a, proposal.b] : [proposal.entity], articles: [] };

/**
 * The decision that a proposal makes, or the one in force that says the same already.
 * @throws GraphError NOT_FOUND for what is not in the store, INVALID for what says nothing, CONFLICT with another decision.
 */
export function ruled(proposal: Proposal, stamp: Stamp, { all, by }: Decisions, seen: Seen): Decision {
  checkStamp(stamp);
  const verdict = verdictOf(proposal, by, seen);
  const decision: Decision = {
    id: `decision-${digest(JSON.stringify(verdict), stamp.on)}` as DecisionId,
    verdict,
    about: aboutOf(verdict, by, seen),
    note: stamp.note,
    decidedOn: stamp.on,
    undoneOn: null,
  };
  const made = isCut(verdict) ? [lastCut(all, verdict) ?? []].flat() : all;
  const before = made.find((other) => other.undoneOn === null && says(other.verdict, verdict));
  if (before !== undefined && isCarriedOut(verdict, by)) return before;
  if (all.some(({ id }) => id === decision.id))
    throw fault('CONFLICT', verdict.kind, 'it was decided and undone in this very millisecond', 'decide again');
  return decision;
}

function verdictOf(proposal: Proposal, by: InForce, seen: Seen): Verdict {
  const { kind } = proposal;
  /** The entity under an id, and the id that articles give it: not the former one that a proposal may come with. */
  const known = (asked: EntityId): Readonly<{ id: EntityId; record: EntityRecord }> => {
    const record = seen.entities.get(by.idOf(asked));
    if (record === undefined)
      throw fault('NOT_FOUND', kind, `there is no entity ${asked} in the store`, 'take an id that a search gives');
    return { id: record.id === by.idOf(asked) ? asked : record.id, record };
  };
  switch (kind) {
    case 'SAME':
    case 'DIFFERENT': {
      const [left, right] = [known(proposal.a), known(proposal.b)];
      const [one, other] = order(left.id, right.id) <= 0 ? [left, right] : [right, left];
      const [a, b] = [one.id, other.id];
      if (a === b) throw fault('INVALID', kind, `both are ${a}`, 'name two entities');
      checkPair(kind, one.record, other.record, a, b, by);
      return kind === 'DIFFERENT'
        ? { kind, a, b }
        : { kind, a, b, types: [by.rawTypeOf(a) ?? one.record.type, by.rawTypeOf(b) ?? other.record.type] };
    }
    case 'RENAME': {
      const { id } = known(proposal.entity);
      checkText(kind, 'the name', proposal.name, MOST_NAME);
      return { kind, entity: id, name: proposal.name };
    }
    case 'RETYPE': {
      const { id, record } = known(proposal.entity);
      if (!Object.hasOwn(ENTITY_TYPES, proposal.type))
        throw fault(
          'INVALID',
          kind,
          `there is no type ${proposal.type}`,
          `take one of ${Object.keys(ENTITY_TYPES).join(', ')}`,
        );
      return { kind, entity: id, type: proposal.type, was: by.rawTypeOf(id) ?? record.type };
    }
    case 'REJECT': {
      if (seen.claim === null)
        throw fault(
          'NOT_FOUND',
          kind,
          `there is no statement ${proposal.statement} in the store`,
          'take the id of one that is listed',
        );
      const { article, subject, predicate, object, quote } = seen.claim;
      return { kind, article, subject, predicate, object, quote };
    }
    case 'SPLIT':
    case 'JOIN':
      return cutOf(proposal, seen.articles);
  }
}

function checkPair(
  kind: 'SAME' | 'DIFFERENT',
  one: EntityRecord,
  other: EntityRecord,
  a: EntityId,
  b: EntityId,
  by: InForce,
): void {
  const against = kind === 'SAME' ? by.apart(a, b) : by.together(a, b);
  if (against !== null)
    throw fault(
      'CONFLICT',
      kind,
      `${one.name} and ${other.name} were decided to be ${kind === 'SAME' ? 'different' : 'the same'} (${against.id})`,
      'undo that decision first',
    );
  if (kind === 'SAME' && one.type !== other.type)
    throw fault(
      'CONFLICT',
      kind,
      `${one.name} is of type ${one.type}, ${other.name} of type ${other.type}`,
      'retype one of them first',
    );
}

/** @throws GraphError CONFLICT where a decision from another store contradicts one in force. */
export function checkAdopted({ verdict, undoneOn }: Decision, by: InForce): void {
  if (undoneOn !== null || (verdict.kind !== 'SAME' && verdict.kind !== 'DIFFERENT')) return;
  const against = verdict.kind === 'SAME' ? by.apart(verdict.a, verdict.b) : by.together(verdict.a, verdict.b);
  if (against !== null)
    throw fault(
      'CONFLICT',
      verdict.kind,
      `${verdict.a} and ${verdict.b}: ${against.id} says the opposite`,
      'undo one of the two',
    );
}

const says = (a: Verdict, b: Verdict): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a later decision does not overrule what the verdict says. */
function isCarriedOut(verdict: Verdict, by: InForce): boolean {
  switch (verdict.kind) {
    case 'RENAME':
      return by.nameOf(verdict.entity) === verdict.name;
    case 'RETYPE':
      return by.typeOf(verdict.entity) === verdict.type;
    default:
      return true;
  }
}

function aboutOf(verdict: Verdict, by: InForce, { entities, claim, articles }: Seen): readonly string[] {
  if (isCut(verdict)) return aboutCut(verdict, articles);
  if (verdict.kind === 'REJECT') return [...(claim?.names ?? []), verdict.quote];
  const records = new Map([...entities.values()].map((record) => [record.id, record]));
  return entitiesOf({ verdict }).map((id) => records.get(by.idOf(id))?.name ?? id);
}

const MOST_NAME = 100;
const MOST_NOTE = 1_000;

/** @throws GraphError INVALID for a date that does not sort by its text, or a note that cannot be kept. */
export function checkStamp({ on, note }: Stamp): void {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(on) || Number.isNaN(Date.parse(on)))
    throw fault('INVALID', 'decide', `${JSON.stringify(on)} is no time`, 'give it as 2026-01-31T08:00:00.000Z');
  if (note !== null) checkText('decide', 'the note', note, MOST_NOTE);
}

function checkText(kind: string, role: string, text: string, most: number): void {
  const flaw =
    text.trim() !== text || text === ''
      ? 'is empty or has white space at an end'
      : text.length > most
        ? `has ${text.length} characters, more than ${most}`
        : // eslint-disable-next-line no-control-regex -- control characters are what is looked for
          !text.isWellFormed() || /[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)
          ? 'has control characters or half a surrogate pair'
          : null;
  if (flaw !== null) throw fault('INVALID', kind, `${role} ${flaw}`, 'mend it');
}

const fault = (
  code: 'NOT_FOUND' | 'INVALID' | 'CONFLICT',
  operation: string,
  what: string,
  remedy: string,
): GraphError => new GraphError(code, `${operation}: ${what}; ${remedy}`);
