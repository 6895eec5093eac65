import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './runner/tools.ts';

const BINARY = /\.(?:png|jpg|ico|woff2?|docx|pdf|db|gz)$/;
const own = path.relative(ROOT, import.meta.filename);

const DEV = 'tests/quality/dev/';

const inRepository = existsSync(path.join(ROOT, '.git'));
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const files = inRepository
  ? execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
      .split('\0')
      .filter((file) => file !== '' && existsSync(path.join(ROOT, file)) && !BINARY.test(file))
  : [];

describe.skipIf(!inRepository)('what is committed', () => {
  test.each([
    [
      'the host of a package registry',
      /registry\.npm|npmmirror|deb\.debian|debian\.org\/debian|repo1?\.maven|pypi\.org|crates\.io|proxy\.golang/,
    ],
    ['a path of the machine it was written on', /(?:^|[\s"'`(=:])\/(?:work|root)\//m],
  ])('does not name %s', (_, forbidden) => {
    const culprits = files.filter((file) => file !== own && forbidden.test(read(file)));
    expect(culprits).toEqual([]);
  });

  test('includes a lock file without addresses', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  test('pins every dependency to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('copies no sentence of the dev newsletter outside its own folder', () => {
    const source = windows(read(`${DEV}2022-08.txt`));
    const known = new Set(source);
    expect(known.size).toBeGreaterThan(1000);
    const copied = files
      .filter((file) => !file.startsWith(DEV))
      .flatMap((file) => {
        const found = windows(read(file)).find((window) => known.has(window));
        return found === undefined ? [] : [`${file}: ${found}`];
      });
    expect(copied).toEqual([]);
  });
});

/** All runs of 24 characters, white space apart, that are mostly Chinese and outside 《titles》. */
function windows(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .split(/《[^》]*》/)
    .flatMap((part) => Array.from({ length: Math.max(0, part.length - 23) }, (_, i) => part.slice(i, i + 24)))
    .filter((window) => (window.match(/\p{Script=Han}/gu)?.length ?? 0) >= 16);
}
