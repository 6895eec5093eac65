import type { Span } from '../document/index.ts';
import type { Extraction, Sentence } from '../extract/index.ts';
import { pattern, type Lexicon, type Ruling, type Trigger } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
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
    clause: number;
    governor: Governor;
    /** Stands after 的: 由A组建的C. */ head: boolean;
  }>;

/**
 * What stands before a group and rules it: `place` after 在 or 赴, `partner` after 与, `agent` after 由, `target` after 为 or 向,
 * `basis` after 依托 or 根据, `none` for a subject.
 */
export type Governor = 'none' | Ruling;

export type Verb = Span & Readonly<{ trigger: Trigger; clause: number }>;

/** A sentence as the statement rules read it; one that names nothing has neither groups nor verbs. */
export type Frame = Readonly<{ sentence: Sentence; groups: readonly Group[]; verbs: readonly Verb[] }>;

const LIST = pattern`^(?:${'statements.list'}|[、和与及同暨”“》《）]|（(?:以?下)?${'statements.short-form'}?“?|（[^）]{0,20}）)*$`;
const JOINT = pattern`${'statements.joint'}`;

/** Frames of the sentences in order; a mention belongs to the sentence that it starts in. Linear in text and mentions. */
export function framesOf(
  { view, places: { triggers } }: Extraction,
  mentions: readonly Linked[],
  lexicon: Lexicon,
): readonly Frame[] {
  let next = 0;
  let place = 0;
  return view.sentences.map((sentence) => {
    const own: Linked[] = [];
    while (next < mentions.length && (mentions[next]?.start ?? Infinity) < sentence.end) {
      const mention = mentions[next++];
      if (mention && mention.start >= sentence.start) own.push(mention);
    }
    if (own.length === 0) return { sentence, groups: [], verbs: [] };
    while ((triggers[place] ?? Infinity) < sentence.start) place++;
    const places: number[] = [];
    for (; (triggers[place] ?? Infinity) < sentence.end; place++) places.push(triggers[place] ?? 0);
    const verbs = verbsOf(view.c, sentence, own, lexicon, places);
    return { sentence, groups: groupsOf(view.c, sentence, withoutNested(own), verbs, lexicon), verbs };
  });
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
type Growing = Span & { end: number; mentions: Linked[]; joint: boolean } & Pick<Group, 'clause' | 'governor' | 'head'>;

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
        clause: clauseAt(sentence, mention.start),
        governor: governorBefore(c, at, sentence.start, lexicon),
        head: at > sentence.start && c[at - 1] === '的',
      });
    } else if (joins === 'chain') {
      if (mention.draft.region !== null) last.mentions.pop();
      last.mentions.push(mention);
      last.end = mention.end;
    } else {
      last.mentions.push(mention);
      last.joint ||= JOINT.test(c.slice(last.end, mention.start));
      last.end = Math.max(last.end, mention.end);
    }
  }
  return groups.map(grown);
}

function governorBefore(c: string, at: number, from: number, { governors }: Lexicon): Governor {
  // By their last characters, so that before most groups one look tells that none stands.
  const ending = at > from ? governors.get(c.charCodeAt(at - 1)) : undefined;
  return (
    ending?.find(({ word }) => at - word.length >= from && c.startsWith(word, at - word.length))?.governor ?? 'none'
  );
}

function grown({ start, end, mentions, joint, clause, governor, head }: Growing): Group {
  const named = mentions.every(isProgram);
  const [actors, programs] = named ? [[], mentions] : [mentions, []];
  return { start, end, mentions, actors, programs, joint, clause, governor, head };
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
  if (gap === '' && !overlapping && !abbreviated && isRegion(previous) && draft.type === 'Region') return 'chain';
  // A与B共建的C、D和E共建的F: after a described noun the list begins anew.
  const anew =
    last.head &&
    gap === '、' &&
    verbs.some((verb) => verb.start >= end && verb.clause === last.clause && verb.trigger.roles.includes('establish'));
  if (anew) return null;
  if (overlapping) return 'list';
  // 市委市政府 are two.
  const organs = candidate.reading.kind === 'organ' && previous.candidate.reading.kind === 'organ';
  return (gap === '' ? abbreviated || organs : LIST.test(gap)) ? 'list' : null;
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
    verbs.push({ start, end: match.end, trigger: match.value, clause: clauseAt(sentence, start) });
    from = match.end;
  }
  return verbs;
}
