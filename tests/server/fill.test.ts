import { expect, test } from 'vitest';
import { openSqliteInThread } from '../../graph/index.ts';
import { fillEmptyStore } from '../../server/fill.ts';
import { GRAPHS } from './graphs.ts';
import { filledStore } from './stores.ts';

function output(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) > 0 };
}

const never = new AbortController().signal;

test.each([
  [true, /\r.*\[-+\] 0\/3 issue-2022-12.txt reading[^]*\[#+\] 3\/3 issue-2025-03.txt 7\/7\n$/],
  [false, /^Loading the sample newsletters …\nLoading the sample newsletters: 22 articles\n$/],
])('an empty store gets the sample newsletters, with progress (terminal: %s)', async (isTTY, shown) => {
  const store = await openSqliteInThread(':memory:');
  const out = output(isTTY);
  await fillEmptyStore(store, out, never);
  expect(await store.statistics()).toMatchObject({ issues: 3, articles: 22 });
  expect(out.written.join('')).toMatch(shown);
});

test('a store with articles is left alone', async () => {
  const store = await filledStore();
  const out = output(false);
  await fillEmptyStore(store, out, never);
  expect((await store.statistics()).articles).toBe(GRAPHS.length);
  expect(out.written).toEqual([]);
});

test('stopped midway, it leaves the store empty for the next start', async () => {
  const store = await openSqliteInThread(':memory:');
  const stop = new AbortController();
  const out = output(true);
  const write = (text: string): boolean => {
    if (text.includes('issue-2022-12.txt 3/8')) stop.abort();
    return out.write(text);
  };
  await expect(fillEmptyStore(store, { isTTY: true, write }, stop.signal)).rejects.toThrow('abort');
  expect(await store.statistics()).toMatchObject({ articles: 0, entities: 0, statements: 0 });
});
