import type { Span } from '../document/index.ts';
import type { Sentence } from '../extract/index.ts';
import type { Ruling, Trigger } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';

/**
 * Mentions that a list joins: A、B和C, either all programmes or all actors. `joint` where a word between them says that they act
 * together (联合, 会同).
 */
export type Group = Span &
  Readonly<{
    mentions: readonly Linked[];
    /** The mentions where they are actors, else none. */
    actors: readonly Linked[];
    /** The mentions where they are programmes, else none. */
    programs: readonly Linked[];
    joint: boolean;
    /** How many of the mentions stand before 与, 同 or 和, which the others are partners of; all where there is none. */
    leading: number;
    /** Named by who holds an office in them: 甲局局长张某、乙局副局长李某. */
    held: boolean;
    /** By the deepest region of a chain those that stand before it: 甲市 and 乙县 of 甲市乙县丙镇. */
    chains: ReadonlyMap<Linked, readonly Linked[]>;
    clause: number;
    governor: Governor;
    /** Stands after 的: 由A组建的C. */ head: boolean;
  }>;

/** A region of a group and those written before it: 甲市乙县 is the county and the city. */
export const levelsOf = ({ chains }: Group, region: Linked): readonly Linked[] => [
  region,
  ...(chains.get(region) ?? []),
];

/**
 * What stands before a group and rules it: `place` after 在 or 赴, `visited` after 走访, `partner` after 与, `agent` after 由, `object` after 把, `giver`
 * after 获 or 被, `target` after 为 or 向, `basis` after 依托 or 根据, `approver` between 经 and 批准, `none` for a subject.
 */
export type Governor = 'none' | 'approver' | Ruling;

export type Verb = Span & Readonly<{ trigger: Trigger; clause: number }>;

/** A sentence as the statement rules read it; one that names nothing has neither groups nor verbs. */
export type Frame = Readonly<{
  /** The view's text, in which all places lie. */
  c: string;
  sentence: Sentence;
  groups: readonly Group[];
  verbs: readonly Verb[];
}>;
