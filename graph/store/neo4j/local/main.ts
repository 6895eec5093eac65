/** `npm run neo4j`: a Neo4j on loopback for trying out, its data kept in .cache/neo4j. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GraphError } from '../../../errors.ts';
import { DEFAULT_RELEASE, RELEASES, isRelease, type Release } from './releases.ts';
import { startLocalServer } from './server.ts';

const HELP = `Usage: npm run neo4j -- [--port N] [--heap MB] [--release VERSION]

Starts Neo4j Community on 127.0.0.1 from Maven Central's artefacts (Java 17 or newer and Maven on the path) and keeps it in
.cache/neo4j; Ctrl-C stops it. Remove .cache/neo4j/server for an empty database.

  --port N           port of the Bolt protocol, 0 for any free one   (default 7687)
  --heap MB          memory of the server's Java heap                (default 1024)
  --release VERSION  ${Object.entries(RELEASES)
    .map(([name, { java }]) => `${name} (Java ${java})`)
    .join(' or ')}, each with data of its own   (default ${DEFAULT_RELEASE})
`;
const CACHE = join(import.meta.dirname, '../../../../.cache/neo4j');
const PASSWORD_FILE = '.cache/neo4j/password';

const folderOf = (release: Release): string => (release === DEFAULT_RELEASE ? 'server' : `server-${release}`);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function password(): Promise<string> {
  const file = join(CACHE, 'password');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  await mkdir(CACHE, { recursive: true });
  const made = randomBytes(12).toString('hex');
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new GraphError('INVALID', `--${name} is ${text}; give a whole number\n\n${HELP}`);
  return Number(text);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7687' },
      heap: { type: 'string', default: '1024' },
      release: { type: 'string', default: DEFAULT_RELEASE },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { release } = values;
  if (!isRelease(release))
    throw new GraphError('INVALID', `--release is ${release}; take one of ${Object.keys(RELEASES).join(', ')}`);
  const starting = new AbortController();
  const giveUp = (): void => {
    starting.abort();
    process.exit(130);
  };
  process.on('SIGINT', giveUp).on('SIGTERM', giveUp);
  say('Starting Neo4j …');
  const server = await startLocalServer({
    home: join(CACHE, folderOf(release)),
    release,
    jars: CACHE,
    port: wholeNumber('port', values.port),
    heap: wholeNumber('heap', values.heap),
    password: await password(),
    say,
    signal: starting.signal,
  });
  process.stdout.write(`Neo4j is at ${server.uri} (process ${server.pid}). In another terminal:\n\n`);
  process.stdout.write(
    `  NEO4J_URI=${server.uri} NEO4J_PASSWORD_FILE=${PASSWORD_FILE} npm start\n\nCtrl-C stops it.\n`,
  );
  const stopping = new AbortController();
  const stop = (): void => {
    if (stopping.signal.aborted) {
      say('Killing it; it will recover at the next start.');
      void server.kill();
      return;
    }
    stopping.abort();
    say('Stopping Neo4j in good order (some 12 s; again to kill it) …');
    void server.stop();
  };
  process.off('SIGINT', giveUp).off('SIGTERM', giveUp).on('SIGINT', stop).on('SIGTERM', stop);
  await server.ended;
  if (!stopping.signal.aborted)
    throw new GraphError('UNAVAILABLE', `Neo4j ended by itself; see ${join(CACHE, folderOf(release), 'logs')}`);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
