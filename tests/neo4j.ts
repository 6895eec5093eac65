import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Neo4jConfig } from '../graph/index.ts';
import { DEFAULT_RELEASE, isRelease, type Release } from '../graph/store/neo4j/local/releases.ts';
import { startLocalServer, type LocalOptions, type LocalServer } from '../graph/store/neo4j/local/server.ts';
import { missingForLocal } from '../graph/store/neo4j/local/tools.ts';
import { ROOT } from './runner/tools.ts';

/**
 * A Neo4j for tests: a throw-away server of its own. With ZHENGMAI_TEST_NEO4J_URI (and …_PASSWORD) tests of the adapter run on that
 * one instead, whose database they empty: one file at a time then. With ZHENGMAI_TEST_NEO4J_RELEASE they run on another release.
 */
const RELEASE = process.env['ZHENGMAI_TEST_NEO4J_RELEASE'] ?? DEFAULT_RELEASE;
if (!isRelease(RELEASE)) throw new Error(`ZHENGMAI_TEST_NEO4J_RELEASE: no release ${RELEASE}`);
const release: Release = RELEASE;

/** Whether this machine can run the tests; the runner tells what did not run, and CI fails for it. */
export const canRun =
  process.env['ZHENGMAI_TEST_NEO4J_URI'] !== undefined || (await missingForLocal(release)).length === 0;

const JARS = path.join(ROOT, '.cache/neo4j');
const PASSWORD = 'test-test';
/** A server that lives for minutes gains nothing from the optimizing compiler. */
const QUICK = ['-XX:TieredStopAtLevel=1'];

/** A server with a folder of its own, which goes with `remove`. */
export async function throwAwayServer(
  options: Partial<Pick<LocalOptions, 'port' | 'settings' | 'home' | 'java'>> = {},
): Promise<LocalServer & Readonly<{ config: Neo4jConfig; home: string; remove: () => Promise<void> }>> {
  const home = options.home ?? mkdtempSync(path.join(tmpdir(), 'zhengmai-neo4j-'));
  const server = await startLocalServer({
    jars: JARS,
    port: 0,
    password: PASSWORD,
    heap: 768,
    java: QUICK,
    ...options,
    home,
    release,
  });
  return {
    ...server,
    home,
    config: configOf(server.uri, server.password),
    remove: async () => {
      await server.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export const configOf = (uri: string, password: string): Neo4jConfig => ({
  kind: 'neo4j',
  uri,
  user: 'neo4j',
  password,
  database: null,
});

/** The server of a test file, started on its first line. */
export async function serverForTests(): Promise<Readonly<{ config: Neo4jConfig; remove: () => Promise<void> }>> {
  const uri = process.env['ZHENGMAI_TEST_NEO4J_URI'];
  if (uri === undefined) return throwAwayServer();
  const config = configOf(uri, process.env['ZHENGMAI_TEST_NEO4J_PASSWORD'] ?? '');
  return { config, remove: async () => undefined };
}
