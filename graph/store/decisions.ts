import { GraphError } from '../errors.ts';
import type { EntityId, IssueId } from '../id.ts';
import {
  cutsIn,
  decided,
  entitiesOf,
  type ArticleGraph,
  type Decision,
  type DecisionId,
  type InForce,
} from '../resolve/index.ts';
import { pageOfRows, pagedList } from './cursor.ts';
import { normalGraph } from './normal.ts';
import type { Page, PageRequest } from './port.ts';

/** What both stores do alike with decisions once they are made. */

/** The decisions of a store, those undone too, and what follows from them. */
export type Decisions = Readonly<{ all: readonly Decision[]; by: InForce }>;

/** What a store holds of an article: its graph (in normal form) in the light of the decisions; itself where none concerns it. */
export function derivedGraph(said: ArticleGraph, by: InForce): ArticleGraph {
  const derived = decided(said, by);
  return derived === said ? said : normalGraph(derived);
}

/** @throws GraphError NOT_FOUND where there is none of that id. */
export function decisionOf({ all }: Decisions, id: DecisionId): Decision {
  const decision = all.find((other) => other.id === id);
  if (decision === undefined)
    throw new GraphError('NOT_FOUND', `undo: there is no decision ${id}; take an id that \`decisions\` lists`);
  return decision;
}

/** Those that exist. */
export const decisionsOfIds = ({ all }: Decisions, ids: readonly DecisionId[]): ReadonlyMap<DecisionId, Decision> => {
  const wanted = new Set(ids);
  return new Map(all.filter(({ id }) => wanted.has(id)).map((decision) => [decision.id, decision]));
};

/** Those in force about where articles of the issues begin, the oldest first. */
export const cutsOf = ({ all }: Decisions, issues: readonly IssueId[]): readonly Decision[] => cutsIn(all, issues);

/** A page of the decisions about an entity or what it stands for (null: of all), newest first, then by id. */
export function pageOfDecisions({ all, by }: Decisions, entity: EntityId | null, request: PageRequest): Page<Decision> {
  const asked =
    entity === null
      ? all
      : all.filter((decision) => entitiesOf(decision).some((id) => by.idOf(id) === by.idOf(entity)));
  return pageOfRows(
    pagedList('decisions', entity),
    request,
    asked,
    ({ decidedOn, id }) => [-Date.parse(decidedOn), id],
    (rows) => rows,
  );
}
