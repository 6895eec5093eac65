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
  it.each(SAME)('one node: $it', (pair) => {
    expect(idOf(pair.a, pair)).toBe(idOf(pair.b, pair));
  });
});

describe('Two things, two nodes', () => {
  it.each(DIFFERENT)('two nodes: $it', (pair) => {
    expect(idOf(pair.a, pair)).not.toBe(idOf(pair.b, pair));
  });
});

it('tells at least sixty pairs', () => {
  expect(SAME.length + DIFFERENT.length).toBeGreaterThanOrEqual(60);
});

it('products of one name in two cities are two nodes in one article, of a province and its city one', () => {
  const programs = (body: string): number =>
    read({ title: '湖北省科技要闻', body }).entities.filter(({ name }) => name === '高企贷').length;
  expect(programs('襄阳市推出“高企贷”。宜昌市推出“高企贷”。')).toBe(2);
  expect(programs('湖北省推出“高企贷”。宜昌市“高企贷”放款五亿元。')).toBe(1);
});
