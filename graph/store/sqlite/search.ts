import type { EntityId } from '../../id.ts';
import type { EntityType } from '../../ontology/index.ts';
import { pagedList, pageOfRows } from '../cursor.ts';
import type { MatchKind, Page, PageRequest, SearchHit, SearchQuery } from '../port.ts';
import { hitOf, matchEntity, rankOfKind, sentenceHas, type SearchableName } from '../search-match.ts';
import { searchPhrase, type SearchPhrase, type SearchTerm, type TokenQuery, type Wanted } from '../search-text.ts';
import { entitiesByRid, got } from './load.ts';
import type { Read } from './read.ts';
import { partsOf } from './regions.ts';

/** What answers: a name, or a sentence that has what is wanted and is looked up when it is shown. */
type Answer = Readonly<{ kind: MatchKind; matched: string }> | Readonly<{ kind: MatchKind; wanted: Wanted }>;
type Candidate = Readonly<{ rid: number; id: EntityId; articles: number; answer: Answer }>;

/**
 * Candidates come from the indexes of names, sounds and sentences; the shared functions of search-match decide. Of the sentences only
 * those of the page are read, for their snippet.
 */
export function search(read: Read, query: SearchQuery, request: PageRequest): Page<SearchHit> {
  const list = pagedList('search', query.text, query.types.toSorted(), query.regions.toSorted());
  const phrase = searchPhrase(query.text);
  const rows = phrase === null ? [] : candidates(read, phrase, filterOf(read, query));
  return pageOfRows<Candidate, SearchHit>(
    list,
    request,
    rows,
    ({ answer, articles, id }) => [rankOfKind(answer.kind), -articles, id],
    (shown) => {
      const records = entitiesByRid(
        read,
        shown.map(({ rid }) => rid),
      );
      return shown.flatMap(({ rid, answer }) => {
        const matched = 'matched' in answer ? answer.matched : newestSentence(read, answer.wanted, rid);
        return phrase === null ? [] : [hitOf(phrase, got(records, rid), answer.kind, matched)];
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

type NameRow = EntityKey & Readonly<{ text: string; name: string; sounds: string }>;

function candidates(read: Read, phrase: SearchPhrase, admits: (entity: EntityKey) => boolean): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  /** Those with some of the words in their names, by the words that they lack. */
  const partial = new Map<string, Readonly<{ missing: readonly SearchTerm[]; entities: NameRow[] }>>();
  for (const rows of namesOf(read, phrase, admits).values()) {
    const [row] = rows;
    if (row === undefined) continue;
    const match = matchEntity(phrase, rows.map(searchable));
    if (match === null) continue;
    if ('kind' in match) found.set(row.rid, candidate(row, match));
    else {
      const key = match.missing.map(({ forms }) => forms[0]).join(' ');
      const group = partial.get(key) ?? { missing: match.missing, entities: [] };
      group.entities.push(row);
      partial.set(key, group);
    }
  }
  for (const { missing, entities } of partial.values()) {
    const wanted: Wanted = { forms: [], terms: missing };
    const told = new Set(toldIn(read, wanted, phrase.isExact).map(({ rid }) => rid));
    for (const row of entities)
      if (told.has(row.rid)) found.set(row.rid, candidate(row, { kind: 'NAME_AND_TEXT', wanted }));
  }
  if (phrase.searchesText)
    for (const row of toldIn(read, phrase, phrase.isExact))
      if (!found.has(row.rid) && admits(row)) found.set(row.rid, candidate(row, { kind: 'TEXT', wanted: phrase }));
  return [...found.values()];
}

const candidate = ({ rid, id, articles }: EntityKey, answer: Answer): Candidate => ({ rid, id, articles, answer });

const searchable = ({ text, name, sounds, type, articles }: NameRow): SearchableName => ({
  text,
  isName: text === name,
  sounds,
  isPlace: type === 'Region' && articles > 0,
});

/** The names that may answer, by entity. */
function namesOf(
  { db, check }: Read,
  phrase: SearchPhrase,
  admits: (entity: EntityKey) => boolean,
): ReadonlyMap<number, readonly NameRow[]> {
  const byEntity = new Map<number, NameRow[]>();
  const add = (index: 'name_fts' | 'sound_fts', match: string): void => {
    const rows = db.all<NameRow>(
      `select e.rid, e.id, e.type, e.region, e.articles, e.name, n.text, n.sounds
       from ${index} f cross join name n on n.rid = f.rowid cross join entity e on e.rid = n.entity where ${index} match ?`,
      match,
    );
    check();
    for (const row of rows) {
      if (!admits(row)) continue;
      const names = byEntity.get(row.rid);
      if (names === undefined) byEntity.set(row.rid, [row]);
      else names.push(row);
    }
  };
  // An entity may have each word in another of its names.
  add('name_fts', phrase.terms.map(matchTerm).join(' OR '));
  if (phrase.pinyinPrefixes.length > 0)
    add('sound_fts', phrase.pinyinPrefixes.map((prefix) => `"${prefix}"*`).join(' OR '));
  return byEntity;
}

const IN_SENTENCES = `select distinct se.entity from sentence_fts f cross join sentence_entity se on se.sentence = f.rowid
  where sentence_fts match ?`;
const IN_GIVEN_SENTENCES = `select distinct se.entity from json_each(?) hit cross join sentence_entity se on se.sentence = hit.value`;

/** The entities of sentences that have what is wanted. */
function toldIn(read: Read, wanted: Wanted, isExact: boolean): readonly EntityKey[] {
  const entities = read.db.all<EntityKey>(
    `select e.rid, e.id, e.type, e.region, e.articles from (${isExact ? IN_SENTENCES : IN_GIVEN_SENTENCES}) found
     cross join entity e on e.rid = found.entity`,
    isExact ? matchAll(wanted) : JSON.stringify(verifiedSentences(read, wanted)),
  );
  read.check();
  return entities;
}

/** Sentences looked at one by one, for a query with a mark that is in no token (100%, a，b). */
function verifiedSentences({ db, check }: Read, wanted: Wanted): readonly number[] {
  const sentences = db.all<Readonly<{ rid: number; text: string; start: number; end: number }>>(
    `select s.rid, a.text, s.start, s.end from sentence_fts f cross join sentence s on s.rid = f.rowid
     cross join article a on a.rid = s.article where sentence_fts match ?`,
    matchAll(wanted),
  );
  check();
  return sentences.filter(({ text, start, end }) => sentenceHas(wanted, text.slice(start, end))).map(({ rid }) => rid);
}

const matchAll = ({ terms }: Wanted): string => terms.map((term) => `(${matchTerm(term)})`).join(' AND ');

const matchTerm = ({ tokens }: SearchTerm): string => tokens.map((form) => `(${conjunction(form)})`).join(' OR ');

/** Tokens are letters and digits, so quoting them leaves nothing of the query language to a user. */
const conjunction = (tokens: readonly TokenQuery[]): string =>
  tokens.map((token) => ('prefix' in token ? `"${token.prefix}"*` : `"${token.phrase.join(' ')}"`)).join(' AND ');

/** The sentence shown for an entity: of its newest article, the first; then by article id. */
function newestSentence({ db }: Read, wanted: Wanted, entity: number): string {
  const rows = db.all<Readonly<{ text: string; start: number; end: number }>>(
    `select a.text, s.start, s.end from sentence_entity se join sentence s on s.rid = se.sentence join article a on a.rid = s.article
     where se.entity = ? and s.rid in (select rowid from sentence_fts where sentence_fts match ?)
     order by a.sort_date desc, a.id, s.start, s.end`,
    entity,
    matchAll(wanted),
  );
  const sentences = rows.map(({ text, start, end }) => text.slice(start, end));
  return sentences.find((sentence) => sentenceHas(wanted, sentence)) ?? '';
}
