import type { Lexicon, RegionKey } from '../lexicon/index.ts';
import { isOrganisationType } from '../ontology/index.ts';
import { regionDraft, type Context, type Linked } from '../resolve/index.ts';
import type { Extraction, View } from '../extract/index.ts';
import type { Claim } from './claim.ts';
import type { Frame } from './frame.ts';

/** Builds a mention-less end for a region known only from a name or the gazetteer. */
const contextRegion = (key: RegionKey, at: Linked, lexicon: Lexicon): Linked => ({
  ...at,
  draft: regionDraft(key, lexicon),
});

/**
 * Where programmes run: where a sentence says so (在昆山举办, 南京市推出“宁科贷”), else the region in the programme's own name, else the
 * region that its paragraph speaks of.
 */
export function claimsOfProgrammes(
  frames: readonly Frame[],
  context: Context,
  lexicon: Lexicon,
  view: View,
): readonly Claim[] {
  const claims: Claim[] = [];
  const placed = new Set<string>();
  const first = new Map<string, readonly [Linked, Frame]>();
  const said = new Set<string>();
  for (const frame of frames) {
    for (const group of frame.groups) {
      for (const program of group.mentions) {
        if (program.draft.type !== 'Program') continue;
        const key = `${program.draft.id} ${context.at(program.start) ?? ''}`;
        if (!first.has(key) || (frame.sentence.title === false && first.get(key)?.[1].sentence.title))
          first.set(key, [program, frame]);
        for (const region of placesOf(frame, group.clause, program, view)) {
          said.add(program.draft.id);
          const pair = `${program.draft.id} ${region.draft.id}`;
          if (placed.has(pair)) continue;
          placed.add(pair);
          claims.push({
            subject: program,
            predicate: 'CARRIED_OUT_IN',
            object: region,
            evidence: frame.sentence,
            planned: false,
            confidence: 0.85,
            rule: 'places:said',
          });
        }
      }
    }
  }
  for (const [program, frame] of first.values()) {
    const own = program.draft.region;
    const key = own ?? (said.has(program.draft.id) ? null : context.at(program.start));
    if (key === null) continue;
    const region = contextRegion(key, program, lexicon);
    const pair = `${program.draft.id} ${region.draft.id}`;
    if (placed.has(pair)) continue;
    placed.add(pair);
    claims.push({
      subject: program,
      predicate: 'CARRIED_OUT_IN',
      object: region,
      evidence: frame.sentence,
      planned: false,
      confidence: own === null ? 0.6 : 0.7,
      rule: own === null ? 'places:context' : 'places:name',
    });
  }
  return claims;
}

/** Regions that a clause gives a programme: after 在, or as the actor that launches it. */
function placesOf(frame: Frame, clause: number, program: Linked, view: View): readonly Linked[] {
  const places: Linked[] = [];
  for (const group of frame.groups) {
    if (group.clause !== clause || group.end > program.start) continue;
    const regions = group.mentions.filter(
      (mention) => mention.draft.type === 'Region' && mention.draft.level !== 'economic',
    );
    if (regions.length === 0) continue;
    const verb = frame.verbs.find(
      (other) => other.clause === clause && other.start >= group.end && other.end <= program.start,
    );
    const acts = verb?.roles.some((role) => role === 'lead' || role === 'hold' || role === 'implement') === true;
    if (
      (group.governor === 'place' && acts) ||
      (group.governor === 'none' && acts && view.c.slice(group.end, group.end + 1) !== '的')
    )
      places.push(...regions);
  }
  return places;
}

/** Seats: by the organisation's own name or the lexicon, evidence the mention itself. Parents of regions, by the gazetteer. */
export function claimsOfContainment(
  mentions: readonly Linked[],
  extraction: Extraction,
  context: Context,
  lexicon: Lexicon,
): readonly Claim[] {
  const claims: Claim[] = [];
  const seen = new Set<string>();
  for (const mention of mentions) {
    const { draft } = mention;
    if (seen.has(draft.id)) continue;
    seen.add(draft.id);
    const evidence = { start: mention.start, end: mention.end };
    if (draft.type === 'Region' && draft.region !== null)
      claims.push({
        subject: mention,
        predicate: 'PART_OF',
        object: contextRegion(draft.region, mention, lexicon),
        evidence,
        planned: false,
        confidence: 1,
        rule: 'places:gazetteer',
      });
    if (!isOrganisationType(draft.type)) continue;
    const key = seatIn(mention, extraction, context) ?? (draft.seated ? draft.region : null);
    if (key !== null)
      claims.push({
        subject: mention,
        predicate: 'LOCATED_IN',
        object: contextRegion(key, mention, lexicon),
        evidence,
        planned: false,
        confidence: 0.9,
        rule: 'places:own-name',
      });
  }
  return claims;
}

/** The region inside a name that tells the seat: in brackets (怀宁县（松江）科创中心), else the last (湖南银行株洲分行). */
function seatIn(mention: Linked, { regions, view }: Extraction, context: Context): RegionKey | null {
  if (mention.candidate.reading.kind !== 'name') return null;
  let seat: RegionKey | null = null;
  for (const region of regions) {
    if (region.start < mention.start || region.end > mention.end) continue;
    const key = context.regionOf.get(region);
    if (
      key === undefined ||
      region.reading.kind !== 'region' ||
      (region.reading.weak && region.start !== mention.start)
    )
      continue;
    seat = key;
    if (view.c[region.start - 1] === '（') return key;
  }
  return seat;
}
