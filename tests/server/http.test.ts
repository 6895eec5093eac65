import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LIMITS } from '../../server/limits.ts';
import { startServer } from './harness.ts';

const post = (url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

/** A request with headers that fetch would not let through. */
async function raw(url: string, options: RequestOptions, body = ''): Promise<{ status: number; body: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end(body);
  });
  return { status: response.statusCode ?? 0, body: await text(response) };
}

describe('the body of a request', () => {
  const query = JSON.stringify({ query: '{ __typename }' });

  test.each([
    ['malformed JSON', '{"query":', {}, 400, 'BAD_REQUEST'],
    ['an empty body', '', {}, 400, 'BAD_REQUEST'],
    ['an empty object', '{}', {}, 400, 'BAD_REQUEST'],
    ['a string', '"{ __typename }"', {}, 400, 'BAD_REQUEST'],
    ['a batch', `[${query}]`, {}, 400, 'BAD_REQUEST'],
    [
      'a form, which any web site could send',
      'query={__typename}',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'plain text, which any web site could send',
      query,
      { 'content-type': 'text/plain' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['another encoding', query, { 'content-type': 'application/json; charset=gb18030' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['more than the limit', JSON.stringify({ query: `{ __typename } #${'x'.repeat(LIMITS.body)}` }), {}, 413, 'LIMIT'],
  ])('that is %s is refused with a code', async (_, body, headers, status, code) => {
    const { url } = await startServer();
    const response = await post(url, body, headers);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe(code);
    expect(JSON.stringify(errors)).not.toMatch(/\bat .*\.ts|node_modules/);
  });

  test('that is not UTF-8 is refused', async () => {
    const { url } = await startServer();
    expect((await post(url, Uint8Array.of(0x7b, 0xff, 0x7d))).status).toBe(400);
  });

  test('that streams past the limit is refused, whatever its length header said', async () => {
    const { url } = await startServer();
    const chunk = new TextEncoder().encode('x'.repeat(LIMITS.body));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(chunk);
        controller.enqueue(chunk);
        controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } } as const;
    expect((await fetch(`${url}/graphql`, init)).status).toBe(413);
  });
});

describe('other web sites', () => {
  test('get no permission to read answers: there is no CORS header', async () => {
    const { url } = await startServer();
    const response = await post(url, JSON.stringify({ query: '{ __typename }' }), { origin: 'https://evil.example' });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('cannot point their name at this server', async () => {
    const { url } = await startServer();
    const query = '/graphql?query=%7B__typename%7D';
    const asked = (host: string) => raw(url + query, { headers: { host } });
    expect((await asked('evil.example')).status).toBe(421);
    expect((await asked('127.0.0.1.evil.example')).status).toBe(421);
    expect((await asked('localhost:4000')).status).toBe(200);
    expect((await asked('[::1]:4000')).status).toBe(200);
  });
});

describe('the app’s files', () => {
  function folderWithApp(): string {
    const folder = mkdtempSync(join(tmpdir(), 'zhengmai-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>政脉</title>');
    writeFileSync(join(folder, 'assets/app-1a2b.js'), 'export {};');
    return folder;
  }

  test.each([
    ['/', 200, '<title>政脉</title>'],
    ['/explore?q=揭榜挂帅', 200, '<title>政脉</title>'],
    ['/assets/app-1a2b.js', 200, 'export {};'],
    ['/assets/gone.js', 404, 'NOT_FOUND'],
    ['/..%2f..%2fpackage.json', 200, '<title>政脉</title>'],
    ['/health', 200, 'ok'],
  ])('%s answers %i', async (path, status, content) => {
    const { url } = await startServer({ folder: folderWithApp() });
    const response = await fetch(url + path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(content);
  });

  test('come with a policy that lets pages load only from here, and unchanging ones are cached', async () => {
    const { url } = await startServer({ folder: folderWithApp() });
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(`${url}/assets/app-1a2b.js`)).headers.get('cache-control')).toContain('immutable');
  });

  test('can only be read', async () => {
    const { url } = await startServer({ folder: folderWithApp() });
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
  });

  test('that were never built are missed with the remedy', async () => {
    const { url } = await startServer({ folder: '/nowhere' });
    const response = await fetch(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('npm run build');
  });
});

describe('GraphiQL', () => {
  const page = (url: string) => fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });

  test('is not there by default', async () => {
    const { url } = await startServer();
    expect((await page(url)).status).toBe(406);
  });

  test('of the development server loads nothing from elsewhere', async () => {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const { url } = await startServer({ graphiql: renderGraphiQL });
    const html = await (await page(url)).text();
    expect(html).toContain('Zhengmai');
    expect(html.match(/<(?:script|link)[^>]+(?:src|href)="?https?:[^>]*>/g)).toBeNull();
  });
});
