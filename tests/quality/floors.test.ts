import { expect, test } from 'vitest';
import { floorsOf, losses, lowered } from './floors.ts';
import type { Figure, Score } from './score.ts';

const figure = (f1: number): Figure => ({ precision: f1, recall: f1, f1, tp: 0, fp: 0, fn: 0 });
const scored = (f1: number, valid = 1): Score => ({
  articles: figure(1),
  entities: figure(f1),
  relations: figure(f1),
  indicators: figure(f1),
  namedIndicators: figure(f1),
  entitiesByType: {},
  relationsByPredicate: {},
  evidenceValid: valid,
  mentionsValid: valid,
  canonicalNames: 1,
  textFaithful: null,
});

test('what was measured passes the floors that it sets', () => {
  expect(losses('open', scored(0.8123), floorsOf(scored(0.8123)))).toEqual([]);
});

test('a loss of more than a rounding is reported, figure by figure', () => {
  const told = losses('open', scored(0.8), floorsOf(scored(0.8123)));
  expect(told).toContain('open: entities 0.800, below its floor 0.807');
  expect(told).toHaveLength(4);
});

test('no span may be wrong, whatever the floors', () => {
  expect(losses('open', scored(0.8, 0.9999), undefined)).toHaveLength(2);
});

test('a floor that is lowered is reported', () => {
  const [before, after] = [{ open: floorsOf(scored(0.8)) }, { open: floorsOf(scored(0.7)) }];
  expect(lowered(before, after)).toContain('open: relations 0.795 → 0.695');
  expect(lowered(after, before)).toEqual([]);
});
