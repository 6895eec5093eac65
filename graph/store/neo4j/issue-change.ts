import type { ArticleId } from '../../id.ts';
import { order } from '../../order.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import { issueOf, issueText, winningName } from '../canonical.ts';
import type { Contribution } from './change.ts';
import type { Transaction } from './connection.ts';
import { lockIssues } from './cypher/write-read.ts';

/** The heads of the issues that the changes touch: as most of their articles say. */
export async function issueRows(
  transaction: Transaction,
  changes: readonly Readonly<{ article: ArticleId }>[],
  removed: readonly Contribution[],
  graphs: readonly ArticleGraph[],
) {
  const ids = [...new Set([...removed.map(({ issue }) => issue), ...graphs.map(({ issue }) => issue.id)])].sort(order);
  const found = await transaction.run(
    lockIssues(
      ids,
      changes.map(({ article }) => article),
    ),
  );
  const settled = found.map(([id, others]) => {
    const heads = [...others, ...graphs.filter(({ issue }) => issue.id === id).map(({ issue }) => issueText(issue))];
    const votes = [...Map.groupBy(heads, (head) => head)].map(([value, { length }]) => ({ value, votes: length }));
    return { id, head: winningName(votes), articles: heads.length };
  });
  return {
    rows: settled.flatMap(({ id, head, articles }) =>
      head === null ? [] : [{ id, head, articles, sortDate: issueOf(head).publishedOn ?? '' }],
    ),
    gone: settled.filter(({ head }) => head === null).map(({ id }) => id),
  };
}
