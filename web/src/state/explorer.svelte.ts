import type { ApiError, request } from '../api/client.ts';
import type { EntityCoreFragment } from '../api/generated/graphql.ts';
import { neighboursIn, viewOf, viewWithSeed, type GraphView } from '../canvas/view.ts';
import type { Address } from './address.svelte.ts';
import { Arrivals, MOST_NODES, type Layout, type Placement } from './arrivals.ts';
import { branchTotal, branchWithin, type Branch } from './branch.ts';
import { begin, commit, redo, undo, type History } from './history.ts';
import { Known } from './known.svelte.ts';
import { collapsible, samePlaces, without } from './placing.ts';
import { inPresentIds } from './present.ts';
import type { Placed } from './placed.ts';
import type { Off } from './route.ts';
import { Turns } from './turns.svelte.ts';

/** Neighbours that one expansion brings. */
export const EXPANSION = 25;

/** What the user should know about the last change, in no language; counts are of entities. */
export type ExplorerNotice =
  /** `left` may come with another expansion; `hidden` only when the legend shows them again. */
  | Readonly<{ kind: 'added'; added: number; left: number; hidden: number }>
  | Readonly<{ kind: 'full'; added: number; left: number }>
  | Readonly<{ kind: 'missing'; count: number }>;

/** What the explorer works with: the page's own, or a test's. */
export type Surroundings = Readonly<{
  address: Pick<Address, 'route' | 'go'>;
  layout: Layout;
  ask: typeof request;
  /** Neighbours that a first node brings along: what the window has room for. */
  firstLook: () => number;
}>;

const NONE_OFF = { types: [], predicates: [] } as const;

/** The graph on the canvas: which nodes, where, what brought them, and every relation among them. */
export class Explorer {
  readonly #around: Surroundings;
  readonly #known: Known;
  readonly #arrivals: Arrivals;
  #history = $state.raw<History<readonly Placed[]>>(begin([]));
  #notice = $state.raw<ExplorerNotice | null>(null);
  #arranged = $state(0);
  readonly #turns = new Turns(() => this.#history);
  readonly #whole = $derived.by(() => this.#viewWithout(NONE_OFF));
  readonly #view = $derived.by(() => {
    const { off } = this.#around.address.route;
    return off.types.length + off.predicates.length === 0 ? this.#whole : this.#viewWithout(off);
  });

  constructor(surroundings: Surroundings) {
    this.#around = surroundings;
    this.#known = new Known(surroundings.ask);
    const put = (nodes: readonly Placed[], whole: boolean): void => {
      this.#commit(nodes);
      if (whole) this.#arranged++;
    };
    this.#arrivals = new Arrivals({ nodes: () => this.nodes, put }, this.#known, surroundings.layout);
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
    return this.#turns.busy;
  }
  get error(): ApiError | null {
    return this.#turns.error;
  }
  get notice(): ExplorerNotice | null {
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

  /** How many of the neighbours that `reach` counts are on the canvas. */
  reached(id: string): number {
    return neighboursIn(this.#viewWithSeed(id), id).size;
  }

  /** How many neighbours of a branch the filters let show and are not on the canvas; null where the node is not on it, since that is not known. */
  moreAlong(id: string, branch: Branch): number | null {
    if (!this.has(id)) return null;
    return branchTotal(branch, this.#around.address.route.off) - branchWithin(this.#viewWithSeed(id), id, branch);
  }

  /** Follows the address bar: on start, and on back and forward. What was on its way to another graph is dropped. */
  async restore(wanted: readonly Placed[]): Promise<void> {
    if (samePlaces(wanted, this.nodes)) return;
    this.#turns.drop();
    await this.#run(async (signal) => {
      const nodes = wanted.slice(0, MOST_NODES);
      const first = this.#known.entities.size === 0;
      const ids = nodes.map(({ id }) => id);
      const fresh = ids.filter((id) => !this.has(id));
      await this.#known.learn(fresh, ids, signal);
      const { address } = this.#around;
      const present = inPresentIds({ ...address.route, nodes }, this.#known.present);
      const gone = new Set(present.nodes.map(({ id }) => id).filter((id) => !this.#known.entities.has(id)));
      const found = without(present.nodes, gone);
      this.#history = first ? begin(found) : commit(this.#history, found);
      address.go({ ...present, nodes: found }, 'replace');
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
      if (this.has(this.#known.now(id))) return;
      if (this.nodes.length > 0) this.#tell(await this.#arrivals.place([id], null, null, signal));
      else await this.#bring(id, null, this.#around.firstLook(), signal);
    });
  }

  async add(ids: readonly string[], focus: string | null): Promise<void> {
    await this.#run(async (signal) => this.#tell(await this.#arrivals.place(ids, focus, null, signal)));
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
    this.#turns.drop();
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
      this.#commit(await this.#arrivals.rearranged(signal), 'replace');
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
    this.#notice = null;
    this.#turns.dismiss();
  }

  async #bring(asked: string, branch: Branch | null, want: number, signal: AbortSignal): Promise<void> {
    const { off } = this.#around.address.route;
    const here = new Set(this.nodes.map((node) => node.id));
    this.#around.layout.prepare();
    const ids = await this.#known.neighbours(asked, branch, want, here, off, signal);
    const placement = await this.#arrivals.place(here.has(asked) ? ids : [asked, ...ids], asked, asked, signal);
    const id = this.#known.now(asked);
    if (!this.has(id)) {
      this.#tell(placement);
      return;
    }
    const count = (view: GraphView): number => (branch ? branchWithin(view, id, branch) : neighboursIn(view, id).size);
    const all = branch ? branchTotal(branch, NONE_OFF) : (this.#known.entities.get(id)?.degree ?? 0);
    const total = branch ? branchTotal(branch, off) : await this.reach(id, all, off, signal);
    const left = Math.max(0, total - count(this.#viewWithSeed(id)));
    const hidden = Math.max(0, all - count(this.#whole) - left);
    this.#notice =
      placement.why === 'full'
        ? { kind: 'full', added: placement.added, left }
        : { kind: 'added', added: placement.added - (here.has(id) ? 0 : 1), left, hidden };
  }

  #tell({ added, left, why }: Placement): void {
    if (why === 'full') this.#notice = { kind: 'full', added, left };
    else if (why === 'unknown') this.#notice = { kind: 'missing', count: left };
  }

  #viewWithout(off: Off): GraphView {
    return viewOf(this.nodes, this.#known.entities, this.#known.relations.values(), off);
  }

  #viewWithSeed(id: string): GraphView {
    return viewWithSeed(this.#view, this.#whole, id, this.#around.address.route.off);
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

  #run(change: (signal: AbortSignal) => Promise<void>): Promise<void> {
    return this.#turns.run((signal) => {
      this.#notice = null;
      return change(signal);
    });
  }
}
