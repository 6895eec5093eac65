import { readdirSync, readFileSync } from 'node:fs';

/** Newsletters and articles of our own writing: the samples, and the half of the quality corpus that rules are written against. */
export const CORPUS: readonly Readonly<{ name: string; bytes: Uint8Array }>[] = [
  'graph/samples',
  'tests/quality/open',
].flatMap((folder) => {
  const place = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name, place)) }));
});
