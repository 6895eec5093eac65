import { GraphError, articleBeside, type EntityId } from '../../graph/index.ts';
import type { Context } from '../context.ts';
import type {
  DecisionResolvers,
  JoiningResolvers,
  MergingResolvers,
  MutationResolvers,
  RejectionResolvers,
  RenamingResolvers,
  RetypingResolvers,
  SeparationResolvers,
  SplittingResolvers,
} from '../generated/resolvers.ts';
import { asId } from '../ids.ts';

/** The type of the API for each kind. */
export const DECISION_TYPES = {
  SAME: 'Merging',
  DIFFERENT: 'Separation',
  RENAME: 'Renaming',
  RETYPE: 'Retyping',
  REJECT: 'Rejection',
  SPLIT: 'Splitting',
  JOIN: 'Joining',
} as const;

export const Decision: DecisionResolvers = { __resolveType: ({ verdict }) => DECISION_TYPES[verdict.kind] };

/** The entity that a verdict names; null where no article names it any more. */
const entity =
  <Key extends string>(key: Key) =>
  ({ verdict }: Readonly<{ verdict: Readonly<Record<Key, EntityId>> }>, _: unknown, { load }: Context) =>
    load.entity.load(verdict[key]);

const pair = { a: entity('a'), b: entity('b') };
export const Merging: MergingResolvers = pair;
export const Separation: SeparationResolvers = pair;
export const Renaming: RenamingResolvers = { entity: entity('entity'), name: ({ verdict }) => verdict.name };
export const Retyping: RetypingResolvers = {
  entity: entity('entity'),
  type: ({ verdict }) => verdict.type,
  was: ({ verdict }) => verdict.was,
};
export const Rejection: RejectionResolvers = {
  article: ({ verdict }, _, { load }) => load.article.load(verdict.article),
  subject: entity('subject'),
  predicate: ({ verdict }) => verdict.predicate,
  object: entity('object'),
  quote: ({ verdict }) => verdict.quote,
};

export const Splitting: SplittingResolvers = {
  article: ({ verdict }, _, { load }) => load.article.load(verdict.article),
  part: async ({ verdict, undoneOn }, _, { store, read, load }) => {
    const id =
      undoneOn === null ? await articleBeside(store, { ...verdict, id: verdict.article }, 'AFTER', read) : null;
    return id === null ? null : load.article.load(id);
  },
  line: ({ verdict }) => verdict.line,
};
export const Joining: JoiningResolvers = {
  onto: ({ verdict }, _, { load }) => load.article.load(verdict.onto),
  article: ({ verdict }, _, { load }) => load.article.load(verdict.article),
};

export const Mutation: MutationResolvers = {
  mergeEntities: (_, { a, b, note }, { editor }) => editor.decide({ kind: 'SAME', a: asId(a), b: asId(b) }, note),
  keepApart: (_, { a, b, note }, { editor }) => editor.decide({ kind: 'DIFFERENT', a: asId(a), b: asId(b) }, note),
  renameEntity: (_, { entity: id, name, note }, { editor }) =>
    editor.decide({ kind: 'RENAME', entity: asId(id), name }, note),
  retypeEntity: (_, { entity: id, type, note }, { editor }) =>
    editor.decide({ kind: 'RETYPE', entity: asId(id), type }, note),
  rejectStatement: (_, { statement, note }, { editor }) =>
    editor.decide({ kind: 'REJECT', statement: asId(statement) }, note),
  splitArticle: (_, { article, line, note }, { editor }) =>
    editor.decide({ kind: 'SPLIT', article: asId(article), line }, note),
  joinArticle: async (_, { article, note }, { editor, store, read }) => {
    const id = asId<'Article'>(article);
    // Not through the loader, which would keep what the decision changes.
    const record = (await store.articlesByIds([id], read)).get(id);
    if (record === undefined)
      throw new GraphError('NOT_FOUND', `JOIN: there is no article ${id} in the store; take an id that a list gives`);
    const onto = await articleBeside(store, record.article, 'BEFORE', read);
    if (onto === null)
      throw new GraphError(
        'INVALID',
        `JOIN: 《${record.article.title}》 is the first article of its issue; none stands before it`,
      );
    return editor.decide({ kind: 'JOIN', article: id, onto }, note);
  },
  undoDecision: (_, { decision }, { editor }) => editor.undo(asId(decision)),
};
