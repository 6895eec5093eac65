import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, type Box } from '../../web/src/canvas/fit.ts';
import { arrange, settle, type Body, type Places, type Spring } from '../../web/src/canvas/layout.ts';

const body = (id: string, part: Partial<Body> = {}): Body => ({
  id,
  x: 0,
  y: 0,
  size: 32,
  held: false,
  pinned: false,
  ...part,
});
/** A hub with leaves, and a ring among the leaves. */
const star = (leaves: number): { bodies: Body[]; springs: Spring[] } => ({
  bodies: Array.from({ length: leaves + 1 }, (_, index) => body(`n${index}`)),
  springs: Array.from({ length: leaves }, (_, index) => [
    { source: 'n0', target: `n${index + 1}`, weight: 1 },
    { source: `n${index + 1}`, target: `n${((index + 1) % leaves) + 1}`, weight: 1 },
  ]).flat(),
});
const placed = (bodies: readonly Body[], places: Places): Body[] =>
  bodies.map((one) => ({ ...one, ...places[one.id], held: true }));
const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);
const nearest = (places: Places): number => {
  const all = Object.values(places);
  return Math.min(...all.flatMap((a, index) => all.slice(index + 1).map((b) => distance(a, b))));
};

test('everything gets a place of its own', () => {
  const { bodies, springs } = star(30);
  const places = arrange(bodies, springs);
  expect(Object.keys(places)).toHaveLength(31);
  expect(nearest(places)).toBeGreaterThan(36);
});

test('the same graph is laid out the same way twice', () => {
  const { bodies, springs } = star(12);
  expect(arrange(bodies, springs)).toEqual(arrange(bodies, springs));
});

test('a node alone, and none at all, are laid out too', () => {
  expect(arrange([], [])).toEqual({});
  expect(Object.keys(arrange([body('a')], []))).toEqual(['a']);
});

test('old nodes hardly move when new ones arrive, and nothing overlaps', () => {
  const { bodies, springs } = star(40);
  const old = placed(bodies, arrange(bodies, springs));
  const fresh = Array.from({ length: 12 }, (_, index) => body(`new${index}`));
  const joined = fresh.map(({ id }) => ({ source: 'n3', target: id, weight: 1 }));
  const places = settle([...old, ...fresh], [...springs, ...joined], 'n3');
  const moved = old.map((one) => distance(one, places[one.id] ?? { x: Infinity, y: 0 })).toSorted((a, b) => a - b);
  const spread = Math.max(...old.map((one) => distance(one, { x: 0, y: 0 })));
  expect(moved[Math.floor(moved.length / 2)]).toBeLessThan(spread * 0.05);
  expect(moved.at(-1)).toBeLessThan(spread * 0.35);
  expect(nearest(places)).toBeGreaterThan(30);
});

test('a pinned node stays where it was put', () => {
  const pinned = body('a', { x: 123, y: -45, held: true, pinned: true });
  const others = [body('b'), body('c')];
  const springs = [{ source: 'a', target: 'b', weight: 1 }];
  expect(settle([pinned, ...others], springs, 'a')['a']).toEqual({ x: 123, y: -45 });
  expect(arrange([pinned, ...others], springs)['a']).toEqual({ x: 123, y: -45 });
});

const boxes = fc.array(
  fc
    .tuple(...[-900, -900, 10, 10].map((min) => fc.integer({ min, max: min < 0 ? 900 : 120 })))
    .map(([x = 0, y = 0, w = 10, h = 10]): Box => ({ x1: x, y1: y, x2: x + w, y2: y + h })),
  { minLength: 1, maxLength: 20 },
);

test('a fitted graph lies within the window and clear of the bar, the sheet and the legend', () => {
  fc.assert(
    fc.property(boxes, fc.constantFrom(0, 300), (list, bottom) => {
      const over = { top: 50, bottom, corner: { width: 230, height: 200 } };
      const { zoom, pan } = fitted(list, 1000, 800, over);
      for (const { x1, y1, x2, y2 } of list) {
        const box = { x1: x1 * zoom + pan.x, y1: y1 * zoom + pan.y, x2: x2 * zoom + pan.x, y2: y2 * zoom + pan.y };
        expect(box.x1).toBeGreaterThan(-0.01);
        expect(box.x2).toBeLessThan(1000.01);
        expect(box.y1).toBeGreaterThan(49.99);
        expect(box.y2).toBeLessThan(800.01 - bottom);
        if (bottom === 0) expect(box.x1 < 230 && box.y2 > 600).toBe(false);
      }
    }),
  );
});
