import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeWidth, nodeSize, stepFrom, viewOf } from '../../web/src/canvas/view.ts';
import type { Placed } from '../../web/src/state/placed.ts';
import { entity, relation } from './graphs.ts';

const program = entity('p', 'Program', 4);
const city = entity('c', 'Region', 1);
const bureau = entity('b', 'Agency', 2);
const entities = new Map([program, city, bureau].map((one) => [one.id, one]));
const relations = [
  relation(program, 'CARRIED_OUT_IN', city, 3),
  relation(bureau, 'LEADS', program),
  relation(bureau, 'LOCATED_IN', city),
];
const at = (id: string, x = 0, y = 0): Placed => ({ id, x, y, pinned: false, by: null });
const NONE = { types: [], predicates: [] } as const;

test('shows the relations whose two ends are on the canvas, and no others', () => {
  const view = viewOf([at('p'), at('c')], entities, relations, NONE);
  expect(view.edges.map(({ id }) => id)).toEqual(['p CARRIED_OUT_IN c']);
});

test('counts the neighbours that are not shown', () => {
  const view = viewOf([at('p'), at('c'), at('b')], entities, relations, NONE);
  expect(view.nodes.map(({ id, more }) => [id, more])).toEqual([
    ['p', 2],
    ['c', 0],
    ['b', 0],
  ]);
});

test('counts a neighbour that is on the canvas and hidden as there, since expanding would not bring it', () => {
  const view = viewOf([at('p'), at('c'), at('b')], entities, relations, { types: ['Region'], predicates: ['LEADS'] });
  expect(view.nodes.map(({ id, more }) => [id, more])).toEqual([
    ['p', 2],
    ['b', 0],
  ]);
});

test('the legend takes away a type with its relations, or one kind of relation', () => {
  const all = [at('p'), at('c'), at('b')];
  const withoutAgencies = viewOf(all, entities, relations, { types: ['Agency'], predicates: [] });
  expect(withoutAgencies.nodes.map(({ id }) => id)).toEqual(['p', 'c']);
  expect(withoutAgencies.edges).toHaveLength(1);
  const withoutLeads = viewOf(all, entities, relations, { types: [], predicates: ['LEADS'] });
  expect(withoutLeads.edges.map(({ predicate }) => predicate)).toEqual(['CARRIED_OUT_IN', 'LOCATED_IN']);
});

test('a node that the store does not know is left out', () => {
  expect(viewOf([at('gone'), at('p')], entities, relations, NONE).nodes.map(({ id }) => id)).toEqual(['p']);
});

test('more articles and more statements are drawn larger, within bounds', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }), (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(nodeSize(less)).toBeLessThanOrEqual(nodeSize(more));
      expect(edgeWidth(less)).toBeLessThanOrEqual(edgeWidth(more));
      expect(edgeWidth(more)).toBeLessThanOrEqual(7);
    }),
  );
});

test('arrow keys lead to the neighbour that lies that way', () => {
  const placed = [at('p', 0, 0), at('c', 100, 10), at('b', 0, -100)];
  const view = viewOf(placed, entities, relations, NONE);
  expect(stepFrom(view, 'p', 'ArrowRight')).toBe('c');
  expect(stepFrom(view, 'p', 'ArrowUp')).toBe('b');
  expect(stepFrom(view, 'p', 'ArrowLeft')).toBeNull();
  expect(stepFrom(view, 'c', 'ArrowLeft')).toBe('p');
});

test('the first arrow key finds a node', () => {
  const view = viewOf([at('p'), at('c')], entities, relations, NONE);
  expect(stepFrom(view, null, 'ArrowDown')).toBe('p');
});
