import type { ArticleGraph, EntityId, StatementId } from '../graph/index.ts';
import { digest } from '../graph/id.ts';
import { idOf } from './graphs.ts';

/** The reading of an article by rules that name some of its entities otherwise, and so give other ids to them and to what is said of them. */
export function renamed(graph: ArticleGraph, names: Readonly<Record<string, string>>): ArticleGraph {
  const ids = new Map(
    Object.entries(names).map(([name, other]): readonly [EntityId, Readonly<{ id: EntityId; name: string }>] => [
      idOf(name),
      { id: `anew-${other}` as EntityId, name: other },
    ]),
  );
  const now = (id: EntityId): EntityId => ids.get(id)?.id ?? id;
  return {
    ...graph,
    extractor: 'anew',
    entities: graph.entities.map((entity) => ({
      ...entity,
      id: now(entity.id),
      name: ids.get(entity.id)?.name ?? entity.name,
      region: entity.region === null ? null : now(entity.region),
    })),
    mentions: graph.mentions.map((mention) => ({ ...mention, entity: now(mention.entity) })),
    statements: graph.statements.map((statement) => {
      const [subject, object] = [now(statement.subject), now(statement.object)];
      const isSame = subject === statement.subject && object === statement.object;
      const id = isSame ? statement.id : (`anew-${digest(statement.id, subject, object)}` as StatementId);
      return { ...statement, id, subject, object };
    }),
  };
}
