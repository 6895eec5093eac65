import type { EntityId } from '../../../id.ts';
import type { EntityType } from '../../../ontology/index.ts';
import type { SortKey } from '../../cursor.ts';
import { MATCH_KINDS, type SearchPhrase, type TokenQuery } from '../../search-text.ts';
import { cypher, type Query } from '../query.ts';
import { entityRow, type EntityRow } from '../rows.ts';
import { rankOf } from '../tally.ts';
import { where } from './page.ts';
import { NAMES_INDEX, SENTENCES_INDEX, SOUNDS_INDEX } from './schema.ts';

const RANK = Object.fromEntries(MATCH_KINDS.map((kind, rank) => [kind, rank])) as Readonly<
  Record<(typeof MATCH_KINDS)[number], number>
>;

/** A find, its rank, and the sounds of its name and aliases, from which `matchName` tells what matched. */
export type HitRow = readonly [entity: EntityRow, rank: number, sounds: readonly string[]];

/**
 * Entities that answer a phrase. The full-text indexes give all that can match and more; what matches and how is decided here as
 * `matchName` and `matchSentence` decide it, on folded names (`folded`: the name's form, then its aliases'), so that only the rows
 * of a page leave the server. Those told of in sentences come last and are many: where names fill the page they are only counted.
 */
export function searchPage(
  phrase: SearchPhrase,
  types: readonly EntityType[],
  places: readonly EntityId[] | null,
  after: readonly SortKey[] | null,
  first: number,
): Query<readonly [total: number, rows: readonly HitRow[]]> {
  const several = phrase.terms.length > 1;
  const inAll = (text: string): string => (several ? ` OR all(term IN $terms WHERE ${text} CONTAINS term)` : '');
  const sounds = phrase.pinyinPrefixes.length > 0;
  const among = (...conditions: readonly (string | null)[]): string =>
    where(
      ...conditions,
      types.length === 0 ? null : 'e.type IN $types',
      places === null ? null : 'e.id IN $places OR e.region IN $places',
    );
  const named = [
    `CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', $conjunction) YIELD node AS e RETURN e`,
    ...(sounds ? [`CALL db.index.fulltext.queryNodes('${SOUNDS_INDEX}', $prefixes) YIELD node AS e RETURN e`] : []),
  ];
  const told = `CALL (heads) {
CALL db.index.fulltext.queryNodes('${SENTENCES_INDEX}', $conjunction) YIELD node AS s
${phrase.isExact ? '' : `WITH heads, s WHERE s.folded CONTAINS $whole${inAll('s.folded')}`}
MATCH (s)-[:TELLS_OF]->(e)
WITH DISTINCT heads, e ${among('NOT e IN heads')}
RETURN collect(e) AS told }`;
  return cypher(
    'search',
    `CALL () {
CALL () {
${named.join('\nUNION\n')} }
WITH e ${among()}
WITH e, CASE
  WHEN e.folded[0] = $whole THEN ${RANK.NAME}
  WHEN e.folded[0] STARTS WITH $whole THEN ${RANK.NAME_PREFIX}
  WHEN $whole IN e.folded THEN ${RANK.ALIAS}
  WHEN e.folded[0] CONTAINS $whole${inAll('e.folded[0]')} THEN ${RANK.NAME_PART}
  WHEN any(name IN e.folded WHERE name CONTAINS $whole${inAll('name')}) THEN ${RANK.ALIAS_PART}
  ${sounds ? `WHEN any(sound IN e.sounds WHERE sound =~ $pattern) THEN ${RANK.PINYIN}` : ''}
END AS rank WHERE rank IS NOT NULL
RETURN collect([rank, e]) AS named, collect(e) AS heads }
${phrase.searchesText ? told : 'WITH named, [] AS told'}
WITH size(named) + size(told) AS total, told, ${after === null ? 'named' : `[hit IN named WHERE ${LATER}]`} AS named
CALL (named, told) {
UNWIND named + CASE WHEN size(named) >= $limit THEN [] ELSE [e IN told | [${RANK.TEXT}, e]] END AS hit
WITH hit ${after === null ? '' : `WHERE ${LATER}`}
WITH hit[0] AS rank, hit[1] AS e
WITH rank, e ORDER BY rank, e.rank LIMIT $limit
RETURN collect([${entityRow('e')}, rank, e.sounds]) AS rows }
RETURN [total, rows] AS row`,
    {
      conjunction: conjunction(phrase.tokens),
      prefixes: phrase.pinyinPrefixes.map((prefix) => `${prefix}*`).join(' OR '),
      pattern: sounds ? soundsPattern(phrase.whole) : '',
      whole: phrase.whole,
      terms: phrase.terms,
      types,
      places,
      limit: first + 1,
      ...(after === null ? {} : { afterRank: Number(after[0]), after: rankOf(-Number(after[1]), String(after[2])) }),
    },
  );
}

/** A cursor has the articles and the id, as everywhere; the node has both in one. */
const LATER = '(hit[0] > $afterRank OR (hit[0] = $afterRank AND hit[1].rank > $after))';

/** All of them: tokens are letters, digits and marks, so that nothing of Lucene's language can come from a user. */
const conjunction = (tokens: readonly TokenQuery[]): string =>
  tokens.map((token) => ('prefix' in token ? `+${token.prefix}*` : `+"${token.phrase.join(' ')}"`)).join(' ');

/** Syllables joined by spaces answer letters that begin at a syllable: in full, or each the initial of a syllable. */
function soundsPattern(letters: string): string {
  const full = [...letters].join(' ?');
  const initials = [...letters].join('[a-z0-9]* ');
  return `(?:.* )?(?:${full}|${initials}).*`;
}

/** The sentence shown for an entity: of its newest article, the first; then by article id. */
export const newestSentences = (
  phrase: SearchPhrase,
  entities: readonly EntityId[],
): Query<readonly [entity: EntityId, sentence: string]> =>
  cypher(
    'newestSentences',
    `UNWIND $entities AS id
MATCH (:Entity {id: id})<-[:TELLS_OF]-(s:Sentence)
WHERE s.folded CONTAINS $whole${phrase.terms.length > 1 ? ' OR all(term IN $terms WHERE s.folded CONTAINS term)' : ''}
WITH id, s ORDER BY s.sortDate DESC, s.article, s.start, s.end
WITH id, head(collect(s.text)) AS sentence
RETURN [id, sentence] AS row`,
    { entities, whole: phrase.whole, terms: phrase.terms },
  );
