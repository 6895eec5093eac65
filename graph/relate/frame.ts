import type { Span } from '../document/index.ts';
import type { Sentence, View } from '../extract/index.ts';
import { oneOf, type Lexicon, type TriggerRole } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';

/** Mentions that a list joins: A、B和C. `joint` where a word between them says that they act together (联合, 会同). */
export type Group = Span &
  Readonly<{
    mentions: readonly Linked[];
    joint: boolean;
    clause: number;
    governor: Governor;
    /** Stands after 的: 由A组建的C. */ head: boolean;
  }>;

/**
 * What stands before a group and rules it: `place` after 在 or 赴, `partner` after 与, `agent` after 由, `target` after 为 or 向,
 * `basis` after 依托 or 根据, `none` for a subject.
 */
export type Governor = 'none' | 'place' | 'partner' | 'agent' | 'target' | 'source' | 'basis';

export type Verb = Span & Readonly<{ word: string; roles: readonly TriggerRole[]; clause: number }>;

/** A sentence as the statement rules read it. */
export type Frame = Readonly<{ sentence: Sentence; groups: readonly Group[]; verbs: readonly Verb[] }>;

const LIST = new RegExp(
  String.raw`^(?:${oneOf('frame.list')}|[、和与及同暨”“》《）]|（(?:以下|下)?(?:统称|简称)?“?|（[^）]{0,20}）)*$`,
);
const JOINT = /(?:会同|联合|携手|联手|牵手|协同)/;
const GOVERNORS: readonly (readonly [RegExp, Governor])[] = [
  [/(?:由|经|获|被|受)$/, 'agent'],
  [/(?:从|来自|源自)$/, 'source'],
  [/(?:与|和|同|携手|联合|会同|联手|牵手)$/, 'partner'],
  [/(?:在|赴|到|于|驻|来到|走进|落户|位于|坐落于)$/, 'place'],
  [/(?:为|向|对|给|给予|帮助|助力|带动)$/, 'target'],
  [/(?:依托|通过|根据|按照|依据|围绕|借助|借力|利用|凭借|对标|对照|学习|参照|纳入|列入|以)$/, 'basis'],
];

/** Frames of the sentences in order; a mention belongs to the sentence that it starts in. Linear in text and mentions. */
export function framesOf(view: View, mentions: readonly Linked[], lexicon: Lexicon): readonly Frame[] {
  let next = 0;
  return view.sentences.map((sentence) => {
    const own: Linked[] = [];
    while (next < mentions.length && (mentions[next]?.start ?? Infinity) < sentence.end) {
      const mention = mentions[next++];
      if (mention && mention.start >= sentence.start) own.push(mention);
    }
    const verbs = verbsOf(view.c, sentence, own, lexicon);
    const groups = groupsOf(
      view.c,
      sentence,
      own.filter((mention) => !isNested(mention, own)),
      verbs,
    );
    return { sentence, groups, verbs };
  });
}

/** A region inside an organ's mention (曲阜市、邹城市的科技局) is named, but acts nowhere. */
const isNested = (mention: Linked, mentions: readonly Linked[]): boolean =>
  mention.draft.type === 'Region' &&
  mentions.some(
    (other) =>
      other.draft.type !== 'Region' &&
      other.start <= mention.start &&
      other.end >= mention.end &&
      other.candidate.rule.includes('的'),
  );

const clauseAt = (sentence: Sentence, place: number): number =>
  Math.max(
    0,
    sentence.clauses.findIndex((clause) => clause.start <= place && place < clause.end),
  );

function groupsOf(
  c: string,
  sentence: Sentence,
  mentions: readonly Linked[],
  verbs: readonly Verb[],
): readonly Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const gap = last ? c.slice(last.end, mention.start) : '';
    const sameKind = last && (last.mentions[0]?.draft.type === 'Program') === (mention.draft.type === 'Program');
    const overlapping =
      last !== undefined &&
      (mention.start < last.end || (last.mentions.at(-1)?.draft.id === mention.draft.id && gap.startsWith('（')));
    const abbreviated = mention.candidate.reading.kind === 'abbreviation';
    // 安徽省宿州市: adjacent regions are one place, read at its deepest; 宿杭 are two.
    const chained =
      last?.mentions.at(-1)?.draft.type === 'Region' &&
      mention.draft.type === 'Region' &&
      gap === '' &&
      !overlapping &&
      !abbreviated;
    // 市委市政府 are two.
    const organs =
      gap === '' &&
      mention.candidate.reading.kind === 'organ' &&
      last?.mentions.at(-1)?.candidate.reading.kind === 'organ';
    const listed = LIST.test(gap) && (gap !== '' || abbreviated || organs);
    // A与B共建的C、D和E共建的F: after a described noun the list begins anew.
    const anew =
      last?.head === true &&
      gap === '、' &&
      verbs.some(
        (verb) => verb.start >= mention.end && verb.clause === last.clause && verb.roles.includes('establish'),
      );
    if (last && chained) {
      const deeper = mention.draft.region !== null;
      const kept = deeper ? last.mentions.slice(0, -1) : last.mentions;
      groups[groups.length - 1] = { ...last, end: mention.end, mentions: [...kept, mention] };
    } else if (last && sameKind && !anew && (overlapping || listed)) {
      groups[groups.length - 1] = {
        ...last,
        end: Math.max(last.end, mention.end),
        mentions: [...last.mentions, mention],
        joint: last.joint || JOINT.test(gap),
      };
    } else {
      const before = c.slice(Math.max(sentence.start, mention.start - 5), mention.start).replace(/[“《]$/, '');
      const governor = GOVERNORS.find(([pattern]) => pattern.test(before))?.[1] ?? 'none';
      groups.push({
        start: mention.start,
        end: mention.end,
        mentions: [mention],
        joint: false,
        clause: clauseAt(sentence, mention.start),
        governor,
        head: before.endsWith('的'),
      });
    }
  }
  return groups;
}

function verbsOf(c: string, sentence: Sentence, mentions: readonly Linked[], lexicon: Lexicon): readonly Verb[] {
  const verbs: Verb[] = [];
  let mention = 0;
  for (let i = sentence.start; i < sentence.end;) {
    while ((mentions[mention]?.end ?? Infinity) <= i) mention++;
    const inside = mentions[mention];
    if (inside && inside.start <= i) {
      i = inside.end;
      continue;
    }
    const match = lexicon.triggers.longestAt(c, i);
    if (match && match.end <= (inside?.start ?? Infinity)) {
      verbs.push({
        start: i,
        end: match.end,
        word: c.slice(i, match.end),
        roles: match.value,
        clause: clauseAt(sentence, i),
      });
      i = match.end;
    } else i++;
  }
  return verbs;
}
