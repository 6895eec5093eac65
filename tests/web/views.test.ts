import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_COMPARED as MOST } from '../../graph/store/questions.ts';
import { formatDate } from '../../web/src/i18n/dates.ts';
import { beginning, dating } from '../../web/src/parts/dating.ts';
import { centres, evenly } from '../../web/src/parts/months.ts';
import { amend, begin, commit, redo, undo } from '../../web/src/state/history.ts';
import { FULL, MAX_COMPARED, inkOf, setsOf } from '../../web/src/views/compare.ts';
import { PROVINCES } from '../../web/src/views/provinces.ts';
import { spreadOf, stepsOf, type Entry } from '../../web/src/views/trace.ts';

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

const entry = (name: string, provinces: readonly string[], event: string | null, published: string | null): Entry => ({
  entity: { id: name, name, provinces },
  relation: {
    id: `r-${name}`,
    firstDate: [event, published].flatMap((date) => date ?? []).sort()[0] ?? null,
    firstEventDate: event,
  },
});
const names = (entries: readonly Entry[]): readonly string[] => entries.map(({ entity }) => entity.name);

test('a region inks the tile of its province, with the year of an event and of nothing else', () => {
  const { tiles } = spreadOf([
    entry('沈阳市', ['210000'], '2022-03', '2025-01'),
    entry('大连市', ['210000'], null, '2019'),
    entry('兴海县', ['630000'], null, '2024-06'),
  ]);
  expect([...tiles].map(([code, { year, entries }]) => [code, year, names(entries)])).toEqual([
    ['21', '2022', ['沈阳市', '大连市']],
    ['63', null, ['兴海县']],
  ]);
});

test('a region is never dropped: it is in a province, across provinces, or in none that is known', () => {
  const { tiles, across, elsewhere } = spreadOf([
    entry('宿州市', ['340000'], null, null),
    entry('长三角', ['310000', '320000', '330000', '340000'], '2020', null),
    entry('丝绸之路经济带', [], null, null),
  ]);
  expect([...tiles.keys()]).toEqual(['34']);
  expect(names(across)).toEqual(['长三角']);
  expect(names(elsewhere)).toEqual(['丝绸之路经济带']);
});

test('every province has a tile of its own', () => {
  const places = Object.values(PROVINCES).map(([column, row]) => `${column} ${row}`);
  expect(new Set(places).size).toBe(34);
});

test('the order of spread goes by events, then by publications, then has what is not dated', () => {
  const steps = stepsOf([
    entry('a', [], null, null),
    entry('b', [], '2023-10-25', '2019'),
    entry('c', [], null, '2020-01'),
    entry('d', [], '2021', null),
    entry('e', [], '2023-10', null),
    entry('f', [], null, '2019-05'),
  ]);
  expect(steps.map(({ by, month, entries }) => [by, month, names(entries)])).toEqual([
    ['EVENT', '2021', ['d']],
    ['EVENT', '2023-10', ['b', 'e']],
    ['PUBLICATION', '2019-05', ['f']],
    ['PUBLICATION', '2020-01', ['c']],
    [null, null, ['a']],
  ]);
});

test('dates of events are shown, and those of publication only where no event is dated', () => {
  const span = { firstDate: '2019', lastDate: '2025-03', firstEventDate: '2021', lastEventDate: '2023' };
  expect(dating(span)).toEqual({ by: 'EVENT', from: '2021', to: '2023' });
  expect(dating({ ...span, firstEventDate: null, lastEventDate: null })).toEqual({
    by: 'PUBLICATION',
    from: '2019',
    to: '2025-03',
  });
  expect(beginning({ firstDate: '2019', firstEventDate: '2021' })).toEqual({ by: 'EVENT', from: '2021', to: '2021' });
  expect(beginning({ firstDate: null, firstEventDate: null })).toBeNull();
});

test.each([
  ['zh-CN', '2022', '2022年'],
  ['zh-CN', '2022-03', '2022年3月'],
  ['zh-CN', '2022-03-05', '2022年3月5日'],
  ['en', '2022', '2022'],
  ['en', '2022-03', 'Mar 2022'],
  ['en', '2022-12-31', 'Dec 31, 2022'],
])('in %s the date %s is written %s', (code, date, written) => {
  expect(formatDate(code, date)).toBe(written);
});

test('a bar stands over its date, and the date within the axis', () => {
  for (const count of [1, 2, 3, 26, 72]) {
    const at = centres(count);
    expect(at).toHaveLength(count);
    for (const [i, centre] of at.entries()) {
      expect(centre).toBeGreaterThan((100 * i) / count);
      expect(centre).toBeLessThan((100 * (i + 1)) / count);
      // The date is shifted by as much of its own width as its bar is along the axis.
      const width = 30;
      const left = centre - (centre / 100) * width;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(100);
      expect(left).toBeLessThanOrEqual(centre);
      expect(left + width).toBeGreaterThanOrEqual(centre);
    }
  }
});

test('a statement that knows only its year is in no month', () => {
  const buckets = ['2022', '2022-05'].map((date) => ({ date, statements: 2, datedStatements: 1 }));
  expect(evenly(buckets)).toEqual([{ date: '2022', statements: 4, datedStatements: 2 }]);
});

test('a timeline has an even axis and loses no statement', () => {
  const months = fc.tuple(fc.integer({ min: 1999, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(fc.tuple(months, fc.nat({ max: 9 })), { maxLength: 20 }), (list) => {
      const buckets = list.map(([[year, month, whole], statements]) => ({
        date: whole ? String(year) : `${year}-${String(month).padStart(2, '0')}`,
        statements,
        datedStatements: 0,
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
