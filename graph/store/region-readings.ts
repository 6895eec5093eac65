import { Tables } from '../lexicon/index.ts';

/** How a place is read: pinyin with the number of the tone, a syllable a character: `huang2 pi2 qu1`. */
export type RegionReading = Readonly<{ name: string; reading: string }>;

/**
 * Readings of the divisions by name, and by short name where that is no everyday word besides (大城 in 大城市). The names that a
 * division had before sound alike, for they share its short name.
 */
export function readRegionReadings(): readonly RegionReading[] {
  // Without those of a user: stored sounds rest on them.
  const tables = new Tables(null);
  const everyday = new Set(tables.rows('everydayWords').map(({ word }) => word));
  const shorts = new Map(tables.rows('divisions').map(({ name, short }) => [name, short]));
  return tables.rows('readings').flatMap(({ name, reading }): readonly RegionReading[] => {
    const short = shorts.get(name) ?? '';
    if (short.length < 2 || short === name || !name.startsWith(short) || everyday.has(short))
      return [{ name, reading }];
    return [
      { name, reading },
      { name: short, reading: reading.split(' ').slice(0, short.length).join(' ') },
    ];
  });
}
