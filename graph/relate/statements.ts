import type { Article } from '../document/index.ts';
import type { DateMention, View } from '../extract/index.ts';
import { digest, type EntityId, type StatementId } from '../id.ts';
import { allows, RELATION_TYPES, type RelationType } from '../ontology/index.ts';
import type { Statement } from '../resolve/index.ts';
import type { Claim } from './claim.ts';
import { antecedentOf, eventDate, evidenceOf, isNamed, withName } from './evidence.ts';

const PREDICATES = Object.keys(RELATION_TYPES).length;

/** The statements that claims make: of the same said by one sentence the surest, each with its evidence and the day of what it tells. */
export function statementsOf(
  article: Article,
  claims: readonly Claim[],
  view: View,
  dates: readonly DateMention[],
): readonly Statement[] {
  // Claims are identified by numbers, because strings of two ids and more would cost as much as finding them.
  const numberOf = numbering<EntityId>();
  const numberOfPair = numbering<number>();
  const numberOfPredicate = numbering<RelationType>();
  const ids = 2 * claims.length;
  const places = view.c.length + 1;
  const best = new Map<number, Ended>();
  // Who leads a programme is not also listed among those who take part in it.
  const led = new Set<number>();
  for (const said of claims) {
    const claim = withName(said);
    const [subject, object] = ends(claim);
    if (!allows(claim.subject.draft.type, claim.predicate, claim.object.draft.type) || subject === object) continue;
    const pair = numberOfPair(numberOf(subject) * ids + numberOf(object));
    if (claim.predicate === 'LEADS') led.add(pair);
    const key = (pair * PREDICATES + numberOfPredicate(claim.predicate)) * places + claim.evidence.start;
    const known = best.get(key);
    if (!known || known.claim.confidence < claim.confidence) best.set(key, { claim, subject, object, pair });
  }
  const kept = [...best.values()].filter(
    ({ claim, pair }) => (claim.predicate !== 'PARTICIPATES_IN' || !led.has(pair)) && isNamed(claim),
  );
  const statements = new Map<StatementId, Statement>();
  for (const { claim, subject, object } of kept) {
    const evidence = evidenceOf(claim, view);
    const statement: Statement = {
      id: `statement-${digest(article.id, subject, claim.predicate, object, String(evidence.start), String(evidence.end))}` as StatementId,
      subject,
      predicate: claim.predicate,
      object,
      evidence,
      antecedent: antecedentOf(claim, view),
      eventDate: eventDate(claim, dates),
      planned: claim.planned,
      confidence: Math.round(claim.confidence * 100) / 100,
      rule: claim.rule,
    };
    // Of two claims that long evidence is cut to one stretch for, the surer.
    const known = statements.get(statement.id);
    if (!known || known.confidence < statement.confidence) statements.set(statement.id, statement);
  }
  return [...statements.values()];
}

type Ended = Readonly<{ claim: Claim; subject: EntityId; object: EntityId; pair: number }>;

/** Numbers things in the order in which they are met. */
function numbering<T>(): (thing: T) => number {
  const numbers = new Map<T, number>();
  return (thing) => {
    let number = numbers.get(thing);
    if (number === undefined) numbers.set(thing, (number = numbers.size));
    return number;
  };
}

/** Subject and object; those of a symmetric relation in the order of their ids. */
function ends({ subject, predicate, object }: Claim): readonly [EntityId, EntityId] {
  const [a, b] = [subject.draft.id, object.draft.id];
  return RELATION_TYPES[predicate].symmetric && a > b ? [b, a] : [a, b];
}
