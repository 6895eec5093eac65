import { describe, expect, it } from 'vitest';
import { DIFFERENT, SAME, type Named, type Pair } from './homonyms.table.ts';
import { idOfMention, read } from './reading.ts';

const idOf = ({ title, body, text }: Named, { type }: Pair): string => {
  const graph = read({ title, body });
  const id = idOfMention(graph, text, type);
  if (id === null) throw new Error(`“${body}” has no ${type} “${text}”`);
  return id;
};

describe('One thing, one node', () => {
  it.each(SAME)('$it', (pair) => {
    expect(idOf(pair.a, pair)).toBe(idOf(pair.b, pair));
  });
});

describe('Two things, two nodes', () => {
  it.each(DIFFERENT)('$it', (pair) => {
    expect(idOf(pair.a, pair)).not.toBe(idOf(pair.b, pair));
  });
});

it('tells at least sixty pairs', () => {
  expect(SAME.length + DIFFERENT.length).toBeGreaterThanOrEqual(60);
});
