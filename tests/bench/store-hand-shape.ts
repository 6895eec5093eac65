import { RELATION_TYPE_NAMES, type Page } from '../../graph/index.ts';
import { SYMMETRIC } from '../../graph/store/neo4j/cypher/names.ts';

/**
 * What someone would write by hand for one question, to hold the adapter against: it fetches the same fields in the same order, with
 * the total where the port promises one, and its rows are compared with the adapter's.
 */
export type HandWritten = Readonly<{
  text: string;
  parameters: Readonly<Record<string, unknown>>;
  /** The adapter's answer as the rows (`row`) of this query. */
  rows: (answer: never) => readonly unknown[];
}>;

export const ALL = RELATION_TYPE_NAMES.join('|');
export const IS_SYMMETRIC = `type(r) IN [${SYMMETRIC.map((type) => `'${type}'`).join(', ')}]`;
export const entity = (e: string): string =>
  `${e} {.id, .type, .name, .aliases, .region, .code, .level, .articles, .degree, .firstDate, .lastDate, .firstEventDate, .lastEventDate}`;
export const relation = (r: string): string =>
  `${r} {.id, subject: startNode(${r}).id, predicate: type(${r}), object: endNode(${r}).id, .weight, .articles, .firstDate, .lastDate, .firstEventDate, .lastEventDate}`;
export const STATEMENT = `s {.id, .subject, .predicate, .object, evidence: {start: s.start, end: s.end}, .eventDate, .planned, .confidence, .rule,
  .relation, article: a.id, articleTitle: a.title, publishedOn: a.publishedOn, .quote}`;

/** Each row of a page with the total. */
export const page = ({ total, items }: Page<unknown>): readonly unknown[] =>
  items.map(({ value }) => ({ value, total }));
/** A page of `collected`, one value of `shown` a row. */
export const paged = (collected: string, bind: string, then: string, shown: string, first = 50): string =>
  `WITH collect(${collected}) AS found WITH size(found) AS total, found[..${first}] AS page UNWIND page AS ${bind}
    ${then} RETURN {value: ${shown}, total: total} AS row`;
