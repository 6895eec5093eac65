import { tablesInForce } from './tables-in-force.ts';

/** A region as a store has it. */
export type ProvinceOrPlace = Readonly<{ name: string; code: string | null }>;

type Gazetteer = Readonly<{
  codes: ReadonlySet<string>;
  /** Divisions that make up a named region, or hold a zone, by its names. */
  named: ReadonlyMap<string, readonly string[]>;
  /** Heirs of abolished divisions by the names that these had: several divisions may have had one name. */
  former: ReadonlyMap<string, readonly string[]>;
}>;
let known: Gazetteer | null = null;

function gazetteer(): Gazetteer {
  if (known !== null) return known;
  const tables = tablesInForce();
  const named = tables
    .rows('namedRegions')
    .flatMap(({ name, aliases, regions }) => [name, ...aliases].map((form) => [form, regions] as const));
  const former = new Map<string, string[]>();
  for (const { name, successors } of tables.rows('formerDivisions'))
    former.set(name, [...(former.get(name) ?? []), ...successors]);
  known = { codes: tables.codes, named: new Map(named), former };
  return known;
}

const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
const provincesOfAll = (codes: readonly string[]): readonly string[] => [...new Set(codes.map(provinceOf))].sort();

/**
 * Codes of the provinces that a region lies in, given with all that hold it, nearest first: by the code of the first that has one in
 * use; else by what it is known to be made of or held by; else by the heirs of the abolished division of that name, where those of all
 * divisions of the name lie in one province. Several for a region across provinces, none where nothing tells.
 */
export function provincesOf(chain: readonly ProvinceOrPlace[]): readonly string[] {
  const { codes, named, former } = gazetteer();
  for (const { name, code } of chain) {
    if (code !== null && codes.has(code)) return [provinceOf(code)];
    const members = provincesOfAll(named.get(name) ?? []);
    if (members.length > 0) return members;
    const heirs = provincesOfAll(former.get(name) ?? []);
    if (heirs.length === 1) return heirs;
  }
  return [];
}
