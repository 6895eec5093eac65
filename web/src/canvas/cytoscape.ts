import cytoscape, {
  type Core,
  type EdgeDefinition,
  type EventObject,
  type NodeDefinition,
  type NodeSingular,
  type StylesheetJson,
} from 'cytoscape';
import { RELATION_TYPES } from '../../../graph/ontology/index.ts';
import { fitted, type Overlays, type Viewport } from './fit.ts';
import { marksOf, type CanvasMarks, type Mark, type Marked } from './marks.ts';
import { NAME_FONT } from './labels.ts';
import {
  boxesOf,
  CAPTION_PART,
  fontAt,
  labelled,
  written,
  type LabelledNode,
  type LabelledView,
  type Written,
} from './names.ts';
import { INK, styleFrom, type LabelLanguage, type ColourScheme } from './style.ts';
import type { GraphView, ViewEdge } from './view.ts';

/** Events of the canvas, for the state that owns it. */
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
export type CanvasOptions = Readonly<{ scheme: ColourScheme; language: LabelLanguage; calm: boolean }>;

const MAX_PIXELS = 6000;
/** From so many elements on, gestures hide the edges and nothing glides. */
const LARGE = 250;
/** After the last turn of the wheel, names are chosen again. */
const STILL_MS = 90;
const NO_MARKS: CanvasMarks = { selected: null, second: null, along: new Set(), hovered: null, cursor: null };

type Fit = Readonly<{ least: number; centre: string | null }>;
/** What of the library's drawing can be changed later, though its types tell only of the start. */
type Renderer = { hideEdgesOnViewport: boolean };

const nodeData = ({ id, type, label, size, more, pinned }: LabelledNode): NodeDefinition['data'] => ({
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
  readonly #events: CanvasEvents;
  #language: LabelLanguage;
  #view: LabelledView = { nodes: [], edges: [] };
  #marks: CanvasMarks = NO_MARKS;
  #marked: Marked = marksOf(this.#view, NO_MARKS);
  #written: Written = { names: new Set(), captions: new Set() };
  #font = 0;
  #large = false;
  /** How the window was fitted last, until the user moves it. */
  #fit: Fit | null = { least: 0, centre: null };
  /** Where the window is going. */
  #goal: Viewport | null = null;
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, events: CanvasEvents, { scheme, language, calm }: CanvasOptions) {
    this.#calm = calm;
    this.#language = language;
    this.#events = events;
    this.#cy = cytoscape({
      container: host,
      style: styleFrom(scheme, language) as StylesheetJson,
      layout: { name: 'preset' },
      minZoom: 0.15,
      maxZoom: 3,
      boxSelectionEnabled: false,
      selectionType: 'single',
      pixelRatio: Math.min(devicePixelRatio, 2),
    });
    const nodeOf = ({ target }: EventObject): NodeSingular => target as NodeSingular;
    const id = (event: EventObject): string => nodeOf(event).id();
    this.#cy.on('tap', 'node', (event) => events.tapNode(id(event), event.originalEvent.shiftKey));
    this.#cy.on('tap', 'edge', (event) => events.tapEdge(id(event)));
    this.#cy.on('tap', (event) => event.target === this.#cy && events.tapGround());
    this.#cy.on('dbltap', 'node', (event) => events.open(id(event)));
    this.#cy.on('mouseover', 'node, edge', (event) => events.hover(id(event)));
    this.#cy.on('mouseout', 'node, edge', () => events.hover(null));
    this.#cy.on('dragpan scrollzoom pinchzoom', () => {
      [this.#fit, this.#goal] = [null, null];
    });
    this.#cy.on('zoom', () => {
      clearTimeout(this.#still);
      this.#still = setTimeout(() => this.#write(), STILL_MS);
    });
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
  show(bare: GraphView): void {
    const cy = this.#cy;
    const view = labelled(bare);
    this.#view = view;
    this.#large = view.nodes.length + view.edges.length > LARGE;
    (cy as unknown as { renderer: () => Renderer }).renderer().hideEdgesOnViewport = this.#large;
    const keep = new Set([...view.nodes, ...view.edges].map(({ id }) => id));
    const fonts = this.#fonts();
    cy.batch(() => {
      cy.elements()
        .filter((element) => !keep.has(element.id()))
        .remove();
      for (const node of view.nodes) {
        const drawn = cy.getElementById(node.id);
        const data = { ...nodeData(node), font: fonts.name };
        if (drawn.nonempty()) drawn.data(data);
        else cy.add({ group: 'nodes', data, position: { x: node.x, y: node.y }, classes: 'unnamed' });
      }
      for (const edge of view.edges) {
        const drawn = cy.getElementById(edge.id);
        const data = { ...edgeData(edge), font: fonts.caption };
        if (drawn.nonempty()) drawn.data(data);
        else cy.add({ group: 'edges', data, selectable: false });
      }
    });
    // What is gone bears no marks, so that it comes back without.
    const kept = (ids: ReadonlySet<string>): ReadonlySet<string> => new Set([...ids].filter((id) => keep.has(id)));
    this.#written = { names: kept(this.#written.names), captions: kept(this.#written.captions) };
    for (const { id, x, y } of view.nodes) this.#glide(id, x, y);
    this.mark(this.#marks);
  }

  #glide(id: string, x: number, y: number): void {
    const node = this.#cy.getElementById(id);
    const at = node.position();
    if (node.grabbed() || (Math.abs(at.x - x) < 1 && Math.abs(at.y - y) < 1)) return;
    node.stop();
    if (this.#calm || this.#large) node.position({ x, y });
    else node.animate({ position: { x, y } }, { duration: 260, easing: 'ease-out' });
  }

  /** Selection and hover are classes; the data is left alone, and so is every element whose marks stay. */
  mark(marks: CanvasMarks): void {
    this.#marks = marks;
    const before = this.#marked;
    const now = marksOf(this.#view, marks);
    this.#marked = now;
    this.#cy.batch(() => {
      for (const mark of Object.keys(now) as Mark[]) this.#reclass(mark, before[mark], now[mark]);
    });
    this.#write();
  }

  /** Gives a class to those that are to have it and lack it, and takes it from those that had it. */
  #reclass(name: string, before: ReadonlySet<string>, now: ReadonlySet<string>): void {
    for (const id of before) if (!now.has(id)) this.#cy.getElementById(id).removeClass(name);
    for (const id of now) {
      const element = this.#cy.getElementById(id);
      if (!element.hasClass(name)) element.addClass(name);
    }
  }

  #fonts(): Readonly<{ name: number; caption: number }> {
    const name = this.#font || NAME_FONT;
    return { name, caption: name * CAPTION_PART };
  }

  #choose(font: number): Written {
    const { hovered, selected, second, cursor } = this.#marks;
    const first = [hovered, selected, second, cursor].filter((id) => id !== null);
    const { faded, near } = this.#marked;
    const chosen = faded.size === 0 ? [] : [...this.#view.nodes, ...this.#view.edges].map(({ id }) => id);
    const inFocus = new Set([...chosen.filter((id) => !faded.has(id)), ...near]);
    return written(
      this.#view,
      font,
      { first, near: inFocus },
      ({ predicate }) => RELATION_TYPES[predicate][this.#language],
    );
  }

  /** Writes the names and words that can be read where the window is, or is going. */
  #write(): void {
    const cy = this.#cy;
    if (cy.destroyed()) return;
    const font = fontAt(this.#goal?.zoom ?? cy.zoom());
    const before = this.#written;
    const now = this.#choose(font);
    this.#written = now;
    cy.batch(() => {
      if (font !== this.#font) {
        this.#font = font;
        cy.nodes().data('font', this.#fonts().name);
        cy.edges().data('font', this.#fonts().caption);
      }
      for (const { id } of this.#view.nodes) {
        if (now.names.has(id) !== before.names.has(id))
          cy.getElementById(id).toggleClass('unnamed', !now.names.has(id));
      }
      this.#reclass('labelled', before.captions, now.captions);
    });
  }

  restyle(scheme: ColourScheme, language: LabelLanguage): void {
    this.#language = language;
    this.#cy.style(styleFrom(scheme, language)).update();
    this.#write();
  }

  /** The whole graph in view, clear of what lies over the canvas; no smaller than `least`, then with `centre` in the middle. */
  fit(least = 0, centre: string | null = null): void {
    const cy = this.#cy;
    this.#fit = { least, centre };
    if (this.#view.nodes.length === 0) return;
    const over = this.#events.overlays();
    let whole = { zoom: 1, pan: { x: 0, y: 0 } };
    // Names are larger the smaller the zoom, so that room and names are found in turns.
    for (let turn = 0, font = 0; turn < 6 && font < fontAt(whole.zoom); turn++) {
      font = fontAt(whole.zoom);
      whole = fitted(boxesOf(this.#view, font, this.#choose(font)), cy.width(), cy.height(), over);
    }
    const middle = this.#view.nodes.find(({ id }) => id === centre);
    const zoom = Math.max(cy.minZoom(), whole.zoom, middle ? least : 0);
    let { pan } = whole;
    if (zoom > whole.zoom) {
      const { x, y } = middle ?? { x: 0, y: 0 };
      pan = { x: cy.width() / 2 - zoom * x, y: (cy.height() + over.top - over.bottom) / 2 - zoom * y };
    }
    this.#go({ zoom, pan });
  }

  #go(goal: Viewport): void {
    const cy = this.#cy;
    cy.stop();
    this.#goal = goal;
    this.#write();
    const arrive = (): void => {
      if (this.#goal === goal) this.#goal = null;
    };
    if (this.#calm) {
      cy.viewport(goal);
      arrive();
    } else cy.animate(goal, { duration: 260, easing: 'ease-out', complete: arrive });
  }

  zoomBy(factor: number): void {
    const cy = this.#cy;
    [this.#fit, this.#goal] = [null, null];
    cy.stop();
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  /** Brings a node into the middle of what can be seen if it is not, or will hardly be, in view. */
  reveal(id: string): void {
    const cy = this.#cy;
    const node = this.#view.nodes.find((one) => one.id === id);
    if (!node) return;
    const { top, bottom } = this.#events.overlays();
    const { zoom, pan } = this.#goal ?? { zoom: cy.zoom(), pan: cy.pan() };
    const [x, y] = [node.x * zoom + pan.x, node.y * zoom + pan.y];
    if (x > 40 && y > top + 30 && x < cy.width() - 40 && y < cy.height() - bottom - 50) return;
    this.#go({ zoom, pan: { x: pan.x + cy.width() / 2 - x, y: pan.y + (cy.height() + top - bottom) / 2 - y } });
  }

  /**
   * After the canvas, or what lies over it, has another size: the window is fitted again unless the user has moved the window since; else the
   * middle stays, and what is selected stays in view.
   */
  resize(): void {
    const cy = this.#cy;
    const before = { x: cy.width(), y: cy.height() };
    cy.resize();
    if (cy.width() === 0) return;
    if (this.#fit) {
      this.fit(this.#fit.least, this.#fit.centre);
      return;
    }
    if (before.x > 0) cy.panBy({ x: (cy.width() - before.x) / 2, y: (cy.height() - before.y) / 2 });
    if (this.#marks.selected !== null) this.reveal(this.#marks.selected);
  }

  /** The graph as a picture; null when there is nothing to draw. */
  async picture(scheme: ColourScheme): Promise<Blob | null> {
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
    clearTimeout(this.#still);
    this.#cy.destroy();
  }
}
