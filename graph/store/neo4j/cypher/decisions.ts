import type { ArticleId, EntityId } from '../../../id.ts';
import { ENTITY_TYPE_NAMES } from '../../../ontology/index.ts';
import type { DecisionId } from '../../../resolve/index.ts';
import { cypher, type Parameters, type Query } from '../query.ts';

/** How often anything was decided or undone: a number kept with the schema, which there is one of. */
export const decisionsVersion = (): Query<number> =>
  cypher('decisions.version', `MATCH (s:Schema {id: 'zhengmai'}) RETURN coalesce(s.decisions, 0) AS row`);

/** Counts one more, and so makes all others who decide wait. Gives the new number. */
export const lockDecisions = (): Query<number> =>
  cypher(
    'decisions.lock',
    `MATCH (s:Schema {id: 'zhengmai'}) SET s.decisions = coalesce(s.decisions, 0) + 1 RETURN s.decisions AS row`,
  );

/** Waits for all who decide, and makes them wait. Gives the number as it is then. */
export const waitForDecisions = (): Query<number> =>
  cypher(
    'decisions.wait',
    `MATCH (s:Schema {id: 'zhengmai'}) SET s.locked = false RETURN coalesce(s.decisions, 0) AS row`,
  );

export type DecisionRow = readonly [
  id: DecisionId,
  verdict: string,
  about: readonly string[],
  note: string | null,
  decidedOn: string,
  undoneOn: string | null,
];
export const allDecisions = (): Query<DecisionRow> =>
  cypher('decisions', `MATCH (d:Decision) RETURN [d.id, d.verdict, d.about, d.note, d.decidedOn, d.undoneOn] AS row`);

export const createDecision = (decision: Parameters): Query<never> =>
  cypher('create.decision', `CREATE (d:Decision) SET d = $decision`, { decision });

export const undoDecision = (id: DecisionId, on: string): Query<never> =>
  cypher('undo.decision', `MATCH (d:Decision {id: $id}) SET d.undoneOn = $on`, { id, on });

/** Locks entities, those too that another writer is about to make; what is made here goes when nothing names it. */
export const holdEntities = (ids: readonly EntityId[]): Query<EntityId> =>
  cypher('decide.entities', `UNWIND $ids AS id MERGE (e:Entity {id: id}) REMOVE e.locked RETURN id AS row`, {
    ids,
  });

/** Locks an article, also one that another writer is about to make. */
export const holdArticle = (article: ArticleId): Query<never> =>
  cypher(
    'decide.article',
    `MERGE (a:Article {id: $article})
REMOVE a.locked
WITH a WHERE a.graphChecksum IS NULL
DELETE a`,
    { article },
  );

export const articlesNaming = (ids: readonly EntityId[]): Query<ArticleId> =>
  cypher(
    'decide.articles',
    `MATCH (e:Entity) WHERE e.id IN $ids
MATCH (e)<-[:NAMES]-(a:Article)
RETURN DISTINCT a.id AS row ORDER BY row`,
    { ids },
  );

/** Takes away what tells their types; the new ones follow with their names. */
export const dropTypes = (ids: readonly EntityId[]): Query<never> =>
  cypher(
    'drop.types',
    `UNWIND $ids AS id
MATCH (e:Entity {id: id})
REMOVE e:${ENTITY_TYPE_NAMES.join(':')}`,
    { ids },
  );
