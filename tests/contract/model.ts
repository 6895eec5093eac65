import {
  RELATION_TYPES,
  RELATION_TYPE_NAMES,
  ENTITY_TYPE_NAMES,
  factsOf,
  likenessOf,
  type ArticleFilter,
  type ArticleGraph,
  type ArticleRecord,
  type Between,
  type Entity,
  type EntityId,
  type EntityRecord,
  type EntityType,
  type IndicatorRecord,
  type IssueRecord,
  type MentionRecord,
  type RelationId,
  type RelationRecord,
  type Review,
  type SearchHit,
  type SearchQuery,
  type Span,
  type StatementFilter,
  type StatementRecord,
  type Statistics,
} from '../../graph/index.ts';
import { loadLexicon } from '../../graph/lexicon/index.ts';
import { relationId } from '../../graph/store/normal.ts';
import { syllables } from '../../graph/store/pinyin.ts';
import { foldText } from '../../graph/store/fold.ts';
import { hitOf, matchEntity, sentenceHas } from '../../graph/store/search-match.ts';
import { searchPhrase, type Wanted } from '../../graph/store/search-text.ts';
import { sentencesOf } from '../../graph/store/sentence.ts';

/**
 * The oracle: the port's definitions over a list of articles, by scanning them all, with no index, no running count and no SQL. A
 * store is right when it says the same.
 */
export type Model = Readonly<{ graphs: readonly ArticleGraph[] }>;

export const by =
  <T>(...keys: readonly ((item: T) => string | number)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };

/** Descending order of dates with null last: each character turned over. */
const newestFirst = (date: string | null): string =>
  date === null ? '~' : [...date.padEnd(10, '\0')].map((c) => String.fromCharCode(126 - c.charCodeAt(0))).join('');

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
const least = (dates: readonly (string | null)[]): string | null =>
  dates.filter((date) => date !== null).sort()[0] ?? null;
const most = (dates: readonly (string | null)[]): string | null =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;

const elect = (values: readonly (string | null)[], longest: boolean): string | null => {
  const given = values.filter((value) => value !== null);
  const votes = (value: string): number => given.filter((other) => other === value).length;
  return (
    distinct(given).toSorted(
      by(
        (v) => -votes(v),
        (v) => (longest ? -v.length : 0),
        (v) => v,
      ),
    )[0] ?? null
  );
};

/** Both as spans of days: they overlap. */
export function isIn(date: string | null, between: Between | null): boolean {
  if (between === null || (between.from === null && between.to === null)) return true;
  if (date === null) return false;
  const first = (d: string): string => `${d}-01-01`.slice(0, 10);
  const last = (d: string): string => (d.length === 4 ? `${d}-12-31` : d.length === 7 ? `${d}-31` : d);
  return (
    (between.from === null || last(date) >= first(between.from)) &&
    (between.to === null || first(date) <= last(between.to))
  );
}

export function statementRecords({ graphs }: Model): readonly StatementRecord[] {
  return graphs
    .flatMap(({ article, statements }) =>
      statements.map((statement): StatementRecord => {
        const flip = RELATION_TYPES[statement.predicate].symmetric && statement.object < statement.subject;
        const [subject, object] = flip ? [statement.object, statement.subject] : [statement.subject, statement.object];
        return {
          ...statement,
          subject,
          object,
          relation: relationId(subject, statement.predicate, object),
          article: article.id,
          articleTitle: article.title,
          publishedOn: article.publishedOn,
          quote: article.text.slice(statement.evidence.start, statement.evidence.end),
          antecedentQuote: sentenceOf(article.text, statement.antecedent),
        };
      }),
    )
    .toSorted(
      by(
        (s) => effective(s) ?? '~',
        (s) => s.id,
      ),
    );
}
export const effective = (s: StatementRecord): string | null => s.eventDate ?? s.publishedOn;

export const statements = (model: Model, filter: StatementFilter): readonly StatementRecord[] =>
  statementRecords(model).filter(
    (s) =>
      (filter.relation === null || s.relation === filter.relation) &&
      (filter.article === null || s.article === filter.article) &&
      (filter.entity === null || s.subject === filter.entity || s.object === filter.entity) &&
      isIn(effective(s), filter.between),
  );

export function relationRecords(model: Model): readonly RelationRecord[] {
  const all = statementRecords(model);
  return distinct(all.map((s) => s.relation)).map((id): RelationRecord => {
    const own = all.filter((s) => s.relation === id);
    const [first] = own;
    if (first === undefined) throw new Error('no statement');
    return {
      id,
      subject: first.subject,
      predicate: first.predicate,
      object: first.object,
      weight: own.length,
      articles: distinct(own.map((s) => s.article)).length,
      firstDate: least(own.map(effective)),
      lastDate: most(own.map(effective)),
      firstEventDate: least(own.map((s) => s.eventDate)),
      lastEventDate: most(own.map((s) => s.eventDate)),
    };
  });
}

/** Relations with a statement in the range. */
export const relationsIn = (model: Model, between: Between | null): readonly RelationRecord[] => {
  const all = statementRecords(model);
  return relationRecords(model).filter((r) => all.some((s) => s.relation === r.id && isIn(effective(s), between)));
};

const mentionsIn = (graph: ArticleGraph, id: EntityId): boolean => graph.mentions.some((m) => m.entity === id);

/** Most articles first, then id. */
export function entityRecords(model: Model): readonly EntityRecord[] {
  const { graphs } = model;
  const relations = relationRecords(model);
  const all = statementRecords(model);
  return distinct(graphs.flatMap((graph) => graph.entities.map((e) => e.id)))
    .map((id): EntityRecord => {
      const readings = graphs.flatMap((graph) => graph.entities.filter((e) => e.id === id));
      const pick = <K extends keyof Entity>(key: K): readonly Entity[K][] => readings.map((reading) => reading[key]);
      const name = elect(pick('name'), true) ?? '';
      const own = all.filter((s) => s.subject === id || s.object === id);
      const dates = own.map(effective);
      const articles = graphs.filter((graph) => mentionsIn(graph, id));
      const fallback = articles.map(({ article }) => article.publishedOn);
      const neighbours = relations.flatMap((r) => (r.subject === id ? [r.object] : r.object === id ? [r.subject] : []));
      return {
        id,
        type: pick('type')[0] ?? 'Region',
        name,
        aliases: distinct(readings.flatMap((r) => [r.name, ...r.aliases]))
          .filter((other) => other !== name)
          .toSorted(),
        region: elect(pick('region'), false) as EntityId | null,
        code: elect(pick('code'), false),
        level: elect(pick('level'), false) as Entity['level'],
        articles: articles.length,
        degree: distinct(neighbours).length,
        firstDate: least(dates) ?? least(fallback),
        lastDate: most(dates) ?? most(fallback),
        firstEventDate: least(own.map((s) => s.eventDate)),
        lastEventDate: most(own.map((s) => s.eventDate)),
      };
    })
    .toSorted(
      by(
        (e) => -e.articles,
        (e) => e.id,
      ),
    );
}

export function issueRecords({ graphs }: Model): readonly IssueRecord[] {
  return distinct(graphs.map(({ issue }) => issue.id))
    .map((id): IssueRecord => {
      const heads = graphs.filter(({ issue }) => issue.id === id).map(({ issue }) => issue);
      const text = (head: (typeof heads)[number]): string =>
        JSON.stringify([head.id, head.title, head.year, head.number, head.publisher, head.editor, head.publishedOn]);
      const chosen = elect(heads.map(text), true);
      const [first] = heads;
      if (first === undefined) throw new Error('no head');
      return { issue: heads.find((head) => text(head) === chosen) ?? first, articles: heads.length };
    })
    .toSorted(
      by(
        ({ issue }) => newestFirst(issue.publishedOn),
        ({ issue }) => issue.id,
      ),
    );
}

export function articleRecords(model: Model, filter: ArticleFilter): readonly ArticleRecord[] {
  const issues = issueRecords(model);
  return model.graphs
    .filter(
      (graph) =>
        (filter.issue === null || graph.issue.id === filter.issue) &&
        (filter.entity === null || mentionsIn(graph, filter.entity)) &&
        isIn(graph.article.publishedOn, filter.between),
    )
    .map((graph) => ({
      article: graph.article,
      issue: issues.find(({ issue }) => issue.id === graph.issue.id)?.issue ?? graph.issue,
      source: graph.source,
      extractor: graph.extractor,
      entities: graph.entities.length,
      statements: graph.statements.length,
      indicators: graph.indicators.length,
    }))
    .toSorted(
      by(
        ({ article }) => newestFirst(article.publishedOn),
        ({ issue }) => issue.id,
        ({ article }) => article.ordinal,
        ({ article }) => article.id,
      ),
    );
}

export const mentionRecords = ({ graphs }: Model, entity: EntityId): readonly MentionRecord[] =>
  graphs
    .flatMap(({ article, mentions }) =>
      mentions
        .filter((mention) => mention.entity === entity)
        .map(({ start, end, rule }): MentionRecord => {
          const sentence = sentencesOf(article.text)({ start, end });
          return {
            entity,
            article: article.id,
            articleTitle: article.title,
            publishedOn: article.publishedOn,
            span: { start, end },
            sentence: article.text.slice(sentence.start, sentence.end),
            inSentence: { start: start - sentence.start, end: end - sentence.start },
            rule,
          };
        }),
    )
    .toSorted(
      by(
        (m) => newestFirst(m.publishedOn),
        (m) => m.article,
        (m) => m.span.start,
        (m) => m.span.end,
      ),
    );

export const indicatorRecords = ({ graphs }: Model, entity: EntityId | null): readonly IndicatorRecord[] =>
  graphs
    .flatMap(({ article, indicators }) =>
      indicators
        .filter(({ subject }) => entity === null || subject === entity)
        .map((indicator) => ({
          ...indicator,
          article: article.id,
          articleTitle: article.title,
          publishedOn: article.publishedOn,
          quote: article.text.slice(indicator.evidence.start, indicator.evidence.end),
        })),
    )
    .toSorted(
      by(
        (i) => newestFirst(i.publishedOn),
        (i) => i.article,
        (i) => i.evidence.start,
        (i) => i.evidence.end,
        (i) => i.id,
      ),
    );

function sentenceOf(text: string, span: Span | null): string | null {
  if (span === null) return null;
  const { start, end } = sentencesOf(text)(span);
  return text.slice(start, end);
}

/** Each name and each sentence looked at: what an index must not lose. */
export function searchHits(model: Model, query: SearchQuery): readonly SearchHit[] {
  const phrase = searchPhrase(query.text);
  if (phrase === null) return [];
  const records = entityRecords(model);
  const kinds = [
    'REGION',
    'NAME',
    'NAME_PREFIX',
    'ALIAS',
    'NAME_PART',
    'ALIAS_PART',
    'PINYIN',
    'NAME_AND_TEXT',
    'TEXT',
  ];
  return records
    .filter((e) => query.types.length === 0 || query.types.includes(e.type))
    .filter(
      (e) =>
        query.regions.length === 0 || query.regions.some((place) => [e.id, ...chainOf(records, e.id)].includes(place)),
    )
    .flatMap((entity): readonly SearchHit[] => {
      const match = matchEntity(
        phrase,
        [entity.name, ...entity.aliases].map((text) => ({
          text,
          isName: text === entity.name,
          sounds: syllables(foldText(text)),
          isPlace: entity.type === 'Region' && entity.articles > 0,
        })),
      );
      if (match !== null && 'kind' in match) return [hitOf(phrase, entity, match.kind, match.matched)];
      const newest = (wanted: Wanted): string | undefined =>
        sentencesAbout(model, entity.id).find((sentence) => sentenceHas(wanted, sentence));
      const partly = match === null ? undefined : newest({ forms: [], terms: match.missing });
      if (partly !== undefined) return [hitOf(phrase, entity, 'NAME_AND_TEXT', partly)];
      const told = phrase.searchesText ? newest(phrase) : undefined;
      return told === undefined ? [] : [hitOf(phrase, entity, 'TEXT', told)];
    })
    .toSorted(
      by(
        (hit) => kinds.indexOf(hit.kind),
        (hit) => -hit.entity.articles,
        (hit) => hit.entity.id,
      ),
    );
}

/** Of the newest article first; then by article id and place. */
const sentencesAbout = ({ graphs }: Model, entity: EntityId): readonly string[] =>
  graphs
    .toSorted(
      by(
        ({ article }) => newestFirst(article.publishedOn),
        ({ article }) => article.id,
      ),
    )
    .flatMap((graph) => {
      const { text } = graph.article;
      const spans = [
        ...graph.mentions.filter((m) => m.entity === entity).map((m) => sentencesOf(text)(m)),
        ...graph.statements.filter((s) => s.subject === entity || s.object === entity).map((s) => s.evidence),
      ];
      return spans
        .toSorted(
          by(
            (s) => s.start,
            (s) => s.end,
          ),
        )
        .map((s) => text.slice(s.start, s.end));
    });

/** From the region of an entity upwards, ending before it repeats. */
export function chainOf(records: readonly EntityRecord[], id: EntityId): readonly EntityId[] {
  const chain: EntityId[] = [id];
  for (;;) {
    const parent = records.find((e) => e.id === chain.at(-1))?.region ?? null;
    if (parent === null || chain.includes(parent)) return chain.slice(1);
    chain.push(parent);
  }
}

export function statistics(model: Model): Statistics {
  const entities = entityRecords(model);
  const relations = relationRecords(model);
  const all = statementRecords(model);
  const published = model.graphs.map(({ article }) => article.publishedOn);
  const sum = (count: (graph: ArticleGraph) => number): number =>
    model.graphs.reduce((total, graph) => total + count(graph), 0);
  return {
    issues: issueRecords(model).length,
    articles: model.graphs.length,
    entities: entities.length,
    relations: relations.length,
    statements: all.length,
    indicators: sum((graph) => graph.indicators.length),
    mentions: sum((graph) => graph.mentions.length),
    byType: Object.fromEntries(
      ENTITY_TYPE_NAMES.map((type) => [type, entities.filter((e) => e.type === type).length]),
    ) as Record<EntityType, number>,
    byPredicate: Object.fromEntries(
      RELATION_TYPE_NAMES.map((type) => [type, relations.filter((r) => r.predicate === type).length]),
    ) as Statistics['byPredicate'],
    firstDate: least(all.map(effective)) ?? least(published),
    lastDate: most(all.map(effective)) ?? most(published),
  };
}

/** Each pair compared. */
export function reviews(model: Model): readonly Review[] {
  const records = entityRecords(model);
  const facts = factsOf(records, loadLexicon());
  const find = (id: EntityId): EntityRecord => {
    const record = records.find((e) => e.id === id);
    if (record === undefined) throw new Error(`no entity ${id}`);
    return record;
  };
  const context = (id: EntityId): MentionRecord => {
    const [first] = mentionRecords(model, id);
    if (first === undefined) throw new Error(`no mention of ${id}`);
    return first;
  };
  return facts
    .flatMap((one) =>
      facts.flatMap((other): readonly Review[] => {
        const [a, b] = [one.entity.id, other.entity.id];
        const likeness = a < b ? likenessOf(one, other) : null;
        return likeness === null
          ? []
          : [{ a: find(a), b: find(b), ...likeness, contexts: { a: context(a), b: context(b) } }];
      }),
    )
    .toSorted(
      by(
        (r) => -r.score,
        (r) => r.a.id,
        (r) => r.b.id,
      ),
    );
}

export const relationIds = (model: Model): readonly RelationId[] => relationRecords(model).map((r) => r.id);
