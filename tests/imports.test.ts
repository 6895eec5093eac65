import { describe, expect, test } from 'vitest';
import { circlesIn, importsOf, programFiles } from './imports.ts';

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
