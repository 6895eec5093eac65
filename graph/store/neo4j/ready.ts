import type { ArticleGraph } from '../../resolve/index.ts';
import { contributed, type Contribution } from './change.ts';
import { Encoded, type Value } from './query.ts';
import * as said from './said.ts';

/** What a graph gives to write, worked out once. */
export type Ready = Readonly<{
  contribution: Contribution;
  names: Encoded;
  statements: Encoded | null;
  indicators: Encoded | null;
  sentences: Encoded | null;
}>;

const known = new WeakMap<ArticleGraph, Ready>();

/** Of a graph in normal form. It may be asked for ahead of time: what is kept lives as long as the graph. */
export function ready(graph: ArticleGraph): Ready {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const list = (values: readonly Value[]): Encoded | null => (values.length === 0 ? null : new Encoded(values));
  const made: Ready = {
    contribution: contributed(graph),
    names: new Encoded(said.names(graph)),
    statements: list(said.statements(graph)),
    indicators: list(said.indicators(graph)),
    sentences: list(said.sentences(graph)),
  };
  known.set(graph, made);
  return made;
}
