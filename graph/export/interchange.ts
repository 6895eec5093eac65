import { APPROXIMATION_OF, type ArticleGraph } from '../resolve/index.ts';

/**
 * A decomposition in the interchange format that the scorer reads: entities, relations with their evidence, indicators. The format's
 * aliases are all that the article calls an entity, 全市 too, which is none of its names elsewhere; a relation that several sentences
 * say is given once, with the surest of them. Offsets count UTF-16 units, half-open.
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
    const key = `${statement.subject} ${statement.predicate} ${statement.object}`;
    const known = surest.get(key);
    if (!known || known.confidence < statement.confidence) surest.set(key, statement);
  }
  return {
    id: graph.article.id,
    title: graph.article.title,
    publishedOn: graph.article.publishedOn,
    extractor: graph.extractor,
    issue: graph.issue,
    text,
    entities: graph.entities.map(({ id, type, name, aliases, region, code, level }) => ({
      id,
      type,
      name,
      aliases: [...new Set([...aliases, ...(wordsOf.get(id) ?? [])])].filter((word) => word !== name),
      region,
      code,
      level,
      mentions: mentionsOf.get(id) ?? [],
    })),
    relations: [...surest.values()].map(
      ({ subject, predicate, object, evidence, eventDate, planned, confidence, rule }) => ({
        subject,
        predicate,
        object,
        evidence,
        eventDate,
        planned,
        confidence,
        rule,
      }),
    ),
    indicators: graph.indicators.map(({ subject, metric, value, unit, bound, period, evidence }) => ({
      subject,
      metric,
      value,
      unit,
      approximation: APPROXIMATION_OF[bound],
      bound,
      period,
      evidence,
    })),
  };
}
