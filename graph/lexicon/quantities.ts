import { tablesInForce } from './tables-in-force.ts';
import type { LexiconTableRow } from './tables.ts';

/** What units.tsv says of a measure word: so many of the base unit. `value × numerator ÷ denominator` is in the base. */
export type Conversion = Readonly<{ base: string; numerator: number; denominator: number; kind: string }>;

/** A wording of quantities.tsv. A `word` may stand anywhere in a metric, the others at its end. */
export type QuantityWording = Readonly<{ wording: string; name: string; kind: QuantityKind }>;
/** What exists at a time, what comes in a span of time, a ratio, or a part of such a name. */
export type QuantityKind = LexiconTableRow<'quantities'>['kind'];

/** The conversions of units.tsv by measure word. */
export const readConversions = (): ReadonlyMap<string, Conversion> =>
  new Map(
    tablesInForce()
      .rows('units')
      .map(({ word, base, factor: [numerator, denominator], kind }) => [word, { base, numerator, denominator, kind }]),
  );

/** All wordings of quantities.tsv, the names themselves included; the longest first. */
export const readQuantities = (): readonly QuantityWording[] =>
  tablesInForce()
    .rows('quantities')
    .flatMap(({ name, aliases, kind }) => [name, ...aliases].map((wording) => ({ wording, name, kind })))
    .toSorted((a, b) => b.wording.length - a.wording.length);
