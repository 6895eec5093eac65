import { ApiError } from '../api/client.ts';
import { server } from '../api/server.svelte.ts';

/**
 * Loads a part of the app, waiting for the server as long as it is away.
 *
 * @throws ApiError MISSING, when the server is there and the part is not: the app was rebuilt since the page was opened.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      if (await server.ask()) {
        // It may have come back between the two.
        return load().catch((cause: unknown) => {
          throw new ApiError('MISSING', String(cause));
        });
      }
      await new Promise<void>((resolve) => server.whenBack(resolve));
    }
  }
}
