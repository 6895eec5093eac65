import { pattern } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import { claim, claimsBetween, type Claim } from './claim.ts';
import type { Frame, Group } from './frame.ts';
import { hasShape, isAgency, isOrganisation, isRegion } from './kinds.ts';

/** Between a body and what belongs to it: 甲集团旗下的乙研究院. */
const SUBSIDIARY = pattern`^(?:等[\u4e00-\u9fa5]{0,4})?的?${'statements.subsidiary'}[“]?$`;
/** Between a programme and a project of it: 甲计划“乙”项目. */
const PROJECT_OF = /^的?[“《]$/;
/** Right before what somebody or something is entered in. */
const ENROLS = pattern`${'statements.enrols'}了?[“《]?$`;

/** Between a place or a party and the programme right after it. */
const ITS = /^的?[“《]?$/;

/** Between those who send people and the scheme that these are of, and the other way round. */
const THEIR = /^等?[^，。；：、]{0,8}的[^，。；：、]{0,8}[“]?$/;
const COME = /^[”]?[^，。；：、]{0,6}$/;

/** What belongs to what by the order of words: 甲旗下的乙, 甲计划“乙”项目, 甲列入乙计划. */
export const claimsOfOwnership = (frame: Frame): readonly Claim[] =>
  frame.groups.flatMap((group, i) => [
    ...subsidiary(frame, group, frame.groups[i + 1]),
    ...(frame.sentence.title ? [] : projects(frame, group)),
    ...enrolled(frame, group, i),
    ...comers(frame, group, i),
    ...regional(frame, group, frame.groups[i + 1]),
    ...meeting(frame, group, frame.groups[i + 1]),
  ]);

/** 甲集团旗下的乙公司、丙研究院: they are parts of it. */
function subsidiary(frame: Frame, group: Group, next: Group | undefined): readonly Claim[] {
  const owner = group.actors.at(-1);
  if (!next || owner === undefined || !isOrganisation(owner)) return [];
  if (!SUBSIDIARY.test(frame.c.slice(group.end, next.start))) return [];
  return claimsBetween(
    next.mentions.filter((mention) => isOrganisation(mention) && mention.draft.id !== owner.draft.id),
    'PART_OF',
    [owner],
    frame.sentence,
    'structure:subsidiary',
  );
}

/** 甲计划“乙”项目: each quoted programme right after another is one of its projects. */
const projects = (frame: Frame, { programs }: Group): readonly Claim[] =>
  programs.flatMap((whole, i) => {
    const part = programs[i + 1];
    const apart = part !== undefined && PROJECT_OF.test(frame.c.slice(whole.end, part.start));
    return apart && !hasShape('document')(whole) && !hasShape('document')(part)
      ? [claim(part, 'PART_OF', whole, frame.sentence, 'structure:project-of')]
      : [];
  });

/** 甲项目列入乙计划, 甲公司被纳入乙计划, 将甲市纳入乙计划: a project is part of it, a body takes part in it, in a region it runs. */
function enrolled(frame: Frame, group: Group, i: number): readonly Claim[] {
  const before = frame.groups[i - 1];
  if (!before || before.clause !== group.clause || group.programs.length === 0) return [];
  if (before.governor !== 'none' && before.governor !== 'object' && before.governor !== 'agent') return [];
  if (!ENROLS.test(frame.c.slice(before.end, group.start))) return [];
  const of = (is: (mention: Linked) => boolean): readonly Linked[] => before.mentions.filter(is);
  const programs = group.programs.filter((program) => !hasShape('document')(program));
  return [
    ...claimsBetween(before.programs, 'PART_OF', programs, frame.sentence, 'structure:enrolled'),
    ...claimsBetween(
      of((mention) => isOrganisation(mention) && !isAgency(mention)),
      'PARTICIPATES_IN',
      programs,
      frame.sentence,
      'structure:enrolled',
    ),
    ...programs.flatMap((program) =>
      claimsBetween([program], 'CARRIED_OUT_IN', of(isRegion), frame.sentence, 'structure:enrolled'),
    ),
  ];
}

/** 富锋村的“科技小院”: it runs there. */
function regional(frame: Frame, group: Group, next: Group | undefined): readonly Claim[] {
  const place = group.actors.at(-1);
  if (!next || place === undefined || !isRegion(place) || group.mentions.length !== 1 || next.programs.length !== 1)
    return [];
  // In a heading it is the region that acts by the programme.
  if (frame.sentence.title || place.draft.level === 'economic' || !ITS.test(frame.c.slice(group.end, next.start)))
    return [];
  const programs = next.programs.filter((program) => !hasShape('document')(program));
  return claimsBetween(programs, 'CARRIED_OUT_IN', [place], frame.sentence, 'structure:of-region');
}

/** 甲厅与乙市政府第二次会商会议: they meet there. */
function meeting(frame: Frame, group: Group, next: Group | undefined): readonly Claim[] {
  if (!next || group.actors.length < 2 || group.leading === group.actors.length) return [];
  if (!ITS.test(frame.c.slice(group.end, next.start))) return [];
  const events = next.programs.filter(hasShape('event'));
  const bodies = group.actors.filter(isOrganisation);
  const [first] = bodies;
  return events.length === 0 || first === undefined
    ? []
    : [
        ...claimsBetween(bodies, 'PARTICIPATES_IN', events, frame.sentence, 'structure:meeting'),
        ...claimsBetween([first], 'COOPERATES_WITH', bodies.slice(1), frame.sentence, 'structure:meeting'),
      ];
}

/** 首批P来自甲校、乙校, 来自甲校的12名P: those who send people take part in the scheme. */
function comers(frame: Frame, group: Group, i: number): readonly Claim[] {
  const senders = group.actors.filter((actor) => isOrganisation(actor) && !isAgency(actor));
  if (group.governor !== 'source' || senders.length === 0) return [];
  const [before, after] = [frame.groups[i - 1], frame.groups[i + 1]];
  const described = after?.clause === group.clause && THEIR.test(frame.c.slice(group.end, after.start)) ? after : null;
  const opens = before?.clause === group.clause && COME.test(frame.c.slice(before.end, group.start)) ? before : null;
  const schemes = (described ?? opens)?.programs.filter(hasShape('scheme', 'station')) ?? [];
  return claimsBetween(senders, 'PARTICIPATES_IN', schemes, frame.sentence, 'structure:comes-from');
}
