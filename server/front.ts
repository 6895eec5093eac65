import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphError } from '../graph/index.ts';
import { refuse } from './refuse.ts';

/** A listening HTTP server whose answers can be exchanged: it holds the port from the start, and answers when it is ready. */
export type Front = Readonly<{
  /** Where it listens: `http://127.0.0.1:4000`. */
  url: string;
  server: Server;
  /** From now on, `listener` answers. */
  serve(listener: RequestListener): void;
  /** Stops listening, lets answers finish for some time, then cuts what is left. */
  close(graceMs?: number): Promise<void>;
}>;

const GRACE_MS = 5000;

const starting: RequestListener = (_, response) => {
  response.setHeader('retry-after', '2');
  refuse(response, 503, 'UNAVAILABLE', 'Zhengmai is starting.', { reason: 'STARTING' });
};

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new GraphError('UNAVAILABLE', whyNot(error, host, port), { cause: error }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  const other = `Choose another port: npm start -- --port ${port < 65_535 ? port + 1 : port - 1} (or set PORT).`;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program, perhaps another Zhengmai. ${other}`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user. ${other}`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Leave --host out, or give one of its own addresses.`;
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}`;
  }
}

/**
 * Which connections wait for an answer. Node counts one that never asked anything, as browsers open them in advance, as busy; stopping
 * would wait for it.
 */
class Connections {
  readonly #answers = new Map<Socket, number>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#answers.set(socket, 0);
      socket.once('close', () => this.#answers.delete(socket));
    });
  }

  begin(socket: Socket): void {
    this.#answers.set(socket, (this.#answers.get(socket) ?? 0) + 1);
  }

  end(socket: Socket): void {
    const answers = this.#answers.get(socket);
    if (answers !== undefined) this.#answers.set(socket, answers - 1);
  }

  closeIdle(): void {
    for (const [socket, answers] of this.#answers) if (answers === 0) socket.destroySoon();
  }
}

/**
 * Takes the port, before anything that needs time.
 *
 * @throws GraphError UNAVAILABLE, with the remedy, when the port cannot be had.
 */
export async function openFront(host: string, port: number): Promise<Front> {
  let listener = starting;
  let closing = false;
  const server = createServer((request, response) => {
    connections.begin(request.socket);
    response.once('close', () => {
      connections.end(request.socket);
      if (closing) connections.closeIdle();
    });
    if (closing) response.setHeader('connection', 'close');
    listener(request, response);
  });
  const connections = new Connections(server);
  server.requestTimeout = 30_000;
  const taken = await listen(server, host, port);
  const name = host.includes(':') ? `[${host}]` : host;

  return {
    url: `http://${name}:${taken}`,
    server,
    serve: (next) => {
      listener = next;
    },
    close: async (graceMs = GRACE_MS) => {
      closing = true;
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      connections.closeIdle();
      const cancel = new AbortController();
      const cut = wait(graceMs, undefined, { signal: cancel.signal }).then(
        () => {
          server.closeAllConnections();
        },
        () => undefined,
      );
      await closed;
      cancel.abort();
      await cut;
    },
  };
}
