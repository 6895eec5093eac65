import type { EntityId } from '../../id.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import { contributed, type Contribution } from './change.ts';
import { valuesOf, type Kind } from './columns.ts';
import { Encoded, type Parameters, type Value } from './query.ts';
import * as said from './said.ts';
import { NOTHING_STANDS, type Standing } from './standing.ts';

/** The prepared rows of a graph, cached for retries. Rows name an entity by its place among those of the graph. */
export type Ready = Readonly<{
  contribution: Contribution;
  /** Each begins with the entity. */
  names: Encoded;
  /** Each begins with subject and object. */
  statements: Encoded | null;
  /** Each begins with the subject, or null. */
  indicators: Encoded | null;
  /** Each begins with the list of entities. */
  sentences: Encoded | null;
}>;

const known = new WeakMap<ArticleGraph, Ready>();

/** Of a graph in normal form. It may be asked for ahead of time: what is kept lives as long as the graph. */
export function ready(graph: ArticleGraph): Ready {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const made = readyBeside(graph, NOTHING_STANDS);
  known.set(graph, made);
  return made;
}

/** As `ready`, without what stands in the store. */
export function readyBeside(graph: ArticleGraph, { statements, indicators, sentences }: Standing): Ready {
  const places = new Map(graph.entities.map(({ id }, place) => [id, place]));
  const place = (id: EntityId): number => {
    const found = places.get(id);
    if (found === undefined) throw new Error(`store: entity ${id} is not among those of article ${graph.article.id}`);
    return found;
  };
  const row = (kind: Kind, properties: Parameters, ...first: readonly Value[]): Value => [
    ...first,
    ...valuesOf(kind, properties),
  ];
  const list = (values: readonly Value[]): Encoded | null => (values.length === 0 ? null : new Encoded(values));
  return {
    contribution: contributed(graph),
    names: new Encoded(said.names(graph).map(({ entity, properties }) => row('names', properties, place(entity)))),
    statements: list(
      said
        .statements(graph)
        .filter(({ id }) => !statements.has(id))
        .map((of) => row('statements', of, place(of.subject), place(of.object))),
    ),
    indicators: list(
      said
        .indicators(graph)
        .filter(({ id }) => !indicators.has(id))
        .map((of) => row('indicators', of, of.subject === null ? null : place(of.subject))),
    ),
    sentences: list(
      sentences
        ? []
        : said.sentences(graph).map(({ properties, entities }) => row('sentences', properties, entities.map(place))),
    ),
  };
}
