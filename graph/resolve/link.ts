import { spanKey, type Candidate, type Extraction } from '../extract/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { contextOf, type ResolveContext } from './context.ts';
import type { Draft, Linked } from './draft.ts';
import { draftOf, type Drafting } from './drafts.ts';
import { nameKey } from './identity.ts';
import type { Notice } from '../errors.ts';
import { noticeOf } from '../rules/index.ts';

export type Linking = Readonly<{
  context: ResolveContext;
  /** In order of place. */
  mentions: readonly Linked[];
  notices: readonly Notice[];
}>;

/** Gives every candidate of an article its entity: through the article's own regions, its definitions, its fuller names. */
export function link(extraction: Extraction, lexicon: Lexicon, publisher: string | null): Linking {
  const { view, candidates, regions } = extraction;
  const context = contextOf(extraction, lexicon, publisher);
  const notices: Notice[] = [];
  const zones: (readonly [number, Draft])[] = [];
  const regionBySpan = new Map<number, Candidate>();
  for (const region of regions)
    if (region.reading.kind === 'region' || region.reading.kind === 'place' || !regionBySpan.has(spanKey(region)))
      regionBySpan.set(spanKey(region), region);
  const drafting: Drafting = {
    view,
    context,
    regionBySpan,
    offered: new Map(),
    zoneBefore: (place) => zones.findLast(([start]) => start < place)?.[1] ?? null,
  };
  const drafts = new Map<Candidate, Draft>();
  for (const candidate of candidates) {
    if (candidate.reading.kind === 'alias') continue;
    const draft = draftOf(candidate, drafting);
    if (draft === null) {
      if (candidate.reading.kind === 'region' && candidate.reading.common) continue;
      if (candidate.reading.kind === 'abbreviation' || candidate.reading.kind === 'relative') continue;
      notices.push(
        noticeOf(
          'linking:unresolved',
          'warn',
          `“${view.c.slice(candidate.start, candidate.end)}”未能确定所指，已略过`,
          candidate,
        ),
      );
      continue;
    }
    if (draft.level === 'zone') zones.push([candidate.start, draft]);
    if (candidate.reading.kind === 'region' && candidate.reading.form === 'old')
      notices.push(
        noticeOf(
          'linking:former-name',
          'info',
          `“${view.c.slice(candidate.start, candidate.end)}”为旧称，现为${draft.name}`,
          candidate,
        ),
      );
    drafts.set(candidate, draft);
  }
  const byId = new Map<Draft['id'], Draft>();
  for (const draft of drafts.values()) byId.set(draft.id, draft);
  const merged = mergeShorter([...byId.values()], lexicon);
  const mentions: Linked[] = [];
  for (const candidate of candidates) {
    const target = candidate.reading.kind === 'alias' ? rootOf(candidate) : candidate;
    const draft = drafts.get(target);
    if (draft)
      mentions.push({ start: candidate.start, end: candidate.end, draft: merged.get(draft.id) ?? draft, candidate });
  }
  return { context, mentions, notices };
}

const rootOf = (candidate: Candidate): Candidate =>
  candidate.reading.kind === 'alias' ? rootOf(candidate.reading.of) : candidate;

/** Shortest name that another's may end in. */
const SHORTEST = 3;

/**
 * Within one article a name that is another's end, once the region, year or number before it is dropped, is the same thing:
 * 盐碱地农业科技小院 and 平罗县盐碱地农业科技小院. Across articles such pairs are left to review.
 */
function mergeShorter(drafts: readonly Draft[], lexicon: Lexicon): ReadonlyMap<Draft['id'], Draft> {
  const merged = new Map<Draft['id'], Draft>();
  /** Ends of names, true where several share one: only those can be each other's end. */
  const shared = new Map<string, boolean>();
  const keyed = drafts
    .filter((draft) => draft.type !== 'Region')
    .map((draft) => {
      const key = nameKey(draft.name);
      const end = key.slice(-SHORTEST);
      shared.set(end, shared.has(end));
      return { draft, key, end };
    });
  const sharing = keyed.filter(({ end }) => shared.get(end) === true);
  const byName = new Map(sharing.map(({ draft, key }) => [`${draft.type} ${key}`, draft]));
  for (const { draft: long, key } of sharing) {
    for (let cut = 2; cut <= Math.min(14, key.length - SHORTEST); cut++) {
      const short = byName.get(`${long.type} ${key.slice(cut)}`);
      if (!short || short.id === long.id || short.national) continue;
      const lead = key.slice(0, cut);
      if (EDITION.test(lead) || (lexicon.regions.forms.get(lead) ?? regionChain(lead, lexicon)))
        merged.set(short.id, long);
    }
  }
  return merged;
}

/** 2024年, 第三届: which of a row of events, at its name's start. */
const EDITION = /^(?:(?:19|20)\d\d年?度?|第[一二三四五六七八九十百\d]{1,4}[届次])$/;

/** 浙江省衢州市: two region names in a row. */
function regionChain(text: string, lexicon: Lexicon): boolean {
  const first = lexicon.regions.forms.longestAt(text, 0);
  return first !== null && first.end < text.length && lexicon.regions.forms.get(text.slice(first.end)) !== undefined;
}
