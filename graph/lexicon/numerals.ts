import { tablesInForce } from './tables-in-force.ts';

/** What Chinese numerals are worth, by kind. */
export type Numerals = Readonly<{
  digit: ReadonlyMap<string, number>;
  /** 十, 百, 千: each multiplies the digit before it. */
  place: ReadonlyMap<string, number>;
  /** 万, 亿: each multiplies all that stands before it. */
  scale: ReadonlyMap<string, number>;
}>;

let known: Numerals | undefined;

/** The numerals of numerals.tsv. */
export const numerals = (): Numerals => (known ??= readNumerals());

function readNumerals(): Numerals {
  const rows = tablesInForce().rows('numerals');
  const of = (wanted: keyof Numerals): ReadonlyMap<string, number> =>
    new Map(rows.filter(({ kind }) => kind === wanted).map(({ word, value }) => [word, value]));
  return { digit: of('digit'), place: of('place'), scale: of('scale') };
}
