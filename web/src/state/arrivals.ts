import type { LayoutClient } from '../canvas/layout-client.ts';
import type { Known } from './known.svelte.ts';
import { bodiesOf, merged, springsOf } from './placing.ts';
import type { Placed } from './placed.ts';

/** More than this cannot be read, slows every gesture, and the API takes no longer list of ids. */
export const MOST_NODES = 200;

/** What became of nodes that were to be placed, and why some were left out. */
export type Placement = Readonly<
  { added: number } & ({ why: 'done'; left: 0 } | { why: 'full'; left: number } | { why: 'unknown'; left: number })
>;

export type Layout = Pick<LayoutClient, 'arrange' | 'settle' | 'prepare'>;

/** The canvas that nodes arrive on; `put` receives whether all have new places. */
export type Board = Readonly<{
  nodes: () => readonly Placed[];
  put: (nodes: readonly Placed[], whole: boolean) => void;
}>;

/**
 * How nodes come onto the canvas: they are learnt with their relations, laid out, and join the nodes as these are then, since the user may
 * go on meanwhile.
 */
export class Arrivals {
  readonly #board: Board;
  readonly #known: Known;
  readonly #layout: Layout;

  constructor(board: Board, known: Known, layout: Layout) {
    this.#board = board;
    this.#known = known;
    this.#layout = layout;
  }

  /** All nodes after a new layout. */
  async rearranged(signal: AbortSignal): Promise<readonly Placed[]> {
    const asked = this.#board.nodes();
    const places = await this.#layout.arrange(this.#bodies(asked, []), springsOf(this.#known.relations.values()));
    signal.throwIfAborted();
    return merged(this.#board.nodes(), asked, places);
  }

  /** Adds the nodes that fit: alone on the canvas all are arranged, else the new ones settle among the old. */
  async place(
    ids: readonly string[],
    focus: string | null,
    by: string | null,
    signal: AbortSignal,
  ): Promise<Placement> {
    const wanted = [...new Set(ids)].filter((id) => !this.#has(id));
    const fit = wanted.slice(0, MOST_NODES - this.#board.nodes().length);
    const met = new Set<string>();
    if (fit.length > 0) await this.#meet(fit, met, signal);
    const present = (id: string): string => this.#known.now(id);
    const known = [...new Set(fit.map(present))].filter((id) => this.#known.entities.has(id) && !this.#has(id));
    const [centre, bringer] = [focus && present(focus), by && present(by)];
    const asked = this.#board.nodes();
    const placed = known.map((id): Placed => ({ id, x: 0, y: 0, pinned: false, by: bringer === id ? null : bringer }));
    let added = 0;
    if (placed.length > 0) {
      const bodies = this.#bodies([...asked, ...placed], asked);
      const springs = springsOf(this.#known.relations.values());
      const whole = asked.length === 0;
      const places = await (whole
        ? this.#layout.arrange(bodies, springs)
        : this.#layout.settle(bodies, springs, centre));
      signal.throwIfAborted();
      // Undo may have brought nodes back that the new ones have not met.
      await this.#meet(known, met, signal);
      const now = merged(this.#board.nodes(), asked, places);
      // What a node was expanded into does not come without it.
      if (centre !== null && asked.some(({ id }) => id === centre) && !this.#has(centre)) {
        return { added: 0, left: 0, why: 'done' };
      }
      const fresh = placed.filter(({ id }) => !this.#has(id)).slice(0, Math.max(0, MOST_NODES - now.length));
      added = fresh.length;
      if (added > 0)
        this.#board.put([...now, ...fresh.map((node) => ({ ...node, ...(places[node.id] ?? {}) }))], whole);
    }
    const left = wanted.filter((id) => !this.#has(present(id))).length;
    if (left === 0) return { added, left, why: 'done' };
    return { added, left, why: this.#board.nodes().length >= MOST_NODES ? 'full' : 'unknown' };
  }

  /** Learns how the new nodes are related with those on the canvas, and adds these to `met`. */
  async #meet(fresh: readonly string[], met: Set<string>, signal: AbortSignal): Promise<void> {
    for (;;) {
      const unmet = this.#board
        .nodes()
        .map(({ id }) => id)
        .filter((id) => !met.has(id));
      const others = unmet.slice(0, MOST_NODES - fresh.length);
      if (met.size > 0 && others.length === 0) return;
      const all = [...fresh, ...others];
      await this.#known.learn(fresh, all, signal);
      for (const id of all) met.add(id);
    }
  }

  #has(id: string): boolean {
    return this.#board.nodes().some((node) => node.id === id);
  }

  #bodies(nodes: readonly Placed[], held: readonly Placed[]): ReturnType<typeof bodiesOf> {
    return bodiesOf(nodes, new Set(held.map(({ id }) => id)), this.#known.entities);
  }
}
