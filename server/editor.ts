import {
  decideCut,
  GraphError,
  isCutProposal,
  undoCut,
  type Decision,
  type DecisionId,
  type GraphStore,
  type Proposal,
} from '../graph/index.ts';

type Kind = Proposal['kind'];

/** A decision of one kind. */
export type MadeOf<K extends Kind> = Decision & Readonly<{ verdict: Extract<Decision['verdict'], { kind: K }> }>;

/** A decision of any kind, discriminated by its verdict: what `Decision` is, in the words that the compiler needs. */
export type Made = { [K in Kind]: MadeOf<K> }[Kind];

/** What a client may change. */
export type Editor = Readonly<{
  decide: <K extends Kind>(
    proposal: Extract<Proposal, { kind: K }>,
    note: string | null | undefined,
  ) => Promise<MadeOf<K>>;
  undo: (decision: DecisionId) => Promise<Decision>;
}>;

/** Lets clients decide; each decision carries the time of the clock. */
export function editorOf(store: GraphStore, now: () => Date): Editor {
  // Where articles begin is changed one after the other, because each change starts from what the store holds.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    decide: async <K extends Kind>(proposal: Extract<Proposal, { kind: K }>, note: string | null | undefined) => {
      const asked: Proposal = proposal;
      const stamp = { on: now().toISOString(), note: note ?? null };
      // The verdict of a proposal is of its kind.
      return (await (isCutProposal(asked)
        ? inTurn(() => decideCut(store, asked, stamp))
        : store.decide(asked, stamp))) as MadeOf<K>;
    },
    undo: (decision) => inTurn(() => undoCut(store, decision, now().toISOString())),
  };
}

const refuse = (): Promise<never> =>
  Promise.reject(
    new GraphError(
      'FORBIDDEN',
      'This server can be reached by others and only lets them read; start it with --edit to let them decide too.',
    ),
  );

/** Refuses whatever would change the graph. */
export const NO_EDITOR: Editor = { decide: refuse, undo: refuse };
