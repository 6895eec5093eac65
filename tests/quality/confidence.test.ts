import { describe, expect, test } from 'vitest';
import { binsOf, fitted, meanGap, understoodCost, type Judged } from './confidence.ts';

const claims = (rule: string, confidence: number, right: number, wrong: number): readonly Judged[] => [
  ...Array.from({ length: right }, () => ({ rule, confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ rule, confidence, right: false })),
];

describe('bins of claims by confidence', () => {
  test('have at least a hundred claims, and equal confidences stay together', () => {
    const bins = binsOf([...claims('verbs:lead', 0.6, 30, 30), ...claims('verbs:hold', 0.8, 120, 30)]);
    expect(bins).toHaveLength(1);
    expect(bins[0]?.claims).toBe(210);
    expect(bins[0]?.confidence).toBeCloseTo(0.743, 3);
    expect(bins[0]?.right).toBeCloseTo(0.714, 3);
  });

  test('what is left over joins the surest', () => {
    const bins = binsOf([...claims('verbs:lead', 0.6, 60, 40), ...claims('verbs:hold', 0.9, 9, 1)]);
    expect(bins.map((bin) => bin.claims)).toEqual([110]);
  });

  test('tell how far confidence is from truth', () => {
    const bins = binsOf([...claims('verbs:lead', 0.5, 60, 40), ...claims('verbs:hold', 0.9, 80, 20)]);
    expect(meanGap(bins)).toBeCloseTo(0.1);
    expect(meanGap([])).toBeNull();
  });
});

describe('the confidence that is fitted', () => {
  test('follows the share of right claims where there are many', () => {
    expect(fitted(claims('verbs:lead', 0.5, 950, 50)).get('verbs:lead')).toBeCloseTo(0.95);
  });

  test('stays near what every rule is given where there are few', () => {
    expect(fitted(claims('verbs:lead', 0.5, 3, 0)).get('verbs:lead')).toBeLessThan(0.75);
    expect(fitted(claims('verbs:lead', 0.5, 0, 3)).get('verbs:lead')).toBeGreaterThan(0.55);
  });

  test('knows what it costs that an end is understood', () => {
    const understood = claims('verbs:cooperate', 0.1, 1, 1);
    expect(understoodCost(understood, new Map([['verbs:cooperate', 0.9]]))).toBe(0.4);
    expect(understoodCost(claims('verbs:cooperate', 1, 1, 1), new Map())).toBeNull();
  });
});
