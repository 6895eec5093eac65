import { GraphError } from '../../errors.ts';
import type { ArticleId, EntityId } from '../../id.ts';
import { order } from '../../order.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import { Entities, contributed, type Contribution } from './change.ts';
import type { Transaction } from './connection.ts';
import { decisionsVersion, dropTypes } from './cypher/decisions.ts';
import * as find from './cypher/write-read.ts';
import * as write from './cypher/write.ts';
import { issueRows } from './issue-change.ts';
import type { Query } from './query.ts';
import { storedArticles, type StoredArticle } from './reads/by-id.ts';
import { ready, readyBeside, type Ready } from './ready.ts';
import { pairsOf, relationChange, type RelationChange } from './relation-change.ts';
import { articleProperties } from './said.ts';
import { NOTHING_STANDS, standing, type Standing } from './standing.ts';
import { boundsOf } from './tally.ts';

/** What an article says, to be stored in place of what is there, or (`graph` null) to be taken away. */
export type ArticleChange = Readonly<{ article: ArticleId; graph: ArticleGraph | null; checksum: string | null }>;
/** A change in the light of the decisions: `said` is what the article says, `graph` what follows. */
export type Work = ArticleChange & Readonly<{ said: ArticleGraph | null }>;
/**
 * The preconditions of a batch (the version of the decisions) and hints for it: stored articles that are loaded already, extra entities to
 * lock, and which entities may change their type.
 */
type Basis = Readonly<{
  version: number;
  /** Whether the batch assumes that all ids are new, as nearly all are. The server refuses a known id, and the retry looks ids up first. */
  hopeful?: boolean;
  stored?: readonly StoredArticle[];
  held?: readonly EntityId[];
  concerned?: (id: EntityId) => boolean;
}>;

/** Stale read: under the locks, the data differ from what was read before. The batch is retried. */
export class Moved extends Error {}

/** Writes in a transaction; `states` is what is known of the articles. @throws Moved where that is no longer so. */
export async function carryOut(
  transaction: Transaction,
  changes: readonly Work[],
  states: ReadonlyMap<ArticleId, find.StateRow>,
  basis: Basis,
): Promise<void> {
  const checksumOf = (article: ArticleId): string | null => states.get(article)?.[1] ?? null;
  const graphs = changes.flatMap(({ graph }) => graph ?? []);
  const applied = graphs.map(({ article }) => ({ id: article.id, checksum: article.checksum }));
  const retracted = changes.filter(({ graph }) => graph === null).map(({ article }) => article);
  const before = changes.map(({ article }) => article).filter((article) => checksumOf(article) !== null);

  const [lockedNew, lockedOld, stored] = await Promise.all([
    applied.length === 0 ? [] : transaction.run(find.lockArticles(applied)),
    retracted.length === 0 ? [] : transaction.run(find.lockStoredArticles(retracted)),
    basis.stored ?? storedArticles(transaction.run, before),
  ]);
  for (const [article, checksum] of [...lockedNew, ...lockedOld])
    if (checksum !== checksumOf(article)) throw new Moved();
  if (lockedOld.length !== retracted.length || stored.length !== before.length) throw new Moved();
  const removed = stored.map(({ graph }) => contributed(graph));
  const nodes = new Map(lockedNew.map(([article, , node]) => [article, node]));
  const was = new Map(stored.map(({ graph }) => [graph.article.id, graph]));
  const writings = graphs.map((graph) => writing(graph, was.get(graph.article.id), nodes));
  const added = writings.map(({ ready: { contribution } }) => contribution);
  const entities = await lockEntities(transaction, before, removed, added, graphs, basis);
  const derived = derive(transaction, before, removed, added, graphs, entities, basis);
  // Of new articles, sent behind what `derive` reads: the server writes while this process counts.
  const ahead = before.length > 0 ? null : writeSaid(transaction, writings, entities);
  ahead?.catch(() => undefined);
  try {
    const relations = await derived;
    await writeAll(transaction, changes, writings, removed, entities, relations);
  } catch (error) {
    // Await the earlier write first, because its error caused the later ones.
    await ahead;
    throw error;
  }
  await (ahead ?? writeSaid(transaction, writings, entities));
}

/** A graph that is written: the node of its article, what stands of it (null where it is new), and its rows without that. */
type Writing = Readonly<{ graph: ArticleGraph; node: find.NodeId; stands: Standing | null; ready: Ready }>;
function writing(
  graph: ArticleGraph,
  was: ArticleGraph | undefined,
  nodes: ReadonlyMap<ArticleId, find.NodeId>,
): Writing {
  const node = nodes.get(graph.article.id);
  if (node === undefined) throw new Error(`store: article ${graph.article.id} was not locked`);
  if (was === undefined) return { graph, node, stands: null, ready: ready(graph) };
  const stands = standing(was, graph);
  return { graph, node, stands, ready: readyBeside(graph, stands) };
}

/** What articles say, of entities that are there. */
async function writeSaid(transaction: Transaction, writings: readonly Writing[], entities: Entities): Promise<void> {
  const named = writings.map(({ graph }) => graph.entities.map(({ id }) => entities.nodeOf(id)));
  const by = (key: Exclude<keyof Ready, 'contribution'>): readonly write.OfArticle[] =>
    writings.flatMap(({ node, ready: { [key]: rows } }, i) => (rows === null ? [] : [[node, named[i] ?? [], rows]]));
  const statements = by('statements');
  const indicators = by('indicators');
  const sentences = by('sentences');
  const cleared = writings.filter(({ stands }) => stands !== null && !stands.sentences);
  await runAll(transaction, [
    writings.length > 0 && write.createNames(by('names')),
    statements.length > 0 && write.createStatements(statements),
    indicators.length > 0 && write.createIndicators(indicators),
    cleared.length > 0 && write.clearSentences(cleared.map(({ graph }) => graph.article.id)),
    sentences.length > 0 && write.createSentences(sentences),
  ]);
}

/** Pipelines the queries; the server runs them in order. */
async function runAll(transaction: Transaction, queries: readonly (Query<never> | false)[]): Promise<void> {
  await Promise.all(queries.filter((query) => query !== false).map((query) => transaction.run(query)));
}

/** Locks all entities of the batch. @throws Moved where the decisions are no longer those of `basis`. */
async function lockEntities(
  transaction: Transaction,
  before: readonly ArticleId[],
  removed: readonly Contribution[],
  added: readonly Contribution[],
  graphs: readonly ArticleGraph[],
  { version, hopeful = false, held: besides = [] }: Basis,
): Promise<Entities> {
  const named = [...removed, ...added].flatMap(({ readings }) => readings.map(([id]) => id));
  const ids = [...new Set([...named, ...besides])].sort(order);
  const statementIds = graphs.flatMap(({ statements }) => statements.map(({ id }) => id));
  const indicatorIds = graphs.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const [rows, [decisions = 0], held] = await Promise.all([
    transaction.run(find.lockEntities(ids)),
    transaction.run(decisionsVersion()),
    hopeful ? [] : transaction.run(find.holders(statementIds, indicatorIds, before)),
  ]);
  if (decisions !== version) throw new Moved();
  const [holder] = held;
  if (holder !== undefined)
    throw new GraphError(
      'CONFLICT',
      `apply: ${holder[0]} ${holder[1]} stands in article ${holder[2]} already; make its id from its own article's`,
    );
  return new Entities(rows);
}

/** Brings the counts of entities up to date; gives the change of relations. */
async function derive(
  transaction: Transaction,
  before: readonly ArticleId[],
  removed: readonly Contribution[],
  added: readonly Contribution[],
  graphs: readonly ArticleGraph[],
  entities: Entities,
  { concerned }: Basis,
): Promise<RelationChange> {
  const touched = [...new Set(removed.flatMap(({ statements }) => statements.map(({ relation }) => relation)))];
  const pairs = [...pairsOf([...removed, ...added])].map(
    ([entity, others]) => [entities.nodeOf(entity), others.map(entities.nodeOf)] as const,
  );
  for (const graph of graphs) entities.setTypes(graph, concerned);
  const [found, without] = await Promise.all([
    transaction.run(find.relationsOfPairs(pairs)),
    touched.length === 0 ? [] : transaction.run(find.relationsWithout(touched, before)),
  ]);
  const doubtful = new Set<EntityId>(removed.flatMap((contribution) => [...entities.remove(contribution)]));
  if (doubtful.size > 0)
    for (const [id, ...bounds] of await transaction.run(find.boundsWithout([...doubtful], before)))
      entities.setBounds(id, boundsOf(bounds));
  for (const contribution of added) entities.add(contribution);
  const relations = relationChange(found, without, removed, added);
  for (const [id, step] of relations.degrees) entities.addDegree(id, step);
  return relations;
}

/** All but what `writeSaid` writes. */
async function writeAll(
  transaction: Transaction,
  changes: readonly Work[],
  writings: readonly Writing[],
  removed: readonly Contribution[],
  entities: Entities,
  relations: RelationChange,
): Promise<void> {
  const graphs = writings.map(({ graph }) => graph);
  const work = new Map(changes.map((change) => [change.article, change]));
  const heads = writings.flatMap(({ graph, node }): readonly write.OfNode[] => {
    const { said = null, checksum = null } = work.get(graph.article.id) ?? {};
    return said === null || checksum === null ? [] : [[node, articleProperties(graph, said, checksum)]];
  });
  const stands = new Map(writings.map(({ graph, stands }) => [graph.article.id, stands]));
  const cleared = new Map(removed.map(({ article }) => [article, stands.get(article) ?? NOTHING_STANDS]));
  const retracted = changes.filter(({ graph }) => graph === null).map(({ article }) => article);
  const { retyped, renamed, rows, moved, gone } = entities.settled();
  const issues = await issueRows(transaction, changes, removed, graphs);
  await runAll(transaction, [
    // Create before deleting, because Neo4j checks every new id against all nodes that this transaction has deleted.
    relations.created.length > 0 && write.createRelations(relations.created, entities.nodeOf),
    ...(cleared.size > 0 ? write.clearArticles(cleared) : []),
    retyped.length > 0 && dropTypes(retyped),
    renamed.length > 0 && write.setEntities(renamed),
    rows.length > 0 && write.countEntities(rows),
    ...(moved.length > 0 ? write.moveEntities(moved) : []),
    issues.rows.length > 0 && write.setIssues(issues.rows),
    heads.length > 0 && write.setArticles(heads),
    relations.updated.length > 0 && write.updateRelations(relations.updated),
    relations.deleted.length > 0 && write.deleteRelations(relations.deleted),
    retracted.length > 0 && write.clearSentences(retracted),
    retracted.length > 0 && write.deleteArticles(retracted),
    issues.gone.length > 0 && write.deleteIssues(issues.gone),
    gone.length > 0 && write.deleteEntities(gone),
  ]);
}
