import type { Span } from '../../document/index.ts';
import type { EntityId } from '../../id.ts';
import type { EntityType } from '../../ontology/index.ts';
import { pagedList, pageOfRows } from '../cursor.ts';
import type { Page, PageRequest, SearchHit, SearchQuery } from '../port.ts';
import {
  MATCH_KINDS,
  betterMatch,
  matchName,
  matchSentence,
  searchPhrase,
  type NameMatch,
  type SearchPhrase,
  type TokenQuery,
} from '../search-text.ts';
import { entitiesByRid, got } from './load.ts';
import type { Read } from './read.ts';
import { partsOf } from './regions.ts';

type Candidate = Readonly<{ rid: number; id: EntityId; articles: number; match: NameMatch | null }>;

/**
 * Candidates come from the indexes of names, sounds and sentences; the shared functions of search-text decide. Of the sentences only
 * those of the page are read, for their snippet.
 */
export function search(read: Read, query: SearchQuery, request: PageRequest): Page<SearchHit> {
  const list = pagedList('search', query.text, query.types.toSorted(), query.regions.toSorted());
  const phrase = searchPhrase(query.text);
  const admits = filterOf(read, query);
  const rows = phrase === null ? [] : candidates(read, phrase, admits);
  const text = MATCH_KINDS.indexOf('TEXT');
  return pageOfRows<Candidate, SearchHit>(
    list,
    request,
    rows,
    ({ match, articles, id }) => [match?.rank ?? text, -articles, id],
    (shown) => {
      const records = entitiesByRid(
        read,
        shown.map(({ rid }) => rid),
      );
      return shown.map(({ rid, match }): SearchHit => {
        const entity = got(records, rid);
        if (match !== null) return { entity, kind: match.kind, matched: match.matched, span: match.span };
        const sentence = phrase === null ? null : newestSentence(read, phrase, rid);
        return { entity, kind: 'TEXT', matched: sentence?.text ?? '', span: sentence?.span ?? null };
      });
    },
  );
}

type EntityKey = Readonly<{ rid: number; id: EntityId; type: EntityType; region: number | null; articles: number }>;

function filterOf(read: Read, { types, regions }: SearchQuery): (entity: EntityKey) => boolean {
  const wanted = new Set(types);
  const places = regions.length === 0 ? null : partsOf(read, regions);
  return ({ rid, type, region }) =>
    (wanted.size === 0 || wanted.has(type)) &&
    (places === null || places.has(rid) || (region !== null && places.has(region)));
}

const IN_SENTENCES = `select distinct se.entity from sentence_fts f cross join sentence_entity se on se.sentence = f.rowid
  where sentence_fts match ?`;
const IN_GIVEN_SENTENCES = `select distinct se.entity from json_each(?) hit cross join sentence_entity se on se.sentence = hit.value`;

/** Sentences looked at one by one, for a query with a mark that is in no token (100%, a，b). */
function verifiedSentences({ db, check }: Read, phrase: SearchPhrase): readonly number[] {
  const sentences = db.all<Readonly<{ rid: number; text: string; start: number; end: number }>>(
    `select s.rid, a.text, s.start, s.end from sentence_fts f cross join sentence s on s.rid = f.rowid
     cross join article a on a.rid = s.article where sentence_fts match ?`,
    conjunction(phrase.tokens),
  );
  check();
  return sentences
    .filter(({ text, start, end }) => matchSentence(phrase, text.slice(start, end)) !== null)
    .map(({ rid }) => rid);
}

function candidates(read: Read, phrase: SearchPhrase, admits: (entity: EntityKey) => boolean): readonly Candidate[] {
  const { db, check } = read;
  const found = new Map<number, Candidate>();
  const names = (index: 'name_fts' | 'sound_fts', match: string): void => {
    const rows = db.all<EntityKey & Readonly<{ text: string; name: string; sounds: string }>>(
      `select e.rid, e.id, e.type, e.region, e.articles, e.name, n.text, n.sounds
       from ${index} f cross join name n on n.rid = f.rowid cross join entity e on e.rid = n.entity where ${index} match ?`,
      match,
    );
    check();
    for (const row of rows) {
      if (!admits(row)) continue;
      const match = matchName(phrase, { text: row.text, isName: row.text === row.name, sounds: row.sounds });
      if (match === null) continue;
      const best = betterMatch(found.get(row.rid)?.match ?? null, match);
      found.set(row.rid, { rid: row.rid, id: row.id, articles: row.articles, match: best });
    }
  };
  names('name_fts', conjunction(phrase.tokens));
  if (phrase.pinyinPrefixes.length > 0)
    names('sound_fts', phrase.pinyinPrefixes.map((prefix) => `"${prefix}"*`).join(' OR '));
  if (!phrase.searchesText) return [...found.values()];

  const entities = db.all<EntityKey>(
    `select e.rid, e.id, e.type, e.region, e.articles from (${phrase.isExact ? IN_SENTENCES : IN_GIVEN_SENTENCES}) found
     cross join entity e on e.rid = found.entity`,
    phrase.isExact ? conjunction(phrase.tokens) : JSON.stringify(verifiedSentences(read, phrase)),
  );
  check();
  for (const row of entities)
    if (!found.has(row.rid) && admits(row))
      found.set(row.rid, { rid: row.rid, id: row.id, articles: row.articles, match: null });
  return [...found.values()];
}

/** Tokens are letters and digits, so quoting them leaves nothing of the query language to a user. */
const conjunction = (tokens: readonly TokenQuery[]): string =>
  tokens.map((token) => ('prefix' in token ? `"${token.prefix}"*` : `"${token.phrase.join(' ')}"`)).join(' AND ');

/** The sentence shown for an entity: of its newest article, the first; then by article id. */
function newestSentence(
  { db }: Read,
  phrase: SearchPhrase,
  entity: number,
): Readonly<{ text: string; span: Span }> | null {
  const rows = db.all<Readonly<{ text: string; start: number; end: number }>>(
    `select a.text, s.start, s.end from sentence_entity se join sentence s on s.rid = se.sentence join article a on a.rid = s.article
     where se.entity = ? and s.rid in (select rowid from sentence_fts where sentence_fts match ?)
     order by a.sort_date desc, a.id, s.start, s.end`,
    entity,
    conjunction(phrase.tokens),
  );
  for (const { text, start, end } of rows) {
    const sentence = text.slice(start, end);
    const span = matchSentence(phrase, sentence);
    if (span !== null) return { text: sentence, span };
  }
  return null;
}
