import { checkPage, decodeCursor, pageOf, pagedList } from '../../cursor.ts';
import type { Page, PageRequest, SearchHit, SearchQuery } from '../../port.ts';
import { MATCH_KINDS, betterMatch, matchName, matchSentence, searchPhrase, type NameMatch } from '../../search-text.ts';
import { partsOf } from '../cypher/regions.ts';
import { newestSentences, searchPage } from '../cypher/search.ts';
import { got, type Read } from '../read.ts';
import { entityRecord } from '../rows.ts';

const TEXT = MATCH_KINDS.indexOf('TEXT');

/** The server finds, ranks and orders; what in a name or sentence matched is told for the rows of the page. */
export async function search(read: Read, query: SearchQuery, request: PageRequest): Promise<Page<SearchHit>> {
  const list = pagedList('search', query.text, query.types.toSorted(), query.regions.toSorted());
  const phrase = searchPhrase(query.text);
  checkPage(list.name, request);
  const after = request.after === null ? null : decodeCursor(list, request.after, 3);
  // Nothing can be found; still the signal counts.
  if (phrase === null) return await read(partsOf([])).then(() => pageOf<SearchHit>(list, [], false, 0));
  const places = query.regions.length === 0 ? null : await read(partsOf(query.regions));
  const [[total, rows] = [0, []]] = await read(searchPage(phrase, query.types, places, after, request.first));
  const shown = rows
    .slice(0, request.first)
    .map(([row, rank, sounds]) => ({ entity: entityRecord(row), rank, sounds }));
  const byText = shown.filter(({ rank }) => rank === TEXT).map(({ entity }) => entity.id);
  const sentences = new Map(byText.length === 0 ? [] : await read(newestSentences(phrase, byText)));
  const hits = shown.map(({ entity, rank, sounds }): SearchHit => {
    if (rank === TEXT) {
      const sentence = got(sentences, entity.id);
      return { entity, kind: 'TEXT', matched: sentence, span: matchSentence(phrase, sentence) };
    }
    const match = [entity.name, ...entity.aliases]
      .map((text, i) => matchName(phrase, { text, isName: i === 0, sounds: sounds[i] ?? '' }))
      .reduce<NameMatch | null>(betterMatch, null);
    if (match?.rank !== rank)
      throw new Error(`search: ${entity.id} was found with rank ${rank}, and matches with ${String(match?.rank)}`);
    return { entity, kind: match.kind, matched: match.matched, span: match.span };
  });
  return pageOf(
    list,
    hits.map((value, i) => ({ value, keys: [shown[i]?.rank ?? 0, -value.entity.articles, value.entity.id] })),
    rows.length > request.first,
    total,
  );
}
