import { afterAll, beforeAll } from 'vitest';
import type { GraphStore } from '../../graph/index.ts';
import type { StoreUnderTest } from './store.contract.ts';

/** One store for a describe block, opened before and closed after. */
export function opened({ open }: StoreUnderTest): () => GraphStore {
  let store: GraphStore | null = null;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store?.close();
  });
  return () => {
    if (store === null) throw new Error('the store is opened before the tests');
    return store;
  };
}
