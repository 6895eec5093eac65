import type { View } from '../extract/index.ts';
import { pattern } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import { claim, claimsBetween, type Claim } from './claim.ts';
import { opensClause } from './discourse.ts';
import { levelsOf, type Frame, type Group } from './frame.ts';
import { hasShape, isActor, isAgency, isOrganisation, isProgram, isRegion, isTitled } from './kinds.ts';

const PAIRED = pattern`^${'statements.paired-regions'}?(?:[\u4e00-\u9fa5]{0,4})?${'statements.paired'}`;
/** 的合作社, 分别与某院签约: they do not act with each other. */
const UNPAIRED = pattern`^${'statements.paired-regions'}?(?:[\u4e00-\u9fa5]{0,4})?(?:${'statements.respectively'}|${'statements.nouns'})`;
const BACKED = pattern`^(?:等[\u4e00-\u9fa5]{0,4})?的?(?:大力)?${'statements.backed'}下`;
const STEERED = pattern`^(?:等[\u4e00-\u9fa5]{0,4})?的?${'statements.steered'}下`;
const DRIVER = pattern`^[”》]?[\u4e00-\u9fa5]{0,6}为${'statements.driver'}`;
/** Between a region and the body that sits in it. */
const OF = /^内?的?[“]?$/;
/** Between a place and what lies there: 的 and what else describes it. */
const DESCRIBED = /^的[^，。；：、]{0,12}$/;
const SEATED = pattern`${'statements.seated'}$`;
const RELIES = pattern`^${'statements.relies'}[“]?$`;
const ITS = /^的?[“《]?$/;
const JUST = pattern`^${'statements.just'}?在$`;
const THERE = /^(?:的[^，。；]{0,6}[边旁里内畔中下])?[，。；]?$/;
const AMONG = pattern`^${'statements.among'}[“《]?$`;
const ORDER = pattern`^[^，。；]{0,14}${'statements.ordered'}`;

/** What the order of words says without a verb of doing: 宿杭两地结对合作; 法人科技特派员宁夏兴源达公司; 在X支持下. */
export function claimsOfStructure(frame: Frame, view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const add = (found: readonly Claim[]): void => {
    for (const one of found) claims.push(one);
  };
  for (const [i, group] of frame.groups.entries()) {
    const next = frame.groups[i + 1];
    add(amongThem(frame, group));
    add(liesThere(frame, group, i));
    if (next)
      add([...apposition(frame, group, next), ...seatBefore(frame, group, next), ...foundThere(frame, group, next)]);
    if (group.mentions.length < 2 && group.governor !== 'place' && group.governor !== 'basis') continue;
    const after = view.c.slice(group.end, group.end + 24);
    add(pairedRegions(frame, group, after));
    if (group.governor === 'place') add(backing(frame, group, after));
    if (group.governor !== 'basis') continue;
    add([...driver(frame, group, after), ...basis(frame, group)]);
    add(order(frame, group, after));
  }
  return claims;
}

/** Two or more regions and a word of acting together: 宿杭两地结对合作. */
function pairedRegions(frame: Frame, group: Group, after: string): readonly Claim[] {
  if (group.mentions.length < 2) return [];
  const regions = group.mentions.filter((mention) => isRegion(mention) && mention.draft.level !== 'economic');
  if (regions.length < 2 || regions.length < group.mentions.length || !PAIRED.test(after) || UNPAIRED.test(after))
    return [];
  // 甲市与乙市、丙市合作: the verb's rule tells partners apart.
  if (group.leading < group.mentions.length - 1) return [];
  return regions.flatMap((a, i) =>
    regions
      .slice(i + 1)
      .filter((b) => a.draft.id !== b.draft.id && a.draft.region !== b.draft.code)
      .map((b) => claim(a, 'COOPERATES_WITH', b, frame.sentence, 'structure:paired-regions')),
  );
}

/**
 * Names side by side, or with 的 between: a body after the region it sits in (毕节高新区明钧玻璃公司, 城关镇莲花村的明钧玻璃公司), or after
 * the scheme it is one of.
 */
function apposition(frame: Frame, group: Group, next: Group): readonly Claim[] {
  const [first, second] = [group.mentions.at(-1), next.mentions[0]];
  if (!first || !second) return [];
  const gap = frame.c.slice(first.end, next.start);
  // 省科技厅“P”计划: whose it is.
  if (isAgency(first) && isProgram(second) && ITS.test(gap) && group.mentions.length === 1)
    return claimsBetween([first], 'LEADS', [second], frame.sentence, 'structure:of-agency');
  if (!isOrganisation(second)) return [];
  if (isRegion(first) && OF.test(gap) && second.candidate.reading.kind !== 'organ') {
    const seated = gap === '' ? [second] : next.mentions.filter(isOrganisation);
    return claimsBetween(seated, 'LOCATED_IN', levelsOf(group, first), frame.sentence, 'structure:region-before');
  }
  if (
    gap === '的' &&
    first.draft.type === 'Institution' &&
    second.draft.type === 'Institution' &&
    group.mentions.length === 1
  )
    return [claim(second, 'PART_OF', first, frame.sentence, 'structure:of-owner')];
  if (first.end === second.start && isProgram(first) && !isTitled(first) && !isAgency(second))
    return [claim(second, 'PARTICIPATES_IN', first, frame.sentence, 'structure:apposition')];
  return [];
}

/** P…，其中P1、P2…: they are parts of it. */
function amongThem(frame: Frame, group: Group): readonly Claim[] {
  const from = frame.sentence.clauses[group.clause]?.start ?? group.start;
  const whole = frame.groups.findLast((other) => other.clause < group.clause && other.programs.length > 0);
  if (whole?.programs.length !== 1 || !AMONG.test(frame.c.slice(from, group.start))) return [];
  // 其中甲市12项、乙市9项: it runs there.
  if (group.programs.length === 0)
    return whole.programs.flatMap((program) =>
      claimsBetween(
        [program],
        'CARRIED_OUT_IN',
        frame.groups.filter((other) => other.start >= group.start).flatMap((other) => other.actors.filter(isRegion)),
        frame.sentence,
        'structure:among',
      ),
    );
  const parts = frame.groups.filter((other) => other.start >= group.start).flatMap((other) => other.programs);
  return claimsBetween(parts, 'PART_OF', whole.programs, frame.sentence, 'structure:among');
}

/** 位于A的X: where it lies, said before its name. */
function seatBefore(frame: Frame, group: Group, next: Group): readonly Claim[] {
  const last = group.mentions.at(-1);
  if (!last || !isRegion(last) || group.governor !== 'place' || next.clause !== group.clause) return [];
  if (!next.head && !DESCRIBED.test(frame.c.slice(group.end, next.start))) return [];
  if (!SEATED.test(frame.c.slice(Math.max(frame.sentence.start, group.start - 4), group.start))) return [];
  const verb = frame.verbs.find((other) => other.start >= group.end && other.end <= next.start);
  if (verb !== undefined) return [];
  const regions = group.mentions.filter(isRegion).flatMap((region) => levelsOf(group, region));
  return [
    ...claimsBetween(
      next.mentions.filter(isOrganisation),
      'LOCATED_IN',
      regions,
      frame.sentence,
      'structure:seat-before',
    ),
    ...claimsBetween(next.programs, 'CARRIED_OUT_IN', regions, frame.sentence, 'structure:seat-before'),
  ];
}

/** 在台州市，海纳阀门公司…: the company that the sentence finds there. */
function foundThere(frame: Frame, group: Group, next: Group): readonly Claim[] {
  const clause = frame.sentence.clauses[group.clause];
  const alone =
    clause?.start === frame.sentence.start && group.start === clause.start + 1 && group.end >= clause.end - 1;
  if (!alone || group.governor !== 'place' || next.clause !== group.clause + 1 || next.mentions.length !== 1) return [];
  const companies = next.mentions.filter((mention) => mention.draft.type === 'Enterprise' && opensClause(frame, next));
  const regions =
    group.mentions.length === 1 ? group.mentions.filter(isRegion).flatMap((region) => levelsOf(group, region)) : [];
  return claimsBetween(companies, 'LOCATED_IN', regions, frame.sentence, 'structure:found-there');
}

/** X，就在A的稻田边: a clause that says only where. */
function liesThere(frame: Frame, group: Group, i: number): readonly Claim[] {
  const before = frame.groups[i - 1];
  const body = before?.mentions.at(-1);
  const clause = frame.sentence.clauses[group.clause];
  if (!clause || !before || !body || group.governor !== 'place' || before.clause !== group.clause - 1) return [];
  const alone = JUST.test(frame.c.slice(clause.start, group.start)) && THERE.test(frame.c.slice(group.end, clause.end));
  if (!alone || body.draft.type !== 'Institution' || before.mentions.length !== 1) return [];
  const regions = group.mentions.filter(isRegion).flatMap((region) => levelsOf(group, region));
  return claimsBetween([body], 'LOCATED_IN', regions, frame.sentence, 'structure:lies-there');
}

/** 以P为牵引: the agency that is the subject carries P out. */
function driver(frame: Frame, group: Group, after: string): readonly Claim[] {
  const subject = frame.groups.find((other) => other.governor === 'none' && other.mentions.some(isAgency));
  if (!subject || subject.end > group.start || !DRIVER.test(after)) return [];
  const agencies = subject.mentions.filter(isAgency);
  return claimsBetween(agencies, 'LEADS', group.mentions.filter(isProgram), frame.sentence, 'structure:driver');
}

/** 依托P，A…: A carries P out. */
function basis(frame: Frame, group: Group): readonly Claim[] {
  const programs = group.programs.filter(
    (program) => !isTitled(program) && hasShape('scheme', 'plan', 'project', 'fund', 'product')(program),
  );
  const subject = frame.groups.find((other) => other.clause === group.clause + 1 && other.governor === 'none');
  const from = frame.sentence.clauses[group.clause]?.start ?? group.start;
  if (
    programs.length === 0 ||
    !subject ||
    !opensClause(frame, subject) ||
    !RELIES.test(frame.c.slice(from, group.start))
  )
    return [];
  return claimsBetween(
    subject.mentions.filter(isOrganisation),
    'PARTICIPATES_IN',
    programs,
    frame.sentence,
    'structure:relies-on',
  );
}

/** 按照X部署，…P: X is in charge of P. */
function order(frame: Frame, group: Group, after: string): readonly Claim[] {
  const orderers = group.mentions.filter(isAgency);
  if (orderers.length === 0 || !ORDER.test(after)) return [];
  const ordered = frame.groups.find((other) => other.start > group.end && other.mentions.some(isProgram));
  const programs = ordered?.mentions.filter(isProgram) ?? [];
  return claimsBetween(orderers, 'LEADS', programs, frame.sentence, 'structure:orderer');
}

/** 在X支持下，Y…: X supports Y. 在X统筹下，Y组建P: X leads P. */
function backing(frame: Frame, group: Group, after: string): readonly Claim[] {
  const backers = group.actors.filter(isOrganisation);
  if (backers.length === 0) return [];
  // Y在X支持下建成…: the subject stands before.
  const subject = frame.groups.findLast(
    (other) => other.clause === group.clause && other.end <= group.start && other.governor === 'none',
  );
  if (subject && subject.actors.length > 0)
    return claimsBetween(
      backers,
      'SUPPORTS',
      BACKED.test(after) ? subject.actors : [],
      frame.sentence,
      'structure:backed-by',
    );
  const later = frame.groups.filter((other) => other.start > group.end).flatMap((other) => other.mentions);
  const first = (is: (mention: Linked) => boolean): readonly Linked[] => later.filter(is).slice(0, 1);
  return [
    ...claimsBetween(
      backers,
      'SUPPORTS',
      BACKED.test(after) ? first(isActor) : [],
      frame.sentence,
      'structure:backed-by',
    ),
    ...claimsBetween(
      backers,
      'LEADS',
      STEERED.test(after) ? first(isProgram) : [],
      frame.sentence,
      'structure:steered-by',
    ),
  ];
}
