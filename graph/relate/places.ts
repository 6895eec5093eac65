import { firstFrom, type Candidate, type Extraction, type View } from '../extract/index.ts';
import type { RegionKey, RegionTable } from '../lexicon/index.ts';
import { isOrganisationType } from '../ontology/index.ts';
import { regionDraft, type Context, type Linked } from '../resolve/index.ts';
import type { Claim } from './claim.ts';
import type { Frame } from './frame.ts';

/** A mention-less end for a region known only from a name or the gazetteer. */
const contextRegion = (key: RegionKey, at: Linked, table: RegionTable): Linked => ({
  ...at,
  draft: regionDraft(key, table),
});

/**
 * Where programmes run: where a clause says so (在昆山举办, 南京市推出“宁科贷”); else the regions in the programme's own name; else
 * those of the agencies that lead it; else the region that its paragraph speaks of.
 */
export function claimsOfProgrammes(
  frames: readonly Frame[],
  verbClaims: readonly Claim[],
  extraction: Extraction,
  context: Context,
): readonly Claim[] {
  const claims: Claim[] = [];
  const placed = new Set<string>();
  const said = new Set<string>();
  const add = (program: Linked, region: Linked, frame: Frame, rule: string, confidence: number): void => {
    const pair = `${program.draft.id} ${region.draft.id}`;
    if (placed.has(pair)) return;
    placed.add(pair);
    claims.push({
      subject: program,
      predicate: 'CARRIED_OUT_IN',
      object: region,
      evidence: frame.sentence,
      planned: false,
      confidence,
      rule,
    });
  };
  /** The first mention in the body for each programme and region spoken of; a title's only where there is no other. */
  const first = new Map<string, readonly [Linked, Frame]>();
  for (const frame of frames)
    for (const group of frame.groups)
      for (const program of group.mentions) {
        if (program.draft.type !== 'Program') continue;
        const key = `${program.draft.id} ${context.at(program.start) ?? ''}`;
        if (!first.has(key) || first.get(key)?.[1].sentence.title === true) first.set(key, [program, frame]);
        for (const region of placesOf(frame, group.clause, program, extraction.view)) {
          said.add(program.draft.id);
          add(program, region, frame, 'places:said', 0.85);
        }
      }
  const regions = extraction.regions.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const leaders = leaderRegions(verbClaims, branchSeats(verbClaims, regions, extraction.view, context));
  for (const [program, frame] of first.values()) {
    const own = program.draft.region === null ? regionsIn(program, regions, context) : [program.draft.region];
    const led = leaders.get(program.draft.id) ?? [];
    const here = context.at(program.start);
    const [keys, rule, confidence] =
      own.length > 0
        ? ([
            [...own, ...led.filter((key) => program.candidate.rule === 'title' && !own.includes(key))],
            'places:name',
            0.7,
          ] as const)
        : led.length > 0
          ? ([led, 'places:leader', 0.7] as const)
          : ([said.has(program.draft.id) || here === null ? [] : [here], 'places:context', 0.6] as const);
    for (const key of keys) add(program, contextRegion(key, program, context.table), frame, rule, confidence);
  }
  return claims;
}

/** Where the branches of banks and insurers that lead something have their seat. */
function branchSeats(
  claims: readonly Claim[],
  regions: readonly Candidate[],
  view: View,
  context: Context,
): ReadonlyMap<string, RegionKey> {
  const seats = new Map<string, RegionKey>();
  for (const { subject, predicate } of claims) {
    if (predicate !== 'LEADS' || !/(?:分行|支行|分公司)$/.test(subject.draft.name)) continue;
    const seat = seatIn(subject, regions, view, context);
    if (seat !== null) seats.set(subject.draft.id, seat);
  }
  return seats;
}

/** The regions of the agencies and branches that lead each programme. */
function leaderRegions(
  verbClaims: readonly Claim[],
  seats: ReadonlyMap<string, RegionKey>,
): ReadonlyMap<string, readonly RegionKey[]> {
  const regions = new Map<string, RegionKey[]>();
  for (const { subject, predicate, object } of verbClaims) {
    const { id, type } = subject.draft;
    // What a bank's branch offers is offered where the branch is.
    const region = type === 'Agency' ? subject.draft.region : type === 'Enterprise' ? (seats.get(id) ?? null) : null;
    // A document also applies where the agency governs that carries it out.
    const applies = predicate === 'LEADS' || (predicate === 'PARTICIPATES_IN' && object.candidate.rule === 'title');
    if (!applies || region === null) continue;
    const known = regions.get(object.draft.id) ?? [];
    if (!known.includes(region)) regions.set(object.draft.id, [...known, region]);
  }
  return regions;
}

/** Regions of one character inside a programme's name: 川渝科技创新合作计划. */
function regionsIn(program: Linked, regions: readonly Candidate[], context: Context): readonly RegionKey[] {
  const keys: RegionKey[] = [];
  for (let i = firstFrom(regions, program.start); i < regions.length; i++) {
    const region = regions[i];
    if (!region || region.start >= program.end) break;
    const key = context.regionOf.get(region);
    if (region.reading.kind === 'abbreviation' && region.end <= program.end && key !== undefined) keys.push(key);
  }
  return keys;
}

/** Regions that a clause gives a programme: after 在, or as the actor that launches it. */
function placesOf(frame: Frame, clause: number, program: Linked, view: View): readonly Linked[] {
  const held: Linked[] = [];
  const acting: Linked[] = [];
  const after: Linked[] = [];
  const titled = program.candidate.reading.kind === 'program' && program.candidate.reading.shape === 'document';
  for (const group of frame.groups) {
    if (group.clause !== clause) continue;
    if (group.end > program.start) {
      // 座谈会在合肥市召开: the place may follow the event.
      const held = frame.verbs.some(
        (verb) =>
          verb.clause === clause &&
          verb.start >= group.end &&
          verb.start - group.end <= 3 &&
          verb.roles.includes('hold'),
      );
      if (group.start >= program.end && group.governor === 'place' && held)
        after.push(...group.mentions.filter((mention) => mention.draft.type === 'Region'));
      continue;
    }
    const regions = group.mentions.filter(
      (mention) => mention.draft.type === 'Region' && mention.draft.level !== 'economic',
    );
    if (regions.length === 0) continue;
    const acts = frame.verbs.some(
      (verb) =>
        verb.clause === clause &&
        verb.start >= group.end &&
        verb.end <= program.start &&
        verb.roles.some((role) => role !== 'plan' && role !== 'negate' && role !== 'support' && role !== 'cooperate'),
    );
    const actor = group.governor === 'none' && view.c[group.end] !== '的';
    // A document applies where its issuer governs, not where it was signed.
    if (acts && group.governor === 'place' && !titled) held.push(...regions);
    if (acts && actor) acting.push(...regions);
  }
  return held.length > 0 ? held : after.length > 0 ? after : acting;
}

/** Seats, by the organisation's own name or the lexicon, and what regions are part of; the evidence is the mention itself. */
export function claimsOfContainment(
  mentions: readonly Linked[],
  extraction: Extraction,
  context: Context,
): readonly Claim[] {
  const claims: Claim[] = [];
  const seen = new Set<string>();
  const named = new Set<string>(mentions.map((mention) => mention.draft.id));
  const regions = extraction.regions.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const circles = circlesNamed(extraction, context);
  const owners = new Map(
    mentions
      .filter((mention) => isOrganisationType(mention.draft.type))
      .map((mention) => [mention.draft.name, mention]),
  );
  for (const mention of mentions) {
    const { draft } = mention;
    if (seen.has(draft.id)) continue;
    seen.add(draft.id);
    const evidence = { start: mention.start, end: mention.end };
    if (draft.type === 'Region')
      for (const key of [
        ...parentsOf(draft.region, named, context.table),
        ...circlesOf(mention, circles, context.table),
      ])
        claims.push({
          subject: mention,
          predicate: 'PART_OF',
          object: contextRegion(key, mention, context.table),
          evidence,
          planned: false,
          confidence: 1,
          rule: 'places:gazetteer',
        });
    if (!isOrganisationType(draft.type)) continue;
    const owner = ownerOf(draft.name, owners);
    if (owner)
      claims.push({
        subject: mention,
        predicate: 'PART_OF',
        object: owner,
        evidence,
        planned: false,
        confidence: 0.7,
        rule: 'places:own-name',
      });
    const key = seatIn(mention, regions, extraction.view, context) ?? (draft.seated ? draft.region : null);
    if (key !== null)
      claims.push({
        subject: mention,
        predicate: 'LOCATED_IN',
        object: contextRegion(key, mention, context.table),
        evidence,
        planned: false,
        confidence: 0.9,
        rule: 'places:own-name',
      });
  }
  return claims;
}

/** Economic regions that the article names, with their members. */
function circlesNamed({ regions }: Extraction, context: Context): ReadonlyMap<RegionKey, readonly RegionKey[]> {
  const circles = new Map<RegionKey, readonly RegionKey[]>();
  for (const region of regions) {
    const key = context.regionOf.get(region);
    const members = key === undefined ? [] : (context.table.entry(key)?.members ?? []);
    if (key !== undefined && members.length > 0) circles.set(key, members);
  }
  return circles;
}

/** The named economic regions that a division belongs to, itself or by what it lies in. */
function circlesOf(
  mention: Linked,
  circles: ReadonlyMap<RegionKey, readonly RegionKey[]>,
  table: RegionTable,
): readonly RegionKey[] {
  const own = mention.draft.code ?? mention.draft.region;
  if (circles.size === 0 || own === null) return [];
  const line = [own, ...table.ancestors(own)];
  return [...circles].filter(([, members]) => line.some((key) => members.includes(key))).map(([key]) => key);
}

/** The organisation whose name opens this one: 福州大学 of 福州大学国家大学科技园. */
function ownerOf(name: string, owners: ReadonlyMap<string, Linked>): Linked | undefined {
  for (let end = name.length - 2; end >= 3; end--) {
    const owner = owners.get(name.slice(0, end));
    if (owner) return owner;
  }
  return undefined;
}

/** The division right above, and those further up that the article names. */
function parentsOf(parent: RegionKey | null, named: ReadonlySet<string>, table: RegionTable): readonly RegionKey[] {
  if (parent === null) return [];
  return [parent, ...table.ancestors(parent).filter((key) => named.has(regionDraft(key, table).id))];
}

/** The region inside a name that tells the seat: in brackets (怀宁县（松江）科创中心), else the last (湖南银行株洲分行). */
function seatIn(mention: Linked, regions: readonly Candidate[], view: View, context: Context): RegionKey | null {
  const { kind } = mention.candidate.reading;
  if (kind !== 'name' && kind !== 'body') return null;
  let seat: RegionKey | null = null;
  for (let i = firstFrom(regions, mention.start); i < regions.length; i++) {
    const region = regions[i];
    if (!region || region.start >= mention.end) break;
    const key = context.regionOf.get(region);
    if (region.end > mention.end || key === undefined || region.reading.kind === 'abbreviation') continue;
    if (view.c[region.start - 1] === '（') return key;
    if (kind === 'name' || region.start === mention.start) seat = key;
  }
  return seat;
}
