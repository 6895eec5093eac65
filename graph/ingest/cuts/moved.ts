import type { ArticleGraph, FormerId, Statement } from '../../resolve/index.ts';
import { relationOf, type GraphStore } from '../../store/index.ts';
import { formerIds } from '../former-ids.ts';

/** Records the ids that go out of use when the articles `after` take the place of those `before`: links to a statement lead to where it stands now. */
export async function rememberMoved(
  store: GraphStore,
  before: readonly ArticleGraph[],
  after: readonly ArticleGraph[],
): Promise<void> {
  const now = new Map(after.map((graph) => [graph.article.id, graph]));
  const inPlace = before.flatMap((graph) => {
    const next = now.get(graph.article.id);
    return next === undefined ? [] : formerIds(graph, next);
  });
  const moved = before.flatMap((from) =>
    after.flatMap((to) => (from.article.id === to.article.id ? [] : movedIds(from, to))),
  );
  const found = new Map([...inPlace, ...moved].map((one) => [`${one.former} ${one.id}`, one]));
  if (found.size > 0) await store.rememberFormerIds([...found.values()]);
}

/** The statements of an article that stand in another, as far from its end, because the end of one text is that of the other. */
function movedIds(from: ArticleGraph, to: ArticleGraph): readonly FormerId[] {
  const key = (graph: ArticleGraph, statement: Statement): string => {
    const { start, end } = statement.evidence;
    const { text } = graph.article;
    return [relationOf(statement), text.length - start, text.slice(start, end)].join('\u001f');
  };
  const there = Map.groupBy(to.statements, (statement) => key(to, statement));
  return from.statements.flatMap((statement) =>
    (there.get(key(from, statement)) ?? []).map(({ id }) => ({ former: statement.id, id })),
  );
}
