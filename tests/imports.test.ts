import { describe, expect, test } from 'vitest';
import { circlesIn, importsOf, programFiles, sharedTypeNames } from './imports.ts';

const files = programFiles();

describe('imports', () => {
  test('the files of graph/, server/ and web/src import one another without circles', () => {
    expect(files.size).toBeGreaterThan(300);
    expect(circlesIn(importsOf(files))).toEqual([]);
  });

  test.each([
    ['by value', "import { b } from './b.ts';"],
    ['by type', "import type { B } from './b.ts';"],
    ['on demand', "const b = () => import('./b.ts');"],
    ['by passing on', "export { b } from './b.ts';"],
  ])('a circle of files that import one another %s is found', (_, text) => {
    const circle = new Map([
      ['a.ts', text],
      ['b.ts', "import './c.ts';"],
      ['c.ts', "import { a } from './a.ts';"],
    ]);
    expect(circlesIn(importsOf(circle))).toEqual([['a.ts', 'b.ts', 'c.ts', 'a.ts']]);
  });

  test('two ways from one file to another are no circle', () => {
    const files = new Map([
      ['a.ts', "import './b.ts'; import './c.ts';"],
      ['b.ts', "import './d.ts';"],
      ['c.ts', "import './d.ts';"],
      ['d.ts', ''],
    ]);
    expect(circlesIn(importsOf(files))).toEqual([]);
  });
});

describe('names', () => {
  test('no two files of graph/, server/ and web/src export a type of one name', () => {
    expect(Object.fromEntries(sharedTypeNames(files))).toEqual({});
  });

  test('a type, an interface and a class of one name are found; what is passed on or kept inside is not', () => {
    const files = new Map([
      ['graph/a.ts', 'export type Reading = string; type Draft = string;'],
      ['graph/b.ts', 'export interface Reading { text: string } export type Draft = string;'],
      ['web/src/c.ts', "export class Reading {} export type { Draft } from './b.ts';"],
    ]);
    expect([...sharedTypeNames(files)]).toEqual([['Reading', ['graph/a.ts', 'graph/b.ts', 'web/src/c.ts']]]);
  });

  test('a type of each adapter may share a name, two of one adapter may not', () => {
    const row = 'export type Row = string;';
    const [sqlite, neo4j] = ['graph/store/sqlite/a.ts', 'graph/store/neo4j/a.ts'];
    expect(
      sharedTypeNames(
        new Map([
          [sqlite, row],
          [neo4j, row],
        ]),
      ).size,
    ).toBe(0);
    expect(
      sharedTypeNames(
        new Map([
          [sqlite, row],
          ['graph/store/sqlite/b.ts', row],
        ]),
      ).size,
    ).toBe(1);
    expect(
      sharedTypeNames(
        new Map([
          [sqlite, row],
          ['graph/store/port.ts', row],
        ]),
      ).size,
    ).toBe(1);
  });
});
