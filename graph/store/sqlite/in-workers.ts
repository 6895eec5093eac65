import type { Job, JobEvent } from '../jobs.ts';
import type { Applied, GraphStore } from '../port.ts';
import { assemble } from './assemble.ts';
import type { ReadResult } from './operations.ts';
import { Remote } from './remote.ts';

/**
 * The store on two connections in threads of their own: one writes, one reads, so that neither an ingest nor a long traversal
 * blocks this thread or the other. A read that begins after a write has resolved sees it. `:memory:` has one connection for both.
 */
export async function openSqliteInWorkers(file: string): Promise<GraphStore> {
  const writer = await Remote.open({ file, access: 'write' });
  const reader = file === ':memory:' ? writer : await openReader(file, writer);
  return assemble({
    description: `SQLite ${file}`,
    // A worker answers a read with what the operation of that name gives.
    read: async (name, args, options) =>
      (await reader.call({ kind: 'read', name, args }, options?.signal)) as ReadResult<typeof name>,
    apply: async (graph) => (await writer.call({ kind: 'apply', graph })) as Applied,
    retract: async (article) => (await writer.call({ kind: 'retract', article })) as boolean,
    createJob: async (job) => (await writer.call({ kind: 'createJob', job })) as Job,
    appendJobEvents: async (...args) => (await writer.call({ kind: 'appendJobEvents', args })) as readonly JobEvent[],
    close: async () => {
      if (reader !== writer) await reader.close();
      await writer.close();
    },
  });
}

async function openReader(file: string, writer: Remote): Promise<Remote> {
  try {
    return await Remote.open({ file, access: 'read' });
  } catch (error) {
    await writer.close();
    throw error;
  }
}
