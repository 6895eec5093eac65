import { tablesInForce } from './tables-in-force.ts';

let known: ReadonlySet<string> | null = null;

/**
 * Codes of the municipalities (直辖市): divisions of the first level that are divided into counties with no city between. Such a
 * division is of a province's rank and a city all the same.
 */
export function municipalities(): ReadonlySet<string> {
  if (known !== null) return known;
  const rows = tablesInForce().rows('divisions');
  const divided = (into: 'county' | 'city'): ReadonlySet<string> =>
    new Set(rows.filter(({ level }) => level === into).map(({ code }) => code.slice(0, 2)));
  const [byCounties, byCities] = [divided('county'), divided('city')];
  const isMunicipality = (province: string): boolean => byCounties.has(province) && !byCities.has(province);
  known = new Set(
    rows.filter(({ code, level }) => level === 'province' && isMunicipality(code.slice(0, 2))).map(({ code }) => code),
  );
  return known;
}
