import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { GraphError } from '../../../errors.ts';
import { DEFAULT_RELEASE, RELEASES, type Release } from './releases.ts';
import { requireTools, run } from './tools.ts';

/** A server of Neo4j Community as a process of its own, from the artefacts of Maven Central. */
export type LocalServer = Readonly<{
  uri: string;
  user: string;
  password: string;
  pid: number;
  /** Resolves when the process has ended, however it did. */
  ended: Promise<void>;
  /** In good order, which takes some 12 s. */
  stop: () => Promise<void>;
  /** Without warning: for throw-away servers and for tests of faults. */
  kill: () => Promise<void>;
}>;

export type LocalOptions = Readonly<{
  /** Of this server alone: configuration, data, logs. Made where missing; starting again goes on with its data. */
  home: string;
  /** Where jars are kept, for all servers. */
  jars: string;
  /** 0: any free one. */
  port: number;
  /** The default: 5.26, which runs on Java 17. A home stays with the release that made it, or a newer one. */
  release?: Release;
  /** Set at the first start of a home and then fixed. */
  password: string;
  /** Java heap in MB. */
  heap: number;
  /** Further options of Java. */
  java?: readonly string[];
  /** Further lines of neo4j.conf. */
  settings?: readonly string[];
  /** Receives a line about each step that takes long. */
  say?: (line: string) => void;
  /** Ends a start that is under way. */
  signal?: AbortSignal;
}>;

const KEEPER = join(import.meta.dirname, 'keeper.ts');
const POM = join(import.meta.dirname, 'pom.xml');
const START_TIMEOUT_MS = 120_000;
/** As the scripts of Neo4j give them. */
const JAVA_OPTIONS = [
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+UnlockExperimentalVMOptions',
  '-XX:+TrustFinalNonStaticFields',
  '-XX:+DisableExplicitGC',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
  '-Dlog4j2.disable.jmx=true',
  '-Dlog4j.layout.jsonTemplate.maxStringLength=32768',
  '-Dfile.encoding=UTF-8',
];

/** Starts a server and waits until it answers. @throws GraphError UNAVAILABLE with what is missing or what the server said. */
export async function startLocalServer(options: LocalOptions): Promise<LocalServer> {
  const release = options.release ?? DEFAULT_RELEASE;
  const { java } = await requireTools(release);
  const lib = await fetchJars(resolve(options.jars), release, options.say ?? (() => undefined));
  const home = resolve(options.home);
  const port = options.port === 0 ? await freePort() : options.port;
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf/neo4j.conf'), configuration(port, options.settings ?? []));
  if (!existsSync(join(home, 'data/databases'))) await setPassword(home, lib, java, options.password);
  const child = spawn(
    process.execPath,
    [
      KEEPER,
      java,
      '-cp',
      `${lib}/*`,
      `-Xms${options.heap}m`,
      `-Xmx${options.heap}m`,
      ...JAVA_OPTIONS,
      ...(options.java ?? []),
      RELEASES[release].entry,
      `--home-dir=${home}`,
      `--config-dir=${home}/conf`,
      '--console-mode',
    ],
    // A group of its own: a Ctrl-C in the terminal is ours to pass on.
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  // The end of its input is what the keeper kills the server for; so it does not outlive this process, whatever ends that.
  const kill = (): void => void child.stdin.end();
  options.signal?.addEventListener('abort', kill, { once: true });
  await started(child, port);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password: options.password,
    pid: child.pid ?? 0,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: () => {
      kill();
      return ended;
    },
  };
}

/** A setting that is given stands for ours: the server refuses one that is there twice. */
const configuration = (port: number, settings: readonly string[]): string => {
  const key = (line: string): string => line.split('=', 1)[0] ?? '';
  const given = new Set(settings.map(key));
  const ours = [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    'server.memory.pagecache.size=256m',
    'db.transaction.timeout=120s',
    'dbms.cypher.forbid_exhaustive_shortestpath=true',
    'db.tx_log.rotation.retention_policy=1 files',
    'dbms.usage_report.enabled=false',
  ];
  return [...ours.filter((line) => !given.has(key(line))), ...settings, ''].join('\n');
};

/** Copies the jars once, into a folder named by their version; several at once are safe, the last to finish wins. */
async function fetchJars(jars: string, release: Release, say: (line: string) => void): Promise<string> {
  const lib = join(jars, `lib-${release}`);
  if (existsSync(lib)) return lib;
  say(`Fetching Neo4j Community ${release} with Maven (${RELEASES[release].megabytes} MB, once) …`);
  const partial = `${lib}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${partial}`];
  const { code, output } = await run('mvn', ['-q', '-B', '-f', POM, `-Dneo4j.version=${release}`, ...goal]);
  if (code !== 0) {
    await rm(partial, { recursive: true, force: true });
    throw new GraphError(
      'UNAVAILABLE',
      `Maven could not fetch Neo4j; check the network and Maven's settings (mirror, proxy) and try again:\n${output.slice(-2000)}`,
    );
  }
  await rename(partial, lib).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(lib)) throw error;
  });
  return lib;
}

async function setPassword(home: string, lib: string, java: string, password: string): Promise<void> {
  const command = ['-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const { code, output } = await run(java, command, { NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') });
  if (code !== 0)
    throw new GraphError('UNAVAILABLE', `Neo4j in ${home} does not take a password; remove the folder:\n${output}`);
}

/** Waits for `Started.`; what the server says before it ends goes into the error. */
function started(child: ChildProcess, port: number): Promise<void> {
  return new Promise((done, failed) => {
    let said = '';
    const fail = (fault: string): void => {
      clearTimeout(timer);
      failed(new GraphError('UNAVAILABLE', `Neo4j on port ${port} ${fault}:\n${said.slice(-3000)}`));
    };
    const timer = setTimeout(() => {
      child.stdin?.end();
      fail(`was not ready after ${START_TIMEOUT_MS / 1000} s`);
    }, START_TIMEOUT_MS);
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-10_000);
      if (!said.includes('Started.')) return;
      clearTimeout(timer);
      done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => fail(`cannot be started (${error.message})`));
    child.once('close', (code) => fail(`ended with code ${code}; is the port or the folder in use?`));
  });
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
