import type { Extraction, Sentence } from '../extract/index.ts';
import { pattern, type Lexicon } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Discourse } from './discourse.ts';
import type { Frame, Verb } from './frame.ts';
import { clauseAt, groupsOf } from './groups.ts';
import { isShared } from './kinds.ts';

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
