import type { EntityId } from '../id.ts';
import { formerIdsOf, type ArticleGraph, type FormerId, type Statement } from '../resolve/index.ts';
import { relationOf } from '../store/index.ts';

/**
 * Which ids of an earlier reading of an article went out of use in the later one, and what took their place: those of its entities, and
 * those of relations and statements, which are made of the ids of their ends. In no order.
 */
export function formerIds(before: ArticleGraph, after: ArticleGraph): readonly FormerId[] {
  const entities = formerIdsOf(before, after);
  return [...entities, ...formerClaimIds(before, after, entities)];
}

/** The same claim has the same predicate and ends that are, or took the place of, its own; as a statement it stands in the same place, too. */
function formerClaimIds(
  before: ArticleGraph,
  after: ArticleGraph,
  entities: readonly FormerId<EntityId>[],
): readonly FormerId[] {
  const successors = Map.groupBy(entities, ({ former }) => former);
  const now = (id: EntityId): readonly EntityId[] => successors.get(id)?.map((one) => one.id) ?? [id];
  const statements = new Set(after.statements.map(({ id }) => id));
  const relations = new Set(after.statements.map(relationOf));
  const later = Map.groupBy(after.statements, relationOf);
  const found = new Map<string, FormerId>();
  const remember = (pair: FormerId): void => void found.set(`${pair.former} ${pair.id}`, pair);
  for (const statement of before.statements) {
    const { subject, object, evidence } = statement;
    const relation = relationOf(statement);
    for (const from of now(subject))
      for (const to of now(object)) {
        const present = relationOf({ ...statement, subject: from, object: to });
        if (!relations.has(present)) continue;
        if (!relations.has(relation)) remember({ former: relation, id: present });
        if (statements.has(statement.id)) continue;
        for (const one of later.get(present) ?? [])
          if (isAt(one, evidence)) remember({ former: statement.id, id: one.id });
      }
  }
  return [...found.values()];
}

const isAt = ({ evidence }: Statement, { start, end }: Statement['evidence']): boolean =>
  evidence.start === start && evidence.end === end;
