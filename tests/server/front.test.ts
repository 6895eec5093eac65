import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { openFront } from '../../server/front.ts';
import { startServer } from './harness.ts';
import { storeWith } from './stores.ts';

test('a taken port is reported with the remedy', async () => {
  const front = await openFront('127.0.0.1', 0);
  onTestFinished(() => front.close(0));
  const { port } = new URL(front.url);
  await expect(openFront('127.0.0.1', Number(port))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringMatching(
      `Port ${port} on 127.0.0.1 is taken.*npm start -- --port ${Number(port) + 1}`,
    ) as string,
  });
});

test('an address that this machine does not have is reported', async () => {
  await expect(openFront('192.0.2.1', 0)).rejects.toThrow('This machine has no address 192.0.2.1');
});

test('before it is ready, it says that it is starting', async () => {
  const front = await openFront('127.0.0.1', 0);
  onTestFinished(() => front.close(0));
  const response = await fetch(front.url);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('2');
});

test('stopping lets the answer that is under way finish, and waits for nothing else', async () => {
  const { promise: asked, resolve: nowAsked } = Promise.withResolvers<undefined>();
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<undefined>();
  const store = await storeWith({
    statistics: async () => {
      nowAsked(undefined);
      await mayAnswer;
      throw new Error('answered');
    },
  });
  const { url, stop } = await startServer({ store });
  const pending = fetch(`${url}/graphql?query={statistics{articles}}`, { headers: { accept: 'application/json' } });
  await asked;
  const stopped = stop();
  answer(undefined);
  expect((await pending).status).toBe(200);
  const started = performance.now();
  await stopped;
  expect(performance.now() - started).toBeLessThan(1000);
  await expect(fetch(url)).rejects.toThrow();
});

test('stopping ends connections that ask nothing at once', async () => {
  const front = await openFront('127.0.0.1', 0);
  const socket = connect(Number(new URL(front.url).port), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\n'); // a request that never ends
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  const started = performance.now();
  await front.close();
  await closed;
  expect(performance.now() - started).toBeLessThan(1000);
});

test('stopping cuts an answer that does not end, after some time', async () => {
  const front = await openFront('127.0.0.1', 0);
  front.serve((_, response) => response.write('and so on'));
  const response = await fetch(front.url);
  await front.close(100);
  await expect(response.text()).rejects.toThrow();
});

test('a client that goes away aborts the reading of the store', async () => {
  const { promise: aborted, resolve } = Promise.withResolvers<unknown>();
  const { promise: asked, resolve: nowAsked } = Promise.withResolvers<undefined>();
  const store = await storeWith({
    statistics: async (options) => {
      nowAsked(undefined);
      return new Promise((_, reject) => {
        options?.signal?.addEventListener('abort', () => {
          resolve(options.signal?.aborted);
          reject(options.signal?.reason as Error);
        });
      });
    },
  });
  const { url, log } = await startServer({ store });
  const client = new AbortController();
  const pending = fetch(`${url}/graphql?query={statistics{articles}}`, { signal: client.signal });
  await asked;
  client.abort();
  await expect(pending).rejects.toThrow();
  expect(await aborted).toBe(true);
  expect(log).toEqual([]);
});
