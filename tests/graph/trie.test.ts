import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Openings } from '../../graph/lexicon/openings.ts';
import { Trie, type Found } from '../../graph/lexicon/trie.ts';

/** Few characters, so that patterns share beginnings and stand in the texts. */
const unit = fc.constantFrom('省', '市', '县', '科', '技');
const text = fc.string({ unit, maxLength: 30 });
const patterns = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 5 }));
const reversed = (pattern: string): string => [...pattern].reverse().join('');

/** A trie of the patterns, each its own value, and where the openings see one begin or end. */
function read(of: readonly string[], c: string, set: 'organs' | 'zoneHeads') {
  const openings = new Openings();
  const trie = new Trie<string>((pattern) => openings.add(pattern, set));
  for (const pattern of of) trie.set(set === 'organs' ? pattern : reversed(pattern), pattern);
  return { trie, places: openings.in(c)[set] };
}

/** Every pattern wherever it stands: by start, then by end. */
const everywhere = (of: readonly string[], c: string): readonly Found<string>[] =>
  [...c].flatMap((_, start) =>
    of
      .filter((pattern) => c.startsWith(pattern, start))
      .toSorted((a, b) => a.length - b.length)
      .map((value) => ({ start, end: start + value.length, value })),
  );

it('each pattern of a text is found, also where they overlap', () => {
  fc.assert(
    fc.property(patterns, text, (of, c) => {
      const { trie, places } = read(of, c, 'organs');
      const found: Found<string>[] = [];
      trie.each(c, places, (start, end, value) => found.push({ start, end, value }));
      expect(found).toEqual(everywhere(of, c));
    }),
  );
});

it('a scan takes the longest at each place and continues at the place that its caller gives', () => {
  fc.assert(
    fc.property(patterns, text, fc.boolean(), (of, c, over) => {
      const { trie, places } = read(of, c, 'organs');
      const found: Found<string>[] = [];
      trie.scan(c, places, (one) => (found.push(one), over ? one.end : one.start + 1));
      const longest = everywhere(of, c).filter(({ start }, i, all) => all[i + 1]?.start !== start);
      let from = 0;
      const expected = longest.filter(({ start, end }) => start >= from && (from = over ? end : start + 1) > 0);
      expect(found).toEqual(expected);
    }),
  );
});

it('a head is found where it ends, the longest of those that end there', () => {
  fc.assert(
    fc.property(patterns, text, (of, c) => {
      const { trie, places } = read(of, c, 'zoneHeads');
      const ends = [...c].flatMap((_, i) => {
        const there = everywhere(of, c).filter(({ end }) => end === i + 1);
        return there.slice(0, 1);
      });
      expect(trie.endings(c, places)).toEqual(ends);
    }),
  );
});

it('a pattern has the value it was given last, and no other text has one', () => {
  fc.assert(
    fc.property(patterns, text, (of, other) => {
      const trie = new Trie<number>();
      for (const pattern of of) trie.set(pattern, 0);
      for (const [i, pattern] of of.entries()) trie.set(pattern, i + 1);
      for (const [i, pattern] of of.entries()) expect(trie.get(pattern)).toBe(i + 1);
      expect(trie.get(other) !== undefined).toBe(of.includes(other));
    }),
  );
});

it('a trie of too many steps says so', () => {
  const trie = new Trie<number>();
  const fill = (): void => {
    for (let i = 0; i < 0x10000; i++) trie.set(`${String.fromCharCode(i)}县`, i);
  };
  expect(fill).toThrow(/65535 steps/);
});
