import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from './harness.ts';

type Answer = Readonly<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>;

/** An answer as it came: `fetch` would unpack it. */
const answerOf = (url: string, headers: Readonly<Record<string, string>>, query?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, {
      method: query === undefined ? 'GET' : 'POST',
      headers: query === undefined ? headers : { 'content-type': 'application/json', ...headers },
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      buffer(response).then((body) => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      }, reject);
    });
    asked.end(query === undefined ? undefined : JSON.stringify({ query }));
  });

const UNPACK: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (bytes) => bytes,
};
const unpacked = ({ headers, body }: Answer): string =>
  UNPACK[headers['content-encoding'] ?? 'none']?.(body).toString() ?? '';

const LONG = '{ __schema { types { name description fields { name description } } } }';

describe('an answer of the API', () => {
  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1, br;q=0.2', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['identity', undefined],
    ['', undefined],
  ])('to “%s” is encoded as %s, says that it varies, and holds the same', async (accepted, encoding) => {
    const { url } = await startServer();
    const plain = await answerOf(`${url}/graphql`, {}, LONG);
    const answer = await answerOf(`${url}/graphql`, { 'accept-encoding': accepted }, LONG);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
    expect(unpacked(answer)).toBe(plain.body.toString());
    if (encoding !== undefined) expect(answer.body.length).toBeLessThan(plain.body.length / 3);
  });

  test('below a kilobyte goes uncompressed, even an error', async () => {
    const { url } = await startServer();
    for (const query of ['{ __typename }', '{ noSuchField }']) {
      const { headers, body } = await answerOf(`${url}/graphql`, { 'accept-encoding': 'br' }, query);
      expect(headers['content-encoding']).toBeUndefined();
      expect(Number(headers['content-length'])).toBe(body.length);
    }
  });

  test('is not compressed where it is a stream of events', async () => {
    const { url } = await startServer();
    const accept = { 'accept-encoding': 'br', accept: 'text/event-stream' };
    const { headers, body } = await answerOf(`${url}/graphql`, accept, LONG);
    expect(headers['content-type']).toContain('text/event-stream');
    expect(headers['content-encoding'] ?? 'none').toBe('none');
    expect(body.toString()).toContain('__schema');
  });

  test('that the client does not wait for is no fault of the server', async () => {
    const { url, log } = await startServer();
    const given = Array.from({ length: 20 }, (_, i) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': 'br' },
        body: JSON.stringify({ query: LONG }),
        signal: AbortSignal.timeout(i * 2),
      }).then(
        (response) => response.body?.cancel(),
        () => undefined,
      ),
    );
    await Promise.all(given);
    expect((await answerOf(`${url}/health`, {})).status).toBe(200);
    expect(log).toEqual([]);
  });
});

describe('a file of the app', () => {
  const SCRIPT = 'export const text = "政脉";\n'.repeat(40);
  function built(): string {
    const folder = mkdtempSync(join(tmpdir(), 'zhengmai-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'assets'));
    const write = (name: string, bytes: Buffer | string): void => writeFileSync(join(folder, name), bytes);
    write('index.html', '<title>政脉</title>');
    write('assets/app-1a2b.js', SCRIPT);
    write('assets/app-1a2b.js.br', brotliCompressSync(SCRIPT));
    write('assets/app-1a2b.js.gz', gzipSync(SCRIPT));
    return folder;
  }

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['*', 'br'],
    ['', undefined],
  ])('to “%s” is sent as it lies ready: %s', async (accepted, encoding) => {
    const { url } = await startServer({ folder: built() });
    const answer = await answerOf(`${url}/assets/app-1a2b.js`, { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toContain('javascript');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
    expect(unpacked(answer)).toBe(SCRIPT);
  });

  test('that no encoding makes smaller is sent plain', async () => {
    const { url } = await startServer({ folder: built() });
    const { headers, body } = await answerOf(url, { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('<title>政脉</title>');
  });

  test('has another tag in each encoding, and is not sent again to who has it', async () => {
    const { url } = await startServer({ folder: built() });
    const script = `${url}/assets/app-1a2b.js`;
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (accepted) => {
        const { headers } = await answerOf(script, { 'accept-encoding': accepted });
        const again = { 'accept-encoding': accepted, 'if-none-match': headers.etag ?? '' };
        expect((await answerOf(script, again)).status).toBe(304);
        return headers.etag;
      }),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('of an app that was rebuilt is served, and one that is gone is missed, while the server goes on', async () => {
    const folder = built();
    const { url } = await startServer({ folder });
    const accept = { 'accept-encoding': 'br' };
    expect((await answerOf(`${url}/assets/app-1a2b.js`, accept)).status).toBe(200);
    for (const extension of ['', '.br', '.gz']) rmSync(join(folder, `assets/app-1a2b.js${extension}`));
    writeFileSync(join(folder, 'assets/app-3c4d.js'), SCRIPT);
    expect((await answerOf(`${url}/assets/app-1a2b.js`, accept)).status).toBe(404);
    expect((await answerOf(`${url}/assets/app-3c4d.js`, accept)).status).toBe(200);
    expect((await answerOf(`${url}/health`, {})).status).toBe(200);
  });
});
