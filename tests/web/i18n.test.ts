import { expect, test } from 'vitest';
import { en } from '../../web/src/i18n/en.ts';
import { zh } from '../../web/src/i18n/zh.ts';

type Leaf = string | ((...args: never[]) => string);
/** Every message under its path. */
function leaves(node: object, path = ''): [string, Leaf][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]): [string, Leaf][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'object' && value !== null) return leaves(value, at);
    return [[at, value as Leaf]];
  });
}
const chinese = /[\u4e00-\u9fff]/;
const OWN_NAMES = new Set(['language.other']);
const MAY_BE_EMPTY = new Set(['bound.EXACT', 'change.LEVEL']);

test('both languages have the same messages, of the same kinds', () => {
  const shape = (messages: object): string[] => leaves(messages).map(([at, leaf]) => `${at}: ${typeof leaf}`);
  expect(shape(en)).toEqual(shape(zh));
});

test.each(leaves(en).filter(([, leaf]) => typeof leaf === 'string'))('the English of %s is English', (at, leaf) => {
  if (!OWN_NAMES.has(at)) expect(leaf).not.toMatch(chinese);
  if (!MAY_BE_EMPTY.has(at)) expect(leaf).not.toBe('');
});

test('no Chinese message was left in English', () => {
  const left = leaves(zh).filter(
    ([at, leaf]) =>
      typeof leaf === 'string' && /[a-z]{4}/i.test(leaf) && !chinese.test(leaf) && !OWN_NAMES.has(at) && at !== 'code',
  );
  expect(left).toEqual([]);
});

test('English counts one and many', () => {
  expect(en.panel.articles(1)).toBe('1 article');
  expect(en.panel.articles(2)).toBe('2 articles');
  expect(en.search.results(0)).toBe('No results');
});
