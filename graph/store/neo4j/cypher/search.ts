import type { EntityId } from '../../../id.ts';
import type { EntityType } from '../../../ontology/index.ts';
import type { SortKey } from '../../cursor.ts';
import { MATCH_KINDS } from '../../search-match.ts';
import { tells, type SearchPhrase, type SearchTerm, type TokenQuery, type Wanted } from '../../search-text.ts';
import { cypher, type Parameters, type Query } from '../query.ts';
import { entityRow, type EntityRow } from '../rows.ts';
import { rankOf } from '../tally.ts';
import { where } from './page.ts';
import { NAMES_INDEX, SENTENCES_INDEX, SOUNDS_INDEX } from './schema.ts';

const RANK = Object.fromEntries(MATCH_KINDS.map((kind, rank) => [kind, rank])) as Readonly<
  Record<(typeof MATCH_KINDS)[number], number>
>;

/** A find, its rank, and the sounds of its name and aliases, from which `matchEntity` tells what matched. */
export type HitRow = readonly [entity: EntityRow, rank: number, sounds: readonly string[]];

const hasTerm = (text: string, term: string): string => `any(form IN ${term} WHERE ${text} CONTAINS form)`;
/** Whether a folded text has one of the forms, else every word. */
const has = (text: string, forms: string, terms: string): string =>
  `(any(form IN ${forms} WHERE ${text} CONTAINS form) OR all(term IN ${terms} WHERE ${hasTerm(text, 'term')}))`;

/**
 * Entities that answer a phrase. The full-text indexes give all that can match and more; what matches and how is decided here as
 * `matchEntity` and `sentenceHas` decide it, on folded names (`folded`: the name's form, then its aliases'), so that only the rows
 * of a page leave the server. Those found in sentences come last and are many: where names fill the page they are only counted.
 */
export function searchPage(
  phrase: SearchPhrase,
  types: readonly EntityType[],
  places: readonly EntityId[] | null,
  after: readonly SortKey[] | null,
  first: number,
): Query<readonly [total: number, rows: readonly HitRow[]]> {
  const several = phrase.terms.length > 1;
  const sounds = phrase.pinyinPrefixes.length > 0;
  const inQuery = (text: string): string => has(text, '$forms', '$terms');
  const among = (...conditions: readonly (string | null)[]): string =>
    where(
      ...conditions,
      types.length === 0 ? null : 'e.type IN $types',
      places === null ? null : 'e.id IN $places OR e.region IN $places',
    );
  const named = [
    `CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', $anyTerm) YIELD node AS e RETURN e`,
    ...(sounds ? [`CALL db.index.fulltext.queryNodes('${SOUNDS_INDEX}', $prefixes) YIELD node AS e RETURN e`] : []),
  ];
  const told = `CALL (heads) {
CALL db.index.fulltext.queryNodes('${SENTENCES_INDEX}', $allTerms) YIELD node AS s
${phrase.isExact ? '' : `WITH heads, s WHERE ${inQuery('s.folded')}`}
MATCH (s)-[:TELLS_OF]->(e)
WITH DISTINCT heads, e ${among('NOT e IN heads')}
RETURN collect(e) AS told }`;
  return cypher(
    'search',
    `CALL () {
CALL () {
${named.join('\nUNION\n')} }
WITH e ${among()}
${several ? `WITH e, [term IN $terms WHERE none(name IN e.folded WHERE ${hasTerm('name', 'term')})] AS missing` : ''}
WITH e, CASE
  WHEN e.type = 'Region' AND e.articles > 0 AND e.folded[0] IN $called THEN ${RANK.REGION}
  WHEN e.folded[0] IN $forms THEN ${RANK.NAME}
  WHEN any(form IN $forms WHERE e.folded[0] STARTS WITH form) THEN ${RANK.NAME_PREFIX}
  WHEN any(form IN $forms WHERE form IN e.folded) THEN ${RANK.ALIAS}
  WHEN ${inQuery('e.folded[0]')} THEN ${RANK.NAME_PART}
  WHEN any(name IN e.folded WHERE ${inQuery('name')})${several ? ' OR size(missing) = 0' : ''} THEN ${RANK.ALIAS_PART}
  ${sounds ? `WHEN any(sound IN e.sounds WHERE sound =~ $pattern) THEN ${RANK.PINYIN}` : ''}
  ${phrase.spreads ? `WHEN ${SPREAD} THEN ${RANK.NAME_AND_TEXT}` : ''}
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
      anyTerm: phrase.terms.map((term) => `(${termQuery(term)})`).join(' '),
      allTerms: phrase.terms.map((term) => `+(${termQuery(term)})`).join(' '),
      prefixes: phrase.pinyinPrefixes.map((prefix) => `${prefix}*`).join(' OR '),
      pattern: sounds ? soundsPattern(phrase.whole) : '',
      called: phrase.places,
      ...wantedParameters(phrase),
      telling: phrase.terms.filter(tells).map(({ forms }) => forms),
      types,
      places,
      limit: first + 1,
      ...(after === null ? {} : { afterRank: Number(after[0]), after: rankOf(-Number(after[1]), String(after[2])) }),
    },
  );
}

/** The names have some of the words, and one sentence the others. */
const SPREAD = `size(missing) < size($terms) AND all(term IN missing WHERE term IN $telling)
    AND EXISTS { (e)<-[:TELLS_OF]-(s:Sentence) WHERE all(term IN missing WHERE ${hasTerm('s.folded', 'term')}) }`;

/** A cursor has the articles and the id, as everywhere; the node has both in one. */
const LATER = '(hit[0] > $afterRank OR (hit[0] = $afterRank AND hit[1].rank > $after))';

const wantedParameters = ({ forms, terms }: Wanted): Parameters => ({ forms, terms: terms.map((term) => term.forms) });

/** Tokens are letters, digits and marks, so that nothing of Lucene's language can come from a user. */
const termQuery = ({ tokens }: SearchTerm): string => tokens.map((form) => `(${conjunction(form)})`).join(' ');
const conjunction = (tokens: readonly TokenQuery[]): string =>
  tokens.map((token) => ('prefix' in token ? `+${token.prefix}*` : `+"${token.phrase.join(' ')}"`)).join(' ');

/** Syllables joined by spaces answer letters that begin at a syllable: in full, or each the initial of a syllable. */
function soundsPattern(letters: string): string {
  const full = [...letters].join(' ?');
  const initials = [...letters].join('[a-z0-9]* ');
  return `(?:.* )?(?:${full}|${initials}).*`;
}

/** The sentence shown for an entity, which has what is wanted of it: of its newest article, the first; then by article id. */
export const newestSentences = (
  wanted: readonly Readonly<{ entity: EntityId; of: Wanted }>[],
): Query<readonly [entity: EntityId, sentence: string]> =>
  cypher(
    'newestSentences',
    `UNWIND $wanted AS row
MATCH (:Entity {id: row.entity})<-[:TELLS_OF]-(s:Sentence)
WHERE ${has('s.folded', 'row.forms', 'row.terms')}
WITH row, s ORDER BY s.sortDate DESC, s.article, s.start, s.end
WITH row, head(collect(s.text)) AS sentence
RETURN [row.entity, sentence] AS row`,
    { wanted: wanted.map(({ entity, of }) => ({ entity, ...wantedParameters(of) })) },
  );
