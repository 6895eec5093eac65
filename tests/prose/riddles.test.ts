import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../runner/tools.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

const MARKS = z.array(z.object({ mark: z.string(), say: z.string() }));
const RIDDLES = z
  .object({ comments: MARKS, titles: MARKS, messages: MARKS })
  .parse(JSON.parse(readFileSync(new URL('riddles.json', import.meta.url), 'utf8')));
const patterns = (kind: Sentence['kind']) =>
  RIDDLES[kind].map(({ mark, say }) => ({ pattern: new RegExp(mark, 'i'), say }));
const PATTERNS = { comments: patterns('comments'), titles: patterns('titles'), messages: patterns('messages') };

const faultsOf = (file: string, source: string): readonly string[] =>
  sentencesOf(file, source).flatMap(({ kind, text, line }) =>
    PATTERNS[kind]
      .filter(({ pattern }) => pattern.test(text))
      .map(({ say }) => `${file}:${line} ${kind}: “${text.slice(0, 200)}” → ${say}`),
  );

const files = ['graph', 'server', 'tests', 'web/src'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.(?:ts|svelte)$/.test(file) && !/node_modules\/|generated\/|\.output\/|fixtures\/|prose\/riddles/.test(file),
    )
    .map((file) => `${folder}/${file}`),
);

const pages = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
  'server/README.md',
  'tests/README.md',
  'web/README.md',
].concat(
  readdirSync(path.join(ROOT, 'graph'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)README\.md$/.test(file))
    .map((file) => `graph/${file}`),
);

describe('English in code', () => {
  test('contains no phrase that riddles.json lists, because readers stumble over these', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((file) => faultsOf(file, readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
  });

  test.each(pages)('%s contains no phrase that riddles.json lists', (page) => {
    const lines = readFileSync(path.join(ROOT, page), 'utf8').split('\n');
    expect(lines.filter((line) => PATTERNS.comments.some(({ pattern }) => pattern.test(line)))).toEqual([]);
  });

  test.each([
    ['a comment', '/** Null for a file that is none. */\nexport const a = 1;'],
    ['a comment within a function', 'function f() {\n  // The index is made anew.\n  return 1;\n}'],
    ['a comment after a statement', 'const a = 1; // what was told of before\n'],
    ['the title of a test', "test('half-width brackets, too', () => {});"],
    ['the title of a table of tests', "test.each([1])('nor by a type', () => {});"],
    ['the title of a row', "export const ROWS = [{ it: 'run together they do, too', text: '' }];"],
    ['a message', "throw new Error('The suite did not run for want of Java.');"],
  ])('is refused in %s', (_, source) => {
    expect(faultsOf('example.ts', source)).toHaveLength(1);
  });

  test('is read in the script of a component', () => {
    expect(faultsOf('A.svelte', '<p>told</p>\n<script lang="ts">\n  // Told later.\n</script>\n')).toEqual([
      expect.stringContaining('A.svelte:3'),
    ]);
  });
});
