import type { EntityId } from '../../../id.ts';
import type { EntityType } from '../../../ontology/index.ts';
import type { SortKey } from '../../cursor.ts';
import { MATCH_KINDS, type SearchPhrase, type TokenQuery } from '../../search-text.ts';
import { cypher, type Query } from '../query.ts';
import { entityRow, type EntityRow } from '../rows.ts';
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
 * of a page leave the server.
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
  const branches = [
    `CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', $conjunction) YIELD node AS e RETURN e, false AS inText`,
    ...(sounds
      ? [`CALL db.index.fulltext.queryNodes('${SOUNDS_INDEX}', $prefixes) YIELD node AS e RETURN e, false AS inText`]
      : []),
    ...(phrase.searchesText
      ? [
          `CALL db.index.fulltext.queryNodes('${SENTENCES_INDEX}', $conjunction) YIELD node AS s
${phrase.isExact ? '' : `WITH s WHERE s.folded CONTAINS $whole${inAll('s.folded')}`}
MATCH (s)-[:TELLS_OF]->(e:Entity) RETURN DISTINCT e, true AS inText`,
        ]
      : []),
  ];
  return cypher(
    'search',
    `CALL () {
${branches.join('\nUNION ALL\n')} }
WITH e, max(inText) AS inText ${where(
      types.length === 0 ? null : 'e.type IN $types',
      places === null ? null : 'e.id IN $places OR e.region IN $places',
    )}
WITH e, CASE
  WHEN e.folded[0] = $whole THEN ${RANK.NAME}
  WHEN e.folded[0] STARTS WITH $whole THEN ${RANK.NAME_PREFIX}
  WHEN $whole IN e.folded THEN ${RANK.ALIAS}
  WHEN e.folded[0] CONTAINS $whole${inAll('e.folded[0]')} THEN ${RANK.NAME_PART}
  WHEN any(name IN e.folded WHERE name CONTAINS $whole${inAll('name')}) THEN ${RANK.ALIAS_PART}
  ${sounds ? `WHEN any(sound IN e.sounds WHERE sound =~ $pattern) THEN ${RANK.PINYIN}` : ''}
  WHEN inText THEN ${RANK.TEXT}
END AS rank WHERE rank IS NOT NULL
WITH collect([rank, -e.articles, e.id, e]) AS found
CALL (found) {
UNWIND found AS hit
WITH hit[0] AS rank, hit[1] AS articles, hit[2] AS id, hit[3] AS e
${after === null ? '' : 'WHERE rank > $key0 OR (rank = $key0 AND (articles > $key1 OR (articles = $key1 AND id > $key2)))'}
WITH rank, articles, id, e ORDER BY rank, articles, id LIMIT $limit
RETURN collect([${entityRow('e')}, rank, e.sounds]) AS rows }
RETURN [size(found), rows] AS row`,
    {
      conjunction: conjunction(phrase.tokens),
      prefixes: phrase.pinyinPrefixes.map((prefix) => `${prefix}*`).join(' OR '),
      pattern: sounds ? soundsPattern(phrase.whole) : '',
      whole: phrase.whole,
      terms: phrase.terms,
      types,
      places,
      limit: first + 1,
      ...Object.fromEntries((after ?? []).map((key, i) => [`key${i}`, key])),
    },
  );
}

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
