import { HOME, type Route } from '../../web/src/state/route.ts';

/** An address without a browser. */
export class Bar {
  route: Route;
  readonly changes: ('push' | 'replace')[] = [];
  constructor(route: Route = HOME) {
    this.route = route;
  }
  go(patch: Partial<Route>, how: 'push' | 'replace' = 'push'): void {
    this.route = { ...this.route, ...patch };
    this.changes.push(how);
  }
}
