import { expect, test } from 'vitest';
import { RELATION_TYPES, type EntityType, type RelationType } from '../../graph/ontology/index.ts';
import { ApiError, type request } from '../../web/src/api/client.ts';
import type { Places } from '../../web/src/canvas/layout.ts';
import type { WorkerBody } from '../../web/src/canvas/layout.worker.ts';
import { MOST_NODES } from '../../web/src/state/arrivals.ts';
import { Explorer, EXPANSION } from '../../web/src/state/explorer.svelte.ts';
import type { Placed } from '../../web/src/state/placed.ts';
import { format, parse } from '../../web/src/state/route.ts';
import { Bar } from './bar.ts';
import { entity, relation } from './graphs.ts';

type Link = readonly [subject: string, predicate: RelationType, object: string, weight?: number];

/**
 * A graph that answers the questions of the explorer, as far as they reach; `types` of ids are those of their first letter. It knows
 * what goes by a former id, as the API does.
 */
function graph(links: readonly Link[], former: Readonly<Record<string, string>> = {}) {
  const now = (id: string): string => former[id] ?? id;
  const ids = new Set(links.flatMap(([a, , b]) => [a, b]));
  const typeOf = (id: string): EntityType =>
    id.startsWith('r') ? 'Region' : id.startsWith('e') ? 'Enterprise' : 'Program';
  const around = (
    id: string,
    predicates: readonly RelationType[],
    types: readonly EntityType[],
  ): Map<string, number> => {
    const weights = new Map<string, number>();
    for (const [a, predicate, b, weight = 1] of links) {
      const other = a === id ? b : b === id ? a : null;
      if (other === null || !predicates.includes(predicate) || !types.includes(typeOf(other))) continue;
      weights.set(other, (weights.get(other) ?? 0) + weight);
    }
    return weights;
  };
  const all = Object.keys(RELATION_TYPES) as RelationType[];
  const record = (id: string) => entity(id, typeOf(id), around(id, all, ['Region', 'Enterprise', 'Program']).size);
  const asked: { relations: number }[] = [];
  const ask = (async (_document: unknown, variables: Record<string, unknown>) => {
    await Promise.resolve();
    if ('fresh' in variables) {
      const fresh = (variables['fresh'] as string[]).map(now);
      const among = (variables['all'] as string[]).map(now);
      if (among.length > 200) throw new ApiError('LIMIT', 'too many ids');
      const relations = links
        .filter(([a, , b]) => among.includes(a) && among.includes(b) && (fresh.includes(a) || fresh.includes(b)))
        .map(([a, predicate, b, weight]) => relation(record(a), predicate, record(b), weight));
      asked.push({ relations: relations.length });
      return { nodes: fresh.map((id) => (ids.has(id) ? record(id) : null)), neighbourhood: { relations } };
    }
    const id = now(variables['id'] as string);
    const [predicates, types] = [variables['predicates'] as RelationType[], variables['types'] as EntityType[]];
    if (!('first' in variables)) return { neighbourhood: { total: 1 + around(id, predicates, types).size } };
    const edges = links
      .filter(([a, predicate, b]) => (a === id || b === id) && predicates.includes(predicate))
      .map(([a, , b, weight = 1]) => ({ other: a === id ? b : a, weight }))
      .filter(({ other }) => types.includes(typeOf(other)))
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ other }) => ({ node: { entity: record(other) } }));
    const from = Number(variables['after'] ?? 0);
    const end = from + (variables['first'] as number);
    const pageInfo = { hasNextPage: end < edges.length, endCursor: String(end) };
    return { node: { id, relations: { totalCount: edges.length, pageInfo, edges: edges.slice(from, end) } } };
  }) as unknown as typeof request;
  return { ask, asked };
}

/** Layouts that end when the test says so: each gives the nth node the place (n, n). */
class Layouts {
  held = false;
  readonly #waiting: (() => void)[] = [];
  readonly #begun: (() => void)[] = [];
  #places(bodies: readonly WorkerBody[]): Promise<Places> {
    const places = Object.fromEntries(bodies.map(({ id }, index) => [id, { x: index, y: index }]));
    this.#begun.splice(0).forEach((tell) => tell());
    if (!this.held) return Promise.resolve(places);
    return new Promise((resolve) => this.#waiting.push(() => resolve(places)));
  }
  prepare(): void {
    // These layouts have no worker to start.
  }
  arrange = (bodies: readonly WorkerBody[]): Promise<Places> => this.#places(bodies);
  settle = (bodies: readonly WorkerBody[]): Promise<Places> => this.#places(bodies);
  begun(): Promise<void> {
    return new Promise((resolve) => this.#begun.push(resolve));
  }
  release(): void {
    this.held = false;
    this.#waiting.splice(0).forEach((go) => go());
  }
}

function opened(links: readonly Link[], firstLook = 14, former: Readonly<Record<string, string>> = {}) {
  const { ask, asked } = graph(links, former);
  const [address, layout] = [new Bar(), new Layouts()];
  const explorer = new Explorer({ address, layout, ask, firstLook: () => firstLook });
  const ids = (): string[] => explorer.nodes.map(({ id }) => id);
  return { explorer, address, layout, asked, ids };
}

/** A hub with as many spokes. */
const hub = (count: number, name = 'p', spoke = 'e'): Link[] =>
  Array.from({ length: count }, (_, index): Link => [`${spoke}${name}${index}`, 'LEADS', name, 1 + (index % 5)]);
const loose = (count: number, from = 0): Link[] =>
  Array.from({ length: count }, (_, index): Link => [`ex${from + index}`, 'LEADS', 'q']);
const others = (count: number): string[] => Array.from({ length: count }, (_, index) => `ex${index}`);

test('what fits is added, and the notice says what was added and what was left', async () => {
  const { explorer } = opened([...hub(25), ...loose(300)]);
  await explorer.add(['p', ...others(189)], null);
  await explorer.expand('p');
  expect(explorer.nodes).toHaveLength(MOST_NODES);
  expect(explorer.notice).toEqual({ kind: 'full', added: 10, left: 15 });
  await explorer.expand('p');
  expect(explorer.nodes).toHaveLength(MOST_NODES);
  expect(explorer.notice).toEqual({ kind: 'full', added: 0, left: 15 });
});

test('an expansion says what it brought and what is left of all that the entity is connected with', async () => {
  const { explorer } = opened(hub(60));
  await explorer.start('p');
  expect(explorer.notice).toEqual({ kind: 'added', added: 14, left: 46, hidden: 0 });
  await explorer.expand('p');
  expect(explorer.notice).toEqual({ kind: 'added', added: EXPANSION, left: 21, hidden: 0 });
});

test('two relations with one neighbour are one entity', async () => {
  const { explorer } = opened([...hub(30), ['ep0', 'PARTICIPATES_IN', 'p']]);
  await explorer.start('p');
  expect(explorer.notice).toEqual({ kind: 'added', added: 14, left: 16, hidden: 0 });
});

test('an expansion brings what the filters let show, and says what they kept away', async () => {
  const { explorer, address } = opened([...hub(5), ['p', 'CARRIED_OUT_IN', 'r1'], ['p', 'CARRIED_OUT_IN', 'r2']], 0);
  await explorer.start('p');
  await explorer.add(['r1'], null);
  address.go({ off: { types: ['Region'], predicates: [] } });
  const { signal } = new AbortController();
  expect((await explorer.reach('p', 7, address.route.off, signal)) - explorer.reached('p')).toBe(5);
  await explorer.expand('p');
  expect(explorer.view.nodes).toHaveLength(6);
  expect(explorer.has('r2')).toBe(false);
  expect(explorer.notice).toEqual({ kind: 'added', added: 5, left: 0, hidden: 1 });
});

test('what something belongs to does not crowd out what is done', async () => {
  const parts = Array.from({ length: 20 }, (_, index): Link => [`r${index}`, 'PART_OF', 'r', 50]);
  const deeds = Array.from({ length: 4 }, (_, index): Link => [`p${index}`, 'CARRIED_OUT_IN', 'r']);
  const { explorer, ids } = opened([...parts, ...deeds], 6);
  await explorer.start('r');
  expect(ids().slice(0, 5)).toEqual(['r', 'p0', 'p1', 'p2', 'p3']);
  expect(explorer.nodes).toHaveLength(7);
});

test('collapsing is possible at once, and after undo, redo, and by the link', async () => {
  const { explorer, address } = opened([...hub(3), ['ep0', 'LEADS', 'q'], ['q', 'PART_OF', 'p2']]);
  await explorer.start('q');
  explorer.remove(['p2']);
  await explorer.expand('ep0');
  await explorer.expand('p');
  expect([...explorer.collapsible('p')].toSorted()).toEqual(['ep1', 'ep2']);
  explorer.undo();
  expect(explorer.collapsible('p').size).toBe(0);
  explorer.redo();
  expect(explorer.collapsible('p').size).toBe(2);

  const other = opened([...hub(3), ['ep0', 'LEADS', 'q']]);
  await other.explorer.restore(parse(format(address.route)).nodes);
  expect([...other.explorer.collapsible('p')].toSorted()).toEqual(['ep1', 'ep2']);
  other.explorer.collapse('p');
  expect(other.ids().toSorted()).toEqual(['ep0', 'p', 'q']);
  expect(other.explorer.collapsible('p').size).toBe(0);
});

test('a drag, a pin and a removal while the layout runs are kept', async () => {
  const { explorer, layout, ids } = opened([...hub(4), ...hub(3, 'q')], 4);
  await explorer.start('p');
  layout.held = true;
  const begun = layout.begun();
  const expanding = explorer.add(['eq0', 'eq1'], null);
  await begun;
  explorer.drop('ep0', 700, 800);
  explorer.togglePin('ep1');
  explorer.remove(['ep2']);
  const pinned = explorer.nodes.find(({ id }) => id === 'ep1');
  layout.release();
  await expanding;
  expect(ids().toSorted()).toEqual(['ep0', 'ep1', 'ep3', 'eq0', 'eq1', 'p']);
  expect(explorer.nodes.find(({ id }) => id === 'ep0')).toMatchObject({ x: 700, y: 800, pinned: true });
  expect(explorer.nodes.find(({ id }) => id === 'ep1')).toEqual(pinned);
});

test('a second expansion while the first is laid out is not lost', async () => {
  const { explorer, layout, ids } = opened([...hub(3), ...hub(3, 'q'), ['p', 'PART_OF', 'q']], 0);
  await explorer.add(['p', 'q'], null);
  layout.held = true;
  const begun = layout.begun();
  const [first, second] = [explorer.expand('p'), explorer.expand('q')];
  await begun;
  layout.release();
  await Promise.all([first, second]);
  expect(ids().toSorted()).toEqual(['ep0', 'ep1', 'ep2', 'eq0', 'eq1', 'eq2', 'p', 'q']);
});

test('what a removed node was being expanded into does not come', async () => {
  const { explorer, layout, ids } = opened([...hub(3), ['p', 'PART_OF', 'q']], 0);
  await explorer.add(['p', 'q'], null);
  layout.held = true;
  const begun = layout.begun();
  const expanding = explorer.expand('p');
  await begun;
  explorer.remove(['p']);
  layout.release();
  await expanding;
  expect(ids()).toEqual(['q']);
});

test('an address with the same nodes in other places puts them there', async () => {
  const { explorer, asked } = opened(hub(2), 2);
  await explorer.start('p');
  const moved = explorer.nodes.map((node, index): Placed => ({ ...node, x: 100 * index, pinned: index === 1 }));
  const before = asked.length;
  await explorer.restore(moved);
  expect(explorer.nodes).toEqual(moved);
  expect(asked).toHaveLength(before);
});

test('an expansion learns only relations that touch what is new', async () => {
  const ring = others(20).map((id, index): Link => [id, 'COOPERATES_WITH', `ex${(index + 1) % 20}`]);
  const { explorer, asked } = opened([...ring, ...hub(2), ['p', 'PART_OF', 'ex0']], 0);
  await explorer.add([...others(20), 'p'], null);
  await explorer.expand('p');
  expect(asked.map(({ relations }) => relations)).toEqual([21, 2]);
  expect(explorer.whole.edges).toHaveLength(23);
});

const placed = (id: string, x: number, by: string | null = null, pinned = false): Placed => ({
  id,
  x,
  y: 7,
  pinned,
  by,
});

test('a link with former ids opens the same graph, and the address gets the present ids', async () => {
  const { explorer, address, ids } = opened([...hub(3), ['p', 'CARRIED_OUT_IN', 'r']], 14, {
    'old-p': 'p',
    'old-e': 'ep1',
  });
  const link = [placed('old-p', 10), placed('ep0', 20, 'old-p'), placed('old-e', 30, 'old-p', true), placed('r', 40)];
  address.go({ nodes: link, focus: { kind: 'entity', id: 'old-e' } });
  await explorer.restore(link);
  expect(ids()).toEqual(['p', 'ep0', 'ep1', 'r']);
  expect(explorer.whole.edges).toHaveLength(3);
  expect(explorer.notice).toBeNull();
  expect(address.route.nodes).toEqual([
    placed('p', 10),
    placed('ep0', 20, 'p'),
    placed('ep1', 30, 'p', true),
    placed('r', 40),
  ]);
  expect(address.route.focus).toEqual({ kind: 'entity', id: 'ep1' });
  expect(address.changes.at(-1)).toBe('replace');
  expect([...explorer.collapsible('p')].toSorted()).toEqual(['ep0', 'ep1']);
});

test('a link to two nodes that are one entity now shows it once, and says that none is missing', async () => {
  const { explorer, ids } = opened(hub(2), 14, { 'old-p': 'p' });
  await explorer.restore([placed('p', 10), placed('old-p', 20), placed('ep0', 30, 'old-p')]);
  expect(explorer.nodes).toEqual([placed('p', 10), placed('ep0', 30, 'p')]);
  expect(ids()).toHaveLength(2);
  expect(explorer.notice).toBeNull();
});

test('what a link names and nothing goes by any more is counted', async () => {
  const { explorer, ids } = opened(hub(2), 14, { 'old-p': 'p' });
  await explorer.restore([placed('old-p', 10), placed('gone', 20)]);
  expect(ids()).toEqual(['p']);
  expect(explorer.notice).toEqual({ kind: 'missing', count: 1 });
});

test('a graph begun by a former id is that of the present one', async () => {
  const { explorer, ids } = opened(hub(3), 14, { 'old-p': 'p' });
  await explorer.start('old-p');
  expect(ids().toSorted()).toEqual(['ep0', 'ep1', 'ep2', 'p']);
  expect([...explorer.collapsible('p')].toSorted()).toEqual(['ep0', 'ep1', 'ep2']);
  expect(explorer.notice).toEqual({ kind: 'added', added: 3, left: 0, hidden: 0 });
  await explorer.add(['old-p'], null);
  expect(ids()).toHaveLength(4);
  expect(explorer.notice).toBeNull();
});
