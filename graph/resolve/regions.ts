import type { Candidate, Reading } from '../extract/index.ts';
import { pattern, type RegionKey, type RegionTable } from '../lexicon/index.ts';

export type RegionSurroundings = Readonly<{
  table: RegionTable;
  home: RegionKey | null;
  /** Regions that the article names in a form that needs no context, with what lies above them. */
  anchors: ReadonlySet<RegionKey>;
  /** What the names of the table may mean, by where they start. */
  namesAt: ReadonlyMap<number, readonly RegionKey[]>;
  /** The region named last, and where it ended. */
  previous: Readonly<{ end: number; key: RegionKey }> | null;
  c: string;
}>;

/**
 * Which region an ambiguous or weak name means: the part of the region named just before it (浙江长兴), one that the article names
 * in full, one beside, above or below home; null where the context does not decide, or where the word may be no name at all.
 */
export function chooseRegion(candidate: Candidate, surroundings: RegionSurroundings): RegionKey | null {
  const { reading } = candidate;
  if (reading.kind === 'abbreviation') return chooseAbbreviation(reading.keys, reading.level, surroundings);
  if (reading.kind !== 'region') return null;
  const only = reading.keys.length === 1 ? reading.keys[0] : undefined;
  return only !== undefined && !reading.weak ? only : chooseByContext(candidate, reading, only, surroundings);
}

/** An ambiguous or weak name, and what decides on it. */
type Doubt = RegionSurroundings &
  Readonly<{
    candidate: Candidate;
    reading: Extract<Reading, { kind: 'region' }>;
    /** The region named right before it. */
    adjacent: RegionKey | null;
    /** Home and what lies above it. */
    homeLine: readonly RegionKey[];
  }>;
type Test = (key: RegionKey, doubt: Doubt) => boolean;

const isWide: Test = (key, { table }) => table.entry(key)?.level !== 'county';
const inHome: Test = (key, { table, home }) => home !== null && table.ancestors(key).includes(home);
const besideHome = (key: RegionKey, level: 'city' | 'province', { table, homeLine }: Doubt): boolean =>
  homeLine.some((line) => table.entry(line)?.level === level && table.ancestors(key).includes(line));

/** From surest to loosest; an everyday word (和平, 日照) needs one of the first five, the last of them only where a place may stand. */
const CERTAIN: readonly Test[] = [
  // 吉林|通化市: the province that the city lies in, not the city of the same name.
  (key, { table, namesAt, candidate }) =>
    namesAt.get(candidate.end)?.some((next) => table.ancestors(next).includes(key)) === true,
  // 辽宁振兴 is no 振兴区: an everyday word is a place only right after the region right above.
  (key, { table, adjacent, reading }) =>
    adjacent !== null &&
    (reading.common && reading.form === 'short'
      ? table.entry(key)?.parent === adjacent
      : table.ancestors(key).includes(adjacent)),
  (key, { home }) => key === home,
  (key, { table, home }) => home !== null && table.ancestors(home).includes(key),
  (key, { anchors }) => anchors.has(key),
  (key, doubt) =>
    inHome(key, doubt) && (!doubt.reading.common || (isWide(key, doubt) && opens(doubt.c, doubt.candidate.start))),
];
const LOOSE: readonly Test[] = [
  (key, doubt) => besideHome(key, 'city', doubt),
  (key, doubt) =>
    besideHome(key, 'province', doubt) && (doubt.reading.form === 'full' || supported(doubt.c, doubt.candidate)),
  (key, { reading, anchors, table }) =>
    reading.form === 'full' && [...anchors].some((anchor) => (table.entry(key)?.parent ?? null) === anchor),
];
const CERTAIN_OR_LOOSE = [...CERTAIN, ...LOOSE];

function chooseByContext(
  candidate: Candidate,
  reading: Extract<Reading, { kind: 'region' }>,
  only: RegionKey | undefined,
  surroundings: RegionSurroundings,
): RegionKey | null {
  const { table, home, previous, c } = surroundings;
  const adjacent =
    previous !== null && previous.end <= candidate.start && candidate.start - previous.end <= 1 ? previous.key : null;
  const homeLine = home === null ? [] : [home, ...table.ancestors(home)];
  const doubt: Doubt = { ...surroundings, candidate, reading, adjacent, homeLine };
  for (const test of reading.common ? CERTAIN : CERTAIN_OR_LOOSE) {
    const fits = reading.keys.filter((key) => test(key, doubt));
    if (fits.length > 0) return fits.length === 1 ? (fits[0] ?? null) : widest(fits, table);
  }
  if (reading.keys.length > 1) {
    const top = widest(reading.keys, table);
    // 海南, 吉林: the province unless something pointed elsewhere. Two equals stay unresolved.
    if (top !== null && (reading.form === 'full' || !reading.weak)) return top;
    return null;
  }
  return only !== undefined && !reading.common && (supported(c, candidate) || isCounty(c, candidate, reading.form))
    ? only
    : null;
}

/** Whether a name is a county’s of two characters (郏县), which stands alone. */
const isCounty = (c: string, { start, end }: Candidate, form: 'full' | 'short' | 'old'): boolean =>
  form !== 'short' && end - start === 2 && c[end - 1] === '县';

/** Whether a word stands where a subject or a place does: at a clause's start or after a preposition, not 该地日照充足. */
const opens = (c: string, start: number): boolean =>
  start === 0 || /[，。；：！？、“\n在于赴到与和及]/.test(c[start - 1] ?? '');

const PREPOSITION = pattern`${'regions.preposition'}$`;
const PLACE_AFTER = pattern`^${'regions.place-after'}`;

/** Whether the words around a weak name use it as a place: in a list with other places, after 在 or 赴. */
function supported(c: string, { start, end }: Candidate): boolean {
  // 怀宁县（松江）科创中心
  if (c[start - 1] === '（' && c[end] === '）') return true;
  const before = c.slice(Math.max(0, start - 2), start);
  const after = c.slice(end, end + 3);
  return PREPOSITION.test(before) && PLACE_AFTER.test(after);
}

/** The one of the widest level, or null where two share it. */
function widest(keys: readonly RegionKey[], table: RegionTable): RegionKey | null {
  for (const level of ['province', 'economic', 'city', 'zone', 'county'] as const) {
    const at = keys.filter((key) => table.entry(key)?.level === level);
    if (at.length === 1) return at[0] ?? null;
    if (at.length > 1) return null;
  }
  return null;
}

/** A character stands for a province, for home or what lies above it, for a region that the article names; for another city only before 两市. */
function chooseAbbreviation(
  keys: readonly RegionKey[],
  level: 'province' | 'city' | null,
  { table, home, anchors }: RegionSurroundings,
): RegionKey | null {
  const homeLine = home === null ? [] : [home, ...table.ancestors(home)];
  const levelOf = (key: RegionKey): string | undefined => table.entry(key)?.level;
  const fit = keys.filter((key) => level === null || levelOf(key) === level || table.entry(key)?.name.endsWith('市'));
  return (
    fit.find((key) => key === home) ??
    fit.find((key) => homeLine.includes(key)) ??
    fit.find((key) => anchors.has(key)) ??
    fit.find((key) => levelOf(key) === 'province') ??
    (level === 'city' ? fit[0] : undefined) ??
    null
  );
}
