import type { ArticleId } from '../../id.ts';
import {
  entitiesOf,
  inForce,
  isCut,
  type Decision,
  type DecisionId,
  type InForce,
  type Proposal,
  type Stamp,
} from '../../resolve/index.ts';
import { decisionOf, derivedGraph, type Decisions } from '../decisions.ts';
import { checkAdopted, checkStamp, claimOf, proposed, ruled, type Seen } from '../ruling.ts';
import { insertArticle, removeArticle } from './article-rows.ts';
import { articleSaid, articlesByIds, entities, statementsByIds } from './by-id.ts';
import type { Database } from './database.ts';
import { insertDecision, loadDecisions } from './decisions.ts';
import { Derived } from './derived.ts';

/** Records a decision and derives again what it affects, in one transaction; see the port. */
export const decide = (db: Database, proposal: Proposal, stamp: Stamp): Decision =>
  db.transaction('immediate', () => {
    const { all, by } = loadDecisions(db);
    const decision = ruled(proposal, stamp, { all, by }, seen(db, proposal, by));
    if (all.includes(decision)) return decision;
    insertDecision(db, decision);
    rederive(db, decision, by, inForce([...all, decision]));
    return decision;
  });

export const undo = (db: Database, id: DecisionId, on: string): Decision =>
  db.transaction('immediate', () => {
    checkStamp({ on, note: null });
    const decisions = loadDecisions(db);
    const decision = decisionOf(decisions, id);
    return decision.undoneOn === null ? takeBack(db, decisions, decision, on) : decision;
  });

export const adopt = (db: Database, decision: Decision): boolean =>
  db.transaction('immediate', () => {
    const { all, by } = loadDecisions(db);
    const own = all.find(({ id }) => id === decision.id);
    if (own !== undefined) {
      if (own.undoneOn !== null || decision.undoneOn === null) return false;
      takeBack(db, { all, by }, own, decision.undoneOn);
      return true;
    }
    checkAdopted(decision, by);
    insertDecision(db, decision);
    if (decision.undoneOn === null) rederive(db, decision, by, inForce([...all, decision]));
    return true;
  });

function takeBack(db: Database, { all, by }: Decisions, decision: Decision, on: string): Decision {
  const undone = { ...decision, undoneOn: on };
  db.run('update decision set undone_on = ? where id = ?', on, decision.id);
  const after = all.map((other) => (other === decision ? undone : other));
  rederive(db, decision, by, inForce(after));
  return undone;
}

function seen(db: Database, proposal: Proposal, by: InForce): Seen {
  const read = { db, check: () => undefined };
  if (proposal.kind !== 'REJECT') {
    const named = proposed(proposal);
    return {
      entities: entities(read, named.entities.map(by.idOf)),
      claim: null,
      articles: articlesByIds(read, named.articles),
    };
  }
  const articles = new Map<never, never>();
  const found = statementsByIds(read, [proposal.statement]).get(proposal.statement);
  const graph = found === undefined ? null : articleSaid(read, found.article);
  const statement = graph?.statements.find(({ id }) => id === found?.id);
  if (graph === null || statement === undefined) return { entities: new Map(), claim: null, articles };
  const records = entities(read, [statement.subject, statement.object].map(by.idOf));
  return { entities: records, claim: claimOf(graph, statement, by, records), articles };
}

type ArticleRow = Readonly<{ rid: number; id: ArticleId; graph_checksum: string }>;

/** Rewrites what the articles say that a decision affects. */
function rederive(db: Database, { verdict }: Decision, before: InForce, after: InForce): void {
  const read = { db, check: () => undefined };
  const concerned =
    verdict.kind === 'REJECT'
      ? db.all<ArticleRow>('select rid, id, graph_checksum from article where id = ?', verdict.article)
      : verdict.kind === 'DIFFERENT' || isCut(verdict)
        ? []
        : db.all<ArticleRow>(
            `select distinct a.rid, a.id, a.graph_checksum from json_each(?) wanted cross join entity e on e.id = wanted.value
             cross join article_entity ae on ae.entity = e.rid cross join article a on a.rid = ae.article`,
            JSON.stringify([...new Set(entitiesOf({ verdict }).map(before.idOf))]),
          );
  const readings = concerned.flatMap(({ rid, id, graph_checksum }) => {
    const said = articleSaid(read, id);
    return said === null ? [] : [{ rid, said, checksum: graph_checksum }];
  });
  const derived = new Derived(db);
  for (const { rid } of readings) removeArticle(db, derived, rid);
  for (const { said, checksum } of readings) {
    const graph = derivedGraph(said, after);
    for (const { id, type } of graph.entities) if (before.concerns(id) || after.concerns(id)) derived.retype(id, type);
    insertArticle(db, derived, graph, said, checksum);
  }
  derived.settle();
}
