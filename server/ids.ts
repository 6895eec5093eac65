import type { ArticleId, Id, IndicatorId } from '../graph/index.ts';

/**
 * The ids of the API are the store's own: computed from what a thing is, so a link lasts. Clients must not read anything in them.
 * Only an indicator, which the store knows by its article alone, carries its article's id.
 */
const SEPARATOR = '~';

/** An id as a client sent it. Whether it names anything is the store's to say. */
export const asId = <Kind extends string>(id: string): Id<Kind> => id as Id<Kind>;

/** The global id of an indicator. */
export const indicatorNodeId = (id: IndicatorId, article: ArticleId): string => `${article}${SEPARATOR}${id}`;

/** Article and id of an indicator's global id, or null if the id is of another kind. */
export function readIndicatorNodeId(id: string): Readonly<{ article: ArticleId; indicator: IndicatorId }> | null {
  const at = id.indexOf(SEPARATOR);
  return at < 0 ? null : { article: asId(id.slice(0, at)), indicator: asId(id.slice(at + SEPARATOR.length)) };
}
