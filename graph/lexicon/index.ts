export { foldUnit, simplify } from './fold.ts';
export {
  loadLexicon,
  type Lexicon,
  type LevelWord,
  type NameFeature,
  type Ruling,
  type OrganisationHead,
  type ProgramFeature,
  type ProgramHead,
  type ProgramHeadKind,
  type Scheme,
  type PartRow,
  type ReferenceWord,
  type Trigger,
  type TriggerRole,
  type Unit,
  type Weighing,
} from './load.ts';
export type { NamedBody } from './bodies.ts';
export { headingWeight, type ChainSignal, type HeadingSignal } from './heading-weights.ts';
export { numerals, type Numerals } from './numerals.ts';
export { municipalities } from './municipalities.ts';
export { provincesOf, type ProvinceOrPlace } from './provinces.ts';
export type { Organ } from './organs.ts';
export type { PatternPositions } from './openings.ts';
export type { Found } from './trie.ts';
export { type RegionEntry, type RegionForm, type RegionKey, type RegionTable } from './regions.ts';
export type { WordClass } from './classes.ts';
export { oneOf, Pattern, pattern, patternWith, spaced, wordsOf } from './words.ts';
export { lexiconFaults, rowsIn, rowsOf, type LexiconRow } from './look-up.ts';
export { Tables, tablesInForce } from './tables-in-force.ts';
export { useTables, userTableTexts } from './use-tables.ts';
export {
  readConversions,
  readQuantities,
  type Conversion,
  type QuantityKind,
  type QuantityWording,
} from './quantities.ts';
export { choice, note, number, recorded, sentence, word, words } from './column.ts';
export { faultText, readTable, type TableReading } from './rows.ts';
export type { RowOf } from './tables.ts';
