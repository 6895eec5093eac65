import type { GraphStore } from '../port.ts';
import { assemble } from './assemble.ts';
import type { ReadResult, WriteResult } from './operations.ts';
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
    // A worker answers with what the operation of that name gives.
    read: async (name, args, options) =>
      (await reader.call({ kind: 'read', name, args }, options?.signal)) as ReadResult<typeof name>,
    write: async (name, args) => (await writer.call({ kind: 'write', name, args })) as WriteResult<typeof name>,
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
