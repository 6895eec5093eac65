import type { EntityId, GraphStore, Proposal } from '../../graph/index.ts';
import { table } from './bench.ts';
import type { Subjects } from './store-ask.ts';

const stamp = () => ({ on: new Date().toISOString(), note: null });

/** What a decision takes about what very many articles name, which are all written anew, and its undoing. Each is made once. */
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
    const start = performance.now();
    const { id } = await store.decide(proposal, stamp());
    const decided = performance.now();
    await store.undo(id, stamp().on);
    const times = [decided - start, performance.now() - decided];
    rows.push([what, String(articles), ...times.map((time) => (time / 1000).toFixed(1))]);
  }
  return table(['decision', 'articles', 'decide, s', 'undo, s'], rows);
}
