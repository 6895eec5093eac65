import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { acceptedEncodings } from './encoding.ts';
import type { Files } from './handler.ts';
import { refuse } from './refuse.ts';
import { APP_HEADERS } from './security.ts';

/** Vite names these by their content, so they never change. */
const IMMUTABLE = '/assets/';

/**
 * Serves the built app. A path that names no file is a view of the app, whose address bar is its state, and gets its page; a missing
 * file with an extension is a 404.
 *
 * @param folder of the built app, or null where the API alone is served.
 */
export function createFiles(folder: string | null): Files {
  if (folder === null || !existsSync(join(folder, 'index.html'))) {
    const why =
      folder === null ? 'Only the API is served, at /graphql.' : 'The app is not built. Build it: npm run build';
    return (_, response) => {
      refuse(response, 404, 'NOT_FOUND', why);
    };
  }
  const serve = sirv(folder, {
    // Looks at the folder at each request, because the app may be rebuilt while the server runs.
    dev: true,
    single: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(APP_HEADERS)) response.setHeader(name, value);
      response.setHeader(
        'cache-control',
        path.startsWith(IMMUTABLE) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      refuse(response, 405, 'BAD_REQUEST', 'Files can only be read.');
      return;
    }
    request.headers['accept-encoding'] = acceptedEncodings(request); // sirv does not look at weights
    response.once('pipe', (file) => {
      file.once('error', () => response.destroy()); // gone between the look and the reading
    });
    serve(request, response, () => {
      refuse(response, 404, 'NOT_FOUND', `There is nothing at ${request.url ?? '/'}.`);
    });
  };
}
