import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A place between client and server on the loopback address, where connections can be cut. */
export type Proxy = Readonly<{
  port: number;
  /** Ends all connections at once, in the midst of what they carry; new ones are taken. Gives how many there were. */
  cut: () => number;
  close: () => Promise<void>;
}>;

export async function openProxy(to: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): number => {
    const cutNow = [...sockets];
    for (const socket of cutNow) socket.resetAndDestroy();
    return cutNow.length / 2;
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      cut();
      await closed;
    },
  };
}
