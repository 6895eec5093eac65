import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Box } from './fit.ts';
import { NAME_GAP } from './labels.ts';
import { slots, type Wish } from './slots.ts';

/** Layouts on plain arrays, so that they run in a worker and in a test alike. Sizes are in px. */
export type Body = Readonly<{
  id: string;
  x: number;
  y: number;
  size: number;
  /** The room of its name, which stands below it. */
  label: Readonly<{ width: number; height: number }>;
  /** It has a place already. */
  held: boolean;
  /** The user gave it its place. */
  pinned: boolean;
}>;
export type Spring = Readonly<{ source: string; target: string; weight: number }>;
export type Place = Readonly<{ x: number; y: number }>;
export type Places = Readonly<Record<string, Place>>;

/** A graph is wider than high, as windows and labels are. */
const WIDER = 1.18;
/** How much of the plane is left empty, as a multiple of what nodes and names cover. */
const EMPTY = 2.1;

/** The room of a node with its name, around the node's middle. */
export function roomOf({ size, label }: Pick<Body, 'size' | 'label'>): Box {
  const half = Math.max(size, label.width) / 2;
  return { x1: -half, y1: -size / 2, x2: half, y2: size / 2 + NAME_GAP + label.height };
}

/** The sunflower's order: even, and the same every time. */
function seed(index: number): Place {
  const angle = index * 2.399963;
  const radius = 60 * Math.sqrt(index + 0.5);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

const mean = (points: readonly Place[]): Place => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length),
  y: points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length),
});

/** Places by forces alone, scaled so that nodes and names find room. */
function spread(bodies: readonly Body[], springs: readonly Spring[]): Map<string, Place> {
  const graph = new Graph({ type: 'undirected' });
  bodies.forEach(({ id }, index) => graph.addNode(id, { ...seed(index), size: 10 }));
  for (const { source, target, weight } of springs) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    if (graph.hasEdge(source, target)) graph.updateEdgeAttribute(source, target, 'weight', (w) => Number(w) + weight);
    else graph.addEdge(source, target, { weight });
  }
  forceAtlas2.assign(graph, {
    iterations: 300,
    getEdgeWeight: (_, { weight }) => 1 + Math.log2(Number(weight)),
    settings: { ...forceAtlas2.inferSettings(Math.max(2, graph.order)), gravity: 1.2, scalingRatio: 12, slowDown: 4 },
  });
  const found = graph.mapNodes((id, { x, y }) => ({ id, x: Number(x), y: Number(y) }));
  const range = (key: 'x' | 'y'): number => {
    const values = found.map((node) => node[key]);
    return Math.max(...values) - Math.min(...values);
  };
  const covered = bodies.map(roomOf).reduce((sum, { x1, y1, x2, y2 }) => sum + (x2 - x1 + 8) * (y2 - y1 + 8), 0);
  const scale = found.length > 1 ? Math.sqrt((covered * EMPTY) / Math.max(1, range('x') * range('y'))) : 1;
  return new Map(found.map(({ id, x, y }) => [id, { x: x * scale * WIDER, y: (y * scale) / WIDER }]));
}

type Particle = { id: string; x: number; y: number; fixed: boolean; radius: number; fx?: number; fy?: number };

/** Lets what is not fixed find its place by forces among what is. */
function relax(
  bodies: readonly Body[],
  springs: readonly Spring[],
  at: (body: Body) => Place,
  isFixed: (body: Body) => boolean,
): Map<string, Place> {
  const particles: Particle[] = bodies.map((body) => {
    const { x, y } = at(body);
    const { x1, y1, x2, y2 } = roomOf(body);
    const fixed = isFixed(body);
    const place = { x: x / WIDER, y: y * WIDER };
    const radius = Math.sqrt((x2 - x1) * (y2 - y1)) / 2 + 6;
    return { id: body.id, ...place, fixed, radius, ...(fixed ? { fx: place.x, fy: place.y } : {}) };
  });
  const fixed = new Map(particles.map((particle) => [particle.id, particle.fixed]));
  const links = springs
    .filter(({ source, target }) => fixed.has(source) && fixed.has(target) && !(fixed.get(source) && fixed.get(target)))
    .map(({ source, target }) => ({ source, target }));
  forceSimulation(particles)
    .force(
      'link',
      forceLink<Particle, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(120)
        .strength(0.14),
    )
    .force(
      'charge',
      forceManyBody<Particle>()
        .strength(({ fixed }) => (fixed ? -40 : -150))
        .distanceMax(260),
    )
    .force('room', forceCollide<Particle>(({ radius }) => radius).iterations(3))
    .force('x', forceX<Particle>(mean(particles).x).strength(0.01))
    .force('y', forceY<Particle>(mean(particles).y).strength(0.01))
    .stop()
    .tick(140);
  return new Map(particles.map(({ id, x, y }) => [id, { x: x * WIDER, y: y / WIDER }]));
}

/** Each at its wish, or as near to it as it covers no other node and no name; the fixed ones where they are. */
function clear(bodies: readonly Body[], wishes: ReadonlyMap<string, Place>, isFixed: (body: Body) => boolean): Places {
  const found = slots(
    bodies.map((body): Wish => {
      const fixed = isFixed(body);
      const { x, y } = fixed ? body : (wishes.get(body.id) ?? body);
      return { id: body.id, x, y, room: roomOf(body), fixed };
    }),
  );
  return Object.fromEntries(found);
}

/** A new layout of all nodes; pinned nodes keep their place, and the others keep clear of them. */
export function arrange(bodies: readonly Body[], springs: readonly Spring[]): Places {
  const isPinned = ({ pinned }: Body): boolean => pinned;
  const free = spread(bodies, springs);
  const pins = bodies.filter(isPinned);
  const wishes = pins.length === 0 ? free : aroundPins(bodies, springs, pins, free);
  const degree = Map.groupBy(
    springs.flatMap(({ source, target }) => [source, target]),
    (id) => id,
  );
  // The most joined choose first.
  const order = bodies.toSorted((a, b) => (degree.get(b.id)?.length ?? 0) - (degree.get(a.id)?.length ?? 0));
  return clear(order, wishes, isPinned);
}

/** The free layout moved to where its pins are, then relaxed with them held. */
function aroundPins(
  bodies: readonly Body[],
  springs: readonly Spring[],
  pins: readonly Body[],
  free: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const [to, from] = [mean(pins), mean(pins.map((pin) => free.get(pin.id) ?? pin))];
  const at = (body: Body): Place => {
    const { x, y } = free.get(body.id) ?? body;
    return body.pinned ? body : { x: x - from.x + to.x, y: y - from.y + to.y };
  };
  return relax(bodies, springs, at, ({ pinned }) => pinned);
}

/** Finds places for new nodes near what they are joined to, `focus` above all; the held ones stay where they are. */
export function settle(bodies: readonly Body[], springs: readonly Spring[], focus: string | null): Places {
  const isHeld = ({ held }: Body): boolean => held;
  const held = new Map(bodies.filter(isHeld).map((body) => [body.id, body]));
  const middle = mean([...held.values()]);
  const centre = held.get(focus ?? '') ?? middle;
  const away = Math.hypot(centre.x - middle.x, centre.y - middle.y) || 1;
  // They start on the side of the focus that looks away from the rest, where there is room.
  const start = {
    x: centre.x + (90 * (centre.x - middle.x)) / away,
    y: centre.y + (90 * (centre.y - middle.y)) / away,
  };
  const seeds = new Map(
    bodies
      .filter((body) => !isHeld(body))
      .map((body, index) => [body.id, { x: start.x + seed(index).x, y: start.y + seed(index).y }]),
  );
  const wishes = relax(bodies, springs, (body) => seeds.get(body.id) ?? body, isHeld);
  const distance = ({ id }: Body): number => {
    const { x, y } = wishes.get(id) ?? centre;
    return Math.hypot(x - centre.x, y - centre.y);
  };
  return clear(
    bodies.toSorted((a, b) => distance(a) - distance(b)),
    wishes,
    isHeld,
  );
}
