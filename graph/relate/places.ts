import { pattern, type RegionKey, type RegionTable } from '../lexicon/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { StatementRule } from '../rules/index.ts';
import { claim, type Claim } from './claim.ts';
import { levelsOf, type Frame, type Group, type Verb } from './frame.ts';
import { hasShape, isAgency, isProgram, isRegion, isTitled } from './kinds.ts';
import { isDenied } from './modality.ts';
import { abbreviatedIn, regionsInside, contextRegion, seatIn, type RegionNames } from './seats.ts';

/** Branches of banks and insurers: what they offer is offered where they sit. */
const BRANCH = pattern`${'organisations.branch'}$`;
/** How far after a place its verb of holding may stand: 在合肥市召开. */
const HELD_REACH = 3;
/** How far where a room stands between: 在海淀区的论坛中心举行. */
const ROOM_REACH = 16;
/** 马鞍山市会展中心: a hall or house named after its place. */
const VENUE = pattern`^[^，。；、]{0,12}${'regions.venue'}$`;
/** Nothing follows that is carried out there. */
const ENDS = /^(?:了|[，。；、：]|$)/;
const AGREEMENT = pattern`${'statements.agreement'}》?$`;
const NATIONWIDE = pattern`^《?${'statements.nationwide'}`;
/** Roles that say nothing of where. */
const PLACELESS = new Set(['plan', 'negate', 'support', 'cooperate']);

/**
 * Where programmes run: where a clause says so (在昆山举办, 南京市推出“宁科贷”); else the regions in the programme's own name; else
 * those of the agencies and branches that lead it; else the region that its paragraph speaks of.
 */
export function claimsOfProgrammes(
  frames: readonly Frame[],
  said: readonly Claim[],
  regions: RegionNames,
): readonly Claim[] {
  const { context, view } = regions;
  const claims = new Map<string, Claim>();
  const add = (program: Linked, region: Linked, frame: Frame, rule: StatementRule): void => {
    const pair = `${program.draft.id} ${region.draft.id}`;
    if (!claims.has(pair)) claims.set(pair, claim(program, 'CARRIED_OUT_IN', region, frame.sentence, rule));
  };
  const named = frames.flatMap(programsOf);
  if (named.length === 0) return [];
  const placed = new Set<string>();
  for (const { program, group, frame } of named)
    for (const region of placesOf(frame, group.clause, program, view.c)) {
      placed.add(program.draft.id);
      add(program, region, frame, 'places:said');
    }
  const leaders = leaderRegions(said, regions);
  const nationwide = new Set(
    said
      .filter(({ predicate, subject, object }) => predicate === 'LEADS' && isTitled(object) && isNational(subject))
      .map(({ object }) => object.draft.id),
  );
  /** Whether nothing tells that a programme is another place's or the whole country's. */
  const isLocal = (program: Linked, frame: Frame, here: RegionKey): boolean =>
    !nationwide.has(program.draft.id) &&
    !NATIONWIDE.test(program.draft.name) &&
    !isAbroad(frame, program, here, context.table);
  for (const { program, frame } of firstMentions(named, (place) => context.at(place))) {
    const first = program.draft.region === null ? abbreviatedIn(program, regions) : [program.draft.region];
    const own = isAgreement(program) ? [...new Set([...first, ...regionsInside(program, regions)])] : first;
    const led = leaders.get(program.draft.id) ?? [];
    const here = context.at(program.start);
    const spread = (keys: readonly RegionKey[], rule: StatementRule): void => {
      for (const key of keys) add(program, contextRegion(key, program, context.table), frame, rule);
    };
    const event = hasShape('event')(program);
    // 沪滇科技合作交流活动 is held in one place, though its name tells two.
    if (event && (placed.has(program.draft.id) || program.draft.region === null) && own.length > 0) {
      if (!placed.has(program.draft.id) && led.length > 0) spread(led, 'places:leader');
    } else if (own.length > 0)
      spread(isTitled(program) && !isAgreement(program) ? [...own, ...led] : own, 'places:name');
    else if (isAgreement(program)) continue;
    else if (led.length > 0) spread(led, 'places:leader');
    else if (!placed.has(program.draft.id) && here !== null && !isOnline(program) && isLocal(program, frame, here))
      spread([here], 'places:context');
  }
  return [...claims.values()];
}

/** It runs where its title tells and in regions that sign it themselves, not where the bodies sit that do. */
const isAgreement = ({ draft }: Linked): boolean => AGREEMENT.test(draft.name);
/** What the article's region has no part in because it is on the net. */
const isOnline = hasShape('platform');

const isPlace = (mention: Linked): boolean => isRegion(mention) && mention.draft.level !== 'economic';

/** An organ of the whole country. */
const isNational = ({ draft, candidate }: Linked): boolean =>
  draft.type === 'Agency' && draft.region === null && candidate.reading.kind === 'body';

/** Whether the sentence has spoken of other regions only before it names a programme. */
function isAbroad(frame: Frame, program: Linked, here: RegionKey, table: RegionTable): boolean {
  const named = frame.groups
    .filter((group) => group.end <= program.start)
    .flatMap((group) => group.mentions)
    .filter((mention) => isRegion(mention) && mention.draft.level !== 'economic')
    .flatMap(({ draft }) => draft.code ?? draft.region ?? []);
  return (
    named.length > 0 &&
    named.every((key) => key !== here && !table.ancestors(key).includes(here) && !table.ancestors(here).includes(key))
  );
}

type Named = Readonly<{ program: Linked; group: Group; frame: Frame }>;

/** The programmes of a sentence that it does not deny. */
function programsOf(frame: Frame): readonly Named[] {
  const named: Named[] = [];
  for (const group of frame.groups)
    for (const program of group.mentions)
      if (isProgram(program) && !isDenied(frame, group.clause, program.start)) named.push({ program, group, frame });
  return named;
}

/** The first mention in the body for each programme and region spoken of; a title's only where there is no other. */
function firstMentions(named: readonly Named[], at: (place: number) => RegionKey | null): readonly Named[] {
  const first = new Map<string, Named>();
  for (const one of named) {
    const key = `${one.program.draft.id} ${at(one.program.start) ?? ''}`;
    if (first.get(key)?.frame.sentence.title !== false) first.set(key, one);
  }
  return [...first.values()];
}

/** The regions of the agencies and branches that lead each programme; of a document also where the agency governs that carries it out. */
function leaderRegions(said: readonly Claim[], regions: RegionNames): ReadonlyMap<string, readonly RegionKey[]> {
  const found = new Map<string, RegionKey[]>();
  for (const { subject, predicate, object } of said) {
    const applies = predicate === 'LEADS' || (predicate === 'PARTICIPATES_IN' && isTitled(object));
    if (!applies) continue;
    const region = isAgency(subject)
      ? subject.draft.region
      : BRANCH.test(subject.draft.name)
        ? seatIn(subject, regions)
        : null;
    const known = found.get(object.draft.id) ?? [];
    if (region !== null && !known.includes(region)) found.set(object.draft.id, [...known, region]);
  }
  return found;
}

/** Regions that a clause gives a programme: before it after 在, or after it before 召开, or as the actor that launches it. */
function placesOf(frame: Frame, clause: number, program: Linked, c: string): readonly Linked[] {
  const groups = frame.groups.filter((group) => group.clause === clause);
  const verbs = frame.verbs.filter((verb) => verb.clause === clause);
  const named = (group: Group): readonly Linked[] =>
    group.mentions.filter(isPlace).flatMap((region) => levelsOf(group, region));
  const acts = (group: Group): boolean =>
    verbs.some(
      (verb) =>
        verb.start >= group.end &&
        verb.end <= program.start &&
        !verb.trigger.roles.every((role) => PLACELESS.has(role)),
    );
  const before = groups.filter((group) => group.end <= program.start && acts(group));
  // A document applies where its issuer governs, not where it was signed.
  const document = hasShape('document')(program);
  const held = document
    ? []
    : [...scenesOf(frame, clause), ...before.filter((group) => group.governor === 'place')].flatMap((group) =>
        group.governor === 'place' ? named(group) : group.mentions.filter(isPlace),
      );
  if (held.length > 0) return held;
  const after = frame.groups
    .filter(
      (group) =>
        group.start >= program.end &&
        group.clause <= clause + 2 &&
        group.governor === 'place' &&
        heldAt(frame, group, document),
    )
    .flatMap(named);
  if (after.length > 0) return after;
  return before
    .filter((group) => group.governor === 'none' && c[group.end] !== '的')
    .flatMap((group) => group.mentions.filter(isPlace));
}

/** 在甲县，P…: places in a clause before that says nothing else. */
function scenesOf(frame: Frame, clause: number): readonly Group[] {
  const before = frame.groups.filter((group) => group.clause < clause);
  const silent = !frame.verbs.some((verb) => verb.clause < clause);
  return silent && before.every((group) => group.governor === 'place' || group.mentions.every(isRegion))
    ? before.filter((group) => group.clause >= 0)
    : [];
}

const isVenue = (text: string): boolean => text.length <= ROOM_REACH && VENUE.test(text);

/** Whether a verb of taking place follows a place, right after it or after the room in it. */
const heldAt = ({ verbs, c }: Frame, group: Group, document: boolean): boolean =>
  verbs.some(
    (verb: Verb) =>
      verb.clause === group.clause &&
      verb.start >= group.end &&
      verb.start - group.end <=
        (c[group.end] === '的' || isVenue(c.slice(group.end, verb.start)) ? ROOM_REACH : HELD_REACH) &&
      ((!document && verb.trigger.roles.includes('hold')) ||
        (verb.trigger.roles.includes('implement') && ENDS.test(c.slice(verb.end)))),
  );
