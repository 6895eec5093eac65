import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { request } from '../../web/src/api/client.ts';
import { TypedDocumentString } from '../../web/src/api/generated/graphql.ts';
import { server } from '../../web/src/api/server.svelte.ts';
import { loadPart } from '../../web/src/state/part.ts';
import { Resource } from '../../web/src/state/resource.svelte.ts';

const DOCUMENT = new TypedDocumentString<{ n: number }, object>('{ n }');
const answers = vi.fn<(url: string) => Response | Error>();

const unreachable = (): Error => new TypeError('Failed to fetch');
const isThere = (): void => {
  answers.mockImplementation((url) => (url === '/health' ? new Response('ok') : Response.json({ data: { n: 1 } })));
};
const isAway = (): void => {
  answers.mockImplementation(unreachable);
};

beforeEach(() => {
  vi.useFakeTimers();
  isThere();
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = answers(url);
    if (answer instanceof Error) throw answer;
    return answer;
  });
});
afterEach(async () => {
  isThere();
  await server.ask();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a server that is away', () => {
  test('is asked after at growing intervals, and what failed is loaded when it is back', async () => {
    isAway();
    const resource = new Resource<{ n: number }>();
    resource.load((signal) => request(DOCUMENT, {}, signal));
    await vi.advanceTimersByTimeAsync(0);
    expect(resource.error?.code).toBe('UNREACHABLE');
    expect(server.away).toBe(true);
    answers.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    // After 1, 2, 4, 8 and then each 15 seconds.
    expect(answers.mock.calls.map(([url]) => url)).toEqual(Array.from({ length: 7 }, () => '/health'));
    isThere();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(server.away).toBe(false);
    expect(resource.value).toEqual({ n: 1 });
  });

  test('is asked after as soon when several requests fail together as when one does', async () => {
    isAway();
    const resources = Array.from({ length: 4 }, () => new Resource<{ n: number }>());
    for (const resource of resources) resource.load((signal) => request(DOCUMENT, {}, signal));
    await vi.advanceTimersByTimeAsync(1000);
    answers.mockClear();
    await vi.advanceTimersByTimeAsync(2000);
    expect(answers.mock.calls.map(([url]) => url)).toEqual(['/health']);
  });

  test('is not waited for by what nobody wants any more', async () => {
    isAway();
    const resource = new Resource<{ n: number }>();
    resource.load((signal) => request(DOCUMENT, {}, signal));
    await vi.advanceTimersByTimeAsync(0);
    resource.stop();
    isThere();
    await server.ask();
    await vi.advanceTimersByTimeAsync(0);
    expect(resource.value).toBeNull();
  });

  test('the server counts as away while it starts, but not while only its store is away', async () => {
    const refusal = { errors: [{ message: 'Starting.', extensions: { code: 'UNAVAILABLE' } }] };
    answers.mockImplementation(() => Response.json(refusal, { status: 503, headers: { 'retry-after': '2' } }));
    await expect(request(DOCUMENT, {})).rejects.toMatchObject({ code: 'UNREACHABLE', reason: 'STARTING' });
    expect(server.away).toBe(true);
    isThere();
    await server.ask();
    answers.mockImplementation(() => Response.json(refusal, { status: 503 }));
    await expect(request(DOCUMENT, {})).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(server.away).toBe(false);
  });
});

describe('a part of the app', () => {
  test('waits for the server', async () => {
    isAway();
    const load = vi.fn<() => Promise<string>>().mockRejectedValue(unreachable());
    const part = loadPart(load);
    await vi.advanceTimersByTimeAsync(0);
    expect(server.away).toBe(true);
    isThere();
    load.mockResolvedValue('part');
    await vi.advanceTimersByTimeAsync(1000);
    await expect(part).resolves.toBe('part');
  });

  test('that is not there although the server is, is missing', async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValue(unreachable());
    await expect(loadPart(load)).rejects.toMatchObject({ code: 'MISSING' });
    expect(load).toHaveBeenCalledTimes(2);
  });
});
