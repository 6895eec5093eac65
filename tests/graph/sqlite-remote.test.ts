import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Call } from '../../graph/store/sqlite/messages.ts';
import { Remote } from '../../graph/store/sqlite/remote.ts';
import { articleOf } from '../graphs.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-remote-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const article = articleOf({ title: '甲', named: ['上海市'] });
const apply: Call = { kind: 'write', name: 'apply', args: [article] };
const statistics: Call = { kind: 'read', name: 'statistics', args: [] };
/** What no thread can read: it dies of it. */
const deadly = null as unknown as Call;

test('a thread that dies fails what waits for it, saying so, and the next call starts another that knows what was stored', async () => {
  const file = join(folder, 'dies.db');
  const remote = await Remote.open({ file, access: 'write' });
  expect(await remote.call(apply)).toEqual({ outcome: 'new' });
  const both = await Promise.allSettled([remote.call(deadly), remote.call(statistics)]);
  for (const outcome of both)
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'UNAVAILABLE',
        message: expect.stringMatching(/dies\.db: the thread .* ended .*try again/) as string,
      },
    });
  expect(await remote.call(apply)).toEqual({ outcome: 'unchanged' });
  expect(await remote.call(statistics)).toMatchObject({ articles: 1 });
  await remote.close();
});

test('a file that cannot be opened again is reported with its own reason, each time until it can', async () => {
  const file = join(folder, 'spoilt.db');
  const remote = await Remote.open({ file, access: 'write' });
  await remote.call(deadly).catch(() => undefined);
  const remove = (): void => ['', '-wal', '-shm'].forEach((end) => rmSync(file + end, { force: true }));
  remove();
  writeFileSync(file, '宿州市'.repeat(1000));
  for (const _ of [1, 2])
    await expect(remote.call(statistics)).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(/no SQLite database/) as string,
    });
  remove();
  expect(await remote.call(apply)).toEqual({ outcome: 'new' });
  await remote.close();
});

test('what was in memory is not replaced by an empty graph', async () => {
  const remote = await Remote.open({ file: ':memory:', access: 'write' });
  await remote.call(apply);
  await remote.call(deadly).catch(() => undefined);
  await expect(remote.call(statistics)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringMatching(/what it held is gone/) as string,
  });
  await remote.close();
});

test('one that is closed refuses calls, also after its thread died', async () => {
  const remote = await Remote.open({ file: join(folder, 'closed.db'), access: 'write' });
  await remote.call(deadly).catch(() => undefined);
  await remote.close();
  await remote.close();
  await expect(remote.call(statistics)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});
