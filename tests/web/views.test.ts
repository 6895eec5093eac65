import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_COMPARED as MOST } from '../../graph/store/questions.ts';
import { evenly } from '../../web/src/parts/months.ts';
import { amend, begin, commit, redo, undo } from '../../web/src/state/history.ts';
import { FULL, MAX_COMPARED, inkOf, setsOf } from '../../web/src/views/compare.ts';
import { PROVINCES, tileOf } from '../../web/src/views/provinces.ts';
import { byMonth, tiles, type Entry } from '../../web/src/views/trace.ts';

test('a comparison asks for each set that so many regions can make, once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 12 }), (regions) => {
      const asked = setsOf(regions).map(({ kind, only }) => `${kind} ${only ?? ''}`);
      const wanted = ['ALL ', 'NONE ', ...regions.map((region) => `ONLY ${region}`)];
      expect(asked.toSorted()).toEqual((regions.length > 2 ? [...wanted, 'SOME '] : wanted).toSorted());
    }),
  );
});

test('as many regions can be picked as the server compares', () => {
  expect(MAX_COMPARED).toBe(MOST);
});

test('the ink of a cell grows with its articles and is full from some number on', () => {
  expect(inkOf(1)).toBeLessThan(inkOf(2));
  expect(inkOf(FULL - 1)).toBeLessThan(inkOf(FULL));
  expect([inkOf(FULL), inkOf(1000)]).toEqual([100, 100]);
});

const entry = (name: string, above: readonly string[], firstDate: string | null): Entry => ({
  entity: { id: name, name, region: null, ancestors: above.map((one) => ({ id: one, name: one })) },
  relation: { id: `r-${name}`, firstDate },
});

test('a region inks the tile of its province, with the earliest date', () => {
  const found = tiles([
    entry('沈阳市', ['辽宁省'], '2022-03'),
    entry('大连市', ['辽宁省'], '2021'),
    entry('长三角', [], '2020'),
  ]);
  expect([...found].map(([code, { first, entries }]) => [code, first, entries.length])).toEqual([['21', '2021', 2]]);
});

test('every province has a tile of its own, and its own full name finds it', () => {
  const places = Object.values(PROVINCES).map(([column, row]) => `${column} ${row}`);
  expect(new Set(places).size).toBe(34);
  expect(tileOf(['内蒙古自治区'])).toBe('15');
  expect(tileOf(['新疆维吾尔自治区'])).toBe('65');
});

test('the order of spread has its undated entries last', () => {
  const months = byMonth([
    entry('a', [], null),
    entry('b', [], '2023-10-25'),
    entry('c', [], '2021'),
    entry('d', [], '2023-10'),
  ]);
  expect(months.map(({ month, entries }) => [month, entries.length])).toEqual([
    ['2021', 1],
    ['2023-10', 2],
    [null, 1],
  ]);
});

test('a timeline has an even axis and loses no statement', () => {
  const months = fc.tuple(fc.integer({ min: 1999, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(fc.tuple(months, fc.nat({ max: 9 })), { maxLength: 20 }), (list) => {
      const buckets = list.map(([[year, month, whole], statements]) => ({
        date: whole ? String(year) : `${year}-${String(month).padStart(2, '0')}`,
        statements,
      }));
      const even = evenly(buckets);
      const sum = (of: readonly { statements: number }[]): number =>
        of.reduce((total, one) => total + one.statements, 0);
      expect(sum(even)).toBe(sum(buckets));
      expect(even.map(({ date }) => date)).toEqual(even.map(({ date }) => date).toSorted());
      expect(even.length).toBeLessThanOrEqual(72);
    }),
  );
});

test('undo then redo is where one was, however often', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), fc.nat({ max: 20 }), (steps, back) => {
      let history = begin(0);
      for (const step of steps) history = commit(history, step);
      const end = history.present;
      const times = Math.min(back, steps.length);
      for (let i = 0; i < times; i++) history = undo(history);
      expect(history.present).toBe([0, ...steps][steps.length - times]);
      for (let i = 0; i < times; i++) history = redo(history);
      expect(history.present).toBe(end);
    }),
  );
});

test('at either end undo and redo do nothing, and an amendment is no step', () => {
  const only = begin('a');
  expect(undo(only)).toEqual(only);
  expect(redo(only)).toEqual(only);
  expect(undo(amend(commit(only, 'b'), 'c')).present).toBe('a');
});
