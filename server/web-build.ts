import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphError } from '../graph/index.ts';

const ROOT = join(import.meta.dirname, '..');
/** Where the built app lies. */
export const WEB_FOLDER = join(ROOT, 'dist/web');
/** What it is built from; a newer file anywhere here makes it stale. */
const SOURCES = ['web', 'graph/ontology', 'package-lock.json'];
const NOT_SOURCES = new Set(['node_modules', 'screenshots']);

async function newest(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const times = await Promise.all(
    entries.filter(({ name }) => !NOT_SOURCES.has(name)).map(({ name }) => newest(join(path, name))),
  );
  return Math.max(mtimeMs, ...times);
}

/** Whether the app must be built: it never was, or a source is newer. Without sources there is nothing to build from. */
export async function isStale(): Promise<boolean> {
  const built = join(WEB_FOLDER, 'index.html');
  if (!existsSync(join(ROOT, 'web/index.html'))) return false;
  if (!existsSync(built)) return true;
  const builtAt = (await stat(built)).mtimeMs;
  const times = await Promise.all(SOURCES.map((source) => newest(join(ROOT, source)).catch(() => 0)));
  return Math.max(...times) > builtAt;
}

/** Vite is a tool of development: loaded only when something is to be built. */
export async function loadVite(): Promise<typeof import('vite')> {
  try {
    return await import('vite');
  } catch (error) {
    throw new GraphError(
      'UNAVAILABLE',
      'The app cannot be built without vite. Run `npm ci` (with development packages).',
      {
        cause: error,
      },
    );
  }
}

/** Builds the app into `dist/web`. */
export async function buildWeb(): Promise<void> {
  const vite = await loadVite();
  await vite.build({ configFile: join(ROOT, 'web/vite.config.ts'), logLevel: 'error' });
}

/** The app from its sources, reloading as they change, on the server's own port. */
export async function createDevelopmentFiles(server: import('node:http').Server) {
  const vite = await loadVite();
  const development = await vite.createServer({
    configFile: join(ROOT, 'web/vite.config.ts'),
    appType: 'spa',
    logLevel: 'warn',
    server: { middlewareMode: true, ws: { server }, proxy: {} },
  });
  return { files: development.middlewares, close: () => development.close() };
}
