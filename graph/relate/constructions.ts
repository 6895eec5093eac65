import { pattern, type Lexicon, type PartRow } from '../lexicon/index.ts';
import type { RelationType } from '../ontology/index.ts';
import type { Linked } from '../resolve/index.ts';
import { claim, claimsBetween, type Claim } from './claim.ts';
import { opensClause, type Discourse } from './discourse.ts';
import type { Frame, Group } from './frame.ts';
import { firstOfEach, hasShape, isAgency, isOrganisation, isProgram, isRegion } from './kinds.ts';

/** 牵头单位|是, 出资人|一是: from the noun to the name. */
const COPULA = pattern`(?:[一二三四五六七八九十\d两]+家(?:单位)?)?${'statements.copula'}[“]?$`;
/** 当选|理事长单位: from the name to the noun. */
const BECOMES = pattern`^(?:等[^，。；：、]{0,8})?${'statements.becomes'}`;
const HEADS = pattern`^${'statements.chairs'}$`;
const BROUGHT = pattern`^(?:等[\u4e00-\u9fa5]{0,4})?${'statements.brought'}`;
const FIRST = pattern`^[”》]?的?${'statements.first'}?`;
/** 商定: they agree at the event, and sign nothing. */
const AGREES = pattern`^${'statements.agrees'}$`;
const WITHIN = /^[”》]?[中里]/;
const FUNDS = pattern`${'statements.funds'}由$`;
const STAFF = pattern`${'statements.staff'}由$`;

/** What an article says by naming a part somebody has (牵头单位是A, A当选理事长单位), by 经A促成, or by who stands on a scene. */
export function claimsOfConstructions(frame: Frame, discourse: Discourse, lexicon: Lexicon): readonly Claim[] {
  return frame.groups.flatMap((group) => [
    ...partBefore(frame, group, discourse, lexicon),
    ...partAfter(frame, group, discourse, lexicon),
    ...broughtAbout(frame, group),
    ...contributed(frame, group, discourse),
    ...onScene(frame, group),
  ]);
}

/** The part whose noun a text ends or starts with. */
const partAt = (text: string, { parts }: Lexicon, where: 'end' | 'start'): PartRow | undefined =>
  parts.find(({ word }) => (where === 'end' ? text.endsWith(word) : text.startsWith(word)));

/** P的牵头单位是A, 发起单位为A. */
function partBefore(frame: Frame, group: Group, discourse: Discourse, lexicon: Lexicon): readonly Claim[] {
  const actors = group.actors.filter(isOrganisation);
  const from = frame.sentence.clauses[group.clause]?.start ?? group.start;
  if (actors.length === 0 || group.start - from < 3) return [];
  const lead = frame.c.slice(Math.max(from, group.start - 24), group.start);
  const copula = COPULA.exec(lead);
  if (copula === null) return [];
  const part = partAt(lead.slice(0, copula.index), lexicon, 'end');
  return part ? played(frame, part, actors, wholeBefore(frame, group.start - 1, part, discourse)) : [];
}

/** A当选理事长单位, A是P的成员单位. */
function partAfter(frame: Frame, group: Group, discourse: Discourse, lexicon: Lexicon): readonly Claim[] {
  const actors = group.actors.filter(isOrganisation);
  if (actors.length === 0) return [];
  const becomes = BECOMES.exec(frame.c.slice(group.end, group.end + 16));
  if (becomes === null) return [];
  const from = group.end + becomes[0].length;
  const whole = frame.groups.find((other) => other.start >= from && other.start - from <= 1);
  const noun = frame.c.slice(whole?.end ?? from, (whole?.end ?? from) + 10).replace(FIRST.regex, '');
  const part = partAt(noun, lexicon, 'start');
  if (part === undefined) return [];
  return played(frame, part, actors, whole ? whole.mentions : wholeBefore(frame, group.start, part, discourse));
}

/** What a part may belong to. */
const hasPart =
  ({ program, organisation, heads }: PartRow) =>
  (mention: Linked): boolean =>
    (isProgram(mention) ? program !== null : organisation !== null && mention.draft.type === 'Institution') &&
    // What a part has in both follows from the heads of the bodies.
    (heads.length === 0 ||
      (isProgram(mention) && organisation !== null) ||
      heads.some((head) => mention.draft.name.endsWith(head)));

/** The programme or body named last in the sentence, else the only one of the sentence before. */
function wholeBefore(frame: Frame, place: number, part: PartRow, discourse: Discourse): readonly Linked[] {
  const near = frame.groups
    .filter((group) => group.end <= place)
    .flatMap((group) => group.mentions)
    .findLast(hasPart(part));
  if (near) return [near];
  const before = firstOfEach(discourse.last.flatMap((group) => group.mentions).filter(hasPart(part)));
  return before.length === 1 ? before : [];
}

function played(frame: Frame, part: PartRow, actors: readonly Linked[], whole: readonly Linked[]): readonly Claim[] {
  const between = (predicate: RelationType | null, objects: readonly Linked[]): readonly Claim[] =>
    predicate === null ? [] : claimsBetween(actors, predicate, objects, frame.sentence, 'constructions:part');
  const partners = actors.flatMap((a, i) =>
    actors.slice(i + 1).map((b) => claim(a, 'COOPERATES_WITH', b, frame.sentence, 'constructions:part')),
  );
  return [
    ...between(part.program, whole.filter(isProgram)),
    ...between(isFounding(frame, part) ? 'ESTABLISHES' : part.organisation, whole.filter(isOrganisation)),
    ...(part.together ? partners : []),
  ];
}

/** …联盟成立，A当选理事长单位: who heads a body that is being founded founds it. */
const isFounding = ({ verbs }: Frame, { word }: PartRow): boolean =>
  HEADS.test(word) && verbs.some(({ trigger }) => trigger.roles.includes('establish'));

/** 经A、B促成，X落户: they bring X about. */
function broughtAbout(frame: Frame, group: Group): readonly Claim[] {
  const after = frame.c.slice(group.end, group.end + 10);
  if ((group.governor !== 'agent' && group.governor !== 'place') || !BROUGHT.test(after)) return [];
  if (group.governor === 'place' && !after.includes('下')) return [];
  const next = frame.groups.find((other) => other.start >= group.end && other.clause > group.clause);
  const bodies = next?.mentions.filter((mention) => mention.draft.type === 'Institution') ?? [];
  return [
    ...claimsBetween(group.actors, 'ESTABLISHES', bodies, frame.sentence, 'constructions:brought-about'),
    ...claimsBetween(
      group.actors.filter(isAgency),
      'LEADS',
      next?.programs ?? [],
      frame.sentence,
      'constructions:brought-about',
    ),
  ];
}

/** 钱由A出，老师由B派: for the programme named last. */
function contributed(frame: Frame, group: Group, { programs }: Discourse): readonly Claim[] {
  if (group.governor !== 'agent' || programs.length !== 1) return [];
  const before = frame.c.slice(Math.max(frame.sentence.start, group.start - 6), group.start);
  const bodies = group.actors.filter(isOrganisation);
  return [
    ...claimsBetween(bodies, 'LEADS', FUNDS.test(before) ? programs : [], frame.sentence, 'constructions:contributes'),
    ...claimsBetween(
      bodies,
      'PARTICIPATES_IN',
      STAFF.test(before) ? programs : [],
      frame.sentence,
      'constructions:contributes',
    ),
  ];
}

/** 座谈会开了半天，A和B…; 会上，A与B…: who acts where an event is the scene takes part in it. 在百强城市中，甲市…: an honour is theirs. */
function onScene(frame: Frame, group: Group): readonly Claim[] {
  const [scene] = frame.groups;
  const event = scene?.mentions.length === 1 ? scene.mentions[0] : undefined;
  if (!scene || !event || group.clause <= scene.clause || !isProgram(event)) return [];
  if (group.governor !== 'partner' && (group.governor !== 'none' || !opensClause(frame, group))) return [];
  const from = frame.sentence.clauses[scene.clause]?.start ?? scene.start;
  if (hasShape('honour')(event) && WITHIN.test(frame.c.slice(scene.end, scene.end + 3)))
    return group.actors
      .filter(isRegion)
      .flatMap((region) =>
        claimsBetween([event], 'CARRIED_OUT_IN', [region], frame.sentence, 'constructions:honoured'),
      );
  // Who signs at an event is a party to what is signed, not yet to the event.
  const signs = frame.verbs.some(
    ({ clause, trigger }) =>
      clause === group.clause && trigger.roles.includes('cooperate') && !AGREES.test(trigger.word),
  );
  if (signs || !hasShape('event')(event) || !(opensClause(frame, scene) || scene.start - from <= 2)) return [];
  return claimsBetween(
    group.actors.filter(isOrganisation),
    'PARTICIPATES_IN',
    [event],
    frame.sentence,
    'constructions:scene',
  );
}
