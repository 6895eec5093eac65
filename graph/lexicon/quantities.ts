import { list, readTable } from './table.ts';

/** What units.tsv says of a measure word: so many of the base unit. `value × numerator ÷ denominator` is in the base. */
export type Conversion = Readonly<{ base: string; numerator: number; denominator: number; kind: string }>;

/** A wording of quantities.tsv. A `word` may stand anywhere in a metric, the others at its end. */
export type QuantityWording = Readonly<{ wording: string; name: string; kind: QuantityKind }>;
/** What exists at a time, what comes in a span of time, a ratio, or a part of such a name. */
export type QuantityKind = 'stock' | 'flow' | 'rate' | 'word';

/** The conversions of units.tsv by measure word. */
export const readConversions = (): ReadonlyMap<string, Conversion> =>
  new Map(
    readTable('units').map((row) => {
      const [numerator, denominator = '1'] = (row['factor'] || '1').split('/');
      const unit = row['unit'] ?? '';
      return [
        unit,
        {
          base: row['base'] || unit,
          numerator: Number(numerator),
          denominator: Number(denominator),
          kind: row['kind'] ?? 'count',
        },
      ];
    }),
  );

/** All wordings of quantities.tsv, the names themselves included; the longest first. */
export const readQuantities = (): readonly QuantityWording[] =>
  readTable('quantities')
    .flatMap((row) => {
      const name = row['name'] ?? '';
      const kind = row['kind'] as QuantityKind;
      return [name, ...list(row['aliases'])].map((wording) => ({ wording, name, kind }));
    })
    .toSorted((a, b) => b.wording.length - a.wording.length);
