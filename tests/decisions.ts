import fc from 'fast-check';
import {
  ENTITY_TYPE_NAMES,
  GraphError,
  type ArticleGraph,
  type Decision,
  type EntityId,
  type GraphStore,
  type Proposal,
  type Stamp,
} from '../graph/index.ts';
import { WORLD, articleGraphs, idOf } from './graphs.ts';

/** A moment of a clock of its own for each test: later numbers are later. */
export const at = (tick: number, note: string | null = null): Stamp => ({
  on: new Date(Date.UTC(2026, 0, 1) + tick).toISOString(),
  note,
});

/** What is done to a store. A proposal names things by their place in the world, an undo a decision by its place among those made. */
export type Step =
  | Readonly<{ kind: 'apply'; graph: ArticleGraph }>
  | Readonly<{ kind: 'retract'; graph: ArticleGraph }>
  | Readonly<{ kind: 'decide'; proposal: Proposal }>
  | Readonly<{ kind: 'reject'; nth: number }>
  | Readonly<{ kind: 'undo'; nth: number }>;

/** Few things, so that decisions meet each other. */
const FEW = [
  '宿州市',
  '杭州市',
  '安徽省',
  '安徽省科学技术厅',
  '宿州市科学技术局',
  '安庆市科学技术局',
  '揭榜挂帅',
  '科技特派员',
  '先进材料创新研究院',
  '杭州电子科技大学先进材料创新研究院',
  '杭州电子科技大学',
  '精创集团',
  '安徽精创工业智能装备有限公司',
];
const anything = fc.oneof(fc.constantFrom(...FEW), fc.constantFrom(...WORLD.map(({ name }) => name))).map(idOf);
/** Two of one type, mostly. */
const pair = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...ENTITY_TYPE_NAMES)
      .map((type) => WORLD.filter((thing) => thing.type === type).slice(0, 6))
      .chain((things) => fc.tuple(fc.constantFrom(...things), fc.constantFrom(...things)))
      .map(([a, b]): readonly [EntityId, EntityId] => [idOf(a.name), idOf(b.name)]),
  },
  { weight: 1, arbitrary: fc.tuple(anything, anything) },
);

const proposals: fc.Arbitrary<Proposal> = fc.oneof(
  { weight: 4, arbitrary: pair.map(([a, b]) => ({ kind: 'SAME' as const, a, b })) },
  { weight: 1, arbitrary: pair.map(([a, b]) => ({ kind: 'DIFFERENT' as const, a, b })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('RENAME' as const),
      entity: anything,
      name: fc.constantFrom('新名', '另一个名字', '宿州市'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('RETYPE' as const),
      entity: anything,
      type: fc.constantFrom(...ENTITY_TYPE_NAMES),
    }),
  },
);

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: articleGraphs.map((graph): Step => ({ kind: 'apply', graph })) },
    { weight: 1, arbitrary: articleGraphs.map((graph): Step => ({ kind: 'retract', graph })) },
    { weight: 5, arbitrary: proposals.map((proposal): Step => ({ kind: 'decide', proposal })) },
    { weight: 1, arbitrary: fc.nat(20).map((nth): Step => ({ kind: 'reject', nth })) },
    { weight: 2, arbitrary: fc.nat(20).map((nth): Step => ({ kind: 'undo', nth })) },
  ),
  { minLength: 6, maxLength: 18, size: 'max' },
);

/** What the steps leave: the last reading of each article, and the decisions, undone ones too. */
export type Left = Readonly<{ graphs: readonly ArticleGraph[]; decisions: readonly Decision[] }>;

/** Does the steps one after the other; a proposal that is refused for a good reason is no step. */
export async function perform(store: GraphStore, all: readonly Step[], clock: () => Stamp): Promise<Left> {
  const graphs = new Map<string, ArticleGraph>();
  const decisions = new Map<string, Decision>();
  const decide = async (proposal: Proposal): Promise<void> => {
    try {
      const decision = await store.decide(proposal, clock());
      decisions.set(decision.id, decision);
    } catch (error) {
      if (!(error instanceof GraphError) || !['NOT_FOUND', 'CONFLICT', 'INVALID'].includes(error.code)) throw error;
    }
  };
  for (const step of all)
    switch (step.kind) {
      case 'apply':
        if ((await store.apply(step.graph)).outcome !== 'duplicate') graphs.set(step.graph.article.id, step.graph);
        break;
      case 'retract':
        await store.retract(step.graph.article.id);
        graphs.delete(step.graph.article.id);
        break;
      case 'decide':
        await decide(step.proposal);
        break;
      case 'reject': {
        const { items } = await store.statements(
          { relation: null, article: null, entity: null, between: null },
          { first: 200, after: null },
        );
        const found = items[step.nth % Math.max(items.length, 1)];
        if (found !== undefined) await decide({ kind: 'REJECT', statement: found.value.id });
        break;
      }
      case 'undo': {
        const found = [...decisions.values()][step.nth % Math.max(decisions.size, 1)];
        if (found !== undefined) decisions.set(found.id, await store.undo(found.id, clock().on));
      }
    }
  return { graphs: [...graphs.values()], decisions: [...decisions.values()] };
}
