import { RELATION_TYPES, type EntityType, type RelationType } from '../../../graph/ontology/index.ts';
import type { EdgeCoreFragment, EntityCoreFragment } from '../api/generated/graphql.ts';
import type { Placed } from '../state/placed.ts';
import type { Off } from '../state/route.ts';

/** What the canvas draws: plain values, no library in sight. */
export type GraphView = Readonly<{ nodes: readonly ViewNode[]; edges: readonly ViewEdge[] }>;
export type ViewNode = Readonly<{
  id: string;
  type: EntityType;
  name: string;
  /** Diameter in px, by the number of articles. */
  size: number;
  /** Neighbours that are not on the canvas, hidden or not. */
  more: number;
  x: number;
  y: number;
  pinned: boolean;
}>;
export type ViewEdge = Readonly<{
  id: string;
  source: string;
  target: string;
  predicate: RelationType;
  weight: number;
  /** Line width in px, by weight. */
  width: number;
  symmetric: boolean;
  firstDate: string | null;
  firstEventDate: string | null;
}>;

export const nodeSize = (articles: number): number => Math.round(24 + 8 * Math.log2(1 + Math.max(0, articles)));
export const edgeWidth = (weight: number): number => Math.min(7, 1 + 0.9 * Math.log2(Math.max(1, weight)));

/** The nodes and relations on the canvas, after the legend's filters. */
export function viewOf(
  nodes: readonly Placed[],
  entities: ReadonlyMap<string, EntityCoreFragment>,
  relations: Iterable<EdgeCoreFragment>,
  off: Off,
): GraphView {
  const shown = new Map<string, Placed & { entity: EntityCoreFragment }>();
  for (const node of nodes) {
    const entity = entities.get(node.id);
    if (entity && !off.types.includes(entity.type)) shown.set(node.id, { ...node, entity });
  }
  const here = new Set(nodes.map(({ id }) => id));
  const edges: ViewEdge[] = [];
  const around = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const set = around.get(a) ?? new Set<string>();
    around.set(a, set.add(b));
  };
  for (const { id, predicate, weight, subject, object, firstDate, firstEventDate } of relations) {
    if (!here.has(subject.id) || !here.has(object.id)) continue;
    join(subject.id, object.id);
    join(object.id, subject.id);
    if (!shown.has(subject.id) || !shown.has(object.id) || off.predicates.includes(predicate)) continue;
    edges.push({
      id,
      source: subject.id,
      target: object.id,
      predicate,
      weight,
      width: edgeWidth(weight),
      symmetric: RELATION_TYPES[predicate].symmetric,
      firstDate,
      firstEventDate,
    });
  }
  return {
    nodes: [...shown.values()].map(({ id, x, y, pinned, entity }) => ({
      id,
      type: entity.type,
      name: entity.name,
      size: nodeSize(entity.articleCount),
      more: Math.max(0, entity.degree - (around.get(id)?.size ?? 0)),
      x,
      y,
      pinned,
    })),
    edges,
  };
}

/** Ids of the nodes joined to `id` by an edge of the view. */
export const neighboursIn = (view: GraphView, id: string): ReadonlySet<string> =>
  new Set(view.edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])));

/** What the filters let show, with the relations of this node though its own type be hidden, as the API counts its neighbours. */
export function viewWithSeed(shown: GraphView, whole: GraphView, id: string, off: Off): GraphView {
  const type = whole.nodes.find((node) => node.id === id)?.type;
  if (!type || !off.types.includes(type)) return shown;
  const others = new Set(shown.nodes.map((node) => node.id));
  return {
    nodes: shown.nodes,
    edges: whole.edges.filter(
      ({ source, target, predicate }) =>
        !off.predicates.includes(predicate) &&
        ((source === id && others.has(target)) || (target === id && others.has(source))),
    ),
  };
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
const HEADING: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Where an arrow key leads: the nearest neighbour that way, else the nearest node that way. */
export function stepFrom(view: GraphView, from: string | null, arrow: Arrow): string | null {
  const start = view.nodes.find(({ id }) => id === from);
  if (!start) return view.nodes.toSorted((a, b) => b.size - a.size)[0]?.id ?? null;
  const [dx, dy] = HEADING[arrow];
  const joined = neighboursIn(view, start.id);
  let best: string | null = null;
  let bestCost = Infinity;
  for (const node of view.nodes) {
    const along = (node.x - start.x) * dx + (node.y - start.y) * dy;
    const aside = Math.abs((node.x - start.x) * dy) + Math.abs((node.y - start.y) * dx);
    if (node.id === start.id || along <= 0 || aside > along * 1.8) continue;
    const cost = (along + 1.5 * aside) * (joined.has(node.id) ? 1 : 4);
    if (cost < bestCost) [best, bestCost] = [node.id, cost];
  }
  return best;
}
