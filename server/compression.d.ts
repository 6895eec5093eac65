/** What is used of the package, whose own types ask for Express. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Options = Readonly<{
    /** Bytes below which an answer is sent as it is. */
    threshold?: number;
    /** Whether to compress, by the headers that are set by then. */
    filter?: (request: IncomingMessage, response: ServerResponse) => boolean;
  }>;
  function compression(
    options?: Options,
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  export = compression;
}
