/** What a cell may hold: how it is called in the README, what is wrong with one, and what the rules get of it. */
export type Column<V> = Readonly<{
  holds: string;
  about: string;
  /** What is wrong with a cell and how to mend it, or null. */
  fault: (cell: string, known: KnownCodes) => string | null;
  read: (cell: string) => V;
  /** For people only: no rule reads it. */
  record: boolean;
}>;

/** What cells may refer to. */
export type KnownCodes = Readonly<{ codes: ReadonlySet<string> }>;

/** As code, in Markdown. */
const coded = (value: string): string => ['`', value, '`'].join('');

const EMPTY = 'is empty: every row needs it';

/** A word or name as texts have it. */
export const word = (about: string): Column<string> => ({
  holds: 'word',
  about,
  fault: (cell) => (cell === '' ? EMPTY : cell.includes('|') ? 'has a “|”: one word a row' : null),
  read: (cell) => cell,
  record: false,
});

/** Several short words, separated by `|`; may be empty. */
export const words = (about: string): Column<readonly string[]> => ({
  holds: 'words, `|` between them',
  about,
  fault: listFault,
  read: list,
  record: false,
});

/** One of a closed set. */
export const choice = <const V extends string>(values: readonly V[], about: string): Column<V> => ({
  holds: values.map(coded).join(', '),
  about,
  fault: (cell) => memberFault(cell, values),
  // `fault` has looked.
  read: (cell) => cell as V,
  record: false,
});

/** Some of a closed set, separated by `|`. */
export const choices = <const V extends string>(values: readonly V[], about: string): Column<readonly V[]> => ({
  holds: `some of ${values.map(coded).join(', ')}`,
  about,
  fault: (cell) =>
    cell === '' ? EMPTY : (listFault(cell) ?? firstFault(list(cell), (one) => memberFault(one, values))),
  read: (cell) => list(cell) as readonly V[],
  record: false,
});

/** As `choices`, and may be empty. */
export const anyOf = <const V extends string>(values: readonly V[], about: string): Column<readonly V[]> => {
  const some = choices(values, about);
  return {
    ...some,
    holds: `${some.holds}, or empty`,
    fault: (cell, known) => (cell === '' ? null : some.fault(cell, known)),
  };
};

export const flag = (about: string): Column<boolean> => ({
  holds: '`yes` or `no`',
  about,
  fault: (cell) => memberFault(cell, ['yes', 'no']),
  read: (cell) => cell === 'yes',
  record: false,
});

/** The code of a division in use. */
export const code = (about: string): Column<string> => ({
  holds: 'code of a division',
  about,
  fault: codeFault,
  read: (cell) => cell,
  record: false,
});

/** Codes of divisions in use, separated by `|`; may be empty. */
export const codes = (about: string): Column<readonly string[]> => ({
  holds: 'codes of divisions, `|` between them',
  about,
  fault: (cell, known) => listFault(cell) ?? firstFault(list(cell), (one) => codeFault(one, known)),
  read: list,
  record: false,
});

/** A positive whole number or a fraction of two: as written, since a fraction of three has no decimal form. */
export const ratio = (about: string): Column<readonly [numerator: number, denominator: number]> => ({
  holds: 'whole number or fraction',
  about,
  fault: (cell) =>
    /^[1-9]\d*(?:\/[1-9]\d*)?$/.test(cell) ? null : `“${cell}” is no whole number or fraction: write 10000 or 2000/3`,
  read: (cell) => {
    const [numerator, denominator = '1'] = cell.split('/');
    return [Number(numerator), Number(denominator)];
  },
  record: false,
});

/** A number from 0 to a highest one. */
export const number = (highest: number, about: string): Column<number> => ({
  holds: `number up to ${highest}`,
  about,
  fault: (cell) =>
    /^\d+(?:\.\d+)?$/.test(cell) && Number(cell) <= highest ? null : `“${cell}” is no number from 0 to ${highest}`,
  read: Number,
  record: false,
});

export const whole = (about: string): Column<number> => ({
  holds: 'whole number',
  about,
  fault: (cell) => (/^(?:0|[1-9]\d{0,14})$/.test(cell) ? null : `“${cell}” is no whole number: write 0, 10, 10000`),
  read: Number,
  record: false,
});

/** A number with at most two decimals, which may be below zero. */
export const decimal = (about: string): Column<number> => ({
  holds: 'number',
  about,
  fault: (cell) => (/^-?\d+(?:\.\d{1,2})?$/.test(cell) ? null : `“${cell}” is no number: write 2 or -0.5`),
  read: Number,
  record: false,
});

const year = (about: string): Column<number> => ({
  holds: 'year',
  about,
  fault: (cell) => (/^(?:19|20)\d\d$/.test(cell) ? null : `“${cell}” is no year: write four digits`),
  read: Number,
  record: false,
});

/** A text that is not empty. */
export const sentence = (about: string): Column<string> => ({
  ...text(about),
  fault: (cell) => (cell === '' ? EMPTY : null),
});

const text = (about: string): Column<string> => ({
  holds: 'text',
  about,
  fault: () => null,
  read: (cell) => cell,
  record: false,
});

/** May be empty, which is null. */
export const optional = <V>(column: Column<V>): Column<V | null> => ({
  ...column,
  holds: `${column.holds}, or empty`,
  fault: (cell, known) => (cell === '' ? null : column.fault(cell, known)),
  read: (cell) => (cell === '' ? null : column.read(cell)),
});

type Recorded<V> = Column<V> & Readonly<{ record: true }>;
/** A column that people read and no rule: it is checked, and left out of the rows. */
export const recorded = <V>(column: Column<V>): Recorded<V> => ({ ...column, record: true });

export const recordedYear = (about: string): Recorded<number> => recorded(year(about));
export const note = recorded(text('why the row stands here, or an example'));

/** The parts of a `|` list; an empty cell has none. */
function list(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|');
}

function listFault(cell: string): string | null {
  if (!cell.includes('|')) return null;
  const parts = cell.split('|');
  if (parts.includes('')) return `“${cell}” has an empty part: take the spare “|” away`;
  const again = parts.find((part, i) => parts.indexOf(part) !== i);
  return again === undefined ? null : `has “${again}” twice: take one away`;
}

const memberFault = (cell: string, values: readonly string[]): string | null =>
  values.includes(cell) ? null : `“${cell}” is not one of: ${values.join(', ')}`;

const codeFault = (cell: string, { codes: inUse }: KnownCodes): string | null =>
  inUse.has(cell) ? null : `“${cell}” is no division in use: take a code of regions/divisions.tsv`;

function firstFault(parts: readonly string[], fault: (part: string) => string | null): string | null {
  for (const part of parts) {
    const found = fault(part);
    if (found !== null) return found;
  }
  return null;
}
