import { pattern, type Trigger } from '../../lexicon/index.ts';
import type { Linked } from '../../resolve/index.ts';
import { programsBefore } from '../objects.ts';
import type { Discourse } from '../discourse.ts';
import type { Frame, Verb } from '../frame.ts';
import { hasShape, isAgency, isOrganisation, isProgram } from '../kinds.ts';
import { CLOSES, type VerbClaim, type VerbReading } from './reading.ts';

/** Verbs of an initiator: with one of these an enterprise or institute leads, too. */
const INITIATES = pattern`${'statements.initiates'}`;
/** Verbs of working together whose object, where it is a programme, is what they carry out. */
const CARRIES_OUT = pattern`^${'statements.carries-out'}$`;
/** Verbs of taking part that need not say in what was named in the same sentence. */
const REFERS_WITHIN = pattern`^${'statements.refers-within'}`;
/** Verbs of taking part that need not say in what. */
const REFERS_BACK = pattern`${'statements.refers-back'}`;

export function holds({
  frame,
  verb,
  discourse,
  subjects,
  organisations,
  objects,
  programs,
}: VerbReading): readonly VerbClaim[] {
  // 活动由甲局主办，乙局承办: what is held was named before.
  const elided =
    programs.length + objects.length === 0 && subjects.own && CLOSES.test(frame.c.slice(verb.end, verb.end + 1));
  const before = elided ? programsBefore(frame, subjects.at) : programs;
  const held = elided && before.length === 0 ? sceneBefore(frame, subjects.at, discourse) : before;
  return held
    .filter((program) => !hasShape('document')(program))
    .map((program) => ({
      from: organisations,
      // A bank that 承办 a loan scheme hands it out; it does not lead it.
      predicate: helpsHold(verb, program) ? 'PARTICIPATES_IN' : 'LEADS',
      to: [program],
      rule: 'verbs:hold',
    }));
}

/** 大会…。甲局主办: the event that this sentence or the one before has named; what stands after the subject is its own. */
function sceneBefore(frame: Frame, at: number, { event, last }: Discourse): readonly Linked[] {
  const named = [...frame.groups.filter(({ end }) => end <= at), ...last].flatMap(({ programs }) => programs);
  return event !== null && named.some(({ draft }) => draft.id === event.draft.id) ? [event] : [];
}

/** Who only helps to hold an event, or hands out what another launched. */
const helpsHold = ({ trigger: { word } }: Verb, program: Linked): boolean =>
  word === '协办' || (word === '承办' && hasShape('product')(program));

export function leadsOrTakesPart({
  frame,
  verb,
  discourse,
  subjects,
  organisations,
  programs,
}: VerbReading): readonly VerbClaim[] {
  if (verb.trigger.roles.includes('hold')) return [];
  if (programs.length === 0 && subjects.own && !verb.trigger.roles.includes('lead')) {
    // 在P中胜出: the programme is the scene.
    const scene = frame.groups
      .filter((group) => group.clause === verb.clause && group.governor === 'place' && group.end <= verb.start)
      .flatMap((group) => group.programs);
    if (scene.length > 0)
      return [{ from: organisations, predicate: 'PARTICIPATES_IN', to: scene, rule: 'verbs:take-part' }];
    const within = REFERS_WITHIN.test(verb.trigger.word) && CLOSES.test(frame.c.slice(verb.end, verb.end + 1));
    if (!within && !REFERS_BACK.test(verb.trigger.word)) return [];
    const last = discourse.programs.filter(
      ({ start, antecedent }) => !within || (start >= frame.sentence.start && !antecedent),
    );
    const joiners = organisations.filter((organisation) => organisation.draft.type !== 'Agency');
    return [
      {
        from: joiners,
        predicate: 'PARTICIPATES_IN',
        to: last.length === 1 ? last : [],
        rule: 'verbs:take-part-in-last',
      },
    ];
  }
  // 某局局长介绍，…均可申请P: an agency that is only understood mostly speaks of others.
  const joiners =
    subjects.own || verb.trigger.roles.includes('lead') ? organisations : organisations.filter((one) => !isAgency(one));
  return programs.flatMap((program) =>
    joiners.map((organisation): VerbClaim =>
      leads(verb, organisation, program)
        ? { from: [organisation], predicate: 'LEADS', to: [program], rule: 'verbs:lead' }
        : { from: [organisation], predicate: 'PARTICIPATES_IN', to: [program], rule: 'verbs:take-part' },
    ),
  );
}

/** Whether a verb makes its subject the leader: an agency by any verb of launching, others by an initiator's verb or with a product of their own. */
function leads(verb: Verb, organisation: Linked, program: Linked): boolean {
  if (!verb.trigger.roles.includes('lead')) return false;
  if (organisation.draft.type === 'Agency') return true;
  // A company that puts a task up under a national scheme takes part in the scheme.
  if (program.draft.national) return false;
  return INITIATES.test(verb.trigger.word) || hasShape('product', 'fund')(program);
}

/** 从A、B选派…: those who send take part. */
export function sends({ subjects, objects, discourse }: VerbReading): readonly VerbClaim[] {
  const named = objects.filter(isProgram);
  const from = subjects.sources.filter(isOrganisation);
  return [
    {
      from,
      predicate: 'PARTICIPATES_IN',
      to: named.length > 0 ? named : discourse.programs,
      rule: 'verbs:sent-from',
    },
  ];
}

export const isCarryingOut = ({ word, roles }: Trigger): boolean =>
  CARRIES_OUT.test(word) && !roles.includes('lead') && !roles.includes('take-part');

/** A与B共建“P”项目. */
export function carriesOut({ organisations, objects }: VerbReading): readonly VerbClaim[] {
  return [
    {
      from: organisations,
      predicate: 'PARTICIPATES_IN',
      to: objects.filter(isProgram),
      rule: 'verbs:build',
    },
  ];
}
