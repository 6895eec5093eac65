import type { EntityId, IssueId } from '../../id.ts';
import { inForce, type Decision, type DecisionId, type Verdict } from '../../resolve/index.ts';
import { cutsOf, decisionsOfIds, pageOfDecisions, type Decisions } from '../decisions.ts';
import type { Page, PageRequest } from '../port.ts';
import type { Database } from './database.ts';
import type { Read } from './read.ts';

type Row = Readonly<{
  id: DecisionId;
  verdict: string;
  about: string;
  note: string | null;
  decided_on: string;
  undone_on: string | null;
}>;

/** All decisions, those undone too, in no order, and what follows from them. */
export function loadDecisions(db: Database): Decisions {
  // Records are added and undone, never taken away: the two counts tell every state apart.
  const state =
    db.get<{ state: string }>(`select count(*) || ' ' || count(undone_on) as state from decision`)?.state ?? '';
  const before = kept.get(db);
  if (before?.state === state) return before.decisions;
  const all = db.all<Row>('select id, verdict, about, note, decided_on, undone_on from decision').map(decisionOfRow);
  const decisions = { all, by: inForce(all) };
  kept.set(db, { state, decisions });
  return decisions;
}

/** What a connection read last. Nothing is read after a write of the same transaction, which may be rolled back. */
const kept = new WeakMap<Database, Readonly<{ state: string; decisions: Decisions }>>();

const decisionOfRow = (row: Row): Decision => ({
  id: row.id,
  verdict: JSON.parse(row.verdict) as Verdict,
  about: JSON.parse(row.about) as readonly string[],
  note: row.note,
  decidedOn: row.decided_on,
  undoneOn: row.undone_on,
});

export const insertDecision = (db: Database, { id, verdict, about, note, decidedOn, undoneOn }: Decision): void => {
  db.run(
    'insert into decision (id, verdict, about, note, decided_on, undone_on) values (?, ?, ?, ?, ?, ?)',
    id,
    JSON.stringify(verdict),
    JSON.stringify(about),
    note,
    decidedOn,
    undoneOn,
  );
};

export const decisionsByIds = ({ db }: Read, ids: readonly DecisionId[]): ReadonlyMap<DecisionId, Decision> =>
  decisionsOfIds(loadDecisions(db), ids);

export const cuts = ({ db }: Read, issues: readonly IssueId[]): readonly Decision[] =>
  cutsOf(loadDecisions(db), issues);

export function decisions({ db }: Read, entity: EntityId | null, request: PageRequest): Page<Decision> {
  return pageOfDecisions(loadDecisions(db), entity, request);
}
