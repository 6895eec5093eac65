import type { Candidate, Reading } from '../extract/index.ts';
import type { RegionKey, RegionTable } from '../lexicon/index.ts';

export type Surroundings = Readonly<{
  table: RegionTable;
  home: RegionKey | null;
  /** Regions that the article names in a form that needs no context, with what lies above them. */
  anchors: ReadonlySet<RegionKey>;
  /** The region named last, and where it ended. */
  previous: Readonly<{ end: number; key: RegionKey }> | null;
  c: string;
}>;

/**
 * Which region an ambiguous or weak name means: the part of the region named just before it (浙江长兴), one that the article names
 * in full, one beside, above or below home; null where the context does not decide, or where the word may be no name at all.
 */
export function chooseRegion(candidate: Candidate, surroundings: Surroundings): RegionKey | null {
  const { reading } = candidate;
  if (reading.kind === 'abbreviation') return chooseAbbreviation(reading.keys, reading.level, surroundings);
  if (reading.kind !== 'region') return null;
  const only = reading.keys.length === 1 ? reading.keys[0] : undefined;
  return only !== undefined && !reading.weak ? only : chooseByContext(candidate, reading, only, surroundings);
}

function chooseByContext(
  candidate: Candidate,
  reading: Extract<Reading, { kind: 'region' }>,
  only: RegionKey | undefined,
  { table, home, anchors, previous, c }: Surroundings,
): RegionKey | null {
  const up = (key: RegionKey): readonly RegionKey[] => table.ancestors(key);
  const adjacent =
    previous !== null && previous.end <= candidate.start && candidate.start - previous.end <= 1 ? previous.key : null;
  const best = (score: (key: RegionKey) => boolean): RegionKey | null | undefined => {
    const fits = reading.keys.filter(score);
    return fits.length === 0 ? undefined : fits.length === 1 ? (fits[0] ?? null) : widest(fits, table);
  };
  const isWide = (key: RegionKey): boolean => table.entry(key)?.level !== 'county';
  const parentOf = (key: RegionKey): RegionKey | null => table.entry(key)?.parent ?? null;
  const homeLine = home === null ? [] : [home, ...up(home)];
  const besideHome = (level: 'city' | 'province', key: RegionKey): boolean =>
    homeLine.some((line) => table.entry(line)?.level === level && up(key).includes(line));
  const inHome = (key: RegionKey): boolean => home !== null && up(key).includes(home);
  /** From surest to loosest; an everyday word (和平, 日照) needs one of the first five, the last of them only where a place may stand. */
  const certain: readonly ((key: RegionKey) => boolean)[] = [
    (key) => adjacent !== null && up(key).includes(adjacent),
    (key) => key === home,
    (key) => home !== null && up(home).includes(key),
    (key) => anchors.has(key),
    reading.common ? (key) => inHome(key) && isWide(key) && opens(c, candidate.start) : inHome,
  ];
  const loose: readonly ((key: RegionKey) => boolean)[] = [
    (key) => besideHome('city', key),
    (key) => besideHome('province', key) && (reading.form === 'full' || supported(c, candidate)),
    (key) => reading.form === 'full' && [...anchors].some((anchor) => parentOf(key) === anchor),
  ];
  for (const test of reading.common ? certain : [...certain, ...loose]) {
    const key = best(test);
    if (key !== undefined) return key;
  }
  if (reading.keys.length > 1) {
    const top = widest(reading.keys, table);
    // 海南, 吉林: the province unless something pointed elsewhere. Two equals stay unresolved.
    if (top !== null && (reading.form === 'full' || !reading.weak)) return top;
    return null;
  }
  return only !== undefined && !reading.common && supported(c, candidate) ? only : null;
}

/** Whether a word stands where a subject or a place does: at a clause's start or after a preposition, not 该地日照充足. */
const opens = (c: string, start: number): boolean =>
  start === 0 || /[，。；：！？、“\n在于赴到与和及]/.test(c[start - 1] ?? '');

/** Whether the words around a weak name use it as a place: in a list with other places, after 在 or 赴. */
function supported(c: string, { start, end }: Candidate): boolean {
  // 怀宁县（松江）科创中心
  if (c[start - 1] === '（' && c[end] === '）') return true;
  const before = c.slice(Math.max(0, start - 2), start);
  const after = c.slice(end, end + 3);
  return (
    /(?:在|赴|到|与|和|、|于)$/.test(before) &&
    /^(?:等地|等[县市区]|两地|三地|、|设立|举办|建设|召开|签约|落地)/.test(after)
  );
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
  { table, home, anchors }: Surroundings,
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
