import type { Span } from '../document/index.ts';
import type { Candidate } from '../extract/index.ts';
import type { EntityId } from '../id.ts';
import type { RegionKey } from '../lexicon/index.ts';
import type { EntityType } from '../ontology/index.ts';
import type { RegionLevel } from './types.ts';

/** What a candidate turned out to be. Drafts of one id are one entity. */
export type Draft = Readonly<{
  id: EntityId;
  type: EntityType;
  name: string;
  /** The region it belongs to: parent, seat, place. Null for a national scheme or where the text does not tell. */
  region: RegionKey | null;
  code: string | null;
  level: RegionLevel | null;
  /** Whether the name itself gives the seat or the lexicon, so that LOCATED_IN is certain. */
  seated: boolean;
  /** Whether it runs wherever it is named: a national scheme. */
  national: boolean;
}>;

/**
 * A mention over the view: which draft, where, by which candidate. A word that stands for what is named elsewhere (该公司) has that
 * name's place as its `antecedent`.
 */
export type Linked = Span & Readonly<{ draft: Draft; candidate: Candidate; antecedent?: Span }>;
