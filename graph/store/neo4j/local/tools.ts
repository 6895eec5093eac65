import { spawn } from 'node:child_process';
import { GraphError } from '../../../errors.ts';

/** Of the local server: the lowest Java that Neo4j 5.26 starts on. */
const JAVA = 17;

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

/** What this machine lacks for a local Neo4j, each with the remedy; empty where it can run. */
export async function missingForLocal(): Promise<readonly Readonly<{ what: string; remedy: string }>[]> {
  const [java, maven] = await Promise.all([run('java', ['-version']), run('mvn', ['-version'])]);
  const missing = [];
  const version = Number(/version "(\d+)/.exec(java.output)?.[1] ?? 0);
  if (java.code !== 0 || version < JAVA)
    missing.push({
      what: java.code === null ? `Java ${JAVA} or newer` : `Java ${JAVA} or newer (\`java\` here is ${version})`,
      remedy: 'Debian, Ubuntu: `apt-get install openjdk-17-jre-headless`; macOS: `brew install openjdk@21`',
    });
  if (maven.code !== 0)
    missing.push({ what: 'Maven', remedy: 'Debian, Ubuntu: `apt-get install maven`; macOS: `brew install maven`' });
  return missing;
}

/** @throws GraphError UNAVAILABLE that lists what is missing and how to get it. */
export async function requireTools(): Promise<void> {
  const missing = await missingForLocal();
  if (missing.length === 0) return;
  throw new GraphError(
    'UNAVAILABLE',
    [
      'A local Neo4j needs:',
      ...missing.map(({ what, remedy }) => `  ${what}. ${remedy}`),
      'With Docker `docker compose up neo4j` does without them; any Neo4j 5.26 or newer serves as well: set NEO4J_URI.',
    ].join('\n'),
  );
}
