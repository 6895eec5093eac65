import { relativeAt, toText, type Extraction } from '../extract/index.ts';
import type { EntityId } from '../id.ts';
import type { RegionKey } from '../lexicon/index.ts';
import { regionDraft, regionId, type ResolveContext, type Draft, type Entity, type Linked } from '../resolve/index.ts';
import type { Claim } from './claim.ts';

/** The entities that an article names or that its claims need, with all that it calls them, and the regions above them. */
export function entitiesOf(
  mentions: readonly Linked[],
  claims: readonly Claim[],
  text: string,
  { view }: Extraction,
  context: ResolveContext,
): readonly Entity[] {
  const all = new Map<EntityId, Called>();
  const note = (draft: Draft): Called => {
    let known = all.get(draft.id);
    if (!known) all.set(draft.id, (known = { draft, names: null }));
    else if (known.draft.type === 'Enterprise' && draft.name.length > known.draft.name.length) known.draft = draft;
    return known;
  };
  for (const mention of mentions) {
    const known = note(mention.draft);
    if (isDeictic(mention, view.c, context)) continue;
    const span = toText(view, mention);
    const read = view.c.slice(mention.start, mention.end);
    const written = text.slice(span.start, span.end);
    call(known, read);
    if (written !== read) call(known, written.replace(/\s+/g, ''));
    const { reading } = mention.candidate;
    if (reading.kind === 'name' || reading.kind === 'program' || reading.kind === 'alias') call(known, reading.name);
  }
  for (const claim of claims) {
    note(claim.subject.draft);
    note(claim.object.draft);
  }
  const above = new Set<RegionKey>();
  for (const { draft } of [...all.values()]) {
    for (let key = draft.region; key !== null && !above.has(key);) {
      above.add(key);
      const region = regionDraft(key, context.table);
      note(region);
      key = region.region;
    }
  }
  return [...all.values()].map(({ draft, names }) => ({
    id: draft.id,
    type: draft.type,
    name: draft.name,
    aliases: names === null ? [] : [...names].filter((name) => name !== draft.name && name !== '').sort(),
    region: draft.region === null ? null : regionId(draft.region),
    code: draft.code,
    level: draft.level,
  }));
}

/**
 * Whether a mention points to its region from where the article stands: 全市, 我省, 该县. Elsewhere the same words are another region's,
 * so they are not among its names. 全州 may be a county's own.
 */
function isDeictic({ start, end, candidate }: Linked, c: string, { regionOf }: ResolveContext): boolean {
  if (candidate.reading.kind === 'relative') return true;
  return candidate.reading.kind === 'region' && !regionOf.has(candidate) && relativeAt(c, start)?.end === end;
}

/** An entity's draft, which for an enterprise is the one of its longest name, and what else it is called. */
type Called = { draft: Draft; names: Set<string> | null };

/** Most are called what they are. */
function call(known: Called, name: string): void {
  if (name !== known.draft.name || known.draft.type === 'Enterprise') (known.names ??= new Set()).add(name);
}
