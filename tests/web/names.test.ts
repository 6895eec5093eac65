import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontAt, labelled, nameBox, written, type LabelledView } from '../../web/src/canvas/names.ts';
import { overlap } from '../../web/src/canvas/slots.ts';
import { viewOf, type GraphView } from '../../web/src/canvas/view.ts';
import { entity, relation } from './graphs.ts';

const NOTHING = { first: [], near: new Set<string>() };
const caption = (): string => '实施于';
const viewAt = (places: readonly (readonly [number, number])[], edges: GraphView['edges'] = []): LabelledView => {
  const all = places.map((_, index) => ({ ...entity(`n${index}`), name: `名称${index}号`, articleCount: index % 7 }));
  const nodes = places.map(([x, y], index) => ({ id: `n${index}`, x, y, pinned: false, by: null }));
  const bare = viewOf(nodes, new Map(all.map((one) => [one.id, one])), [], { types: [], predicates: [] });
  return labelled({ ...bare, edges });
};
const grid = viewAt(
  Array.from({ length: 80 }, (_, index) => [(index % 10) * 90, Math.floor(index / 10) * 80] as const),
);

test.each([0.15, 0.3, 0.54, 0.8, 1, 3])(
  'at zoom %d text is at least 9 px high on the screen, names and words on edges',
  (zoom) => {
    expect(fontAt(zoom) * zoom * 0.9).toBeGreaterThan(9);
  },
);

test('at full size all names are written; from afar fewer, and the important ones among them', () => {
  expect(written(grid, fontAt(1), NOTHING, caption).names.size).toBe(80);
  const { names } = written(grid, fontAt(0.45), NOTHING, caption);
  expect(names.size).toBeGreaterThan(10);
  expect(names.size).toBeLessThan(80);
  const largest = Math.max(...grid.nodes.map(({ size }) => size));
  expect(grid.nodes.some(({ id, size }) => size === largest && names.has(id))).toBe(true);
});

test('wherever nodes stand, no name that is written covers another, and none that is not in focus covers a node', () => {
  const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 700 })), {
    minLength: 2,
    maxLength: 40,
  });
  fc.assert(
    fc.property(places, fc.constantFrom(0.2, 0.5, 1), (list, zoom) => {
      const view = viewAt(list);
      const { names } = written(view, fontAt(zoom), { first: ['n1'], near: new Set() }, caption);
      const boxes = view.nodes.filter(({ id }) => names.has(id)).map((node) => nameBox(node, fontAt(zoom)));
      expect(boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)))).toEqual([]);
      expect(names.has('n1')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('many edges of one kind round a node have one word; the one pointed at has its own', () => {
  const hub = entity('h', 'Program');
  const leaves = Array.from({ length: 17 }, (_, index) => entity(`r${index}`));
  const relations = leaves.map((leaf) => relation(hub, 'CARRIED_OUT_IN', leaf));
  const at = (angle: number) => ({ x: 400 * Math.cos(angle), y: 400 * Math.sin(angle), pinned: false, by: null });
  const bare = viewOf(
    [
      { id: 'h', x: 0, y: 0, pinned: false, by: null },
      ...leaves.map(({ id }, index) => ({ id, ...at((index * Math.PI) / 8.5) })),
    ],
    new Map([hub, ...leaves].map((one) => [one.id, one])),
    relations,
    { types: [], predicates: [] },
  );
  const view = labelled(bare);
  expect(written(view, 12, NOTHING, caption).captions.size).toBe(1);
  const pointed = relations[9]?.id ?? '';
  const { captions } = written(view, 12, { first: [pointed], near: new Set([pointed]) }, caption);
  expect(captions.has(pointed)).toBe(true);
  expect(captions.size).toBeLessThanOrEqual(2);
});
