/** Where a pattern stands in a text, and its value. */
export type Found<V> = Readonly<{ start: number; end: number; value: V }>;

const ROOT = 0;
const NONE = -1;
/** Numbers that each step takes in the table: the node it leads from, its unit, the node it leads to, and whether a pattern ends there. */
const STEP = 4;
const UNIT = 1;
const TO = 2;
const ENDS = 3;

/** A set of numbers, seen by their lowest bits: it may take a number for another, but misses none. */
class Bits {
  readonly #words: Int32Array;

  constructor(size: number) {
    this.#words = new Int32Array(size / 32);
  }

  add(number: number): void {
    const word = (number >> 5) & (this.#words.length - 1);
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (number & 31));
  }

  has(number: number): boolean {
    return (((this.#words[(number >> 5) & (this.#words.length - 1)] ?? 0) >> (number & 31)) & 1) === 1;
  }
}

/** Sixteen bits of two units, spread by a product. */
const pair = (first: number, second: number): number =>
  Math.imul(Math.imul(first, 0x85ebca6b) ^ second, 0x9e3779b1) >>> 16;

/**
 * Patterns over UTF-16 code units; looks up every pattern that starts (or, for a trie of reversed patterns, ends) at a place, in
 * one walk. Steps are kept in one open-addressed table of numbers, so that a walk touches no objects and a step one line of the
 * processor's cache: the extraction walks half a dozen tries at every place of a text.
 */
export class Trie<V> {
  /** Which units begin a pattern: most places of a text are passed over by one look here. */
  readonly #opens: Bits;
  /** Which units are a pattern by themselves. */
  readonly #whole: Bits;
  /** Which two units begin a pattern, as `pair` hashes them: most of the other places are passed over by a look here. */
  readonly #pairs: Bits;
  /** By node. */
  readonly #values: (V | undefined)[] = [undefined];
  #table = new Int32Array(0x100 * STEP).fill(NONE);
  #shift = 32 - 8;
  #steps = 0;

  /** @param looks how many numbers the looks before a walk tell apart, a power of two: few for a trie of few patterns. */
  constructor(looks = 0x10000) {
    [this.#opens, this.#whole, this.#pairs] = [new Bits(looks), new Bits(looks), new Bits(looks)];
  }

  /** The value of a pattern, or undefined. */
  get(pattern: string): V | undefined {
    let node = ROOT;
    for (let i = 0; i < pattern.length; i++) {
      const step = this.#step(node, pattern.charCodeAt(i));
      if (step === NONE) return undefined;
      node = this.#table[step + TO] ?? ROOT;
    }
    return this.#values[node];
  }

  /** Gives a pattern of at least one unit its value. */
  set(pattern: string, value: V): void {
    const first = pattern.charCodeAt(0);
    this.#opens.add(first);
    if (pattern.length === 1) this.#whole.add(first);
    else this.#pairs.add(pair(first, pattern.charCodeAt(1)));
    let node = ROOT;
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      let step = this.#step(node, unit);
      if (step === NONE) step = this.#grow(node, unit);
      node = this.#table[step + TO] ?? ROOT;
      if (i === pattern.length - 1) this.#table[step + ENDS] = 1;
    }
    this.#values[node] = value;
  }

  /** Calls `visit` for each pattern in a text, also where they overlap: by start, then by end. */
  each(text: string, visit: (start: number, end: number, value: V) => void): void {
    for (let start = 0; start < text.length; start++) {
      if (!this.#mayStart(text, start)) continue;
      let node = ROOT;
      for (let i = start; i < text.length; i++) {
        const step = this.#step(node, text.charCodeAt(i));
        if (step === NONE) break;
        node = this.#table[step + TO] ?? ROOT;
        const value = this.#table[step + ENDS] === 1 ? this.#values[node] : undefined;
        if (value !== undefined) visit(start, i + 1, value);
      }
    }
  }

  /** The longest pattern that starts at `start`, or null. */
  longestAt(text: string, start: number): Found<V> | null {
    if (start >= text.length || !this.#mayStart(text, start)) return null;
    let node = ROOT;
    let last = ROOT;
    let end = start;
    for (let i = start; i < text.length; i++) {
      const step = this.#step(node, text.charCodeAt(i));
      if (step === NONE) break;
      node = this.#table[step + TO] ?? ROOT;
      if (this.#table[step + ENDS] === 1) {
        last = node;
        end = i + 1;
      }
    }
    const value = this.#values[last];
    return value === undefined ? null : { start, end, value };
  }

  /**
   * Calls `visit` for the longest pattern at each place of a text where one starts, from left to right; it returns the place to go on
   * from, which lies after the pattern's start.
   */
  scan(text: string, visit: (found: Found<V>) => number): void {
    for (let i = 0; i < text.length;) {
      const found = this.longestAt(text, i);
      i = found === null ? i + 1 : visit(found);
    }
  }

  /** For a trie of reversed patterns: at each place of a text where one ends, read forwards, the longest; in order. */
  endings(text: string): readonly Found<V>[] {
    const found: Found<V>[] = [];
    for (let end = 1; end <= text.length; end++) {
      if (!this.#mayEnd(text, end)) continue;
      let node = ROOT;
      let last = ROOT;
      let start = end;
      for (let i = end - 1; i >= 0; i--) {
        const step = this.#step(node, text.charCodeAt(i));
        if (step === NONE) break;
        node = this.#table[step + TO] ?? ROOT;
        if (this.#table[step + ENDS] === 1) {
          last = node;
          start = i;
        }
      }
      const value = this.#values[last];
      if (value !== undefined) found.push({ start, end, value });
    }
    return found;
  }

  #mayStart(text: string, start: number): boolean {
    const first = text.charCodeAt(start);
    if (!this.#opens.has(first)) return false;
    return (
      this.#whole.has(first) || (start + 1 < text.length && this.#pairs.has(pair(first, text.charCodeAt(start + 1))))
    );
  }

  #mayEnd(text: string, end: number): boolean {
    const last = text.charCodeAt(end - 1);
    if (!this.#opens.has(last)) return false;
    return this.#whole.has(last) || (end > 1 && this.#pairs.has(pair(last, text.charCodeAt(end - 2))));
  }

  /** Where the table has the step from a node by a unit, or NONE. */
  #step(node: number, unit: number): number {
    const table = this.#table;
    for (let place = this.#place(node, unit); ; place = (place + STEP) & (table.length - 1)) {
      const from = table[place];
      if (from === NONE) return NONE;
      if (from === node && table[place + UNIT] === unit) return place;
    }
  }

  /** Where a step is looked for first: the upper bits of a product (Fibonacci hashing), which all of node and unit decide. */
  #place(node: number, unit: number): number {
    return (Math.imul(Math.imul(node, 0x85ebca6b) ^ unit, 0x9e3779b1) >>> this.#shift) * STEP;
  }

  #grow(node: number, unit: number): number {
    if (this.#steps * 2 * STEP >= this.#table.length) this.#widen();
    this.#steps++;
    return this.#add(node, unit, this.#values.push(undefined) - 1, 0);
  }

  #add(node: number, unit: number, to: number, ends: number): number {
    const table = this.#table;
    let place = this.#place(node, unit);
    while (table[place] !== NONE) place = (place + STEP) & (table.length - 1);
    table[place] = node;
    table[place + UNIT] = unit;
    table[place + TO] = to;
    table[place + ENDS] = ends;
    return place;
  }

  #widen(): void {
    const narrow = this.#table;
    this.#table = new Int32Array(narrow.length * 2).fill(NONE);
    this.#shift--;
    for (let at = 0; at < narrow.length; at += STEP) {
      const node = narrow[at] ?? NONE;
      if (node !== NONE) this.#add(node, narrow[at + UNIT] ?? 0, narrow[at + TO] ?? ROOT, narrow[at + ENDS] ?? 0);
    }
  }
}
