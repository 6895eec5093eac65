import type { Span } from '../document/index.ts';
import { pattern, type Lexicon, type ReferenceWord } from '../lexicon/index.ts';
import type { Draft, Linked } from '../resolve/index.ts';
import type { Frame, Group } from './frame.ts';
import { hasShape, isActor, isRegion } from './kinds.ts';
import { isParty } from './parties.ts';

/** A word that stands for what was named before, and what that may be: one thing or list is taken, of several nothing is claimed. */
export type Understood = Span & Readonly<{ antecedents: readonly (readonly Draft[])[] }>;

/** How many sentences back a word may point. */
const REACH = 12;
/** Who speaks, before the sentence: 答： */
const SPEAKER = 2;
/** What may stand before the actor that opens a clause. */
const OPENING = pattern`^(?:[\d年月日号至到上下午中旬初底末前后、—，：:“《（）()]|[〇零○一二三四五六七八九十]{1,4}(?=[年月日])|${'statements.opening'})*$`;
/** What goes before a bare noun that stands for a body, apart from the start of its clause. */
const BEFORE_NOUN = pattern`(?:^|[，、：；“]|${'statements.before-noun'})$`;
/** What follows who is acted on. */
const UNDERGOES = /被/;
/** Before a partner who has no name. */
const WITH = /^[与同和]/;
/** Ends a clause: others should do what follows. */
const PROPOSES = pattern`${'statements.proposes'}[，：]?$`;
/** In brackets at the end of a name: 创新中心（六安）. */
const BRACKETED = /（[^）]*）$/;

/**
 * What an article has said so far, as far as later sentences leave it understood. The topic, who acts, is the first actor of a
 * clause that opens with it; it ends with the next such actor and with the paragraph, where the title's protagonist follows. The
 * programmes are those named last, and end with the paragraph; an event is the scene until another is named. Bodies, programmes and lists of actors are remembered for twelve
 * sentences with names: 该公司, 这一办法, 双方.
 */
export class Discourse {
  /** Who acts where a clause names nobody. */
  topic: readonly Linked[] = [];
  /** How many of the topic do not stand after 与. */
  leading = 0;
  /** Who stands after 与 in the clause that names the topic, apart from it. */
  partners: readonly Linked[] = [];
  /** Where the sentence starts that names the topic. */
  since = -1;
  /** What 参与 without an object refers to. */
  programs: readonly Linked[] = [];
  /** The event at which people speak and sign: the last one named, in the article. */
  event: Linked | null = null;
  /** Every word that stood for something, for people to look at. */
  readonly understood: Understood[] = [];
  readonly #lexicon: Lexicon;
  #protagonist: readonly Linked[] = [];
  #paragraph = -1;
  /** Where clauses start whose subject is a word that may stand for several or for nothing named. */
  #unclear: ReadonlySet<number> = new Set();
  /** Frames of the sentences before that name something, the last first. */
  #before: readonly Frame[] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** A new paragraph speaks of the title's protagonist until it says of whom else. */
  enter(paragraph: number): void {
    if (paragraph === this.#paragraph) return;
    this.#paragraph = paragraph;
    this.topic = this.#protagonist;
    this.leading = this.topic.length;
    this.since = -1;
    this.programs = [];
  }

  /**
   * Who acts in a clause that names nobody. The topic of an earlier sentence goes on only in the clause that opens the next ones: by
   * the second clause the sentence has a subject of its own, though an unnamed one.
   */
  carriedTo(frame: Frame, clause: number): readonly Linked[] {
    const { start, clauses } = frame.sentence;
    const at = clauses[clause]?.start ?? start;
    const opens = at - start <= SPEAKER || OPENING.test(frame.c.slice(start, at));
    return opens || this.since === start ? this.topic : [];
  }

  /** Takes up a clause: its first free actors are the topic of what follows, its programmes the last ones. */
  hear(frame: Frame, clause: number): void {
    if (this.#unclear.has(frame.sentence.clauses[clause]?.start ?? -1)) this.topic = [];
    const groups = frame.groups.filter((group) => group.clause === clause);
    if (groups.length === 0) return;
    const described = groups.find(
      (group) =>
        group.head &&
        group.actors.length > 0 &&
        frame.verbs.some((verb) => verb.clause === clause && verb.end <= group.start),
    );
    const verb = frame.verbs.find((other) => other.clause === clause && !other.trigger.roles.includes('plan'));
    const first =
      described ?? groups.find((group) => group.actors.length > 0 && (verb === undefined || group.start < verb.start));
    if (
      (first?.governor === 'none' || first?.governor === 'agent') &&
      (first === described || this.#opens(frame, first)) &&
      !UNDERGOES.test(frame.c.slice(first.end, first.end + 1))
    ) {
      const { actors } = first;
      // 宜秀区与江南大学共建…，打造…: what a region does with a body goes on as the region's.
      this.topic = actors[0] && isRegion(actors[0]) ? actors.filter(isRegion) : actors;
      this.leading = Math.min(first.leading, this.topic.length);
      this.since = frame.sentence.start;
      this.partners = groups
        .filter((group) => group.governor === 'partner' && group.start >= first.end && isParty(frame, group))
        .flatMap((group) => group.actors);
      // 甲室建议，…: what follows is what others should do.
      const clauseEnd = frame.sentence.clauses[clause]?.end ?? first.end;
      if (PROPOSES.test(frame.c.slice(first.end, clauseEnd))) this.topic = [];
    }
    const named = groups.filter((group) => group.programs.length > 0);
    if (named.length === 0) return;
    this.programs = named.flatMap((group) => group.programs);
    this.event = this.programs.findLast(hasShape('event')) ?? this.event;
  }

  /** Takes leave of a sentence. */
  leave(frame: Frame): void {
    if (frame.groups.length === 0) return;
    if (frame.sentence.title) this.#protagonist = frame.groups.find((group) => group.actors.length > 0)?.actors ?? [];
    this.#before = [frame, ...this.#before.slice(0, REACH - 1)];
  }

  /** What the words of a sentence stand for that point back; where the antecedent is uncertain, it is reported only. */
  pointers(frame: Frame, places: readonly number[]): readonly Linked[] {
    const found: Linked[] = [];
    const unclear = new Set<number>();
    this.#unclear = unclear;
    let from = frame.sentence.start;
    for (const start of places) {
      const match = start < from ? null : this.#lexicon.references.longestAt(frame.c, start);
      if (match === null || match.end > frame.sentence.end) continue;
      const span = { start, end: match.end };
      if (frame.groups.some((group) => group.mentions.some((m) => m.start < span.end && m.end > span.start))) continue;
      // 第三方 is nobody of the text.
      if (frame.c[start - 1] === '第') continue;
      if (match.value.bare && !this.#standsAlone(frame, span)) continue;
      from = span.end;
      const antecedents = this.#antecedents(match.value, frame, start);
      const [only, another] = antecedents;
      if (only !== undefined)
        this.understood.push({ ...span, antecedents: antecedents.map((one) => one.map(({ draft }) => draft)) });
      if (only === undefined || another !== undefined) {
        const clause = frame.sentence.clauses.find((one) => one.start <= start && start < one.end)?.start ?? start;
        if (OPENING.test(frame.c.slice(clause, start))) unclear.add(clause);
        continue;
      }
      for (const { antecedent, draft, candidate, ...named } of only)
        found.push({ ...span, draft, candidate, antecedent: antecedent ?? { start: named.start, end: named.end } });
    }
    return found;
  }

  /** The groups of the last sentence that named something. */
  get last(): readonly Group[] {
    return this.#before[0]?.groups ?? [];
  }

  /** Whether a group is its clause's subject: it opens the clause, or this sentence has named nobody yet who could be. */
  #opens(frame: Frame, group: Group): boolean {
    return this.since !== frame.sentence.start || opensClause(frame, group);
  }

  /** A bare noun points back where it opens a clause or a governor stands before it. */
  #standsAlone({ c, sentence }: Frame, { start }: Span): boolean {
    return BEFORE_NOUN.test(c.slice(Math.max(sentence.start, start - 4), start));
  }

  /** The things, or lists of them, that a word may stand for, of the nearest sentence that names any. */
  #antecedents(word: ReferenceWord, frame: Frame, place: number): readonly (readonly Linked[])[] {
    for (const one of [frame, ...this.#before]) {
      const groups = one === frame ? one.groups.filter((group) => group.end <= place) : one.groups;
      const found = word.count === 1 ? this.#single(word, groups) : this.#several(word, one, groups);
      if (found.length > 0) return found;
      // 甲局与某院…。双方: a partner without a name is one of them.
      if (
        word.count !== 1 &&
        groups.some(({ actors, end }) => actors.some(fits(word)) && WITH.test(one.c.slice(end, end + 1)))
      )
        return [];
    }
    return [];
  }

  #single(word: ReferenceWord, groups: readonly Group[]): readonly (readonly Linked[])[] {
    const fitting = firstOfEachThing(groups.flatMap((group) => group.mentions).filter(fits(word)));
    const topical = fitting.filter(({ draft }) => this.topic.some((actor) => actor.draft.id === draft.id));
    return (topical.length === 1 ? topical : fitting).map((mention) => [mention]);
  }

  /** The lists of so many actors that a sentence names: in one group, or as subject and partners. */
  #several(word: ReferenceWord, frame: Frame, groups: readonly Group[]): readonly (readonly Linked[])[] {
    const acting = groups.filter(
      ({ actors, governor }) =>
        actors.length > 0 && (governor === 'none' || governor === 'partner' || governor === 'agent'),
    );
    const fitting = (actors: readonly Linked[]): readonly Linked[] => firstOfEachThing(actors.filter(fits(word)));
    const whole = ({ length }: readonly Linked[]): boolean =>
      word.count === null ? length > 1 : length === word.count;
    const lists = acting
      .map(({ actors, governor, clause }, i) => {
        if (governor !== 'partner') return fitting(actors);
        const subject =
          acting.slice(0, i).findLast((other) => other.clause === clause && other.governor !== 'partner') ??
          acting.slice(0, i).findLast((other) => other.governor !== 'partner' && opensClause(frame, other));
        return fitting([...(subject?.actors ?? this.topic), ...actors]);
      })
      .filter(whole);
    if (lists.length > 0) return distinct(lists);
    const byClause = Map.groupBy(acting, ({ clause }) => clause);
    return distinct([...byClause.values()].map((of) => fitting(of.flatMap(({ actors }) => actors))).filter(whole));
  }
}

/** Whether nothing but words of time and order stands between the start of its clause and a group. */
export function opensClause({ c, sentence }: Frame, { clause, start }: Group): boolean {
  return OPENING.test(c.slice(sentence.clauses[clause]?.start ?? start, start));
}

const distinct = (lists: readonly (readonly Linked[])[]): readonly (readonly Linked[])[] => {
  const seen = new Set<string>();
  return lists.filter((list) => {
    const key = list.map(({ draft }) => draft.id).join(' ');
    return !seen.has(key) && seen.add(key);
  });
};

/** Of each thing its mention that has a name rather than points back, else the first. */
const firstOfEachThing = (mentions: readonly Linked[]): readonly Linked[] => {
  const first = new Map<string, Linked>();
  for (const mention of mentions) if (!first.has(mention.draft.id)) first.set(mention.draft.id, mention);
  return [...first.values()];
};

const fits =
  ({ types, heads, shapes, count }: ReferenceWord) =>
  (mention: Linked): boolean => {
    const { type, name } = mention.draft;
    if (!types.includes(type) || (count !== 1 && !isActor(mention))) return false;
    if (type === 'Program' && shapes.length > 0 && !hasShape(...shapes)(mention)) return false;
    const whole = name.replace(BRACKETED, '');
    return heads.length === 0 || heads.some((head) => whole.endsWith(head));
  };
