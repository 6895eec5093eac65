/**
 * The sets of patterns that the extraction looks for in a whole text; heads are read from a name's end, backwards. Abbreviations (of
 * regions) and numerals are single characters.
 */
const FORWARDS = [
  'regions',
  'organs',
  'bodies',
  'schemes',
  'boundaries',
  'triggers',
  'references',
  'abbreviations',
  'numerals',
] as const;
const BACKWARDS = ['zoneHeads', 'organisationHeads', 'programHeads'] as const;
export type PatternSet = (typeof FORWARDS)[number] | (typeof BACKWARDS)[number];
const SETS: readonly PatternSet[] = [...FORWARDS, ...BACKWARDS];

/** By set the places of a text where a pattern may begin (of heads: where one may end), in order. */
export type PatternPositions = Readonly<Record<PatternSet, readonly number[]>>;

const READ_FORWARDS = (1 << FORWARDS.length) - 1;
const LONGER = 16;
const WHOLE = 0xffff;

/** Sixteen bits of two numbers, spread by a product. */
const pair = (first: number, second: number): number =>
  Math.imul(Math.imul(first, 0x85ebca6b) ^ second, 0x9e3779b1) >>> 16;

/** The unit at a place, 0 after the text's end. */
const unitAt = (text: string, i: number): number => (i < text.length ? text.charCodeAt(i) : 0);

const note = (sets: Uint8Array | Uint16Array | Uint32Array, at: number, bit: number): void => {
  sets[at] = (sets[at] ?? 0) | bit;
};

/**
 * How patterns open, for all sets in one place: a set is a bit. One look at each place of a text tells which sets may have a pattern
 * there; most have none, so that the tries are walked at few places. A look may take a place for another, but misses none.
 */
export class Openings {
  /** By unit: sets that have it as a pattern, and, sixteen bits higher, sets with longer ones that open with it. */
  readonly #one = new Uint32Array(0x10000);
  /** By `pair` of the first two units: the same of those. */
  readonly #two = new Uint32Array(0x10000);
  /** A bit for each pair that any set has, few enough to stay in the processor's cache. */
  readonly #known = new Uint8Array(0x10000 / 8);
  /** By `pair` of those and the third: sets with a pattern that opens with the three. */
  readonly #three = new Uint16Array(0x10000);

  /** Adds a pattern of a set as its trie stores it: heads are reversed. */
  add(pattern: string, set: PatternSet): void {
    const whole = 1 << SETS.indexOf(set);
    const longer = whole << LONGER;
    note(this.#one, unitAt(pattern, 0), pattern.length === 1 ? whole : longer);
    if (pattern.length === 1) return;
    const two = pair(unitAt(pattern, 0), unitAt(pattern, 1));
    note(this.#known, two >>> 3, 1 << (two & 7));
    note(this.#two, two, pattern.length === 2 ? whole : longer);
    if (pattern.length > 2) note(this.#three, pair(two, unitAt(pattern, 2)), whole);
  }

  /** Looks at each place of a text once. */
  in(text: string): PatternPositions {
    const places: Record<PatternSet, number[]> = {
      regions: [],
      organs: [],
      bodies: [],
      schemes: [],
      boundaries: [],
      triggers: [],
      references: [],
      abbreviations: [],
      numerals: [],
      zoneHeads: [],
      organisationHeads: [],
      programHeads: [],
    };
    const bySet = SETS.map((set) => places[set]);
    let beforeLast = 0;
    let last = 0;
    let unit = unitAt(text, 0);
    let next = unitAt(text, 1);
    for (let i = 0; i < text.length; i++) {
      const afterNext = unitAt(text, i + 2);
      const one = this.#one[unit] ?? 0;
      if (one !== 0) {
        const forwards = (one >>> LONGER) & READ_FORWARDS;
        const backwards = (one >>> LONGER) & ~READ_FORWARDS;
        let sets = one & WHOLE;
        if (forwards !== 0) sets |= forwards & this.#look(unit, next, afterNext);
        if (backwards !== 0) sets |= backwards & this.#look(unit, last, beforeLast);
        for (; sets !== 0; sets &= sets - 1) {
          const set = 31 - Math.clz32(sets & -sets);
          bySet[set]?.push(set < FORWARDS.length ? i : i + 1);
        }
      }
      beforeLast = last;
      last = unit;
      unit = next;
      next = afterNext;
    }
    return places;
  }

  /** The sets that have a pattern of more than one unit which opens so. */
  #look(first: number, second: number, third: number): number {
    const at = pair(first, second);
    if (((this.#known[at >>> 3] ?? 0) & (1 << (at & 7))) === 0) return 0;
    const two = this.#two[at] ?? 0;
    const longer = two >>> LONGER;
    return (two & WHOLE) | (longer === 0 ? 0 : longer & (this.#three[pair(at, third)] ?? 0));
  }
}
