import { ApiError, type request } from '../api/client.ts';
import { server } from '../api/server.svelte.ts';
import type { EntityCoreFragment } from '../api/generated/graphql.ts';
import type { LayoutClient } from '../canvas/layout-client.ts';
import type { Spring } from '../canvas/layout.ts';
import type { NamedBody } from '../canvas/layout.worker.ts';
import { neighboursIn, nodeSize, viewOf, type GraphView } from '../canvas/view.ts';
import type { Address } from './address.svelte.ts';
import { begin, commit, redo, undo, type History } from './history.ts';
import { branchTotal, Known, type Branch } from './known.svelte.ts';
import { collapsible, merged, samePlaces, without } from './placing.ts';
import type { Off, Placed } from './route.ts';

/** More than this cannot be read, slows every gesture, and the API takes no longer list of ids. */
export const MOST_NODES = 200;
/** Neighbours that one expansion brings. */
export const EXPANSION = 25;

/** What the user should know about the last change, in no language; counts are of entities. */
export type Notice =
  /** `left` may come with another expansion; `hidden` only when the legend shows them again. */
  | Readonly<{ kind: 'added'; added: number; left: number; hidden: number }>
  | Readonly<{ kind: 'full'; added: number; left: number }>
  | Readonly<{ kind: 'missing'; count: number }>;

/** What became of nodes that were to be placed, and why some were left out. */
type Placement = Readonly<
  { added: number } & ({ why: 'done'; left: 0 } | { why: 'full'; left: number } | { why: 'unknown'; left: number })
>;

/** What the explorer works with: the page's own, or a test's. */
export type Surroundings = Readonly<{
  address: Pick<Address, 'route' | 'go'>;
  layout: Pick<LayoutClient, 'arrange' | 'settle'>;
  ask: typeof request;
  /** Neighbours that a first node brings along: what the window has room for. */
  firstLook: () => number;
}>;

const NONE_OFF = { types: [], predicates: [] } as const;

/** The graph on the canvas: which nodes, where, what brought them, and every relation among them. */
export class Explorer {
  readonly #around: Surroundings;
  readonly #known: Known;
  #history = $state.raw<History<readonly Placed[]>>(begin([]));
  #busy = $state(0);
  #error = $state.raw<ApiError | null>(null);
  #notice = $state.raw<Notice | null>(null);
  #arranged = $state(0);
  /** Changes that fetch or lay out come one after the other, so that each starts from what the one before left. */
  #turn: Promise<void> = Promise.resolve();
  #pending = new AbortController();
  readonly #whole = $derived.by(() => this.#viewWithout(NONE_OFF));
  readonly #view = $derived.by(() => {
    const { off } = this.#around.address.route;
    return off.types.length + off.predicates.length === 0 ? this.#whole : this.#viewWithout(off);
  });

  constructor(surroundings: Surroundings) {
    this.#around = surroundings;
    this.#known = new Known(surroundings.ask);
  }

  get nodes(): readonly Placed[] {
    return this.#history.present;
  }
  /** What the filters let show. */
  get view(): GraphView {
    return this.#view;
  }
  /** All that is on the canvas, whatever the filters hide. */
  get whole(): GraphView {
    return this.#whole;
  }
  get busy(): boolean {
    return this.#busy > 0;
  }
  get error(): ApiError | null {
    return this.#error;
  }
  get notice(): Notice | null {
    return this.#notice;
  }
  /** Counts up whenever everything has a new place and the window should fit it. */
  get arranged(): number {
    return this.#arranged;
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }
  get entities(): ReadonlyMap<string, EntityCoreFragment> {
    return this.#known.entities;
  }
  /** Nodes that one more expansion can place. */
  get room(): number {
    return Math.max(0, Math.min(EXPANSION, MOST_NODES - this.nodes.length));
  }

  has(id: string): boolean {
    return this.nodes.some((node) => node.id === id);
  }
  /** Nodes that collapsing takes away. */
  collapsible(id: string): ReadonlySet<string> {
    return collapsible(this.nodes, this.#whole, id);
  }

  /** How many distinct neighbours the filters let show, on the canvas or not; a question to the API only where filters are on. */
  async reach(id: string, degree: number, off: Off, signal: AbortSignal): Promise<number> {
    if (off.types.length + off.predicates.length === 0) return degree;
    return this.#known.reach(id, off, signal);
  }

  /** Those of `reach` that are on the canvas. */
  reached(id: string): number {
    return neighboursIn(this.#view.nodes.some((node) => node.id === id) ? this.#view : this.#viewWithSeed(id), id).size;
  }

  /** How many neighbours of a branch the filters let show and are not on the canvas; null where the node is not on it, since that is not known. */
  moreAlong(id: string, branch: Branch): number | null {
    if (!this.has(id)) return null;
    return branchTotal(branch, this.#around.address.route.off) - this.#along(id, branch, this.#viewWithSeed(id));
  }

  /** Follows the address bar: on start, and on back and forward. What was on its way to another graph is dropped. */
  async restore(wanted: readonly Placed[]): Promise<void> {
    if (samePlaces(wanted, this.nodes)) return;
    this.#drop();
    await this.#run(async (signal) => {
      const nodes = wanted.slice(0, MOST_NODES);
      const first = this.#known.entities.size === 0;
      const fresh = nodes.map(({ id }) => id).filter((id) => !this.has(id));
      await this.#known.learn(
        fresh,
        nodes.map(({ id }) => id),
        signal,
      );
      const gone = new Set(nodes.map(({ id }) => id).filter((id) => !this.#known.entities.has(id)));
      const found = without(nodes, gone);
      this.#history = first ? begin(found) : commit(this.#history, found);
      this.#around.address.go({ nodes: found }, 'replace');
      if (gone.size > 0) this.#notice = { kind: 'missing', count: gone.size };
      else if (wanted.length > nodes.length) {
        this.#notice = { kind: 'full', added: nodes.length, left: wanted.length - nodes.length };
      }
      this.#arranged++;
    });
  }

  /** Puts a node on the canvas; on an empty one with its first neighbours. */
  async start(id: string): Promise<void> {
    await this.#run(async (signal) => {
      if (this.has(id)) return;
      if (this.nodes.length > 0) this.#tell(await this.#place([id], null, null, signal));
      else await this.#bring(id, null, this.#around.firstLook(), signal);
    });
  }

  async add(ids: readonly string[], focus: string | null): Promise<void> {
    await this.#run(async (signal) => this.#tell(await this.#place(ids, focus, null, signal)));
  }

  /** Brings the first neighbours of a node that are not yet there and that the filters let show. */
  async expand(id: string, branch: Branch | null = null): Promise<void> {
    await this.#run((signal) => this.#bring(id, branch, EXPANSION, signal));
  }

  /** Takes back what expanding the node brought, unless something else holds it. */
  collapse(id: string): void {
    this.remove([...this.collapsible(id)]);
  }

  remove(ids: readonly string[]): void {
    if (ids.length > 0) this.#commit(without(this.nodes, new Set(ids)));
  }

  keepAround(id: string): void {
    const keep = neighboursIn(this.#view, id);
    this.remove(this.nodes.map((node) => node.id).filter((other) => other !== id && !keep.has(other)));
  }

  clear(): void {
    this.#drop();
    this.#commit([]);
    this.#around.address.go({ focus: null });
  }

  /** A node let go by the pointer stays where it was put. */
  drop(id: string, x: number, y: number): void {
    this.#commit(
      this.nodes.map((node) => (node.id === id ? { ...node, x, y, pinned: true } : node)),
      'replace',
    );
  }

  togglePin(id: string): void {
    this.#commit(
      this.nodes.map((node) => (node.id === id ? { ...node, pinned: !node.pinned } : node)),
      'replace',
    );
  }

  async rearrange(): Promise<void> {
    await this.#run(async (signal) => {
      const asked = this.nodes;
      const places = await this.#around.layout.arrange(this.#bodies(asked, new Set()), this.#springs());
      signal.throwIfAborted();
      this.#commit(merged(this.nodes, asked, places), 'replace');
      this.#arranged++;
    });
  }

  undo(): void {
    this.#step(undo(this.#history));
  }

  redo(): void {
    this.#step(redo(this.#history));
  }

  dismiss(): void {
    [this.#notice, this.#error] = [null, null];
  }

  async #bring(id: string, branch: Branch | null, want: number, signal: AbortSignal): Promise<void> {
    const { off } = this.#around.address.route;
    const here = new Set(this.nodes.map((node) => node.id));
    const ids = await this.#known.neighbours(id, branch, want, here, off, signal);
    const placement = await this.#place(here.has(id) ? ids : [id, ...ids], id, id, signal);
    if (!this.has(id)) {
      this.#tell(placement);
      return;
    }
    const count = (view: GraphView): number => (branch ? this.#along(id, branch, view) : neighboursIn(view, id).size);
    const all = branch ? branchTotal(branch, NONE_OFF) : (this.#known.entities.get(id)?.degree ?? 0);
    const total = branch ? branchTotal(branch, off) : await this.reach(id, all, off, signal);
    const left = Math.max(0, total - count(this.#viewWithSeed(id)));
    const hidden = Math.max(0, all - count(this.#whole) - left);
    this.#notice =
      placement.why === 'full'
        ? { kind: 'full', added: placement.added, left }
        : { kind: 'added', added: placement.added - (here.has(id) ? 0 : 1), left, hidden };
  }

  /**
   * Adds the nodes that fit: alone on the canvas all are arranged, else the new ones settle among the old. The user may go on
   * meanwhile: what arrives joins the nodes as they are then.
   */
  async #place(
    ids: readonly string[],
    focus: string | null,
    by: string | null,
    signal: AbortSignal,
  ): Promise<Placement> {
    const wanted = [...new Set(ids)].filter((id) => !this.has(id));
    const fit = wanted.slice(0, MOST_NODES - this.nodes.length);
    const met = new Set<string>();
    if (fit.length > 0) await this.#meet(fit, met, signal);
    const known = fit.filter((id) => this.#known.entities.has(id));
    const asked = this.nodes;
    const placed = known.map((id): Placed => ({ id, x: 0, y: 0, pinned: false, by: by === id ? null : by }));
    let added = 0;
    if (placed.length > 0) {
      const bodies = this.#bodies([...asked, ...placed], new Set(asked.map(({ id }) => id)));
      const { layout } = this.#around;
      const whole = asked.length === 0;
      const places = await (whole
        ? layout.arrange(bodies, this.#springs())
        : layout.settle(bodies, this.#springs(), focus));
      signal.throwIfAborted();
      // Undo may have brought nodes back that the new ones have not met.
      await this.#meet(known, met, signal);
      const now = merged(this.nodes, asked, places);
      const removed = focus !== null && asked.some(({ id }) => id === focus) && !this.has(focus);
      const fresh = removed
        ? []
        : placed.filter(({ id }) => !this.has(id)).slice(0, Math.max(0, MOST_NODES - now.length));
      added = fresh.length;
      if (added > 0) this.#commit([...now, ...fresh.map((node) => ({ ...node, ...(places[node.id] ?? {}) }))]);
      if (added > 0 && whole) this.#arranged++;
      if (removed) return { added: 0, left: 0, why: 'done' };
    }
    const left = wanted.filter((id) => !this.has(id)).length;
    if (left === 0) return { added, left, why: 'done' };
    return { added, left, why: this.nodes.length >= MOST_NODES ? 'full' : 'unknown' };
  }

  /** Learns how the new nodes are related with those on the canvas, and adds these to `met`. */
  async #meet(fresh: readonly string[], met: Set<string>, signal: AbortSignal): Promise<void> {
    for (;;) {
      const unmet = this.nodes.map(({ id }) => id).filter((id) => !met.has(id));
      const others = unmet.slice(0, MOST_NODES - fresh.length);
      if (met.size > 0 && others.length === 0) return;
      const all = [...fresh, ...others];
      await this.#known.learn(fresh, all, signal);
      for (const id of all) met.add(id);
    }
  }

  #tell({ added, left, why }: Placement): void {
    if (why === 'full') this.#notice = { kind: 'full', added, left };
    else if (why === 'unknown') this.#notice = { kind: 'missing', count: left };
  }

  #viewWithout(off: Off): GraphView {
    return viewOf(this.nodes, this.#known.entities, this.#known.relations.values(), off);
  }

  /** The view with this node in it, though its own type be hidden: its neighbours are counted as the API counts them. */
  #viewWithSeed(id: string): GraphView {
    const { off } = this.#around.address.route;
    const type = this.#known.entities.get(id)?.type;
    if (!type || !off.types.includes(type)) return this.#view;
    const others = new Set(this.#view.nodes.map((node) => node.id));
    return {
      nodes: this.#view.nodes,
      edges: this.#whole.edges.filter(
        ({ source, target, predicate }) =>
          !off.predicates.includes(predicate) &&
          ((source === id && others.has(target)) || (target === id && others.has(source))),
      ),
    };
  }

  /** Neighbours of a view along one kind of relation. */
  #along(id: string, { predicate, direction }: Branch, view: GraphView): number {
    return view.edges.filter(
      (edge) =>
        edge.predicate === predicate &&
        ((direction !== 'IN' && edge.source === id) || (direction !== 'OUT' && edge.target === id)),
    ).length;
  }

  #bodies(nodes: readonly Placed[], held: ReadonlySet<string>): NamedBody[] {
    return nodes.map(({ id, x, y, pinned }) => ({
      id,
      x,
      y,
      pinned,
      held: held.has(id),
      size: nodeSize(this.#known.entities.get(id)?.articleCount ?? 1),
      name: this.#known.entities.get(id)?.name ?? '',
    }));
  }

  #springs(): Spring[] {
    return [...this.#known.relations.values()].map(({ subject, object, weight }) => ({
      source: subject.id,
      target: object.id,
      weight,
    }));
  }

  /** A step that changes which nodes there are ends what was said of the one before. */
  #commit(nodes: readonly Placed[], how: 'push' | 'replace' = 'push'): void {
    if (how === 'push') this.#notice = null;
    this.#history = commit(this.#history, nodes);
    this.#around.address.go({ nodes }, how);
  }

  #step(history: History<readonly Placed[]>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#notice = null;
    this.#around.address.go({ nodes: this.nodes }, 'replace');
  }

  #drop(): void {
    this.#pending.abort();
    this.#pending = new AbortController();
  }

  /** Makes a change that did not get through when the server is back, unless the graph is another by then. */
  #whenBack(change: (signal: AbortSignal) => Promise<void>): void {
    const before = this.#history;
    const error = this.#error;
    server.whenBack(() => {
      if (this.#error === error && this.#history === before) void this.#run(change);
    });
  }

  #run(change: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#pending;
    const turn = async (): Promise<void> => {
      try {
        if (signal.aborted) return;
        this.dismiss();
        await change(signal);
      } catch (cause) {
        if (signal.aborted) return;
        const error = cause instanceof ApiError ? cause : new ApiError('INTERNAL', String(cause));
        this.#error = error;
        if (error.code === 'UNREACHABLE') this.#whenBack(change);
      } finally {
        this.#busy--;
      }
    };
    this.#busy++;
    this.#turn = this.#turn.then(turn);
    return this.#turn;
  }
}
