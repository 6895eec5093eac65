import type { Article, Issue, PartialDate, Span } from '../document/index.ts';
import type { Notice } from '../errors.ts';
import type { Bound, FigureChange } from '../extract/index.ts';
import type { EntityId, IndicatorId, StatementId } from '../id.ts';
import type { EntityType, RelationType } from '../ontology/index.ts';

export type RegionLevel = 'province' | 'city' | 'county' | 'town' | 'village' | 'zone' | 'economic';

/** A thing, with what one article (or, from the store, all articles) calls it. */
export type Entity = Readonly<{
  id: EntityId;
  type: EntityType;
  /** Canonical name, with its region where the text or its context gives it. */
  name: string;
  /** Other names in use: short forms, 自治区科技厅; never 全市, which names it in this article only. Sorted, without the canonical name. */
  aliases: readonly string[];
  /** Where it belongs: an organisation's seat, a local programme's place, a region's parent. */
  region: EntityId | null;
  /** GB/T 2260 code of a Region, where it has one. */
  code: string | null;
  level: RegionLevel | null;
}>;

/** A place where an article names an entity. `rule` reads `stage:rule`. */
export type Mention = Readonly<{ entity: EntityId; rule: string }> & Span;

/** One claim of one article: who, what, whom, and the span of text that says so. */
export type Statement = Readonly<{
  id: StatementId;
  subject: EntityId;
  predicate: RelationType;
  object: EntityId;
  evidence: Span;
  /** Where an end is named that the evidence only refers to (该公司, 双方); null where the evidence names both. */
  antecedent: Span | null;
  /** When it happened, if the text says; publication and ingest are kept elsewhere. */
  eventDate: PartialDate | null;
  /** 拟, 将, 探索: announced rather than done. */
  planned: boolean;
  /** 0 to 1: how sure the rule is, from its kind (not calibrated). */
  confidence: number;
  rule: string;
}>;

/** A quantity that an article reports. */
export type Indicator = Readonly<{
  id: IndicatorId;
  subject: EntityId | null;
  metric: string;
  /** In the unit: 13.97 万家 is 139700 家; 57.8% is 57.8 %. */
  value: number;
  /** Upper end of a range (20—50万元), or where a change from–to ends; null for a single value. */
  upTo: number | null;
  unit: string;
  /** 近 is nearly, 不超过 at most: how the amount stands to the value. */
  bound: Bound;
  change: FigureChange;
  /** Date it holds for, as precise as the text; of a range of time (“十四五”期间) and of a change its end. */
  period: PartialDate | null;
  /** Where a range of time begins; null where the figure holds for one date. */
  periodStart: PartialDate | null;
  evidence: Span;
  rule: string;
}>;

/** Everything that one article said, applied to a store as a whole. */
export type ArticleGraph = Readonly<{
  issue: Issue;
  article: Article;
  /** Name of the file or address it was read from. */
  source: string;
  /** Version of rules and lexicon that read it. */
  extractor: string;
  /** Mentioned entities and context entities (regions needed only as seat or parent). */
  entities: readonly Entity[];
  mentions: readonly Mention[];
  statements: readonly Statement[];
  indicators: readonly Indicator[];
  notices: readonly Notice[];
}>;
