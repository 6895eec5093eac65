/** A sortable table as data: columns know how to read, order and print a row. */
export type SortColumn<R> = Readonly<{
  key: string;
  label: string;
  value: (row: R) => string | number | null;
  numeric?: boolean;
  /** Never broken over lines. */
  short?: boolean;
}>;
export type Order = Readonly<{ key: string; down: boolean }>;

const COLLATOR = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** Rows by a column; unknown values last either way. */
export function sorted<R>(rows: readonly R[], columns: readonly SortColumn<R>[], { key, down }: Order): R[] {
  const column = columns.find((one) => one.key === key);
  if (!column) return [...rows];
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const x = column.value(a);
    const y = column.value(b);
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : COLLATOR.compare(String(x), String(y)));
  });
}

/** Cells for a spreadsheet. A tab or line break in a cell would make two of it; a formula must stay text. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '').replace(/[\t\r\n]+/g, ' ');
  return /^[=+@-]/.test(text) && typeof value === 'string' ? `'${text}` : text;
};

const cells = <R>(rows: readonly R[], columns: readonly SortColumn<R>[]): readonly (readonly string[])[] => [
  columns.map(({ label }) => cell(label)),
  ...rows.map((row) => columns.map(({ value }) => cell(value(row)))),
];

/** For the clipboard: cells between tabs. */
export const toTsv = <R>(rows: readonly R[], columns: readonly SortColumn<R>[]): string =>
  cells(rows, columns)
    .map((line) => line.join('\t'))
    .join('\n');

/** For a file: RFC 4180, with every cell in quotation marks that needs them. */
export const toCsv = <R>(rows: readonly R[], columns: readonly SortColumn<R>[]): string =>
  cells(rows, columns)
    .map(
      (line) => `${line.map((text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`,
    )
    .join('');
