import type { Box } from './fit.ts';

/** Something that wants to stand at a place, and the room it takes around it. A fixed one stands there whatever it covers. */
export type Wish = Readonly<{ id: string; x: number; y: number; room: Box; fixed: boolean }>;

/** Clear distance between two, in px. */
const GAP = 8;
const GOLDEN_ANGLE = 2.399963;

export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x1 < b.x2 + gap && b.x1 < a.x2 + gap && a.y1 < b.y2 + gap && b.y1 < a.y2 + gap;

export const moved = ({ x1, y1, x2, y2 }: Box, x: number, y: number): Box => ({
  x1: x1 + x,
  y1: y1 + y,
  x2: x2 + x,
  y2: y2 + y,
});

/** Gives each, in this order, the place nearest to its wish where it covers none of those before it and nothing fixed. */
export function slots(wishes: readonly Wish[]): ReadonlyMap<string, Readonly<{ x: number; y: number }>> {
  const places = new Map<string, Readonly<{ x: number; y: number }>>();
  const taken: Box[] = [];
  const take = ({ id, room }: Wish, x: number, y: number): void => {
    places.set(id, { x, y });
    taken.push(moved(room, x, y));
  };
  for (const wish of wishes) if (wish.fixed) take(wish, wish.x, wish.y);
  for (const wish of wishes) {
    for (let turn = 0; !wish.fixed && !places.has(wish.id); turn++) {
      // A spiral around the wish, wider across because labels are, that opens as it gets long.
      const radius = turn === 0 ? 0 : 9 * Math.sqrt(turn) + turn / 40;
      const x = Math.round(wish.x + 1.25 * radius * Math.cos(turn * GOLDEN_ANGLE));
      const y = Math.round(wish.y + radius * Math.sin(turn * GOLDEN_ANGLE));
      const box = moved(wish.room, x, y);
      if (!taken.some((other) => overlap(box, other, GAP))) take(wish, x, y);
    }
  }
  return places;
}
