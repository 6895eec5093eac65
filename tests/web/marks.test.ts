import { expect, test } from 'vitest';
import { marksOf, type CanvasMarks } from '../../web/src/canvas/marks.ts';
import { viewOf } from '../../web/src/canvas/view.ts';
import { entity, relation } from './graphs.ts';

/** a – b – c – d, and e alone. */
const [a, b, c, d, e] = [entity('a'), entity('b'), entity('c'), entity('d'), entity('e')] as const;
const [ab, bc, cd] = [
  relation(a, 'COOPERATES_WITH', b),
  relation(b, 'COOPERATES_WITH', c),
  relation(c, 'COOPERATES_WITH', d),
] as const;
const all = [a, b, c, d, e];
const view = viewOf(
  all.map(({ id }, index) => ({ id, x: 100 * index, y: 0, pinned: false, by: null })),
  new Map(all.map((one) => [one.id, one])),
  [ab, bc, cd],
  { types: [], predicates: [] },
);
const marks = (part: Partial<CanvasMarks>) =>
  marksOf(view, { selected: null, second: null, along: new Set(), hovered: null, cursor: null, ...part });

test('what has nothing to do with the selection fades', () => {
  expect([...marks({ selected: 'a' }).faded].sort()).toEqual(['c', 'd', 'e', bc.id, cd.id].sort());
});

test('pointing at something fades neither the selection nor its neighbours, and brings out what is near', () => {
  const { faded, near } = marks({ selected: 'a', hovered: 'd' });
  expect([...faded].sort()).toEqual(['e', bc.id].sort());
  expect([...near].sort()).toEqual(['c', 'd', cd.id].sort());
});

test('pointing without a selection fades nothing', () => {
  expect(marks({ hovered: 'a' }).faded.size).toBe(0);
});

test('both regions of a pair are lit with their neighbours', () => {
  expect([...marks({ selected: 'a', second: 'd' }).faded].sort()).toEqual(['e', bc.id].sort());
});

test('the paths listed beside the canvas stay lit, and not all that touches their ends', () => {
  const { faded } = marks({ selected: 'a', second: 'c', along: new Set(['a', 'b', 'c', ab.id, bc.id]) });
  expect([...faded].sort()).toEqual(['d', 'e', cd.id].sort());
});

test('paths outside the canvas leave the marks to their ends', () => {
  expect([...marks({ selected: 'a', along: new Set() }).faded].sort()).toEqual(['c', 'd', 'e', bc.id, cd.id].sort());
});

test('an edge that is selected or pointed at keeps its ends lit', () => {
  expect(marks({ selected: bc.id }).faded.has('b')).toBe(false);
  expect(marks({ selected: bc.id }).faded.has('c')).toBe(false);
  expect([...marks({ selected: 'a', hovered: cd.id }).faded].sort()).toEqual(['e', bc.id].sort());
});

test('something that is not on the canvas marks and fades nothing', () => {
  expect(marks({ selected: 'gone' }).faded.size).toBe(0);
});
