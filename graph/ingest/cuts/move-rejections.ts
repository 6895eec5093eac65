import type { ArticleGraph, Decision } from '../../resolve/index.ts';
import { allPages, type GraphStore } from '../../store/index.ts';
import { freeId } from '../move-decisions.ts';

/**
 * Moves the rejections of statements to the articles that hold their sentences now: each is recorded again there, and the record about the
 * former article is taken back.
 */
export async function moveRejections(
  store: GraphStore,
  before: readonly ArticleGraph[],
  after: readonly ArticleGraph[],
  on: string,
): Promise<void> {
  const decisions: Decision[] = [];
  for await (const page of allPages((request) => store.decisions(null, request))) decisions.push(...page);
  const undone = new Set(decisions.filter(({ undoneOn }) => undoneOn !== null).map(({ id }) => id));
  const texts = new Map(after.map(({ article }) => [article.id, article.text]));
  const former = new Set(before.map(({ article }) => article.id));
  for (const decision of decisions) {
    const { verdict, undoneOn } = decision;
    if (undoneOn !== null || verdict.kind !== 'REJECT' || !former.has(verdict.article)) continue;
    if (texts.get(verdict.article)?.includes(verdict.quote) === true) continue;
    const [there] = [...texts].find(([, text]) => text.includes(verdict.quote)) ?? [];
    if (there === undefined) continue;
    const moved = { ...verdict, article: there };
    await store.adopt({ ...decision, verdict: moved, id: freeId(moved, decision.decidedOn, undone) });
    await store.undo(decision.id, on);
  }
}
