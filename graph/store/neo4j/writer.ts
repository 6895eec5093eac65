import { GraphError } from '../../errors.ts';
import type { ArticleId, EntityId } from '../../id.ts';
import { order } from '../../order.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import { issueOf, issueText, winningName } from '../canonical.ts';
import { derivedGraph } from '../decisions.ts';
import type { Applied } from '../port.ts';
import { Entities, stored, type Contribution } from './change.ts';
import type { Queries, Transaction } from './connection.ts';
import { decisionsVersion, dropTypes } from './cypher/decisions.ts';
import * as find from './cypher/write-read.ts';
import * as write from './cypher/write.ts';
import { currentDecisions } from './decisions.ts';
import { isPassing, isRace, told } from './errors.ts';
import type { Query } from './query.ts';
import { ready, type Ready } from './ready.ts';
import { pairsOf, relationChange, type RelationChange } from './relation-change.ts';
import { articleProperties } from './said.ts';

/** What an article says, to be stored in place of what is there, or (`graph` null) to be taken away. */
export type Change = Readonly<{ article: ArticleId; graph: ArticleGraph | null; checksum: string | null }>;
/** A change in the light of the decisions: `said` is what the article says, `graph` what follows. */
export type Work = Change & Readonly<{ said: ArticleGraph | null }>;
/** What work rests on, and more than it: decisions of a version; entities locked besides, and which may get another type. */
type Basis = Readonly<{
  version: number;
  /** Whether ids are taken to be new, as nearly all are. The server refuses one that is not; done again, it is told whose it is. */
  hopeful?: boolean;
  held?: readonly EntityId[];
  concerned?: (id: EntityId) => boolean;
}>;
/** Of a retraction: `new` where there was nothing, `replaced` where it was. */
export type Outcome = Applied;

/** Deadlocks and lost races beyond what the driver tries by itself. */
const TRIES = 12;

/** What was found under the locks is not what was seen before them. */
class Moved extends Error {}
/** Nothing to write: the transaction is left without a trace. */
class Settled extends Error {
  readonly outcomes: ReadonlyMap<ArticleId, Outcome>;
  constructor(outcomes: ReadonlyMap<ArticleId, Outcome>) {
    super('settled');
    this.outcomes = outcomes;
  }
}

/**
 * Stores changes of different articles and texts in one transaction. Safe with other writers: locks are taken in one order, and a
 * transaction that loses a race is done again. Doing it again after a commit whose answer was lost finds the work done, and tells the
 * outcome that was on its way.
 */
export async function commit(
  connection: Queries,
  changes: readonly Change[],
): Promise<ReadonlyMap<ArticleId, Outcome>> {
  const sorted = changes.toSorted((a, b) => order(a.article, b.article));
  const expected = new Map<ArticleId, Outcome>();
  try {
    return await persistently(connection, 'apply', (transaction, isAgain) =>
      attempt(connection, transaction, sorted, expected, isAgain),
    );
  } catch (error) {
    if (error instanceof Settled) return error.outcomes;
    throw error;
  }
}

/** A managed write, done again where it lost a race. */
export async function persistently<T>(
  connection: Queries,
  name: string,
  work: (transaction: Transaction, isAgain: boolean) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await connection.write(name, (transaction) => work(transaction, tries > 1));
    } catch (error) {
      const again = error instanceof Moved || isRace(error) || isPassing(error);
      if (again && tries < TRIES) continue;
      throw told(connection.place, error);
    }
}

async function attempt(
  connection: Queries,
  transaction: Transaction,
  changes: readonly Change[],
  expected: Map<ArticleId, Outcome>,
  isAgain: boolean,
): Promise<ReadonlyMap<ArticleId, Outcome>> {
  const rows = changes.map(({ article, graph }) => ({ id: article, checksum: graph?.article.checksum ?? '' }));
  const states = new Map((await transaction.run(find.articleStates(rows))).map((row) => [row[0], row]));
  const outcomes = new Map<ArticleId, Outcome>();
  const open: Change[] = [];
  for (const change of changes) {
    const [, checksum = null, twin = null] = states.get(change.article) ?? [];
    if (change.checksum === checksum)
      outcomes.set(change.article, expected.get(change.article) ?? { outcome: 'unchanged' });
    else if (change.graph !== null && twin !== null) outcomes.set(change.article, { outcome: 'duplicate', of: twin });
    else {
      open.push(change);
      outcomes.set(change.article, { outcome: checksum === null ? 'new' : 'replaced' });
    }
  }
  if (open.length === 0) throw new Settled(outcomes);
  const { by, version } = await currentDecisions(connection, transaction.run);
  const work = open.map((change) => ({
    ...change,
    said: change.graph,
    graph: change.graph === null ? null : derivedGraph(change.graph, by),
  }));
  await carryOut(transaction, work, states, { version, hopeful: !isAgain });
  for (const { article } of open) expected.set(article, outcomes.get(article) ?? { outcome: 'new' });
  return outcomes;
}

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

  const [lockedNew, lockedOld, rows] = await Promise.all([
    applied.length === 0 ? [] : transaction.run(find.lockArticles(applied)),
    retracted.length === 0 ? [] : transaction.run(find.lockStoredArticles(retracted)),
    before.length === 0 ? [] : transaction.run(find.contributions(before)),
  ]);
  for (const [article, checksum] of [...lockedNew, ...lockedOld])
    if (checksum !== checksumOf(article)) throw new Moved();
  if (lockedOld.length !== retracted.length || rows.length !== before.length) throw new Moved();
  const removed = rows.map(stored);
  const added = graphs.map((graph) => ready(graph).contribution);
  const nodes = new Map(lockedNew.map(([article, , node]) => [article, node]));
  const entities = await lockEntities(transaction, before, removed, added, graphs, basis);
  const derived = derive(transaction, before, removed, added, graphs, entities, basis);
  // Of new articles, sent behind what `derive` reads: the server writes while this process counts.
  const ahead = before.length > 0 ? null : writeSaid(transaction, graphs, nodes, entities);
  ahead?.catch(() => undefined);
  try {
    const relations = await derived;
    await writeAll(transaction, changes, before, removed, nodes, entities, relations);
  } catch (error) {
    // What failed first is what all failed of.
    await ahead;
    throw error;
  }
  await (ahead ?? writeSaid(transaction, graphs, nodes, entities));
}

type Nodes = ReadonlyMap<ArticleId, find.NodeId>;
function nodeOf(nodes: Nodes, article: ArticleId): find.NodeId {
  const node = nodes.get(article);
  if (node === undefined) throw new Error(`store: article ${article} was not locked`);
  return node;
}

/** What articles say, of entities that are there. */
async function writeSaid(
  transaction: Transaction,
  graphs: readonly ArticleGraph[],
  nodes: Nodes,
  entities: Entities,
): Promise<void> {
  const heads = graphs.map(
    (graph) => [graph, nodeOf(nodes, graph.article.id), graph.entities.map(({ id }) => entities.nodeOf(id))] as const,
  );
  const by = (key: Exclude<keyof Ready, 'contribution'>): readonly write.OfArticle[] =>
    heads.flatMap(([graph, article, named]) => {
      const rows = ready(graph)[key];
      return rows === null ? [] : [[article, named, rows] as const];
    });
  const statements = by('statements');
  const indicators = by('indicators');
  const sentences = by('sentences');
  await runAll(transaction, [
    graphs.length > 0 && write.createNames(by('names')),
    statements.length > 0 && write.createStatements(statements),
    indicators.length > 0 && write.createIndicators(indicators),
    sentences.length > 0 && write.createSentences(sentences),
  ]);
}

/** Sends all at once; the server does them in order. */
async function runAll(transaction: Transaction, queries: readonly (Query<never> | false)[]): Promise<void> {
  await Promise.all(queries.filter((query) => query !== false).map((query) => transaction.run(query)));
}

/** Locks all entities that are concerned. @throws Moved where the decisions are no longer those of `basis`. */
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
    for (const [id, statementFirst, statementLast, articleFirst, articleLast] of await transaction.run(
      find.boundsWithout([...doubtful], before),
    ))
      entities.setBounds(id, { statementFirst, statementLast, articleFirst, articleLast });
  for (const contribution of added) entities.add(contribution);
  const relations = relationChange(found, without, removed, added);
  for (const [id, step] of relations.degrees) entities.addDegree(id, step);
  return relations;
}

/** All but what `writeSaid` writes. */
async function writeAll(
  transaction: Transaction,
  changes: readonly Work[],
  before: readonly ArticleId[],
  removed: readonly Contribution[],
  nodes: Nodes,
  entities: Entities,
  relations: RelationChange,
): Promise<void> {
  const present = changes.flatMap(({ graph, said, checksum }) =>
    graph === null || said === null || checksum === null ? [] : [{ graph, said, checksum }],
  );
  const graphs = present.map(({ graph }) => graph);
  const retracted = changes.filter(({ graph }) => graph === null).map(({ article }) => article);
  const { retyped, renamed, rows, moved, gone } = entities.settled();
  const issues = await issueRows(transaction, changes, removed, graphs);
  await runAll(transaction, [
    ...(before.length > 0 ? write.clearArticles(before) : []),
    retyped.length > 0 && dropTypes(retyped),
    renamed.length > 0 && write.setEntities(renamed),
    rows.length > 0 && write.countEntities(rows),
    ...(moved.length > 0 ? write.moveEntities(moved) : []),
    issues.rows.length > 0 && write.setIssues(issues.rows),
    graphs.length > 0 &&
      write.setArticles(
        present.map(({ graph, said, checksum }) => [
          nodeOf(nodes, graph.article.id),
          articleProperties(graph, said, checksum),
        ]),
      ),
    relations.created.length > 0 && write.createRelations(relations.created, entities.nodeOf),
    relations.updated.length > 0 && write.updateRelations(relations.updated),
    relations.deleted.length > 0 && write.deleteRelations(relations.deleted),
    retracted.length > 0 && write.deleteArticles(retracted),
    issues.gone.length > 0 && write.deleteIssues(issues.gone),
    gone.length > 0 && write.deleteEntities(gone),
  ]);
}

/** The heads of the issues that the changes touch: as most of their articles say. */
async function issueRows(
  transaction: Transaction,
  changes: readonly Change[],
  removed: readonly Contribution[],
  graphs: readonly ArticleGraph[],
) {
  const ids = [...new Set([...removed.map(({ issue }) => issue), ...graphs.map(({ issue }) => issue.id)])].sort(order);
  const found = await transaction.run(
    find.lockIssues(
      ids,
      changes.map(({ article }) => article),
    ),
  );
  const settled = found.map(([id, others]) => {
    const heads = [...others, ...graphs.filter(({ issue }) => issue.id === id).map(({ issue }) => issueText(issue))];
    const votes = [...Map.groupBy(heads, (head) => head)].map(([value, { length }]) => ({ value, votes: length }));
    return { id, head: winningName(votes), articles: heads.length };
  });
  return {
    rows: settled.flatMap(({ id, head, articles }) =>
      head === null ? [] : [{ id, head, articles, sortDate: issueOf(head).publishedOn ?? '' }],
    ),
    gone: settled.filter(({ head }) => head === null).map(({ id }) => id),
  };
}
