import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sorted, toTsv, type SortColumn } from '../../web/src/parts/table.ts';

type Row = Readonly<{ id: string; name: string; count: number | null }>;
const columns: readonly SortColumn<Row>[] = [
  { key: 'name', label: '名称', value: ({ name }) => name },
  { key: 'count', label: '文章', value: ({ count }) => count, numeric: true },
];
const rows: readonly Row[] = [
  { id: '1', name: '重庆市', count: 2 },
  { id: '2', name: '安徽省', count: null },
  { id: '3', name: '北京市', count: 10 },
];
const ids = (list: readonly Row[]): string => list.map(({ id }) => id).join('');

test('Chinese names sort by pinyin', () => {
  expect(ids(sorted(rows, columns, { key: 'name', down: false }))).toBe('231');
});

test('numbers sort as numbers, and what is not known comes last either way', () => {
  expect(ids(sorted(rows, columns, { key: 'count', down: false }))).toBe('132');
  expect(ids(sorted(rows, columns, { key: 'count', down: true }))).toBe('312');
});

test('a copy for a spreadsheet has one line a row and one cell a column, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }), (names) => {
      const list = names.map((name, index) => ({ id: String(index), name, count: index }));
      const lines = toTsv(list, columns).split('\n');
      expect(lines).toHaveLength(list.length + 1);
      expect(lines.every((line) => line.split('\t').length === 2)).toBe(true);
    }),
  );
});

test('a name that looks like a formula stays text', () => {
  expect(toTsv([{ id: '1', name: '=1+1', count: -3 }], columns)).toBe("名称\t文章\n'=1+1\t-3");
});
