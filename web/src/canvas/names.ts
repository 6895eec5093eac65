import type { Box } from './fit.ts';
import { abbreviated, balanced, labelSize, LINE_HEIGHT, NAME_FONT, NAME_GAP } from './labels.ts';
import { moved, overlap } from './slots.ts';
import type { GraphView, ViewEdge, ViewNode } from './view.ts';

/** A node with its name cut for the canvas so that no other looks the same, in lines. */
export type LabelledNode = ViewNode & Readonly<{ label: string }>;
export type LabelledView = Readonly<{ nodes: readonly LabelledNode[]; edges: readonly ViewEdge[] }>;

/** Here and not in the view, because the start view needs no labels and should not wait for what makes them. */
export function labelled({ nodes, edges }: GraphView): LabelledView {
  const short = abbreviated(nodes.map(({ name }) => name));
  return { nodes: nodes.map((node) => ({ ...node, label: balanced(short.get(node.name) ?? node.name) })), edges };
}

/** Which names, and which words on edges, are written at a zoom: as many as can be read and cover nothing, the important ones first. */
export type Written = Readonly<{ names: ReadonlySet<string>; captions: ReadonlySet<string> }>;

/** No text is smaller than this on the screen, in px. */
const READABLE = 10;
/** Sizes of text go up by this factor, so that not every turn of the wheel redraws every name. */
const STEP = 1.1;
/** Words on edges are as large as this part of a name. */
export const CAPTION_PART = 0.9;
/** Clear distance between two texts, as a part of their size. */
const GAP = 0.5;
/** Of a kind round one node, this many edges share one word. */
const FAN = 3;
/** In a graph of more edges, only those in focus have words. */
const CAPTIONED_EDGES = 45;

/** The size of names, in px of the graph, that keeps them readable at a zoom. */
export function fontAt(zoom: number): number {
  const steps = Math.ceil(Math.log(READABLE / (zoom * NAME_FONT * CAPTION_PART)) / Math.log(STEP) - 1e-9);
  return NAME_FONT * STEP ** Math.max(0, steps);
}

const nodeBox = ({ x, y, size }: ViewNode): Box =>
  moved({ x1: -size / 2, y1: -size / 2, x2: size / 2, y2: size / 2 }, x, y);

/** Where the name of a node stands. */
export function nameBox({ x, y, size, label }: LabelledNode, font: number): Box {
  const { width, height } = labelSize(label);
  const top = y + size / 2 + NAME_GAP;
  return { x1: x - (width * font) / 2, y1: top, x2: x + (width * font) / 2, y2: top + height * font };
}

/** Nodes of many articles and many edges are the ones to look for. */
function byRank(view: LabelledView): LabelledNode[] {
  const degree = new Map<string, number>();
  for (const id of view.edges.flatMap(({ source, target }) => [source, target])) {
    degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const rank = ({ id, size }: ViewNode): number => size + 6 * Math.log2(1 + (degree.get(id) ?? 0));
  return view.nodes.toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
}

type Focus = Readonly<{ first: readonly string[]; near: ReadonlySet<string> }>;

/**
 * Chooses what is written. Those that come `first` (what is pointed at, then what is selected) may lie over a node, but not over one
 * another; then come the names of what is `near` them, then all others by rank.
 */
export function written(
  view: LabelledView,
  font: number,
  { first, near }: Focus,
  captionOf: (edge: ViewEdge) => string,
): Written {
  const gap = GAP * font;
  const taken: Box[] = [];
  const bodies = view.nodes.map((node) => ({ id: node.id, box: nodeBox(node) }));
  const isFree = (box: Box, own: string | null, overNodes: boolean): boolean =>
    !taken.some((other) => overlap(box, other, gap)) &&
    (overNodes || !bodies.some((body) => body.id !== own && overlap(box, body.box, 1)));

  const names = new Set<string>();
  const ranked = byRank(view);
  const nodes = new Map(ranked.map((node) => [node.id, node]));
  const heads = first.flatMap((id) => nodes.get(id) ?? []);
  for (const node of new Set([...heads, ...ranked.filter(({ id }) => near.has(id)), ...ranked])) {
    const box = nameBox(node, font);
    if (!isFree(box, node.id, first.includes(node.id))) continue;
    names.add(node.id);
    taken.push(box);
  }

  const captions = new Set<string>();
  const all = view.edges.length <= CAPTIONED_EDGES;
  const place = captionPlaces(view, nodes, font * CAPTION_PART, captionOf);
  const wanted = view.edges.filter(({ id }) => all || near.has(id) || first.includes(id));
  for (const fan of fans(wanted, first)) {
    for (const edge of fan) {
      const box = place(edge);
      if (!box || !isFree(box, null, first.includes(edge.id))) continue;
      captions.add(edge.id);
      taken.push(box);
      break;
    }
  }
  return { names, captions };
}

/** Groups of edges with one label each: an edge in focus alone, many of one kind round a node together, any other alone. */
function fans(edges: readonly ViewEdge[], first: readonly string[]): readonly (readonly ViewEdge[])[] {
  const ends = ({ source, target, predicate }: ViewEdge): string[] => [
    `${predicate} ${source} >`,
    `${predicate} > ${target}`,
  ];
  const count = new Map<string, number>();
  for (const end of edges.flatMap(ends)) count.set(end, (count.get(end) ?? 0) + 1);
  const groups = Map.groupBy(edges, (edge) => {
    if (first.includes(edge.id)) return `! ${edge.id}`;
    const [hub = ''] = ends(edge).toSorted((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0));
    return (count.get(hub) ?? 0) >= FAN ? hub : edge.id;
  });
  const focused = (group: readonly ViewEdge[]): number => (group.some(({ id }) => first.includes(id)) ? 0 : 1);
  return [...groups.values()]
    .map((group) => group.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)))
    .toSorted((a, b) => focused(a) - focused(b));
}

/** Where the word of an edge stands: along its middle; edges that join the same two nodes lie side by side. */
function captionPlaces(
  view: GraphView,
  nodes: ReadonlyMap<string, ViewNode>,
  font: number,
  captionOf: (edge: ViewEdge) => string,
): (edge: ViewEdge) => Box | null {
  const pair = ({ source, target }: ViewEdge): string => [source, target].sort().join(' ');
  const beside = Map.groupBy(view.edges, pair);
  return (edge) => {
    const [a, b] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (!a || !b || a === b) return null;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy) || 1;
    const [along, up] = [Math.abs(dx) / length, Math.abs(dy) / length];
    const width = labelSize(captionOf(edge)).width * font;
    // The edge must be longer than its word between the two nodes.
    if (length - (a.size + b.size) / 2 < width + font) return null;
    const shift = 17 * ((beside.get(pair(edge))?.length ?? 1) - 1);
    const half = {
      w: (width * along + font * LINE_HEIGHT * up) / 2 + shift * up,
      h: (width * up + font * LINE_HEIGHT * along) / 2 + shift * along,
    };
    const clip = (a.size - b.size) / 4;
    const middle = { x: (a.x + b.x) / 2 + (clip * dx) / length, y: (a.y + b.y) / 2 + (clip * dy) / length };
    return moved({ x1: -half.w, y1: -half.h, x2: half.w, y2: half.h }, middle.x, middle.y);
  };
}

/** What the picture takes up: the nodes, and the names that are written. */
export const boxesOf = (view: LabelledView, font: number, { names }: Written): Box[] =>
  view.nodes.flatMap((node) => (names.has(node.id) ? [nodeBox(node), nameBox(node, font)] : [nodeBox(node)]));
