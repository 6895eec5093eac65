import { afterAll, describe, it, vi } from 'vitest';
import { openStore } from '../../graph/index.ts';
import { canRun, serverForTests } from '../neo4j.ts';
import { describeStore } from './store.contract.ts';

if (canRun) {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  const server = await serverForTests();
  afterAll(() => server.remove());
  describeStore('Neo4j', { open: () => openStore(server.config), runs: 4 });
} else
  describe('Neo4j', () => {
    it.todo('needs Java and Maven');
  });
