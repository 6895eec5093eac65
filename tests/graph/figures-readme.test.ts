import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decomposeDocument } from '../../graph/index.ts';

const README = readFileSync(new URL('../../graph/extract/figures/README.md', import.meta.url), 'utf8');

test('the README of figures tells what its paragraph is read as', () => {
  const [, part = ''] = README.split('figures-readme.test.ts -->');
  const paragraph = /^> (.*)$/m.exec(part)?.[1] ?? '';
  const told = Array.from(part.matchAll(/^\| (?!subject|---)(.*) \|$/gm), ([, row = '']) =>
    row.split('|').map((cell) => cell.trim()),
  );
  const [graph] = decomposeDocument(new TextEncoder().encode(`滁州一年\n\n2024年6月3日\n\n${paragraph}\n`), 'README');
  const names = new Map<string, string>(graph?.entities.map(({ id, name }) => [id, name]));
  const read = graph?.indicators.map(({ subject, metric, change, bound, value, upTo, unit, period }) => [
    names.get(subject ?? '') ?? '',
    metric,
    change,
    bound,
    String(value),
    String(upTo ?? ''),
    unit,
    period ?? '',
  ]);
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual(read);
});

test('the README of figures names files that exist', () => {
  for (const [, file = ''] of README.matchAll(/`([a-z-]+(?:\/[a-z-]+)?\.ts)`/g)) {
    const places = ['graph/extract/figures', 'graph/extract', 'graph'].map(
      (folder) => new URL(`../../${folder}/${file}`, import.meta.url),
    );
    expect(
      places.some((place) => readable(place)),
      file,
    ).toBe(true);
  }
});

function readable(place: URL): boolean {
  try {
    return readFileSync(place).length > 0;
  } catch {
    return false;
  }
}
