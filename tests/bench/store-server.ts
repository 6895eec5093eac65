import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import type { GraphStore } from '../../graph/index.ts';
import { DriverConnection, type Queries } from '../../graph/store/neo4j/connection.ts';
import { startLocalServer } from '../../graph/store/neo4j/local/server.ts';
import { migrate } from '../../graph/store/neo4j/migrate.ts';
import type { Query } from '../../graph/store/neo4j/query.ts';
import { storeOver } from '../../graph/store/neo4j/store.ts';
import { queriesOver } from '../queries.ts';
import { ROOT } from '../runner/tools.ts';

/** A server for one measurement: our store, a driver as others use it, and the queries that the store sends. */
export type Measured = Readonly<{
  store: GraphStore;
  driver: Driver;
  /** Reads that the store sent, for whoever empties it before. */
  seen: Query<unknown>[];
  /**
   * Resident memory in MB, and processor time in seconds of the server without its just-in-time compiler, which takes as much again
   * in the first minutes, whatever is asked; null where the system does not tell.
   */
  memory: () => number | null;
  processor: () => number | null;
  close: () => Promise<void>;
}>;

export async function measuredServer(): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'zhengmai-bench-'));
  const server = await startLocalServer({
    home,
    jars: join(ROOT, '.cache/neo4j'),
    port: 0,
    heap: 2048,
    password: 'bench-bench',
    settings: ['server.memory.pagecache.size=1g', 'db.transaction.timeout=600s'],
  });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  const connection = await DriverConnection.open({ kind: 'neo4j', ...server, database: null });
  await migrate(connection);
  const seen: Query<unknown>[] = [];
  const store = storeOver(noting(connection, seen));
  const java = childOf(server.pid);
  return {
    store,
    driver,
    seen,
    memory: () => {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${java}/status`))?.[1];
      return kilobytes === undefined ? null : Number(kilobytes) / 1000;
    },
    processor: () => {
      const threads = existsSync(`/proc/${java}/task`) ? readdirSync(`/proc/${java}/task`) : [];
      return threads.length === 0 ? null : threads.reduce((sum, thread) => sum + ownTime(java, thread), 0);
    },
    close: async () => {
      await store.close();
      await driver.close();
      await server.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const noting = (connection: DriverConnection, seen: Query<unknown>[]): Queries =>
  queriesOver(connection, {
    read: (query, signal) => {
      seen.push(query);
      return connection.read(query, signal);
    },
  });

/** The server proper, below the process that keeps it. */
const childOf = (pid: number): string => read(`/proc/${pid}/task/${pid}/children`).trim().split(' ')[0] ?? '';

/** Seconds that a thread has run; none for one of the compiler. */
function ownTime(pid: string, thread: string): number {
  // After the name, which may hold anything: user and system time, in hundredths.
  const [name = '', rest = ''] = read(`/proc/${pid}/task/${thread}/stat`).split(') ');
  const fields = rest.split(' ');
  return /C[12] Comp/.test(name) || fields.length < 13 ? 0 : (Number(fields[11]) + Number(fields[12])) / 100;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
