import { equalNames, type EqualForms } from './equal-names.ts';

/** Forms tried for one word: 合肥市蜀山区发展和改革委员会 has more than anyone needs. */
const MAX_FORMS = 48;

type Segment = readonly [asTyped: string, ...others: string[]];

/**
 * The written forms of a word of a query that name the same, as typed first: organs by the lexicon's table (科技厅, 科学技术厅), and
 * before an organ the division with or without its suffix (青岛科技局, 青岛市科技局). The forms widen the query and not the index, so
 * that a better table needs no new index.
 */
export function equalForms(word: string): readonly string[] {
  const segments = segmentsOf(word);
  const names = divisionsCalled(word).filter((name) => !name.includes(word));
  if (!segments.some(([segment]) => segment.length > 1 && equalNames().organs.has(segment))) return [word, ...names];
  return segments
    .reduce<readonly string[]>(
      (forms, alternatives) => alternatives.flatMap((part) => forms.map((form) => form + part)).slice(0, MAX_FORMS),
      [''],
    )
    .concat(names);
}

/** Full names of the divisions that a word may mean: 黄山 is 黄山市 or 黄山区. */
export const divisionsCalled = (word: string): readonly string[] => equalNames().divisions.get(word) ?? [];

/** Divisions at the start, organs anywhere, each with its other forms; the rest character by character. */
function segmentsOf(word: string): readonly Segment[] {
  const { organs, divisions, customary, longest } = equalNames();
  const segments: Segment[] = [];
  /** At the start and after a division another may stand, and after one an organ of two characters (政府), elsewhere a part of words. */
  let maybeDivision = true;
  for (let at = 0; at < word.length;) {
    const division: string | null = maybeDivision ? longestIn(divisions, word, at, longest, 2) : null;
    const shortest = maybeDivision && at > 0 ? 2 : 3;
    const found: string | null = division ?? longestIn(organs, word, at, longest, shortest);
    if (found === null) segments.push([word.charAt(at)]);
    else if (division === null) segments.push([found, ...others(organs.get(found), found)]);
    else segments.push([found, ...others(divisions.get(found), found), ...others(customary.get(found), found)]);
    maybeDivision = division !== null;
    at += found?.length ?? 1;
  }
  return segments;
}

const others = (forms: readonly string[] | undefined, form: string): readonly string[] =>
  (forms ?? []).filter((other) => other !== form);

function longestIn(forms: EqualForms, word: string, at: number, longest: number, shortest: number): string | null {
  for (let length = Math.min(longest, word.length - at); length >= shortest; length -= 1) {
    const form = word.slice(at, at + length);
    if (forms.has(form)) return form;
  }
  return null;
}
