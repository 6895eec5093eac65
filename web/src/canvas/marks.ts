import { neighboursIn, type GraphView } from './view.ts';

/** What the analyst points at and has chosen. A pair has a second region; the cursor is the keyboard's. */
export type CanvasMarks = Readonly<{
  selected: string | null;
  second: string | null;
  /** Nodes and edges of the paths that are listed beside the canvas. */
  along: ReadonlySet<string>;
  hovered: string | null;
  cursor: string | null;
}>;
export type Mark = 'selected' | 'second' | 'lit' | 'cursor' | 'near' | 'faded';
export type Marked = Readonly<Record<Mark, ReadonlySet<string>>>;

const only = (id: string | null): ReadonlySet<string> => new Set(id === null ? [] : [id]);

/** A node with its edges and neighbours, or an edge with its ends. */
function around(view: GraphView, id: string | null): ReadonlySet<string> {
  if (id === null) return new Set();
  const edge = view.edges.find((one) => one.id === id);
  if (edge) return new Set([id, edge.source, edge.target]);
  if (!view.nodes.some((node) => node.id === id)) return new Set();
  const edges = view.edges.filter(({ source, target }) => source === id || target === id);
  return new Set([id, ...neighboursIn(view, id), ...edges.map((one) => one.id)]);
}

/**
 * Which marks each element bears. What has nothing to do with the selection fades; pointing at something fades nothing, it brings out
 * what is near.
 */
export function marksOf(view: GraphView, { selected, second, along, hovered, cursor }: CanvasMarks): Marked {
  const present = [...view.nodes, ...view.edges].map(({ id }) => id);
  const chosen = new Set(
    along.size > 0 ? present.filter((id) => along.has(id)) : [...around(view, selected), ...around(view, second)],
  );
  const pointed = around(view, hovered);
  const all = chosen.size === 0 ? [] : present;
  return {
    selected: only(selected),
    second: only(second),
    lit: only(hovered),
    cursor: only(cursor),
    near: pointed,
    faded: new Set(all.filter((id) => !chosen.has(id) && !pointed.has(id))),
  };
}
