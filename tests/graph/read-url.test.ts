import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphError } from '../../graph/errors.ts';
import { MAX_DOCUMENT_BYTES } from '../../graph/document/index.ts';
import { isUrl, nameOf, readUrl } from '../../graph/ingest/index.ts';

const PAGES: Readonly<Record<string, RequestListener>> = {
  '/news/1.html': (_, answer) => void answer.end('甲县建成中试基地'),
  '/endless': (_, answer) => {
    const part = Buffer.alloc(1_000_000, 'a');
    const more = (): void => {
      while (!answer.destroyed && answer.write(part));
    };
    answer.on('drain', more);
    more();
  },
  '/silent': () => undefined,
};

const server = createServer((request, answer) => {
  const page = PAGES[request.url ?? ''];
  if (page !== undefined) page(request, answer);
  else answer.writeHead(404).end();
});
let site = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('A page at an address', () => {
  it('is read as its bytes', async () => {
    expect(new TextDecoder().decode(await readUrl(`${site}/news/1.html`))).toBe('甲县建成中试基地');
  });

  it.each([
    ['that is missing', '/none', 'NOT_FOUND', /404.*browser/, /404.*网址/],
    ['without an end', '/endless', 'LIMIT', new RegExp(`${MAX_DOCUMENT_BYTES} bytes`), /另存为文件/],
  ] as const)('%s is refused with a remedy', async (_, path, code, message, zh) => {
    const error = await readUrl(site + path).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
      zh: expect.stringMatching(zh) as string,
    });
  });

  it('of a site that nobody runs, or with a password in it, is refused', async () => {
    await expect(readUrl('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(readUrl('http://a:b@127.0.0.1:1/')).rejects.toMatchObject({ code: 'INVALID' });
    await expect(readUrl('http://')).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('is given up when the run is interrupted', async () => {
    const controller = new AbortController();
    const reading = readUrl(`${site}/silent`, controller.signal);
    controller.abort();
    await expect(reading).rejects.toThrow(/abort/);
  });

  it('a page is distinguished from a file, and named without its site', () => {
    expect(['http://a.cn/x', 'HTTPS://a.cn', 'a/http://b', 'x.txt'].map(isUrl)).toEqual([true, true, false, false]);
    expect(['http://a.cn/news/1.html?x=2', 'http://a.cn', 'b/简报.txt'].map(nameOf)).toEqual([
      '1.html',
      'a.cn',
      '简报.txt',
    ]);
  });
});
