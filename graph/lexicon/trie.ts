type TrieNode<V> = { readonly next: Map<number, TrieNode<V>>; value: V | undefined };

/** Patterns over UTF-16 code units; looks up every pattern that starts at a place, in one walk. */
export class Trie<V> {
  readonly #root: TrieNode<V> = { next: new Map(), value: undefined };
  /** Which units begin a pattern: most places of a text are passed over by one look here. */
  readonly #opens = new Uint8Array(0x10000);

  /** The value of a pattern, or undefined. */
  get(pattern: string): V | undefined {
    let node: TrieNode<V> | undefined = this.#root;
    for (let i = 0; i < pattern.length && node; i++) node = node.next.get(pattern.charCodeAt(i));
    return node?.value;
  }

  set(pattern: string, value: V): void {
    let node = this.#root;
    this.#opens[pattern.charCodeAt(0)] = 1;
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, (next = { next: new Map(), value: undefined }));
      node = next;
    }
    node.value = value;
  }

  /** Calls `visit(end, value)` for each pattern that starts at `start`, shortest first. */
  at(text: string, start: number, visit: (end: number, value: V) => void): void {
    const first = text.charCodeAt(start);
    let node = this.#opens[first] === 1 ? this.#root.next.get(first) : undefined;
    for (let i = start + 1; node; i++) {
      if (node.value !== undefined) visit(i, node.value);
      if (i >= text.length) return;
      node = node.next.get(text.charCodeAt(i));
    }
  }

  /** The longest pattern that starts at `start`, or null. */
  longestAt(text: string, start: number): Readonly<{ end: number; value: V }> | null {
    const first = text.charCodeAt(start);
    if (this.#opens[first] !== 1) return null;
    let node = this.#root.next.get(first);
    let found: Readonly<{ end: number; value: V }> | null = null;
    for (let i = start + 1; node; i++) {
      if (node.value !== undefined) found = { end: i, value: node.value };
      if (i >= text.length) break;
      node = node.next.get(text.charCodeAt(i));
    }
    return found;
  }

  /** For a trie of reversed patterns: the longest that, read forwards, ends at `end`, or null. */
  longestBefore(text: string, end: number): Readonly<{ start: number; value: V }> | null {
    const last = end > 0 ? text.charCodeAt(end - 1) : 0;
    if (this.#opens[last] !== 1) return null;
    let node = this.#root.next.get(last);
    let found: Readonly<{ start: number; value: V }> | null = null;
    for (let i = end - 1; node; i--) {
      if (node.value !== undefined) found = { start: i, value: node.value };
      if (i === 0) break;
      node = node.next.get(text.charCodeAt(i - 1));
    }
    return found;
  }
}
