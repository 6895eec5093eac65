import type { EntityId } from '../../../id.ts';
import { checkPage, decodeCursor, pageOf, pagedList } from '../../cursor.ts';
import type { Page, PageRequest, SearchHit, SearchQuery } from '../../port.ts';
import { MATCH_KINDS, hitOf, matchEntity } from '../../search-match.ts';
import { searchPhrase, type Wanted } from '../../search-text.ts';
import { partsOf } from '../cypher/regions.ts';
import { newestSentences, searchPage } from '../cypher/search.ts';
import { got, type Read } from '../read.ts';
import { entityRecord } from '../rows.ts';

/** The server finds, ranks and orders; the matched part of a name or sentence is computed only for the rows of the page. */
export async function search(read: Read, query: SearchQuery, request: PageRequest): Promise<Page<SearchHit>> {
  const list = pagedList('search', query.text, query.types.toSorted(), query.regions.toSorted());
  const phrase = searchPhrase(query.text);
  checkPage(list.name, request);
  const after = request.after === null ? null : decodeCursor(list, request.after, 3);
  // Nothing can be found; still the signal counts.
  if (phrase === null) return await read(partsOf([])).then(() => pageOf<SearchHit>(list, [], false, 0));
  const places = query.regions.length === 0 ? null : await read(partsOf(query.regions));
  const [[total, rows] = [0, []]] = await read(searchPage(phrase, query.types, places, after, request.first));
  const shown = rows.slice(0, request.first).map(([row, rank, sounds]) => {
    const entity = entityRecord(row);
    const match = matchEntity(
      phrase,
      [entity.name, ...entity.aliases].map((text, i) => ({
        text,
        isName: i === 0,
        sounds: sounds[i] ?? '',
        isPlace: entity.type === 'Region' && entity.articles > 0,
      })),
    );
    const kind = MATCH_KINDS[rank];
    if (kind === undefined || (match !== null && 'kind' in match && match.kind !== kind))
      throw new Error(`search: ${entity.id} was found as ${String(kind)}, and matches otherwise`);
    return { entity, kind, rank, match };
  });
  const wanted = shown.flatMap(({ entity, kind, match }): readonly Readonly<{ entity: EntityId; of: Wanted }>[] => {
    if (kind === 'TEXT') return [{ entity: entity.id, of: phrase }];
    return match !== null && 'missing' in match ? [{ entity: entity.id, of: { forms: [], terms: match.missing } }] : [];
  });
  const sentences = new Map(wanted.length === 0 ? [] : await read(newestSentences(wanted)));
  const hits = shown.map(({ entity, kind, match }): SearchHit => {
    const matched = kind !== 'TEXT' && match !== null && 'matched' in match ? match.matched : got(sentences, entity.id);
    return hitOf(phrase, entity, kind, matched);
  });
  return pageOf(
    list,
    hits.map((value, i) => ({ value, keys: [shown[i]?.rank ?? 0, -value.entity.articles, value.entity.id] })),
    rows.length > request.first,
    total,
  );
}
