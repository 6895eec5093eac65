import type { Span } from '../document/index.ts';
import type { Extraction, Sentence } from '../extract/index.ts';
import { pattern, type Lexicon, type Ruling, type Trigger } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Discourse } from './discourse.ts';
import { isProgram, isRegion, isShared } from './kinds.ts';

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

const LIST = pattern`^(?:${'statements.list'}|[、和与及同暨”“》《）]|（(?:以?下)?${'statements.short-form'}?“?|（[^）]{0,20}）)*$`;
const JOINT = pattern`${'statements.joint'}`;
/** What goes before a partner, so that those before it lead. */
const WITH = /^[”》]?[与同和][“《]?$/;
/** 局长张某、: an office and who holds it, before the next of a list. */
const OFFICE = pattern`(?:[、兼]?[\u4e00-\u9fa5]{0,6}?${'statements.office'}){1,3}[\u4e00-\u9fa5]{0,4}`;
const HOLDER = pattern`^${OFFICE}(?:一行[\d多余]*人)?(?:[、，和与及同]|以及)$`;
/** One or two items of a list that are not recognised. */
const HOLDER_WITH = pattern`^${OFFICE}(?:一行[\d多余]*人)?[和与同]$`;
const UNKNOWN = /^、(?:[^，。；：、！？“”《》（）的]{2,12}(?:、|[和及与](?=$))){1,2}$/;
const FIELD = /^[^，。；：、！？“”《》（）]{1,8}[、和及与]$/;
/** What opens like a verb and is a noun: 合作社, 服务站. */
const NOUN = pattern`^${'statements.nouns'}`;
const LONGEST_NOUN = 6;
const APPROVED = pattern`^[”》]?(?:正式)?${'statements.approved'}`;

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

const clauseAt = (sentence: Sentence, place: number): number =>
  Math.max(
    0,
    sentence.clauses.findIndex((clause) => clause.start <= place && place < clause.end),
  );

/** A group that more mentions may join. */
type Growing = Span & {
  end: number;
  mentions: Linked[];
  joint: boolean;
  leading: number | null;
  held: boolean;
  chains: Map<Linked, readonly Linked[]>;
} & Pick<Group, 'clause' | 'governor' | 'head'>;

function groupsOf(
  c: string,
  sentence: Sentence,
  mentions: readonly Linked[],
  verbs: readonly Verb[],
  lexicon: Lexicon,
): readonly Group[] {
  const groups: Growing[] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const joins = last === undefined ? null : joining(c, last, mention, verbs);
    if (last === undefined || joins === null) {
      const quoted = mention.start > sentence.start && /[“《]/.test(c[mention.start - 1] ?? '');
      const at = quoted ? mention.start - 1 : mention.start;
      groups.push({
        start: mention.start,
        end: mention.end,
        mentions: [mention],
        joint: false,
        leading: null,
        held: false,
        chains: new Map(),
        clause: clauseAt(sentence, mention.start),
        governor: governorBefore(c, at, sentence.start, lexicon),
        head: at > sentence.start && c[at - 1] === '的',
      });
    } else if (joins === 'chain') {
      const outer = last.mentions.at(-1);
      if (mention.draft.region !== null) last.mentions.pop();
      if (outer !== undefined) {
        last.chains.set(mention, [...(last.chains.get(outer) ?? []), outer]);
        last.chains.delete(outer);
      }
      last.mentions.push(mention);
      last.end = mention.end;
    } else {
      if (WITH.test(c.slice(last.end, mention.start)) || HOLDER_WITH.test(c.slice(last.end, mention.start)))
        last.leading ??= last.mentions.length;
      last.held ||= HOLDER.test(c.slice(last.end, mention.start));
      last.mentions.push(mention);
      last.joint ||= JOINT.test(c.slice(last.end, mention.start));
      last.end = Math.max(last.end, mention.end);
    }
  }
  return groups.map((group) => grown(c, group));
}

function governorBefore(c: string, at: number, from: number, { governors }: Lexicon): Governor {
  // By their last characters, so that before most groups one look tells that none stands.
  const ending = at > from ? governors.get(c.charCodeAt(at - 1)) : undefined;
  return (
    ending?.find(({ word }) => at - word.length >= from && c.startsWith(word, at - word.length))?.governor ?? 'none'
  );
}

function grown(c: string, { governor, leading, ...group }: Growing): Group {
  const named = group.mentions.every(isProgram);
  const [actors, programs] = named ? [[], group.mentions] : [group.mentions, []];
  const approves = governor === 'agent' && APPROVED.test(c.slice(group.end, group.end + 6));
  return {
    ...group,
    actors,
    programs,
    governor: approves ? 'approver' : governor,
    leading: leading ?? group.mentions.length,
  };
}

/** Whether a mention joins the group before it: as one more of a list, or as the next step of a chain of regions, of which the deepest counts. */
function joining(
  c: string,
  last: Growing,
  { start, end, draft, candidate }: Linked,
  verbs: readonly Verb[],
): 'list' | 'chain' | null {
  const previous = last.mentions.at(-1);
  if (previous === undefined || isProgram(previous) !== (draft.type === 'Program')) return null;
  const gap = c.slice(last.end, start);
  const overlapping = start < last.end || (previous.draft.id === draft.id && gap.startsWith('（'));
  const abbreviated = candidate.reading.kind === 'abbreviation';
  // 安徽省宿州市: adjacent regions are one place, read at its deepest; 宿杭 are two.
  if (gap === '' && !overlapping && !abbreviated && isRegion(previous) && draft.type === 'Region')
    // 长春四平辽源 are three.
    return previous.draft.level === draft.level ? 'list' : 'chain';
  // A与B共建的C、D和E共建的F: after a described noun the list begins anew.
  const anew =
    last.head &&
    gap === '、' &&
    verbs.some((verb) => verb.start >= end && verb.clause === last.clause && verb.trigger.roles.includes('establish'));
  if (anew) return null;
  if (overlapping) return 'list';
  // 市委市政府 are two.
  const organs = candidate.reading.kind === 'organ' && previous.candidate.reading.kind === 'organ';
  if (gap === '') return abbreviated || organs ? 'list' : null;
  if (LIST.test(gap)) return 'list';
  if (draft.type === 'Program' || verbs.some((verb) => verb.start >= last.end && verb.end <= start)) return null;
  if (HOLDER.test(gap) || UNKNOWN.test(gap)) return 'list';
  // 在甲县的椒地、乙县基地: what lies there stands between the places.
  return last.governor === 'place' && isRegion(previous) && draft.type === 'Region' && FIELD.test(gap) ? 'list' : null;
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
