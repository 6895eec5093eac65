import { format, parse, type Route } from './route.ts';

/** The address bar as state: reading it is a read of `route`, changing it is `go`. */
export class Address {
  #route = $state.raw<Route>(parse(location.hash));

  constructor() {
    addEventListener('popstate', () => {
      this.#route = parse(location.hash);
    });
  }

  get route(): Route {
    return this.#route;
  }

  /** Changes parts of the route; `replace` for what the back button should not step through. */
  go(patch: Partial<Route>, how: 'push' | 'replace' = 'push'): void {
    const next = { ...this.#route, ...patch };
    const fragment = format(next);
    this.#route = next;
    if (fragment === location.hash) return;
    if (how === 'push') history.pushState(null, '', fragment);
    else history.replaceState(null, '', fragment);
  }

  back(): void {
    history.back();
  }
}
