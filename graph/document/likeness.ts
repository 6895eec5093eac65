import { mendCharacters } from './characters.ts';

/** A title reduced to its letters and digits, for comparing: 宁夏 “组团式” and 宁夏“组团式” are the same. */
export const titleKey = (text: string): string =>
  mendCharacters(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Length of the longest common subsequence; meant for titles, so both are cut at 120 units. */
export const commonLength = (left: string, right: string): number => {
  const a = left.slice(0, 120);
  const b = right.slice(0, 120);
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++)
      row[j + 1] = a.charCodeAt(i) === b.charCodeAt(j) ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
};

/** How alike two keys are, from 0 to 1. */
export const likeness = (a: string, b: string): number =>
  a === b ? 1 : a.length === 0 || b.length === 0 ? 0 : commonLength(a, b) / Math.max(a.length, b.length);
