/**
 * Rebuilds regions/divisions.tsv and regions/former-divisions.tsv from the areacodes table (county and above, 1981 to today).
 * Run by hand:  node graph/lexicon/generate/regions.ts ../shared/data/areacodes_cn/result.csv
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortName } from './short-names.ts';

type Level = 'province' | 'city' | 'county';

/** One incarnation of a code: the same code may carry several names, one after another. */
interface Division {
  readonly code: string;
  readonly under: string;
  readonly name: string;
  readonly level: Level;
  readonly from: number;
  /** Year in which the name or the code ended; undefined while in use. */
  readonly to: number | undefined;
  /** Codes that took over when it ended (earlier, partial transfers left out). */
  readonly next: readonly string[];
}

const LEVELS: Readonly<Record<string, Level>> = { 省级: 'province', 地级: 'city', 县级: 'county' };
const FIRST_YEAR = 1990;
const SOURCE = 'areacodes';

function parse(csv: string): Division[] {
  const rows = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '');
  return rows.map((line) => {
    const [code = '', , under = '', name = '', level = '', , from = '', to = '', next = ''] = line.split(',');
    const kind = LEVELS[level];
    if (kind === undefined) throw new Error(`regions: unknown level ${level} in ${line}`);
    const heirs = next.split(';').filter((part) => part !== '' && (!part.includes('[') || part.endsWith(`[${to}]`)));
    return {
      code,
      under,
      name,
      level: kind,
      from: Number(from),
      to: to === '' ? undefined : Number(to),
      next: heirs.map((part) => part.slice(0, 6)),
    };
  });
}

const divisions = parse(readFileSync(process.argv[2] ?? '../shared/data/areacodes_cn/result.csv', 'utf8'));
const inUse = new Map(divisions.filter((d) => d.to === undefined).map((d) => [d.code, d]));
const byCode = Map.groupBy(divisions, (d) => d.code);

function parentOf(code: string): string {
  const division = inUse.get(code);
  if (division?.level === 'province') return '';
  const city = `${code.slice(0, 4)}00`;
  return division?.level === 'county' && inUse.has(city) ? city : `${code.slice(0, 2)}0000`;
}

/** The incarnation of a code that was alive just after `year`. */
function alive(code: string, year: number): Division | undefined {
  const all = byCode.get(code) ?? [];
  return (
    all.find((d) => d.from <= year && (d.to ?? Infinity) > year) ??
    all.find((d) => d.from >= year && d.to === undefined)
  );
}

/** Codes in use today that cover what a division was when it ended. */
function heirs(division: Division): string[] {
  if (division.to === undefined) return [division.code];
  const renamed = alive(division.code, division.to);
  if (renamed?.from === division.to && renamed.level === division.level && division.next.length === 0)
    return heirs(renamed);
  const counties = division.level === 'city' ? members(division) : [];
  if (counties.length > 0) return citiesAmong(division, counties.flatMap(heirs));
  const found = division.next.flatMap((code) => {
    const next = alive(code, division.to ?? 0);
    if (next === undefined)
      console.error(`no heir ${code} of ${division.code} ${division.name} in ${String(division.to)}`);
    return next === undefined || next === division ? [] : heirs(next);
  });
  return [...new Set(found)].sort();
}

function members(city: Division): Division[] {
  const prefix = city.code.slice(0, 4);
  return divisions.filter(
    (d) => d.level === 'county' && d.code.startsWith(prefix) && d.under === city.name && d.to === city.to,
  );
}

/** A group of counties becomes its city where the city kept the name or hardly has others; otherwise the counties stay. */
function citiesAmong(old: Division, counties: readonly string[]): string[] {
  const groups = Map.groupBy(new Set(counties), parentOf);
  const codes = [...groups].flatMap(([parent, group]) => {
    const city = inUse.get(parent);
    if (city === undefined || (city.level === 'province' && city.name !== old.name)) return group;
    const whole = [...inUse.values()].filter((d) => d.level === 'county' && parentOf(d.code) === parent).length;
    return sameShort(city, old) || group.length >= 0.8 * whole ? [parent] : group;
  });
  return codes.sort();
}

function sameShort(now: Division | undefined, old: Division): boolean {
  return now !== undefined && shortName(now.name, now.level) === shortName(old.name, old.level);
}

function kindOf(old: Division, next: readonly Division[], feeders: ReadonlyMap<string, number>): string {
  const [only] = next;
  if (only === undefined || next.length > 1) return 'split';
  if (sameShort(only, old)) return 'upgraded';
  const stem = shortName(old.name, old.level) || old.name.slice(0, -1);
  if (shortName(only.name, only.level).startsWith(stem)) return 'upgraded';
  const before = alive(only.code, (old.to ?? 0) - 1);
  const stood =
    before !== undefined && before.from < (old.to ?? 0) && before.name === alive(only.code, old.to ?? 0)?.name;
  return stood || (feeders.get(`${only.code} ${String(old.to)}`) ?? 0) > 1 ? 'merged' : 'renamed';
}

function changes(): string[] {
  const ended = divisions.filter((d) => d.to !== undefined && d.to >= FIRST_YEAR && d.level !== 'province');
  const feeders = new Map<string, number>();
  for (const d of ended) {
    for (const code of heirs(d)) {
      const key = `${code} ${String(d.to)}`;
      feeders.set(key, (feeders.get(key) ?? 0) + 1);
    }
  }
  const rows = new Map<string, { division: Division; codes: readonly string[]; from: number }>();
  for (const division of ended.sort((a, b) => (a.to ?? 0) - (b.to ?? 0))) {
    const codes = heirs(division);
    if (codes.length === 0) console.error(`no heirs of ${division.code} ${division.name} in ${String(division.to)}`);
    if (codes.length === 0 || nameLivesOn(division, codes)) continue;
    const namesake = (code: string): boolean => sameShort(inUse.get(code), division);
    codes.sort((a, b) => Number(namesake(b)) - Number(namesake(a)) || a.localeCompare(b));
    const key = `${division.name} ${division.level} ${codes.join(';')}`;
    const earlier = rows.get(key);
    rows.set(key, { division, codes, from: Math.min(division.from, earlier?.from ?? division.from) });
  }
  return [...rows.values()]
    .sort((a, b) => a.division.code.localeCompare(b.division.code) || (a.division.to ?? 0) - (b.division.to ?? 0))
    .map(({ division, codes, from }) => {
      const next = codes.map((code) => inUse.get(code)).filter((d) => d !== undefined);
      const { code, name, level, to } = division;
      const kind = kindOf(division, next, feeders);
      return [
        code,
        name,
        shortName(name, level),
        level,
        commonParent(codes, level),
        from,
        to,
        codes.join('|'),
        kind,
        SOURCE,
      ].join('\t');
    });
}

/** True where an heir of the same level bears the name, or all heirs lie in today's bearer: then the name misleads nobody. */
function nameLivesOn({ name, level }: Division, codes: readonly string[]): boolean {
  const around = (code: string): string[] => (code === '' ? [] : [code, ...around(parentOf(code))]);
  const bears = (code: string): boolean => inUse.get(code)?.name === name;
  return (
    codes.some((code) => bears(code) && inUse.get(code)?.level === level) ||
    codes.every((code) => around(code).some(bears))
  );
}

/** Today's city around all heirs of a county, or the province. */
function commonParent(codes: readonly string[], level: Level): string {
  const province = `${(codes[0] ?? '').slice(0, 2)}0000`;
  if (level === 'city') return province;
  const parents = new Set(codes.map((code) => (inUse.get(code)?.level === 'city' ? code : parentOf(code))));
  return parents.size === 1 ? ([...parents][0] ?? province) : province;
}

function regions(): string[] {
  return [...inUse.values()]
    .sort((a, b) => a.code.localeCompare(b.code))
    .map((d) => [d.code, d.name, shortName(d.name, d.level), d.level, parentOf(d.code), SOURCE].join('\t'));
}

function write(file: string, header: string, rows: readonly string[]): void {
  const folder = dirname(dirname(fileURLToPath(import.meta.url)));
  writeFileSync(join(folder, file), `${[header, ...rows].join('\n')}\n`);
  console.log(`${file}: ${String(rows.length)} rows`);
}

write('regions/divisions.tsv', 'code\tname\tshort\tlevel\tparent\tsource\tnote', regions());
write(
  'regions/former-divisions.tsv',
  'code\tname\tshort\tlevel\tparent\tfrom\tto\tsuccessors\tkind\tsource\tnote',
  changes(),
);
