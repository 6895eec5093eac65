import { GraphError } from '../errors.ts';

/** Where a pattern stands in a text, and its value. */
export type Found<V> = Readonly<{ start: number; end: number; value: V }>;

const ROOT = 0;
const NONE = -1;
/** Numbers that each step takes in the table: node and unit that it leads from, as one; and the node that it leads to. */
const STEP = 2;
const TO = 1;
/** Added to the node that a step leads to where a pattern ends there. */
const ENDS = 0x10000;
const NODE = 0xffff;

/** A step's node and unit as one number; never NONE, since no node has the number 65535. */
const keyOf = (node: number, unit: number): number => (node << 16) | unit;

/**
 * Patterns over UTF-16 code units; looks up every pattern that starts (or, for a trie of reversed patterns, ends) at a place, in
 * one walk. Steps are kept in one open-addressed table of numbers, two a step, so that a walk touches no objects and little memory.
 * At most 65535 steps.
 */
export class Trie<V> {
  /** By node. */
  readonly #values: (V | undefined)[] = [undefined];
  readonly #note: (pattern: string) => void;
  #table = new Int32Array(0x20 * STEP).fill(NONE);
  #shift = 32 - 5;

  /** @param note receives every pattern. */
  constructor(note: (pattern: string) => void = () => undefined) {
    this.#note = note;
  }

  /** The value of a pattern, or undefined. */
  get(pattern: string): V | undefined {
    let node = ROOT;
    for (let i = 0; i < pattern.length; i++) {
      const to = this.#step(node, pattern.charCodeAt(i));
      if (to === NONE) return undefined;
      node = to & NODE;
    }
    return this.#values[node];
  }

  /** Gives a pattern of at least one unit its value. */
  set(pattern: string, value: V): void {
    this.#note(pattern);
    let node = ROOT;
    for (let i = 0; i < pattern.length; i++) {
      if ((this.#values.length + 1) * 2 * STEP > this.#table.length) this.#widen();
      const key = keyOf(node, pattern.charCodeAt(i));
      const place = this.#place(key);
      if (this.#table[place] === NONE) this.#put(place, key, this.#values.push(undefined) - 1);
      const to = this.#table[place + TO] ?? ROOT;
      if (i === pattern.length - 1) this.#table[place + TO] = to | ENDS;
      node = to & NODE;
    }
    this.#values[node] = value;
  }

  /** The longest pattern that starts at `start`, or null. */
  longestAt(text: string, start: number): Found<V> | null {
    let node = ROOT;
    let last = ROOT;
    let end = start;
    for (let i = start; i < text.length; i++) {
      const to = this.#step(node, text.charCodeAt(i));
      if (to === NONE) break;
      node = to & NODE;
      if (to >= ENDS) {
        last = node;
        end = i + 1;
      }
    }
    const value = this.#values[last];
    return value === undefined ? null : { start, end, value };
  }

  /** Calls `visit` for each pattern that starts at one of the places, also where they overlap: by start, then by end. */
  each(text: string, places: readonly number[], visit: (start: number, end: number, value: V) => void): void {
    for (const start of places) {
      let node = ROOT;
      for (let i = start; i < text.length; i++) {
        const to = this.#step(node, text.charCodeAt(i));
        if (to === NONE) break;
        node = to & NODE;
        const value = to >= ENDS ? this.#values[node] : undefined;
        if (value !== undefined) visit(start, i + 1, value);
      }
    }
  }

  /**
   * Calls `visit` for the longest pattern at each of the places where one starts, from left to right; it returns the place to go on
   * from, which lies after the pattern's start.
   */
  scan(text: string, places: readonly number[], visit: (found: Found<V>) => number): void {
    let from = 0;
    for (const place of places) {
      const found = place < from ? null : this.longestAt(text, place);
      if (found !== null) from = visit(found);
    }
  }

  /** For a trie of reversed patterns: the longest that, read forwards, ends at each of the places where one does; in order. */
  endings(text: string, places: readonly number[]): readonly Found<V>[] {
    const found: Found<V>[] = [];
    for (const end of places) {
      let node = ROOT;
      let last = ROOT;
      let start = end;
      for (let i = end - 1; i >= 0; i--) {
        const to = this.#step(node, text.charCodeAt(i));
        if (to === NONE) break;
        node = to & NODE;
        if (to >= ENDS) {
          last = node;
          start = i;
        }
      }
      const value = this.#values[last];
      if (value !== undefined) found.push({ start, end, value });
    }
    return found;
  }

  /** The node that a step from a node by a unit leads to, with ENDS where a pattern ends there; or NONE. */
  #step(node: number, unit: number): number {
    return this.#table[this.#place(keyOf(node, unit)) + TO] ?? NONE;
  }

  /** Where the table has a step, or has room for it; the look begins at the upper bits of a product (Fibonacci hashing). */
  #place(key: number): number {
    const table = this.#table;
    let place = (Math.imul(key, 0x9e3779b1) >>> this.#shift) * STEP;
    while (table[place] !== key && table[place] !== NONE) place = (place + STEP) & (table.length - 1);
    return place;
  }

  #put(place: number, key: number, to: number): void {
    if (to >= NODE) throw new GraphError('LIMIT', `a trie has at most ${NODE} steps: put fewer patterns in one`);
    this.#table[place] = key;
    this.#table[place + TO] = to;
  }

  #widen(): void {
    const narrow = this.#table;
    this.#table = new Int32Array(narrow.length * 2).fill(NONE);
    this.#shift--;
    for (let at = 0; at < narrow.length; at += STEP) {
      const key = narrow[at] ?? NONE;
      if (key === NONE) continue;
      const place = this.#place(key);
      this.#table[place] = key;
      this.#table[place + TO] = narrow[at + TO] ?? ROOT;
    }
  }
}
