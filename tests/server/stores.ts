import { openSqliteInThread, type GraphStore } from '../../graph/index.ts';
import { GRAPHS } from './graphs.ts';

/** A store in memory with the graphs of these tests. */
export async function filledStore(): Promise<GraphStore> {
  const store = await openSqliteInThread(':memory:');
  for (const graph of GRAPHS) await store.apply(graph);
  return store;
}

type Methods = Readonly<{ [Name in keyof GraphStore]?: GraphStore[Name] }>;
type Spy = (method: string, args: readonly unknown[]) => void;

/** The filled store, with some of its methods exchanged for ones that fail or wait, and every call recorded. */
export async function storeWith(methods: Methods, spy: Spy = () => undefined): Promise<GraphStore> {
  const store = await filledStore();
  return new Proxy(store, {
    get(target, name: keyof GraphStore) {
      const member: unknown = Reflect.get(name in methods ? methods : target, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]): unknown => {
        spy(name, args);
        return Reflect.apply(member, target, args);
      };
    },
  });
}
