import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, type Box } from '../../web/src/canvas/fit.ts';
import { arrange, roomOf, settle, type Body, type Places, type Spring } from '../../web/src/canvas/layout.ts';
import { moved, overlap } from '../../web/src/canvas/slots.ts';

const body = (id: string, part: Partial<Body> = {}): Body => ({
  id,
  x: 0,
  y: 0,
  size: 32,
  label: { width: 96, height: 43 },
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
/** Pairs whose node or name covers the other's. */
const overlaps = (bodies: readonly Body[], places: Places): number => {
  const rooms = bodies.map((one) => {
    const { x, y } = places[one.id] ?? { x: 0, y: 0 };
    return moved(roomOf(one), x, y);
  });
  return rooms.flatMap((a, index) => rooms.slice(index + 1).filter((b) => overlap(a, b))).length;
};

test.each([30, 79, 199])('of %i leaves round a hub, none covers another with its node or its name', (leaves) => {
  const { bodies, springs } = star(leaves);
  const places = arrange(bodies, springs);
  expect(Object.keys(places)).toHaveLength(leaves + 1);
  expect(overlaps(bodies, places)).toBe(0);
});

test('the same graph is laid out the same way twice', () => {
  const { bodies, springs } = star(12);
  expect(arrange(bodies, springs)).toEqual(arrange(bodies, springs));
});

test('a single node and an empty graph are laid out', () => {
  expect(arrange([], [])).toEqual({});
  expect(Object.keys(arrange([body('a')], []))).toEqual(['a']);
});

test('old nodes stay where they are when new ones arrive, and nothing covers anything', () => {
  const { bodies, springs } = star(40);
  const old = placed(bodies, arrange(bodies, springs));
  const fresh = Array.from({ length: 25 }, (_, index) => body(`new${index}`));
  const joined = fresh.map(({ id }) => ({ source: 'n3', target: id, weight: 1 }));
  const all = [...old, ...fresh];
  const places = settle(all, [...springs, ...joined], 'n3');
  for (const { id, x, y } of old) expect(places[id]).toEqual({ x, y });
  expect(overlaps(all, places)).toBe(0);
});

test('new nodes come near to what they are joined to', () => {
  const { bodies, springs } = star(40);
  const old = placed(bodies, arrange(bodies, springs));
  const centre = old.find(({ id }) => id === 'n3') ?? body('n3');
  const joined = [{ source: 'n3', target: 'new', weight: 1 }];
  const { new: place } = settle([...old, body('new')], [...springs, ...joined], 'n3');
  expect(distance(place ?? { x: Infinity, y: 0 }, centre)).toBeLessThan(320);
});

test.each(['settle', 'arrange'] as const)(
  '%s: pins stay where they were put, and the others keep clear of them',
  (how) => {
    const { bodies, springs } = star(30);
    const pins = [0, 7, 8, 9].map((index) => `n${index}`);
    const pinned = bodies.map((one, index) =>
      pins.includes(one.id) ? { ...one, x: 90 * index, y: -45, held: true, pinned: true } : one,
    );
    const places = how === 'settle' ? settle(pinned, springs, 'n0') : arrange(pinned, springs);
    for (const { id, x, y } of pinned.filter((one) => one.pinned)) expect(places[id]).toEqual({ x, y });
    expect(overlaps(pinned, places)).toBe(
      overlaps(
        pinned.filter((one) => one.pinned),
        places,
      ),
    );
  },
);

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

test('the legend costs nothing where nothing would lie under it', () => {
  const over = { top: 50, bottom: 0, corner: { width: 230, height: 200 } };
  // A triangle that stands on its lower right corner.
  const list: Box[] = [
    { x1: 0, y1: 0, x2: 40, y2: 40 },
    { x1: 900, y1: 0, x2: 940, y2: 40 },
    { x1: 900, y1: 700, x2: 940, y2: 740 },
  ];
  const bare = { ...over, corner: { width: 0, height: 0 } };
  expect(fitted(list, 1000, 800, over).zoom).toBeCloseTo(fitted(list, 1000, 800, bare).zoom, 4);
});
