import type { Page, Request } from '@playwright/test';

/** An answer as it came over the wire. `bytes` are those of its body, as it was encoded. */
export type Sent = Readonly<{
  url: string;
  kind: 'script' | 'other';
  bytes: number;
  encoding: string | null;
  isText: boolean;
}>;

const TEXT = /^(?:text\/|application\/(?:javascript|json|[\w.-]+\+json)|image\/svg)/;
/** Up to here compressing saves no packet, and the server leaves it. */
const SMALL = 1024;

/** What a page gets from now on. */
export class Wire {
  readonly #ended: Promise<Sent | null>[] = [];

  constructor(page: Page) {
    // One that is under way while the page closes has no answer.
    page.on('requestfinished', (request) => this.#ended.push(sentBy(request).catch(() => null)));
    // A worker's own script is no request of the page's.
    page.on('worker', (worker) => this.#ended.push(sentTo(page, worker.url())));
  }

  async sent(): Promise<readonly Sent[]> {
    return (await Promise.all(this.#ended)).filter((one) => one !== null);
  }
}

async function sentBy(request: Request): Promise<Sent | null> {
  const response = await request.response();
  if (response === null) return null;
  const headers = await response.allHeaders();
  const { responseBodySize } = await request.sizes();
  const type = headers['content-type'] ?? '';
  return {
    url: request.url(),
    kind: type.includes('javascript') ? 'script' : 'other',
    bytes: responseBodySize,
    encoding: headers['content-encoding'] ?? null,
    isText: TEXT.test(type),
  };
}

async function sentTo(page: Page, url: string): Promise<Sent> {
  const response = await page.request.head(url, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
  const headers = response.headers();
  return {
    url,
    kind: 'script',
    bytes: Number(headers['content-length']),
    encoding: headers['content-encoding'] ?? null,
    isText: true,
  };
}

export const total = (answers: readonly Sent[]): number => answers.reduce((sum, { bytes }) => sum + bytes, 0);
export const scripts = (answers: readonly Sent[]): readonly Sent[] => answers.filter(({ kind }) => kind === 'script');
/** Those that would have been smaller compressed. */
export const uncompressed = (answers: readonly Sent[]): readonly Sent[] =>
  answers.filter(({ isText, encoding, bytes }) => isText && encoding === null && bytes >= SMALL);
