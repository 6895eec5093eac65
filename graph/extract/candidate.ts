import type { Span } from '../document/index.ts';
import type { RegionKey } from '../lexicon/index.ts';
import type { EntityType } from '../ontology/index.ts';
import type { NameRule, RefusalRule } from '../rules/index.ts';

/** A level word in an elided name: 省科技厅, 全市, 该县. `local` is a word that fits whatever level home has. */
export type PlaceLevel = 'province' | 'city' | 'county' | 'town' | 'zone';

/**
 * A span over the view that may name an entity, with how it is to be read. Extraction proposes; resolution decides what each
 * names.
 */
export type Candidate = Span & Readonly<{ rule: NameRule; reading: Reading }>;

export type Reading =
  /** A name in the table of regions; several keys where it is ambiguous. */
  | Readonly<{
      kind: 'region';
      keys: readonly RegionKey[];
      form: 'full' | 'short' | 'old';
      weak: boolean;
      common: boolean;
    }>
  /** A town, village or zone known by its suffix only. `base` is the region name inside it, if any. */
  | Readonly<{ kind: 'place'; level: 'town' | 'village' | 'zone'; name: string; base: Span | null }>
  /** 全市, 我省, 该县: the article's region at that level. */
  | Readonly<{ kind: 'relative'; level: PlaceLevel }>
  /** One character of 沪苏浙皖. */
  | Readonly<{ kind: 'abbreviation'; keys: readonly RegionKey[]; level: 'province' | 'city' | null }>
  /** [region | level] + organ: 黄山市政府, 省科技厅, 科技厅. `shared`: of 甲市、乙县的科技局, where one stretch of text names several. */
  | Readonly<{
      kind: 'organ';
      prefix: Prefix;
      organ: string;
      key: string;
      type: 'Agency' | 'Institution';
      shared: boolean;
    }>
  /** Central agencies, universities, well-known enterprises. */
  | Readonly<{ kind: 'body'; name: string; type: EntityType; seat: RegionKey | null }>
  /** A name built by grammar. `base` is a region name that it starts with. */
  | Readonly<{ kind: 'name'; type: EntityType; name: string; level: PlaceLevel | null; base: Span | null }>
  | Readonly<{
      kind: 'program';
      name: string;
      shape: ProgramShape;
      /** In 《》. */
      titled: boolean;
      scheme: string | null;
      /** Where the scheme belongs, whoever names it. */
      regions: readonly RegionKey[];
      national: boolean;
      level: PlaceLevel | null;
      base: Span | null;
    }>
  /** A defined or derived short form of what another candidate names. */
  | Readonly<{ kind: 'alias'; of: Candidate; name: string }>;

export type ProgramShape =
  | 'document'
  | 'scheme'
  | 'plan'
  | 'fund'
  | 'product'
  | 'platform'
  | 'event'
  | 'honour'
  | 'mode'
  | 'project'
  | 'station';

export type Prefix =
  | Readonly<{ kind: 'region'; span: Span }>
  | Readonly<{ kind: 'level'; level: PlaceLevel }>
  | Readonly<{ kind: 'none' }>;

/** Why something that looks like a name was refused: shown by `--explain`. */
export type Refusal = Span & Readonly<{ rule: RefusalRule }>;

export const typeOf = (reading: Reading): EntityType => {
  switch (reading.kind) {
    case 'region':
    case 'place':
    case 'relative':
    case 'abbreviation':
      return 'Region';
    case 'organ':
    case 'body':
    case 'name':
      return reading.type;
    case 'program':
      return 'Program';
    case 'alias':
      return typeOf(reading.of.reading);
  }
};
