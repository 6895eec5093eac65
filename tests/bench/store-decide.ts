import { GraphError, type EntityId, type GraphStore, type Proposal } from '../../graph/index.ts';
import { table } from './bench.ts';
import type { Subjects } from './store-ask.ts';

const stamp = () => ({ on: new Date().toISOString(), note: null });

/** What a decision takes about what very many articles name, which are all rewritten, and its undoing. Each is made once. */
export async function decideTable(store: GraphStore, { hubProgram, regions: [a, b] }: Subjects): Promise<string> {
  const articlesOf = async (ids: readonly EntityId[]): Promise<number> =>
    [...(await store.entities(ids)).values()].reduce((sum, { articles }) => sum + articles, 0);
  const proposals: readonly (readonly [what: string, of: readonly EntityId[], proposal: Proposal])[] = [
    ['a hub gets another name', [hubProgram], { kind: 'RENAME', entity: hubProgram, name: '另一个名称' }],
    ['two hubs become one', [a, b], { kind: 'SAME', a, b }],
  ];
  const rows: (readonly string[])[] = [];
  for (const [what, of, proposal] of proposals) {
    const articles = await articlesOf(of);
    rows.push([what, String(articles), ...(await timesOf(store, proposal))]);
  }
  return table(['decision', 'articles', 'decide, s', 'undo, s'], rows);
}

/** Seconds of deciding and undoing; a store may refuse what is more than it can write at once. */
async function timesOf(store: GraphStore, proposal: Proposal): Promise<readonly string[]> {
  const start = performance.now();
  try {
    const { id } = await store.decide(proposal, stamp());
    const decided = performance.now();
    await store.undo(id, stamp().on);
    return [decided - start, performance.now() - decided].map((time) => (time / 1000).toFixed(1));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return [`refused after ${((performance.now() - start) / 1000).toFixed(0)}: ${error.code}`, '–'];
  }
}
