import cytoscape, {
  type Core,
  type EdgeDefinition,
  type EventObject,
  type NodeDefinition,
  type NodeSingular,
  type StylesheetJson,
} from 'cytoscape';
import { INK, styleFrom, type Language, type Scheme } from './style.ts';
import { fitted, type Overlays } from './fit.ts';
import type { GraphView, ViewEdge, ViewNode } from './view.ts';

/** What happens on the canvas, told to whoever keeps the state. */
export type CanvasEvents = Readonly<{
  tapNode: (id: string, together: boolean) => void;
  tapEdge: (id: string) => void;
  tapGround: () => void;
  open: (id: string) => void;
  drop: (id: string, x: number, y: number) => void;
  hover: (id: string | null) => void;
  /** What lies over the canvas now, for `fit` to keep clear of. */
  overlays: () => Overlays;
}>;
export type CanvasMarks = Readonly<{
  selected: string | null;
  second: string | null;
  hovered: string | null;
  cursor: string | null;
}>;
export type CanvasOptions = Readonly<{ scheme: Scheme; language: Language; calm: boolean; large: boolean }>;

const LABELS_UP_TO = 45;
const MAX_PIXELS = 6000;

const nodeData = ({ id, type, label, size, more, pinned }: ViewNode): NodeDefinition['data'] => ({
  id,
  type,
  label,
  size,
  more,
  halo: Math.round(3 + 1.6 * Math.log2(1 + more)),
  pinned,
});
const edgeData = ({ id, source, target, predicate, width, symmetric }: ViewEdge): EdgeDefinition['data'] => ({
  id,
  source,
  target,
  predicate,
  width,
  symmetric,
});

/** The one place that knows the drawing library. It draws views and reports gestures; it decides nothing. */
export class GraphCanvas {
  readonly #cy: Core;
  readonly #calm: boolean;
  readonly #large: boolean;
  readonly #events: CanvasEvents;
  #fitted = true;

  constructor(host: HTMLElement, events: CanvasEvents, { scheme, language, calm, large }: CanvasOptions) {
    this.#calm = calm;
    this.#large = large;
    this.#events = events;
    this.#cy = cytoscape({
      container: host,
      style: styleFrom(scheme, language) as StylesheetJson,
      layout: { name: 'preset' },
      minZoom: 0.15,
      maxZoom: 3,
      boxSelectionEnabled: false,
      selectionType: 'single',
      hideEdgesOnViewport: large,
      pixelRatio: large ? 1 : Math.min(devicePixelRatio, 2),
    });
    const nodeOf = ({ target }: EventObject): NodeSingular => target as NodeSingular;
    const id = (event: EventObject): string => nodeOf(event).id();
    this.#cy.on('tap', 'node', (event) => events.tapNode(id(event), event.originalEvent.shiftKey));
    this.#cy.on('tap', 'edge', (event) => events.tapEdge(id(event)));
    this.#cy.on('tap', (event) => event.target === this.#cy && events.tapGround());
    this.#cy.on('dbltap', 'node', (event) => events.open(id(event)));
    this.#cy.on('mouseover', 'node', (event) => events.hover(id(event)));
    this.#cy.on('mouseout', 'node', () => events.hover(null));
    this.#cy.on('dragpan scrollzoom pinchzoom', () => (this.#fitted = false));
    this.#cy.on('dragfree', 'node', (event) => {
      const { x, y } = nodeOf(event).position();
      events.drop(id(event), Math.round(x), Math.round(y));
    });
  }

  /** For tests in a real browser. */
  get core(): Core {
    return this.#cy;
  }

  /** Draws the view: what is new appears, what is gone goes, what moved glides. */
  show(view: GraphView): void {
    const cy = this.#cy;
    const keep = new Set([...view.nodes, ...view.edges].map(({ id }) => id));
    cy.batch(() => {
      cy.elements()
        .filter((element) => !keep.has(element.id()))
        .remove();
      for (const node of view.nodes) {
        const drawn = cy.getElementById(node.id);
        if (drawn.empty()) cy.add({ group: 'nodes', data: nodeData(node), position: { x: node.x, y: node.y } });
        else drawn.data(nodeData(node));
      }
      for (const edge of view.edges) {
        const drawn = cy.getElementById(edge.id);
        if (drawn.empty()) cy.add({ group: 'edges', data: edgeData(edge), selectable: false });
        else drawn.data(edgeData(edge));
      }
    });
    for (const { id, x, y } of view.nodes) this.#glide(id, x, y);
  }

  #glide(id: string, x: number, y: number): void {
    const node = this.#cy.getElementById(id);
    const at = node.position();
    if (node.grabbed() || (Math.abs(at.x - x) < 1 && Math.abs(at.y - y) < 1)) return;
    node.stop();
    if (this.#calm || this.#large) node.position({ x, y });
    else node.animate({ position: { x, y } }, { duration: 260, easing: 'ease-out' });
  }

  /** Selection and hover are classes; the data is left alone. */
  mark({ selected, second, hovered, cursor }: CanvasMarks): void {
    const cy = this.#cy;
    cy.batch(() => {
      cy.elements().removeClass('selected second lit faded cursor labelled');
      const selection = selected ? cy.getElementById(selected) : cy.collection();
      selection.addClass('selected');
      if (second) cy.getElementById(second).addClass('second');
      if (cursor) cy.getElementById(cursor).addClass('cursor');
      const centre = hovered ? cy.getElementById(hovered) : selection;
      const near = centre.nodes().closedNeighborhood().union(centre.edges()).union(centre.edges().connectedNodes());
      if (hovered) cy.getElementById(hovered).addClass('lit');
      if (near.nonempty()) cy.elements().difference(near).addClass('faded');
      if (second) cy.getElementById(second).removeClass('faded');
      if (cy.edges().length <= LABELS_UP_TO) cy.edges().addClass('labelled');
      near.edges().addClass('labelled');
    });
  }

  restyle(scheme: Scheme, language: Language): void {
    this.#cy.style(styleFrom(scheme, language)).update();
  }

  /** The whole graph in view, clear of what lies over the canvas; no smaller than `least`, then with `centre` in the middle. */
  fit(least = 0, centre: string | null = null): void {
    const cy = this.#cy;
    this.#fitted = true;
    if (cy.nodes().empty()) return;
    cy.stop();
    const over = this.#events.overlays();
    const whole = fitted(
      cy.nodes().map((node) => node.boundingBox()),
      cy.width(),
      cy.height(),
      over,
    );
    const middle = centre ? cy.getElementById(centre) : cy.collection();
    const zoom = Math.max(cy.minZoom(), whole.zoom, middle.isNode() ? least : 0);
    let { pan } = whole;
    if (zoom > whole.zoom) {
      const { x, y } = middle.isNode() ? middle.position() : { x: 0, y: 0 };
      pan = { x: cy.width() / 2 - zoom * x, y: (cy.height() + over.top - over.bottom) / 2 - zoom * y };
    }
    if (this.#calm) cy.viewport({ zoom, pan });
    else cy.animate({ zoom, pan }, { duration: 260, easing: 'ease-out' });
  }

  zoomBy(factor: number): void {
    const cy = this.#cy;
    this.#fitted = false;
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  /** Brings a node into the middle of what can be seen if it is not, or hardly, in view. */
  reveal(id: string): void {
    const cy = this.#cy;
    const node = cy.getElementById(id);
    if (node.empty() || !node.isNode()) return;
    const { top, bottom } = this.#events.overlays();
    const { x, y } = node.renderedPosition();
    if (x > 40 && y > top + 30 && x < cy.width() - 40 && y < cy.height() - bottom - 50) return;
    const by = { x: cy.width() / 2 - x, y: (cy.height() + top - bottom) / 2 - y };
    if (this.#calm) cy.panBy(by);
    else cy.animate({ panBy: by }, { duration: 260 });
  }

  /** A canvas of another size keeps its middle, or its fit when nobody has moved it since. */
  resize(): void {
    const cy = this.#cy;
    const before = { x: cy.width(), y: cy.height() };
    cy.resize();
    if (cy.width() === 0) return;
    if (this.#fitted) this.fit();
    else if (before.x > 0) cy.panBy({ x: (cy.width() - before.x) / 2, y: (cy.height() - before.y) / 2 });
  }

  /** The graph as a picture; null when there is nothing to draw. */
  async picture(scheme: Scheme): Promise<Blob | null> {
    if (this.#cy.nodes().empty()) return null;
    return this.#cy.png({
      full: true,
      scale: 2,
      maxWidth: MAX_PIXELS,
      maxHeight: MAX_PIXELS,
      bg: INK[scheme].paper,
      output: 'blob-promise',
    });
  }

  destroy(): void {
    this.#cy.destroy();
  }
}
