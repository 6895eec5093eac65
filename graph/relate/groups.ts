import type { Span } from '../document/index.ts';
import type { Sentence } from '../extract/index.ts';
import { pattern, type Lexicon } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Governor, Group, Verb } from './frame.ts';
import { isProgram, isRegion } from './kinds.ts';

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
const APPROVED = pattern`^[”》]?(?:正式)?${'statements.approved'}`;

/** The clause of a sentence that a place lies in. */
export const clauseAt = (sentence: Sentence, place: number): number =>
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

/** The mentions of a sentence in groups, each a list of actors or of programmes with what rules it. */
export function groupsOf(
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

/** Whether a mention joins the group before it: as one more of a list, or as the next step of a chain of regions, where the deepest counts. */
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
  // A与B共建的C、D和E共建的F: after a described noun a new list begins.
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
