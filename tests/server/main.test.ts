import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFront } from '../../server/front.ts';
import { dataOf } from './harness.ts';

const RUN = join(import.meta.dirname, '../../graph/run.mjs');
const MAIN = join(import.meta.dirname, '../../server/main.ts');

/** Starts a script through the launcher and gathers what it says. */
function run(args: readonly string[], nodeArgs: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeArgs, RUN, ...args], { env: { PATH: process.env['PATH'] } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { child, said, exit };
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the launcher', () => {
  test('an old Node gets a message with a remedy instead of a syntax error in TypeScript', async () => {
    const { said, exit } = run([MAIN], ['--no-experimental-strip-types']);
    expect(await exit).toBe(1);
    expect(said.err).toContain('cannot run TypeScript');
    expect(said.err).toContain('npm ci');
    expect(said.err).toContain('npm rebuild node');
  });

  test('asks for a target', async () => {
    const { said, exit } = run([]);
    expect(await exit).toBe(1);
    expect(said.err).toContain('Usage');
  });
});

describe('npm start', () => {
  test('refuses an unknown option with the usage', async () => {
    const { said, exit } = run([MAIN, '--prot', '4000']);
    expect(await exit).toBe(2);
    expect(said.err).toContain("Unknown option '--prot'");
    expect(said.err).toContain('--port N');
  });

  test('refuses a taken port with the remedy, at once and in one line', async () => {
    const front = await openFront('127.0.0.1', 0);
    onTestFinished(() => front.close(0));
    const { port } = new URL(front.url);
    const { said, exit } = run([MAIN, '--port', port, '--data', emptyFolder()]);
    expect(await exit).toBe(1);
    expect(said.out).toBe('');
    expect(said.err).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is taken .*npm start -- --port .*\n$`));
  });

  test('on an empty folder loads the samples, prints the address, answers, and stops in good order', async () => {
    const { child, said, exit } = run([MAIN, '--port', '0', '--data', emptyFolder(), '--no-app']);
    while (!said.out.includes('\n') && child.exitCode === null) await once(child.stdout, 'data');
    const url = /^Zhengmai is at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(said.out)?.[1] ?? '';
    const { statistics } = await dataOf<{ statistics: Record<string, number> }>(
      url,
      '{ statistics { issues articles } }',
    );
    expect(statistics).toEqual({ issues: 3, articles: 22 });
    expect(said.err).toContain('Loading the sample newsletters');

    const open = connect(Number(new URL(url).port), '127.0.0.1'); // a connection that never asks
    await once(open, 'connect');
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(said.err).not.toContain('error');
  }, 60_000);
});
