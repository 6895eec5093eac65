import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

/** Layouts on plain arrays, so that they run in a worker and in a test alike. */
export type Body = Readonly<{ id: string; x: number; y: number; size: number; held: boolean; pinned: boolean }>;
export type Spring = Readonly<{ source: string; target: string; weight: number }>;
export type Places = Readonly<Record<string, Readonly<{ x: number; y: number }>>>;

/** Labels are wider than nodes are high: forces act in a space squeezed by this factor, then it is let go. */
const SQUEEZE = 0.72;
/** Room for a node with its label, in px across. */
const ROOM = 112;

const rounded = (x: number, y: number): Readonly<{ x: number; y: number }> => ({ x: Math.round(x), y: Math.round(y) });

/** The sunflower's order: even, and the same every time. */
const seed = (index: number): Readonly<{ x: number; y: number }> => {
  const angle = index * 2.399963;
  const radius = 60 * Math.sqrt(index + 0.5);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
};

/** A layout of everything from scratch; pinned nodes keep their place. */
export function arrange(bodies: readonly Body[], springs: readonly Spring[]): Places {
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
  const positions = graph.mapNodes((id, { x, y }) => ({ id, x: Number(x), y: Number(y) }));
  const spread = (key: 'x' | 'y'): number => {
    const values = positions.map((node) => node[key]);
    return Math.max(...values) - Math.min(...values);
  };
  if (positions.length > 1) {
    const area = Math.max(1, spread('x') * spread('y'));
    const scale = Math.sqrt((positions.length * ROOM * ROOM * 1.15) / area);
    for (const { id, x, y } of positions) graph.mergeNodeAttributes(id, { x: x * scale, y: y * scale, size: ROOM / 2 });
    noverlap.assign(graph, {
      maxIterations: 200,
      settings: { margin: 4, ratio: 1, expansion: 1.05, gridSize: 20, speed: 3 },
    });
  }
  const placed: Record<string, Readonly<{ x: number; y: number }>> = {};
  const kept = new Map(bodies.filter(({ pinned }) => pinned).map((body) => [body.id, body]));
  graph.forEachNode((id, { x, y }) => {
    const pin = kept.get(id);
    placed[id] = pin ? rounded(pin.x, pin.y) : rounded(Number(x) / SQUEEZE ** 0.5, Number(y) * SQUEEZE ** 0.5);
  });
  return placed;
}

type Particle = {
  id: string;
  x: number;
  y: number;
  ox: number;
  oy: number;
  old: boolean;
  radius: number;
  fx?: number;
  fy?: number;
};

/** Lets new nodes settle round `focus`; the held ones give way by a hair, the pinned ones not at all. */
export function settle(bodies: readonly Body[], springs: readonly Spring[], focus: string | null): Places {
  const centre = bodies.find(({ id }) => id === focus) ?? { x: 0, y: 0 };
  let fresh = 0;
  const particles: Particle[] = bodies.map(({ id, x, y, held, pinned, size }) => {
    const at = held ? { x, y } : { x: centre.x + seed(fresh + 2).x, y: centre.y + seed(fresh++ + 2).y };
    const squeezed = { x: at.x * SQUEEZE, y: at.y };
    return {
      id,
      ...squeezed,
      ox: squeezed.x,
      oy: squeezed.y,
      old: held,
      radius: Math.max(34, size / 2 + 20),
      ...(pinned ? { fx: squeezed.x, fy: squeezed.y } : {}),
    };
  });
  const reach = Math.min(200, 100 + 1.6 * bodies.length);
  const old = new Map(particles.map((particle) => [particle.id, particle.old]));
  const links = springs
    .filter(({ source, target }) => old.has(source) && old.has(target) && !(old.get(source) && old.get(target)))
    .map(({ source, target }) => ({ source, target }));
  const simulation = forceSimulation(particles)
    .force(
      'link',
      forceLink<Particle, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(reach)
        .strength(0.14),
    )
    .force(
      'charge',
      forceManyBody<Particle>()
        .strength((p) => (p.old ? -20 : -150))
        .distanceMax(260),
    )
    .force('room', forceCollide<Particle>(({ radius }) => radius).iterations(3))
    .force(
      'x',
      forceX<Particle>(({ ox }) => ox).strength((p) => (p.old ? 0.6 : 0.01)),
    )
    .force(
      'y',
      forceY<Particle>(({ oy }) => oy).strength((p) => (p.old ? 0.6 : 0.01)),
    )
    .stop();
  simulation.tick(140);
  return Object.fromEntries(particles.map(({ id, x, y }) => [id, rounded(x / SQUEEZE, y)]));
}
