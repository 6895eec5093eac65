import DataLoader from 'dataloader';
import {
  GraphError,
  type ArticleGraph,
  type ArticleId,
  type ArticleRecord,
  type DecisionId,
  type EntityId,
  type EntityRecord,
  type GraphStore,
  type IssueId,
  type IssueRecord,
  type ReadOptions,
  type RelationId,
  type RelationRecord,
  type StatementId,
  type StatementRecord,
} from '../graph/index.ts';
import type { Editor, Made } from './editor.ts';
import { asId } from './ids.ts';

/** Reads by id that gather all the ids asked for in one turn into one call of the store. Unknown ids give null. */
export type Loaders = Readonly<{
  entity: DataLoader<EntityId, EntityRecord | null>;
  relation: DataLoader<RelationId, RelationRecord | null>;
  statement: DataLoader<StatementId, StatementRecord | null>;
  article: DataLoader<ArticleId, ArticleRecord | null>;
  issue: DataLoader<IssueId, IssueRecord | null>;
  decision: DataLoader<DecisionId, Made | null>;
  /** All that an article said; its mentions, notices and indicators come from one read. */
  articleGraph: DataLoader<ArticleId, ArticleGraph | null>;
}>;

/** What a resolver gets: the store, this request's loaders and its abort signal, and what it may change. */
export type Context = Readonly<{ store: GraphStore; load: Loaders; read: ReadOptions; editor: Editor }>;

/** The context of one request. */
export function createContext(store: GraphStore, editor: Editor, signal: AbortSignal): Context {
  const read: ReadOptions = { signal };
  const byIds = <K extends string, V>(
    fetch: (ids: readonly K[], options: ReadOptions) => Promise<ReadonlyMap<K, V>>,
  ): DataLoader<K, V | null> =>
    new DataLoader(async (ids) => {
      const found = await fetch(ids, read);
      return ids.map((id) => found.get(id) ?? null);
    });
  return {
    store,
    editor,
    read,
    load: {
      entity: byIds((ids, options) => store.entities(ids, options)),
      relation: byIds((ids, options) => store.relations(ids, options)),
      statement: byIds((ids, options) => store.statementsByIds(ids, options)),
      article: byIds((ids, options) => store.articlesByIds(ids, options)),
      issue: byIds((ids, options) => store.issuesByIds(ids, options)),
      decision: byIds(
        async (ids, options) => (await store.decisionsByIds(ids, options)) as ReadonlyMap<DecisionId, Made>,
      ),
      articleGraph: new DataLoader((ids) => Promise.all(ids.map((id) => store.articleGraph(id, read)))),
    },
  };
}

/** The record, which must exist because another record names it. */
export async function must<K extends string, V>(loader: DataLoader<K, V | null>, id: K): Promise<V> {
  const value = await loader.load(id);
  if (value === null)
    throw new GraphError('NOT_FOUND', `No record with id "${id}"; it may have been retracted just now.`);
  return value;
}

/**
 * The canonical id of an entity: it follows merges, so that old links keep working. An unknown id stays as it is, because the store
 * reports it.
 */
export async function currentId(id: string, { load }: Context): Promise<EntityId> {
  const asked = asId<'Entity'>(id);
  return (await load.entity.load(asked))?.id ?? asked;
}

/** As `currentId`, each once; null is the empty list. */
export const currentIds = async (
  ids: readonly string[] | null | undefined,
  context: Context,
): Promise<readonly EntityId[]> => [...new Set(await Promise.all((ids ?? []).map((id) => currentId(id, context))))];
