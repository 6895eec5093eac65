import { GraphError } from '../../errors.ts';
import type { ArticleId, EntityId, IssueId, RelationId } from '../../id.ts';
import type { EntityType, RelationType } from '../../ontology/index.ts';
import type { PartialDate } from '../../document/index.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import type { EntityReading } from '../canonical.ts';
import { UNDATED } from '../dates.ts';
import { relationId } from '../normal.ts';
import type { EntityStateRow, NodeId } from './cypher/write-read.ts';
import type { OfNode } from './cypher/write.ts';
import type { Parameters } from './query.ts';
import { effectiveDate, mentionsOf } from './said.ts';
import {
  boundsOf,
  count,
  counted,
  emptyTally,
  least,
  most,
  named,
  namesOf,
  parseTally,
  rankOf,
  type Bounds,
  type Counts,
  type Tally,
} from './tally.ts';

/** What one article gives to entities and relations. */
export type Contribution = Readonly<{
  article: ArticleId;
  issue: IssueId;
  /** '' where it has none. */
  sortDate: string;
  readings: readonly (readonly [entity: EntityId, reading: EntityReading])[];
  statements: readonly Readonly<{
    relation: RelationId;
    subject: EntityId;
    predicate: RelationType;
    object: EntityId;
    effective: string;
    eventDate: PartialDate | null;
  }>[];
}>;

export function contributed(graph: ArticleGraph): Contribution {
  const mentions = mentionsOf(graph);
  return {
    article: graph.article.id,
    issue: graph.issue.id,
    sortDate: graph.article.publishedOn ?? '',
    readings: graph.entities.map((entity) => [
      entity.id,
      { ...entity, mentions: mentions.get(entity.id)?.length ?? 0 },
    ]),
    statements: graph.statements.map(({ subject, predicate, object, eventDate }) => ({
      relation: relationId(subject, predicate, object),
      subject,
      predicate,
      object,
      effective: effectiveDate(graph, eventDate),
      eventDate,
    })),
  };
}

export const dated = (date: string): string | null => (date === '' || date === UNDATED ? null : date);

/** An entity's node as it was found under its lock. */
type FoundEntity = ReturnType<typeof foundEntity>;
const foundEntity = ([
  id,
  type,
  name,
  region,
  code,
  level,
  tally,
  articles,
  degree,
  node,
  ...columns
]: EntityStateRow) => {
  const bounds = boundsOf(columns);
  return {
    node,
    type,
    name,
    bounds,
    /** By their names on the node, as `counted` gives them. */
    properties: {
      id,
      region,
      code,
      level,
      tally,
      articles,
      degree,
      ...bounds,
      firstDate: bounds.statementFirst ?? bounds.articleFirst,
      lastDate: bounds.statementLast ?? bounds.articleLast,
      rank: rankOf(articles ?? 0, id),
    },
  };
};

type EntityState = Readonly<{
  found: FoundEntity;
  tally: Tally;
  counts: Counts;
  /** Its names as they were found, as one text. */
  names: string;
}>;

/** Of properties that are to be written, those that differ from what was found. */
const changed = (found: Parameters, next: Parameters): Parameters =>
  Object.fromEntries(Object.entries(next).filter(([key, value]) => !(key in found) || found[key] !== value));

/** Entities as they were found under their locks, and as they become. */
export class Entities {
  readonly #states: ReadonlyMap<EntityId, EntityState>;
  readonly #types = new Map<EntityId, EntityType>();
  /** The node of an entity that was locked. */
  readonly nodeOf = (id: EntityId): NodeId => this.#state(id).found.node;

  constructor(rows: readonly EntityStateRow[]) {
    this.#states = new Map(
      rows.map((row) => {
        const found = foundEntity(row);
        const { id, tally: text, articles, degree } = found.properties;
        const tally = text === null ? emptyTally() : parseTally(text, { name: found.name, ...found.properties });
        const counts = { articles: articles ?? 0, degree: degree ?? 0, ...found.bounds };
        return [id, { found, tally, counts, names: JSON.stringify(namesOf(tally)) }];
      }),
    );
  }

  #state(id: EntityId): EntityState {
    const state = this.#states.get(id);
    if (state === undefined) throw new Error(`store: entity ${id} was not locked`);
    return state;
  }

  /**
   * Takes the types from a graph. An entity's type changes only where a decision concerns it: then all its articles are rewritten.
   * @throws GraphError CONFLICT where an entity is of another type in the store.
   */
  setTypes(graph: ArticleGraph, concerned: (id: EntityId) => boolean = () => false): void {
    for (const { id, type, name } of graph.entities) {
      const { type: found } = this.#state(id).found;
      this.#types.set(id, type);
      if (found !== null && found !== type && !concerned(id))
        throw new GraphError('CONFLICT', `apply: ${name} ${id} is a ${found} in the store, here a ${type}`);
    }
  }

  /** Takes a contribution out. Gives the entities whose first or last date may have been of this article. */
  remove(contribution: Contribution): ReadonlySet<EntityId> {
    const doubtful = new Set<EntityId>();
    for (const [id, reading] of contribution.readings) {
      const { tally, counts } = this.#state(id);
      count(tally, reading, -1);
      if (reading.mentions === 0) continue;
      counts.articles -= 1;
      if (contribution.sortDate === counts.articleFirst || contribution.sortDate === counts.articleLast)
        doubtful.add(id);
    }
    for (const { subject, object, effective, eventDate } of contribution.statements)
      for (const id of [subject, object]) {
        const { counts } = this.#state(id);
        const isBound = effective === counts.statementFirst || effective === counts.statementLast;
        const isEventBound =
          eventDate !== null && (eventDate === counts.firstEventDate || eventDate === counts.lastEventDate);
        if (isBound || isEventBound) doubtful.add(id);
      }
    return doubtful;
  }

  /** The dates that other articles give. */
  setBounds(id: EntityId, bounds: Bounds): void {
    Object.assign(this.#state(id).counts, bounds);
  }

  add(contribution: Contribution): void {
    const published = dated(contribution.sortDate);
    for (const [id, reading] of contribution.readings) {
      const { tally, counts } = this.#state(id);
      count(tally, reading, 1);
      if (reading.mentions === 0) continue;
      counts.articles += 1;
      counts.articleFirst = least(counts.articleFirst, published);
      counts.articleLast = most(counts.articleLast, published);
    }
    for (const { subject, object, effective, eventDate } of contribution.statements)
      for (const id of [subject, object]) {
        const { counts } = this.#state(id);
        counts.statementFirst = least(counts.statementFirst, dated(effective));
        counts.statementLast = most(counts.statementLast, dated(effective));
        counts.firstEventDate = least(counts.firstEventDate, eventDate);
        counts.lastEventDate = most(counts.lastEventDate, eventDate);
      }
  }

  addDegree(id: EntityId, step: number): void {
    this.#state(id).counts.degree += step;
  }

  /** Entities of another type than before; properties to write, of entities whose names changed too and of the others; regions that changed, and entities that no article names any more. */
  settled(): Readonly<{
    retyped: readonly EntityId[];
    renamed: readonly OfNode[];
    rows: readonly OfNode[];
    moved: readonly Readonly<{ id: EntityId; region: EntityId | null }>[];
    gone: readonly EntityId[];
  }> {
    const retyped: EntityId[] = [];
    const renamed: OfNode[] = [];
    const rows: OfNode[] = [];
    const moved: { id: EntityId; region: EntityId | null }[] = [];
    const gone: EntityId[] = [];
    for (const [id, { found, tally, counts, names }] of this.#states) {
      const { node, type: was, properties } = found;
      const type = this.#types.get(id) ?? was;
      if (tally.readings === 0 || type === null) {
        gone.push(id);
        continue;
      }
      const next = counted(id, tally, counts);
      const isRetyped = was !== null && was !== type;
      if (isRetyped) retyped.push(id);
      if (!isRetyped && JSON.stringify(namesOf(tally)) === names) rows.push([node, changed(properties, next)]);
      else renamed.push([node, { ...next, ...named(type, tally) }]);
      const region = next['region'] as EntityId | null;
      if (region !== properties.region) moved.push({ id, region });
    }
    return { retyped, renamed, rows, moved, gone };
  }
}
