import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const STARTS_WITHIN_MS = 120_000;

/** A server in a process of its own. */
export type AppServer = Readonly<{ url: string; stop: () => Promise<void> }>;

/** Starts the server on a folder, as `npm start` does: it builds the app where needed, and loads the samples into an empty store. */
export async function startAppServer(folder: string, port = 0, options: readonly string[] = []): Promise<AppServer> {
  const server = spawn(
    process.execPath,
    ['graph/run.mjs', 'server/main.ts', '--port', String(port), '--data', folder, ...options],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), 8000);
    await ended;
    clearTimeout(late);
  };
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const give = (why: string): void => {
      reject(new Error(`The server did not start: ${why}\n${said}`));
    };
    const timer = setTimeout(() => {
      give(`no address after ${STARTS_WITHIN_MS / 1000} s`);
    }, STARTS_WITHIN_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /is at (http:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => {
      clearTimeout(timer);
      give(`it ended with code ${String(code)}`);
    });
  }).catch(async (cause: unknown) => {
    await stop();
    throw cause;
  });
  return { url, stop };
}
