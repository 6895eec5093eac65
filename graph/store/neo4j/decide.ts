import type { ArticleId, EntityId } from '../../id.ts';
import {
  entitiesOf,
  inForce,
  isCut,
  type Decision,
  type DecisionId,
  type Proposal,
  type Stamp,
} from '../../resolve/index.ts';
import { decisionOf, derivedGraph, type Decisions } from '../decisions.ts';
import { checkAdopted, checkStamp, claimOf, proposed, ruled, type Seen } from '../ruling.ts';
import type { Queries, Transaction } from './connection.ts';
import * as by from './cypher/decisions.ts';
import { articleStates } from './cypher/write-read.ts';
import { decisionProperties, loadDecisions } from './decisions.ts';
import { articleSaid, articlesByIds, entities, statementsByIds, storedArticles } from './reads/by-id.ts';
import { carryOut, type Work } from './carry-out.ts';
import { persistently } from './writer.ts';

/** Records a decision and derives again what it affects, in one transaction; see the port. */
export const decide = (connection: Queries, proposal: Proposal, stamp: Stamp): Promise<Decision> =>
  deciding(connection, async (transaction, decisions) => {
    const decision = ruled(proposal, stamp, decisions, await seen(transaction, proposal, decisions));
    return decisions.all.includes(decision) ? { result: decision } : { result: decision, added: decision };
  });

export const undo = (connection: Queries, id: DecisionId, on: string): Promise<Decision> =>
  deciding(connection, (_, decisions) => {
    checkStamp({ on, note: null });
    const decision = decisionOf(decisions, id);
    if (decision.undoneOn !== null) return { result: decision };
    const undone = { ...decision, undoneOn: on };
    return { result: undone, undone };
  });

export const adopt = (connection: Queries, decision: Decision): Promise<boolean> =>
  deciding(connection, (_, decisions) => {
    const own = decisions.all.find(({ id }) => id === decision.id);
    if (own === undefined) {
      checkAdopted(decision, decisions.by);
      return { result: true, added: decision };
    }
    return own.undoneOn !== null || decision.undoneOn === null
      ? { result: false }
      : { result: true, undone: { ...own, undoneOn: decision.undoneOn } };
  });

/** What comes of a call: a decision that is new, or one that is undone, or neither. */
type Ruling<T> = Readonly<{ result: T; added?: Decision; undone?: Decision }>;

/** Nothing was decided: the transaction is left without a trace. */
class Undecided<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('undecided');
    this.result = result;
  }
}

async function deciding<T>(
  connection: Queries,
  rule: (transaction: Transaction, decisions: Decisions) => Ruling<T> | Promise<Ruling<T>>,
): Promise<T> {
  try {
    return await persistently(connection, 'decide', async (transaction) => {
      const [version = 0] = await transaction.run(by.lockDecisions());
      const before = await loadDecisions(transaction.run);
      const { result, added, undone } = await rule(transaction, before);
      if (added !== undefined) {
        await transaction.run(by.createDecision(decisionProperties(added)));
        if (added.undoneOn === null) await rederive(transaction, added, before, [...before.all, added], version);
      } else if (undone !== undefined) {
        await transaction.run(by.undoDecision(undone.id, undone.undoneOn ?? undone.decidedOn));
        const after = before.all.map((other) => (other.id === undone.id ? undone : other));
        await rederive(transaction, undone, before, after, version);
      } else throw new Undecided(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undecided) return error.result as T;
    throw error;
  }
}

async function seen(transaction: Transaction, proposal: Proposal, { by: held }: Decisions): Promise<Seen> {
  const { run } = transaction;
  if (proposal.kind !== 'REJECT') {
    const named = proposed(proposal);
    return {
      entities: await entities(run, named.entities.map(held.idOf)),
      claim: null,
      articles: await articlesByIds(run, named.articles),
    };
  }
  const articles = new Map<never, never>();
  const found = (await statementsByIds(run, [proposal.statement])).get(proposal.statement);
  const graph = found === undefined ? null : await articleSaid(run, found.article);
  const statement = graph?.statements.find(({ id }) => id === found?.id);
  if (graph === null || statement === undefined) return { entities: new Map(), claim: null, articles };
  const records = await entities(run, [statement.subject, statement.object].map(held.idOf));
  return { entities: records, claim: claimOf(graph, statement, held, records), articles };
}

/**
 * Rewrites what the articles say that a decision affects. Its entities, or the article of the claim, are locked before the articles
 * are looked up: a writer that names one of them has finished by then, or sees the new version of the decisions once it gets the lock.
 */
async function rederive(
  transaction: Transaction,
  { verdict }: Decision,
  before: Decisions,
  after: readonly Decision[],
  version: number,
): Promise<void> {
  const { run } = transaction;
  if (verdict.kind === 'DIFFERENT' || isCut(verdict)) return;
  const now = inForce(after);
  const named = entitiesOf({ verdict });
  const held = [...new Set(named.flatMap((id) => [id, before.by.idOf(id), now.idOf(id)]))].sort();
  if (held.length > 0) await run(by.holdEntities(held));
  if (verdict.kind === 'REJECT') await run(by.holdArticle(verdict.article));
  const articles: readonly ArticleId[] =
    verdict.kind === 'REJECT' ? [verdict.article] : await run(by.articlesNaming(held));
  // Read before what the articles say: the checksum shows whether an article was stored again in between.
  const rows = await run(articleStates(articles.map((id) => ({ id, checksum: '' }))));
  const states = new Map(rows.map((row) => [row[0], row]));
  const stored = await storedArticles(run, articles);
  const work: readonly Work[] = stored.map(({ said }) => ({
    article: said.article.id,
    said,
    graph: derivedGraph(said, now),
    checksum: states.get(said.article.id)?.[1] ?? null,
  }));
  const concerned = (id: EntityId): boolean => before.by.concerns(id) || now.concerns(id);
  await carryOut(transaction, work, states, { version, stored, held, concerned });
}
