import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { GraphError, chooseStore, openStore, useTables } from '../graph/index.ts';
import { serveApp } from './app.ts';
import { parseConfig, USAGE, type Config } from './config.ts';
import { NO_EDITOR, editorOf } from './editor.ts';
import { createFiles } from './files.ts';
import { fillEmptyStore } from './fill.ts';
import { openFront, type Front } from './front.ts';
import { openIntake } from './intake.ts';
import { isLoopback } from './security.ts';
import { buildWeb, createDevelopmentFiles, isStale, WEB_FOLDER } from './web-build.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Errors that clients may not see go to the log under a short id, which is all that the client gets. */
function report(error: unknown): string {
  const logId = randomUUID().slice(0, 8);
  say(
    `[${new Date().toISOString()}] error ${logId}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return logId;
}

const noCleanUp = async (): Promise<void> => undefined;

async function appFiles({ dev, app }: Config, front: Front) {
  if (!app) return { files: createFiles(null), close: noCleanUp };
  if (dev) return createDevelopmentFiles(front.server);
  if (await isStale()) {
    say('Building the app …');
    await buildWeb();
  }
  return { files: createFiles(WEB_FOLDER), close: noCleanUp };
}

const loadGraphiql = async () => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL;

/** Starts everything; the port first, as the one thing that may be refused. Returns how to stop. */
async function start(config: Config, stopped: AbortSignal): Promise<() => Promise<void>> {
  const front = await openFront(config.host, config.port);
  try {
    const app = await appFiles(config, front);
    useTables(join(config.data, 'lexicon'));
    const store = await openStore(chooseStore(config.data, process.env));
    try {
      await fillEmptyStore(store, process.stderr, stopped);
    } catch (error) {
      await store.close();
      throw error;
    }
    const graphiql = config.dev ? await loadGraphiql() : null;
    const edit = config.edit || isLoopback(config.host);
    const now = (): Date => new Date();
    const editor = edit ? editorOf(store, now) : NO_EDITOR;
    const intake = edit ? openIntake({ store, now }) : null;
    const stop = serveApp({ front, host: config.host, store, editor, intake, files: app.files, report, graphiql });
    say(`Store: ${store.description}`);
    if (!isLoopback(config.host))
      say(
        `Warning: anyone who reaches ${config.host} can read ${edit ? 'and edit ' : ''}the graph; there are no accounts.`,
      );
    process.stdout.write(`Zhengmai is at ${front.url}\n`);
    return async () => {
      await app.close();
      await stop();
    };
  } catch (error) {
    await front.close(0);
    throw error;
  }
}

/** Reads the command line, or says what is wrong with it and ends. */
function readConfig(): Config {
  try {
    return parseConfig(process.argv.slice(2), process.env);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

const config = readConfig();
if (config.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}

const stopped = new AbortController();
const running = start(config, stopped.signal);

/** The first signal stops in good order, the second at once. */
function onSignal(): void {
  if (stopped.signal.aborted) process.exit(130);
  stopped.abort();
  void running.then(async (stop) => {
    say('Stopping …');
    await stop();
    process.exit(0);
  });
}
process.on('SIGINT', onSignal).on('SIGTERM', onSignal);

running.catch((error: unknown) => {
  if (stopped.signal.aborted) process.exit(130);
  say(error instanceof GraphError ? error.message : error instanceof Error ? String(error.stack) : String(error));
  process.exit(1);
});
