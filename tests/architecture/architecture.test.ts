import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../runner/tools.ts';
import { DRAWN, drawArchitecture } from './draw.ts';
import { withoutDetours } from './imports.ts';

const picture = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

describe('the architecture picture', () => {
  test.each([
    ['en', 'architecture.svg'],
    ['zh', 'architecture.zh-CN.svg'],
  ] as const)('in %s shows the imports that the code has (else: npm run generate)', (language, file) => {
    expect(picture(file)).toBe(drawArchitecture(language));
  });

  test('has a box for every folder of graph/ that holds code', () => {
    const folders = readdirSync(path.join(ROOT, 'graph'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `graph/${name}`)
      .filter((folder) => readdirSync(path.join(ROOT, folder)).some((file) => file.endsWith('.ts')));
    expect(folders.length).toBeGreaterThan(3);
    expect(folders.filter((folder) => !DRAWN.some((drawn) => `${drawn}/`.startsWith(`${folder}/`)))).toEqual([]);
  });

  test('leaves out an import that a chain of others implies', () => {
    const parts = [
      { folder: 'a', imports: [] },
      { folder: 'b', imports: ['a'] },
      { folder: 'c', imports: ['a', 'b'] },
    ];
    expect(withoutDetours(parts).map(({ imports }) => imports)).toEqual([[], ['a'], ['b']]);
  });
});
