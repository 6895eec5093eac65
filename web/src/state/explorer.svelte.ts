import { ApiError } from '../api/client.ts';
import { server } from '../api/server.svelte.ts';
import type { EntityCoreFragment } from '../api/generated/graphql.ts';
import { LayoutClient } from '../canvas/layout-client.ts';
import type { Body, Places, Spring } from '../canvas/layout.ts';
import { labelRoom, neighboursIn, nodeSize, viewOf, type GraphView } from '../canvas/view.ts';
import type { Address } from './address.svelte.ts';
import { begin, commit, redo, undo, type History } from './history.ts';
import { Known, type Branch } from './known.svelte.ts';
import type { Placed } from './route.ts';

/** More than this cannot be read, slows every gesture, and the API takes no longer list of ids. */
export const MOST_NODES = 200;
/** Neighbours that one expansion brings, heaviest first. */
export const EXPANSION = 25;
/** Neighbours that a first node brings along: what a window of the width has room for. */
const firstExpansion = (): number => (innerWidth < 760 ? 8 : 14);

/** What the user should know about the last change, in no language. */
export type Notice =
  | Readonly<{ kind: 'added'; count: number }>
  | Readonly<{ kind: 'capped'; added: number; total: number }>
  | Readonly<{ kind: 'missing'; count: number }>
  | Readonly<{ kind: 'full' }>;

/** The graph on the canvas: which nodes, where, and every relation among them. */
export class Explorer {
  readonly #address: Address;
  readonly #layout = new LayoutClient();
  readonly #known = new Known();
  #history = $state.raw<History<readonly Placed[]>>(begin([]));
  #busy = $state(0);
  #error = $state.raw<ApiError | null>(null);
  #notice = $state.raw<Notice | null>(null);
  #arranged = $state(0);
  /** Which nodes an expansion of a node brought, for collapsing it. */
  readonly #brought = new Map<string, Set<string>>();
  readonly #view = $derived.by(() =>
    viewOf(this.nodes, this.#known.entities, this.#known.relations.values(), this.#address.route.off),
  );

  constructor(address: Address) {
    this.#address = address;
  }

  get nodes(): readonly Placed[] {
    return this.#history.present;
  }
  get view(): GraphView {
    return this.#view;
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

  has(id: string): boolean {
    return this.nodes.some((node) => node.id === id);
  }
  placed(id: string): Placed | undefined {
    return this.nodes.find((node) => node.id === id);
  }
  canCollapse(id: string): boolean {
    return [...(this.#brought.get(id) ?? [])].some((other) => this.has(other));
  }

  /** Follows the address bar: on start, and on back and forward. */
  async restore(nodes: readonly Placed[]): Promise<void> {
    const same = nodes.length === this.nodes.length && nodes.every(({ id }) => this.has(id));
    if (same) return;
    const first = this.#known.entities.size === 0;
    await this.#run(async () => {
      await this.#known.learn(nodes.map(({ id }) => id));
      const found = nodes.filter(({ id }) => this.#known.entities.has(id));
      this.#history = first ? begin(found) : commit(this.#history, found);
      if (found.length < nodes.length) this.#notice = { kind: 'missing', count: nodes.length - found.length };
      this.#arranged++;
    });
  }

  /** Puts a node on the canvas; on an empty one with its heaviest neighbours. */
  async start(id: string): Promise<void> {
    if (this.has(id)) return;
    if (this.nodes.length > 0) return this.add([id], null);
    await this.#run(async () => {
      const { ids, total } = await this.#known.neighbours(id, null, firstExpansion(), this.#here());
      await this.#place([id, ...ids], id);
      this.#brought.set(id, new Set(ids));
      if (total > ids.length) this.#notice = { kind: 'capped', added: ids.length, total };
    });
  }

  async add(ids: readonly string[], focus: string | null): Promise<void> {
    await this.#run(() => this.#place(ids, focus));
  }

  /** Brings the heaviest neighbours of a node that are not yet there. */
  async expand(id: string, branch: Branch | null = null): Promise<void> {
    await this.#run(async () => {
      const { ids, total } = await this.#known.neighbours(id, branch, EXPANSION, this.#here());
      await this.#place(this.has(id) ? ids : [id, ...ids], id);
      const brought = this.#brought.get(id) ?? new Set<string>();
      for (const added of ids) brought.add(added);
      this.#brought.set(id, brought);
      if (ids.length === EXPANSION) this.#notice = { kind: 'capped', added: ids.length, total };
      else this.#notice = { kind: 'added', count: ids.length };
    });
  }

  /** Takes back what expanding the node brought, unless something else holds it. */
  collapse(id: string): void {
    const brought = this.#brought.get(id) ?? new Set<string>();
    const goes = [...brought].filter((other) =>
      [...neighboursIn(this.#view, other)].every((near) => near === id || brought.has(near)),
    );
    this.#brought.delete(id);
    this.remove(goes);
  }

  remove(ids: readonly string[]): void {
    if (ids.length > 0) this.#commit(this.nodes.filter(({ id }) => !ids.includes(id)));
  }

  keepAround(id: string): void {
    const keep = neighboursIn(this.#view, id);
    this.#commit(this.nodes.filter((node) => node.id === id || keep.has(node.id)));
  }

  clear(): void {
    this.#commit([]);
    this.#address.go({ focus: null });
  }

  /** A node let go by the pointer stays where it was put. */
  drop(id: string, x: number, y: number): void {
    this.#commit(
      this.nodes.map((node) => (node.id === id ? { id, x, y, pinned: true } : node)),
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
    await this.#run(async () => {
      const places = await this.#layout.arrange(this.#bodies(this.nodes, new Set()), this.#springs());
      this.#commit(this.#put(this.nodes, places), 'replace');
      this.#arranged++;
    });
  }

  undo(): void {
    this.#history = undo(this.#history);
    this.#address.go({ nodes: this.nodes }, 'replace');
  }

  redo(): void {
    this.#history = redo(this.#history);
    this.#address.go({ nodes: this.nodes }, 'replace');
  }

  dismiss(): void {
    [this.#notice, this.#error] = [null, null];
  }

  /** Adds nodes: alone on the canvas all are arranged, else the new ones settle among the old. */
  async #place(ids: readonly string[], focus: string | null): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => !this.has(id));
    if (fresh.length === 0) return;
    if (this.nodes.length + fresh.length > MOST_NODES) {
      this.#notice = { kind: 'full' };
      return;
    }
    await this.#known.learn([...this.nodes.map(({ id }) => id), ...fresh]);
    const known = fresh.filter((id) => this.#known.entities.has(id));
    const nodes = [...this.nodes, ...known.map((id): Placed => ({ id, x: 0, y: 0, pinned: false }))];
    const bodies = this.#bodies(nodes, this.#here());
    const springs = this.#springs();
    const whole = this.nodes.length === 0;
    const places = await (whole ? this.#layout.arrange(bodies, springs) : this.#layout.settle(bodies, springs, focus));
    this.#commit(this.#put(nodes, places));
    if (whole) this.#arranged++;
  }

  #here(): ReadonlySet<string> {
    return new Set(this.nodes.map(({ id }) => id));
  }

  #bodies(nodes: readonly Placed[], held: ReadonlySet<string>): Body[] {
    return nodes.map(({ id, x, y, pinned }) => ({
      id,
      x,
      y,
      pinned,
      held: held.has(id),
      size: nodeSize(this.#known.entities.get(id)?.articleCount ?? 1),
      label: labelRoom(this.#known.entities.get(id)?.name ?? ''),
    }));
  }

  #springs(): Spring[] {
    return [...this.#known.relations.values()].map(({ subject, object, weight }) => ({
      source: subject.id,
      target: object.id,
      weight,
    }));
  }

  #put(nodes: readonly Placed[], places: Places): Placed[] {
    return nodes.map((node) => ({ ...node, ...(places[node.id] ?? {}) }));
  }

  #commit(nodes: readonly Placed[], how: 'push' | 'replace' = 'push'): void {
    this.#history = commit(this.#history, nodes);
    this.#address.go({ nodes }, how);
  }

  /** Makes a change that did not get through when the server is back, unless the graph is another by then. */
  #whenBack(change: () => Promise<void>): void {
    const before = this.#history;
    const error = this.#error;
    server.whenBack(() => {
      if (this.#error === error && this.#history === before) void this.#run(change);
    });
  }

  async #run(change: () => Promise<void>): Promise<void> {
    this.#busy++;
    this.dismiss();
    try {
      await change();
    } catch (cause) {
      const error = cause instanceof ApiError ? cause : new ApiError('INTERNAL', String(cause));
      this.#error = error;
      if (error.code === 'UNREACHABLE') this.#whenBack(change);
    } finally {
      this.#busy--;
    }
  }
}
