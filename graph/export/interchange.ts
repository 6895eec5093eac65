import type { PartialDate } from '../document/index.ts';
import { order } from '../order.ts';
import { APPROXIMATION_OF, type ArticleGraph, type Statement } from '../resolve/index.ts';

/**
 * A decomposition in the interchange format that the scorer reads: entities, relations with their evidence, indicators. The format's
 * aliases are all that the article calls an entity, 全市 included, which is not one of its names elsewhere; a relation that several sentences
 * say is given once, with the surest of them. A range, and a change from–to, is two rows, one for each end. The first and last dates of an
 * entity or a relation are those of events that statements date; that of publication is the article's. Offsets count UTF-16 units, half-open.
 */
export function interchange(graphs: readonly ArticleGraph[]): unknown {
  return { articles: graphs.map(articleOf) };
}

function articleOf(graph: ArticleGraph): unknown {
  const { text } = graph.article;
  const mentionsOf = new Map<string, { start: number; end: number }[]>();
  const wordsOf = new Map<string, Set<string>>();
  for (const { entity, start, end } of graph.mentions) {
    wordsOf.set(entity, (wordsOf.get(entity) ?? new Set()).add(text.slice(start, end).replace(/\s+/g, '')));
    const list = mentionsOf.get(entity) ?? [];
    list.push({ start, end });
    mentionsOf.set(entity, list);
  }
  const surest = new Map<string, ArticleGraph['statements'][number]>();
  for (const statement of graph.statements) {
    const key = relationOf(statement);
    const known = surest.get(key);
    if (!known || known.confidence < statement.confidence) surest.set(key, statement);
  }
  const datesOf = eventDates(graph, ({ subject, object }) => [subject, object]);
  const relationDates = eventDates(graph, (statement) => [relationOf(statement)]);
  return {
    id: graph.article.id,
    title: graph.article.title,
    publishedOn: graph.article.publishedOn,
    extractor: graph.extractor,
    issue: graph.issue,
    text,
    pages: graph.article.pages,
    notices: graph.notices,
    entities: graph.entities.map(({ id, type, name, aliases, region, code, level }) => ({
      id,
      type,
      name,
      aliases: [...new Set([...aliases, ...(wordsOf.get(id) ?? [])])].filter((word) => word !== name),
      region,
      code,
      level,
      mentions: mentionsOf.get(id) ?? [],
      ...(datesOf.get(id) ?? UNDATED),
    })),
    relations: [...surest].map(
      ([relation, { subject, predicate, object, evidence, antecedent, eventDate, planned, confidence, rule }]) => ({
        subject,
        predicate,
        object,
        evidence,
        antecedent,
        eventDate,
        ...(relationDates.get(relation) ?? UNDATED),
        planned,
        confidence,
        rule,
      }),
    ),
    indicators: graph.indicators.flatMap(
      ({ id, subject, metric, value, upTo, unit, bound, change, period, periodStart, evidence }) =>
        (upTo === null ? [value] : [value, upTo]).map((end) => ({
          id,
          subject,
          metric,
          value: end,
          unit,
          approximation: APPROXIMATION_OF[bound],
          bound,
          change,
          range: upTo === null ? null : [value, upTo],
          period,
          periodStart,
          evidence,
        })),
    ),
  };
}

type EventDates = Readonly<{ firstEventDate: PartialDate | null; lastEventDate: PartialDate | null }>;
const UNDATED: EventDates = { firstEventDate: null, lastEventDate: null };

/** The dates of what statements say about things, for the things that the text dates. */
function eventDates(
  { statements }: ArticleGraph,
  thingsOf: (statement: Statement) => readonly string[],
): ReadonlyMap<string, EventDates> {
  const found = new Map<string, EventDates>();
  for (const statement of statements.toSorted(byEventDate)) {
    const { eventDate } = statement;
    if (eventDate === null) continue;
    for (const thing of thingsOf(statement))
      found.set(thing, { firstEventDate: found.get(thing)?.firstEventDate ?? eventDate, lastEventDate: eventDate });
  }
  return found;
}

const byEventDate = (a: Statement, b: Statement): number => order(a.eventDate ?? '', b.eventDate ?? '');
const relationOf = ({ subject, predicate, object }: Statement): string => `${subject} ${predicate} ${object}`;
