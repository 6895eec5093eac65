import type { IndicatorId, StatementId } from '../../id.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import { indexedSentences } from '../indexed-sentences.ts';
import * as said from './said.ts';

/**
 * The rows of an article that its new graph gives again: they are left as they are. This does more than save work: Neo4j checks every
 * new id against all nodes that the transaction has deleted, so deleting many nodes and creating them again takes for ever.
 */
export type Standing = Readonly<{
  statements: ReadonlySet<StatementId>;
  indicators: ReadonlySet<IndicatorId>;
  /** All of them or none: they have no ids. */
  sentences: boolean;
}>;

export const NOTHING_STANDS: Standing = { statements: new Set(), indicators: new Set(), sentences: false };

/** @param before the article as it is stored, in the light of the decisions of then */
export const standing = (before: ArticleGraph, now: ArticleGraph): Standing => ({
  statements: alike(said.statements(before), said.statements(now)),
  indicators: alike(said.indicators(before), said.indicators(now)),
  sentences: sentencesOf(before) === sentencesOf(now),
});

function alike<Id>(before: readonly Readonly<{ id: Id }>[], now: readonly Readonly<{ id: Id }>[]): ReadonlySet<Id> {
  const found = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  return new Set(now.filter((row) => found.get(row.id) === JSON.stringify(row)).map(({ id }) => id));
}

const sentencesOf = (graph: ArticleGraph): string =>
  JSON.stringify([
    graph.article.text,
    graph.article.publishedOn,
    indexedSentences(graph).map(({ start, end, entities }) => [start, end, [...entities]]),
  ]);
