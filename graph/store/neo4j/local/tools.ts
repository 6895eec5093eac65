import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphError } from '../../../errors.ts';
import { DEFAULT_RELEASE, RELEASES, type Release } from './releases.ts';

/** Where Debian's packages put each Java; elsewhere there is no such folder. */
const DEBIAN_JAVAS = '/usr/lib/jvm';

/** What a command printed, and how it ended; `code` is null where it could not be started. */
type Ran = Readonly<{ code: number | null; output: string }>;

/** Runs a command to its end, keeping what it prints. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

type Missing = Readonly<{ what: string; remedy: string }>;

/** A Java of at least that version: of JAVA_HOME, on the path, or where Debian keeps them. Else what was found instead, 0 for none. */
async function findJava(least: number): Promise<Readonly<{ java: string } | { newest: number }>> {
  const home = process.env['JAVA_HOME'];
  const kept = await readdir(DEBIAN_JAVAS).catch(() => []);
  let newest = 0;
  for (const java of [
    ...(home === undefined ? [] : [join(home, 'bin/java')]),
    'java',
    ...kept
      .sort()
      .map((name) => join(DEBIAN_JAVAS, name, 'bin/java'))
      .filter(existsSync),
  ]) {
    const { code, output } = await run(java, ['-version']);
    const version = code === 0 ? Number(/version "(\d+)/.exec(output)?.[1] ?? 0) : 0;
    if (version >= least) return { java };
    newest = Math.max(newest, version);
  }
  return { newest };
}

/** What a local Neo4j of the release runs with, and what this machine lacks for it, each with the remedy. */
async function toolsFor(release: Release): Promise<Readonly<{ java: string | null; missing: readonly Missing[] }>> {
  const least = RELEASES[release].java;
  const [found, maven] = await Promise.all([findJava(least), run('mvn', ['-version'])]);
  const missing: Missing[] = [];
  if ('newest' in found)
    missing.push({
      what: `Java ${least} or newer${found.newest === 0 ? '' : ` (here is ${found.newest})`}`,
      remedy: `Debian, Ubuntu: \`apt-get install openjdk-${least}-jre-headless\`; macOS: \`brew install openjdk@21\``,
    });
  if (maven.code !== 0)
    missing.push({ what: 'Maven', remedy: 'Debian, Ubuntu: `apt-get install maven`; macOS: `brew install maven`' });
  return { java: 'java' in found ? found.java : null, missing };
}

/** What this machine lacks for a local Neo4j; empty where it can run. */
export const missingForLocal = async (release: Release = DEFAULT_RELEASE): Promise<readonly Missing[]> =>
  (await toolsFor(release)).missing;

/** The `java` to run the release with. @throws GraphError UNAVAILABLE that lists what is missing and how to get it. */
export async function requireTools(release: Release): Promise<Readonly<{ java: string }>> {
  const { java, missing } = await toolsFor(release);
  if (java !== null && missing.length === 0) return { java };
  throw new GraphError(
    'UNAVAILABLE',
    [
      `A local Neo4j ${release} needs:`,
      ...missing.map(({ what, remedy }) => `  ${what}. ${remedy}`),
      'With Docker `docker compose up neo4j` does without them; any Neo4j 5.26 or newer serves as well: set NEO4J_URI.',
    ].join('\n'),
  );
}
