const ROOT = 0;
const FREE = -1;

/**
 * Patterns over UTF-16 code units; looks up every pattern that starts (or, for a trie of reversed patterns, ends) at a place, in
 * one walk. Steps are kept in one open-addressed table of numbers, so that a walk touches no objects: the extraction walks
 * half a dozen tries at every place of a text.
 */
export class Trie<V> {
  /** Which units begin a pattern: most places of a text are passed over by one look here. */
  readonly #opens = new Uint8Array(0x10000);
  readonly #values: (V | undefined)[] = [undefined];
  #mask = 0xff;
  #from = new Int32Array(0x100).fill(FREE);
  #unit = new Uint16Array(0x100);
  #to = new Int32Array(0x100);
  #steps = 0;

  /** The value of a pattern, or undefined. */
  get(pattern: string): V | undefined {
    let node = ROOT;
    for (let i = 0; i < pattern.length && node !== FREE; i++) node = this.#step(node, pattern.charCodeAt(i));
    return node === FREE ? undefined : this.#values[node];
  }

  set(pattern: string, value: V): void {
    let node = ROOT;
    this.#opens[pattern.charCodeAt(0)] = 1;
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      const next = this.#step(node, unit);
      node = next === FREE ? this.#grow(node, unit) : next;
    }
    this.#values[node] = value;
  }

  /** Calls `visit(end, value)` for each pattern that starts at `start`, shortest first. */
  at(text: string, start: number, visit: (end: number, value: V) => void): void {
    if (this.#opens[text.charCodeAt(start)] !== 1) return;
    let node = ROOT;
    for (let i = start; i < text.length; i++) {
      node = this.#step(node, text.charCodeAt(i));
      if (node === FREE) return;
      const value = this.#values[node];
      if (value !== undefined) visit(i + 1, value);
    }
  }

  /** The longest pattern that starts at `start`, or null. */
  longestAt(text: string, start: number): Readonly<{ end: number; value: V }> | null {
    if (this.#opens[text.charCodeAt(start)] !== 1) return null;
    let node = ROOT;
    let end = 0;
    let found: V | undefined;
    for (let i = start; i < text.length; i++) {
      node = this.#step(node, text.charCodeAt(i));
      if (node === FREE) break;
      const value = this.#values[node];
      if (value !== undefined) {
        found = value;
        end = i + 1;
      }
    }
    return found === undefined ? null : { end, value: found };
  }

  /** For a trie of reversed patterns: the longest that, read forwards, ends at `end`, or null. */
  longestBefore(text: string, end: number): Readonly<{ start: number; value: V }> | null {
    if (end === 0 || this.#opens[text.charCodeAt(end - 1)] !== 1) return null;
    let node = ROOT;
    let start = 0;
    let found: V | undefined;
    for (let i = end - 1; i >= 0; i--) {
      node = this.#step(node, text.charCodeAt(i));
      if (node === FREE) break;
      const value = this.#values[node];
      if (value !== undefined) {
        found = value;
        start = i;
      }
    }
    return found === undefined ? null : { start, value: found };
  }

  /** The node that `unit` leads to, or FREE. */
  #step(node: number, unit: number): number {
    const mask = this.#mask;
    for (let slot = hash(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const from = this.#from[slot];
      if (from === FREE) return FREE;
      if (from === node && this.#unit[slot] === unit) return this.#to[slot] ?? FREE;
    }
  }

  #grow(node: number, unit: number): number {
    if (this.#steps * 2 > this.#mask) this.#rehash();
    const next = this.#values.push(undefined) - 1;
    this.#place(node, unit, next);
    this.#steps++;
    return next;
  }

  #place(node: number, unit: number, next: number): void {
    let slot = hash(node, unit) & this.#mask;
    while (this.#from[slot] !== FREE) slot = (slot + 1) & this.#mask;
    this.#from[slot] = node;
    this.#unit[slot] = unit;
    this.#to[slot] = next;
  }

  #rehash(): void {
    const [from, units, to] = [this.#from, this.#unit, this.#to];
    const size = from.length * 2;
    this.#mask = size - 1;
    this.#from = new Int32Array(size).fill(FREE);
    this.#unit = new Uint16Array(size);
    this.#to = new Int32Array(size);
    from.forEach((node, slot) => {
      if (node !== FREE) this.#place(node, units[slot] ?? 0, to[slot] ?? FREE);
    });
  }
}

/** Mixes a node and a unit into 32 bits (multipliers of Fibonacci and MurmurHash3 hashing). */
function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
