import type { Address } from './address.svelte.ts';
import type { Placed } from './placed.ts';
import type { Focus, Route } from './route.ts';

/** What entities, relations and statements go by now, by the ids of before that a link may hold: the API answers either, and says the present one. */
export type PresentIds = ReadonlyMap<string, string>;

/** Of the ids asked for, those that the API answered under another; `answers` stand as the ids do. */
export const presentIds = (asked: readonly string[], answers: readonly (object | null | undefined)[]): PresentIds =>
  new Map(
    asked.flatMap((id, index): [string, string][] => {
      const answer = answers[index];
      return answer && 'id' in answer && typeof answer.id === 'string' && answer.id !== id ? [[id, answer.id]] : [];
    }),
  );

type Now = (id: string) => string;

function focusNow(focus: Focus, now: Now): Focus {
  switch (focus.kind) {
    case 'entity':
    case 'relation':
      return { ...focus, id: now(focus.id) };
    case 'pair':
    case 'paths':
      return { ...focus, a: now(focus.a), b: now(focus.b) };
    case 'cell':
      return { ...focus, program: now(focus.program), region: now(focus.region) };
    case 'rest':
      return { ...focus, program: now(focus.program) };
    case 'article':
      return { ...focus, statement: focus.statement && now(focus.statement) };
  }
}

/** Of several nodes that are one entity now, the first stays; none brought itself. */
function nodesNow(nodes: readonly Placed[], now: Now): readonly Placed[] {
  const first = new Map<string, Placed>();
  for (const node of nodes) {
    const [id, by] = [now(node.id), node.by === null ? null : now(node.by)];
    if (!first.has(id)) first.set(id, { ...node, id, by: by === id ? null : by });
  }
  return [...first.values()];
}

/** The route with the present id of everything that it names. */
export function inPresentIds(route: Route, present: PresentIds): Route {
  if (present.size === 0) return route;
  const now: Now = (id) => present.get(id) ?? id;
  return {
    ...route,
    focus: route.focus && focusNow(route.focus, now),
    nodes: nodesNow(route.nodes, now),
    statement: route.statement && now(route.statement),
    program: route.program && now(route.program),
    picks: [...new Set(route.picks.map(now))],
  };
}

/** Puts present ids into the address where the API answered what it was asked for under another. */
export function follow(
  address: Pick<Address, 'route' | 'go'>,
  asked: readonly string[],
  answers: readonly (object | null | undefined)[],
): void {
  const present = presentIds(asked, answers);
  if (present.size > 0) address.go(inPresentIds(address.route, present), 'replace');
}
