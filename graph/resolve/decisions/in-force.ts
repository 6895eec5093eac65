import type { ArticleId, EntityId } from '../../id.ts';
import { RELATION_TYPES, type EntityType } from '../../ontology/index.ts';
import { order } from '../../order.ts';
import type { RejectedClaim, Decision } from './types.ts';

/** What follows from the decisions that are in force, whatever the order in which they were made and undone. */
export type InForce = Readonly<{
  /** The one that stands for an entity: of those merged, the smallest id. */
  idOf: (id: EntityId) => EntityId;
  /** All that the entity stands for, itself included, by id. */
  membersOf: (id: EntityId) => readonly EntityId[];
  /** The name that was decided for it or for one merged with it. */
  nameOf: (id: EntityId) => string | null;
  /** The type that was decided, or that its merging settles. Null: the one that articles give. */
  typeOf: (id: EntityId) => EntityType | null;
  /** The type that articles give it, where a decision tells; null where none does. */
  rawTypeOf: (id: EntityId) => EntityType | null;
  /** The decision that keeps the two apart. */
  apart: (a: EntityId, b: EntityId) => Decision | null;
  /** The decision that merges the two, or the first of a chain that does. */
  together: (a: EntityId, b: EntityId) => Decision | null;
  isRejected: (claim: RejectedClaim) => boolean;
  /** Whether a decision changes the entity or what is said of it. */
  concerns: (id: EntityId) => boolean;
  /** Whether a statement of the article was rejected. */
  concernsArticle: (id: ArticleId) => boolean;
}>;

export const byTime = (a: Decision, b: Decision): number => order(a.decidedOn, b.decidedOn) || order(a.id, b.id);

export function inForce(decisions: readonly Decision[]): InForce {
  const held = decisions.filter(({ undoneOn }) => undoneOn === null).sort(byTime);
  const groups = merged(held);
  const idOf = (id: EntityId): EntityId => groups.get(id)?.[0] ?? id;
  const names = new Map<EntityId, string>();
  const retyped = new Map<EntityId, EntityType>();
  const rawTypes = new Map<EntityId, EntityType>();
  const differing: Decision[] = [];
  const claims = new Map<ArticleId, RejectedClaim[]>();
  const concerned = new Set<EntityId>();
  for (const decision of held) {
    const { verdict } = decision;
    if (verdict.kind !== 'DIFFERENT') for (const id of entitiesOf(decision)) concerned.add(id);
    switch (verdict.kind) {
      case 'SAME':
        rawTypes.set(verdict.a, verdict.types[0]).set(verdict.b, verdict.types[1]);
        break;
      case 'DIFFERENT':
        differing.push(decision);
        break;
      case 'RENAME':
        names.set(idOf(verdict.entity), verdict.name);
        break;
      case 'RETYPE':
        retyped.set(idOf(verdict.entity), verdict.type);
        rawTypes.set(verdict.entity, verdict.was);
        break;
      case 'REJECT':
        claims.set(verdict.article, [...(claims.get(verdict.article) ?? []), verdict]);
        break;
      case 'SPLIT':
      case 'JOIN':
        break;
    }
  }
  const key = ({ subject, predicate, object, quote }: RejectedClaim): string => {
    const ends = [idOf(subject), idOf(object)];
    return [...(RELATION_TYPES[predicate].symmetric ? ends.sort(order) : ends), predicate, quote].join('\u001f');
  };
  const rejected = new Map([...claims].map(([article, list]) => [article, new Set(list.map(key))]));
  const joins = (decision: Decision, a: EntityId, b: EntityId): boolean => {
    const [one, other] = entitiesOf(decision).map(idOf);
    return (one === idOf(a) && other === idOf(b)) || (one === idOf(b) && other === idOf(a));
  };
  return {
    idOf,
    membersOf: (id) => groups.get(id) ?? [id],
    nameOf: (id) => names.get(idOf(id)) ?? null,
    typeOf: (id) => retyped.get(idOf(id)) ?? (groups.has(id) ? (rawTypes.get(idOf(id)) ?? null) : null),
    rawTypeOf: (id) => rawTypes.get(id) ?? null,
    apart: (a, b) => differing.find((decision) => joins(decision, a, b)) ?? null,
    together: (a, b) =>
      idOf(a) === idOf(b)
        ? (held.find((decision) => decision.verdict.kind === 'SAME' && joins(decision, a, b)) ?? null)
        : null,
    isRejected: (claim) => rejected.get(claim.article)?.has(key(claim)) ?? false,
    concerns: (id) => concerned.has(id),
    concernsArticle: (id) => rejected.has(id),
  };
}

/** The entities that a decision names. A rejection is about an article, a cut about an issue. */
export function entitiesOf({ verdict }: Pick<Decision, 'verdict'>): readonly EntityId[] {
  switch (verdict.kind) {
    case 'SAME':
    case 'DIFFERENT':
      return [verdict.a, verdict.b];
    case 'RENAME':
    case 'RETYPE':
      return [verdict.entity];
    case 'REJECT':
    case 'SPLIT':
    case 'JOIN':
      return [];
  }
}

/** The group of each merged entity, by id. */
function merged(held: readonly Decision[]): ReadonlyMap<EntityId, readonly EntityId[]> {
  const groups = new Map<EntityId, readonly EntityId[]>();
  for (const { verdict } of held) {
    if (verdict.kind !== 'SAME') continue;
    const { a, b } = verdict;
    const group = [...new Set([...(groups.get(a) ?? [a]), ...(groups.get(b) ?? [b])])].sort(order);
    for (const id of group) groups.set(id, group);
  }
  return groups;
}
