import type { Span } from '../document/index.ts';
import type { Extraction, Sentence } from '../extract/index.ts';
import { pattern, type Lexicon, type Ruling, type Trigger } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Discourse } from './discourse.ts';
import { clauseAt, groupsOf } from './groups.ts';
import { isShared } from './kinds.ts';

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

/** What opens like a verb and is a noun: 合作社, 服务站. */
const NOUN = pattern`^${'statements.nouns'}`;
const LONGEST_NOUN = 6;
/**
 * Frames of the sentences in order, each made when the one before has been read: `read` learns of it. A mention belongs to the
 * sentence that it starts in. Linear in text and mentions.
 */
export function framesOf(
  { view, places }: Extraction,
  mentions: readonly Linked[],
  lexicon: Lexicon,
  discourse: Discourse,
  read: (frame: Frame) => void,
): readonly Frame[] {
  let next = 0;
  const triggers = within(places.triggers);
  const references = within(places.references);
  return view.sentences.map((sentence) => {
    const own: Linked[] = [];
    while (next < mentions.length && (mentions[next]?.start ?? Infinity) < sentence.end) {
      const mention = mentions[next++];
      if (mention && mention.start >= sentence.start) own.push(mention);
    }
    discourse.enter(sentence.paragraph);
    const verbPlaces = triggers(sentence);
    const frameOf = (named: readonly Linked[]): Frame => {
      if (named.length === 0) return { c: view.c, sentence, groups: [], verbs: [] };
      const verbs = verbsOf(view.c, sentence, named, lexicon, verbPlaces);
      return {
        c: view.c,
        sentence,
        groups: groupsOf(view.c, sentence, withoutNested(named), verbs, lexicon),
        verbs,
      };
    };
    const bare = frameOf(own);
    const pointers = discourse.pointers(bare, references(sentence));
    const frame =
      pointers.length === 0 ? bare : frameOf([...own, ...pointers].sort((a, b) => a.start - b.start || a.end - b.end));
    read(frame);
    discourse.leave(frame);
    return frame;
  });
}

/** The places that lie in each sentence, asked for in order. */
function within(places: readonly number[]): (sentence: Sentence) => readonly number[] {
  let place = 0;
  return ({ start, end }) => {
    while ((places[place] ?? Infinity) < start) place++;
    const from = place;
    while ((places[place] ?? Infinity) < end) place++;
    return places.slice(from, place);
  };
}

/** A region inside an organ's mention (曲阜市、邹城市的科技局) is named, but acts nowhere. */
function withoutNested(mentions: readonly Linked[]): readonly Linked[] {
  const around = mentions.filter(({ draft, candidate }) => draft.type !== 'Region' && isShared(candidate));
  if (around.length === 0) return mentions;
  return mentions.filter(
    ({ draft, start, end }) =>
      draft.type !== 'Region' || !around.some((other) => other.start <= start && other.end >= end),
  );
}

/** Triggers outside the mentions, at the places of the sentence where one may start. */
function verbsOf(
  c: string,
  sentence: Sentence,
  mentions: readonly Linked[],
  lexicon: Lexicon,
  places: readonly number[],
): readonly Verb[] {
  const verbs: Verb[] = [];
  let mention = 0;
  let from = sentence.start;
  for (const start of places) {
    while ((mentions[mention]?.end ?? Infinity) <= start) mention++;
    const next = mentions[mention]?.start ?? Infinity;
    const match = start < from || next <= start ? null : lexicon.triggers.longestAt(c, start);
    if (match === null || match.end > next) continue;
    const noun = NOUN.exec(c.slice(start, Math.min(next, start + LONGEST_NOUN)));
    if (noun !== null && start + noun[0].length > match.end) {
      from = start + noun[0].length;
      continue;
    }
    verbs.push({ start, end: match.end, trigger: match.value, clause: clauseAt(sentence, start) });
    from = match.end;
  }
  return verbs;
}
