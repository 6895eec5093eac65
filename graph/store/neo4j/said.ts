import type { ArticleGraph, Mention } from '../../resolve/index.ts';
import type { EntityId, IndicatorId, StatementId } from '../../id.ts';
import { issueText, pagesText } from '../canonical.ts';
import { UNDATED } from '../dates.ts';
import { foldText } from '../fold.ts';
import { indexedSentences } from '../indexed-sentences.ts';
import { relationId } from '../normal.ts';
import { quantityKeys } from '../quantity.ts';
import { textTokens } from '../search-text.ts';
import { antecedentQuote } from '../sentence.ts';
import { Float, type Parameters } from './query.ts';

/** What an article says as the properties of nodes and relationships. */

/** `said` is what the article said, with its `checksum`: kept where something else follows under the decisions. */
export const articleProperties = (graph: ArticleGraph, said: ArticleGraph, checksum: string): Parameters => ({
  ...graph.article,
  pages: pagesText(graph.article.pages),
  sortDate: graph.article.publishedOn ?? '',
  issueHead: issueText(graph.issue),
  source: graph.source,
  extractor: graph.extractor,
  notices: JSON.stringify(graph.notices),
  graphChecksum: checksum,
  said: said === graph ? null : JSON.stringify(said),
  entities: graph.entities.length,
  statements: graph.statements.length,
  indicators: graph.indicators.length,
  mentions: graph.mentions.length,
});

export const mentionsOf = (graph: ArticleGraph): ReadonlyMap<EntityId, readonly Mention[]> =>
  Map.groupBy(graph.mentions, ({ entity }) => entity);

export function names(graph: ArticleGraph): readonly Readonly<{ entity: EntityId; properties: Parameters }>[] {
  const mentions = mentionsOf(graph);
  return graph.entities.map((entity) => {
    const places = mentions.get(entity.id) ?? [];
    return {
      entity: entity.id,
      properties: {
        article: graph.article.id,
        sortDate: graph.article.publishedOn ?? '',
        name: entity.name,
        aliases: entity.aliases,
        region: entity.region,
        code: entity.code,
        level: entity.level,
        mentions: places.length,
        starts: places.map(({ start }) => start),
        ends: places.map(({ end }) => end),
        rules: places.map(({ rule }) => rule),
      },
    };
  });
}

/** The date that filters and orders compare: of the event, else of publication. */
export const effectiveDate = ({ article }: ArticleGraph, eventDate: string | null): string =>
  eventDate ?? article.publishedOn ?? UNDATED;

export const statements = (
  graph: ArticleGraph,
): readonly (Parameters & Readonly<{ id: StatementId; subject: EntityId; object: EntityId }>)[] =>
  graph.statements.map(({ evidence, antecedent, confidence, ...statement }) => ({
    ...statement,
    ...evidence,
    confidence: new Float(confidence),
    relation: relationId(statement.subject, statement.predicate, statement.object),
    article: graph.article.id,
    effective: effectiveDate(graph, statement.eventDate),
    quote: graph.article.text.slice(evidence.start, evidence.end),
    antecedentStart: antecedent?.start ?? null,
    antecedentEnd: antecedent?.end ?? null,
    antecedentQuote: antecedentQuote({ antecedent }, graph.article.text),
  }));

export function indicators(
  graph: ArticleGraph,
): readonly (Parameters & Readonly<{ id: IndicatorId; subject: EntityId | null }>)[] {
  const keys = quantityKeys(graph);
  return graph.indicators.map(({ evidence, value, upTo, bound, ...indicator }) => ({
    ...indicator,
    approximation: bound,
    ...evidence,
    value: new Float(value),
    upTo: upTo === null ? null : new Float(upTo),
    article: graph.article.id,
    sortDate: graph.article.publishedOn ?? '',
    quantity: keys.get(indicator.id) ?? null,
    effective: effectiveDate(graph, indicator.period),
    quote: graph.article.text.slice(evidence.start, evidence.end),
  }));
}

export const sentences = (
  graph: ArticleGraph,
): readonly Readonly<{ properties: Parameters; entities: readonly EntityId[] }>[] =>
  indexedSentences(graph).map(({ start, end, entities }) => {
    const text = graph.article.text.slice(start, end);
    return {
      properties: {
        article: graph.article.id,
        sortDate: graph.article.publishedOn ?? '',
        start,
        end,
        text,
        folded: foldText(text),
        tokens: textTokens(text).join(' '),
      },
      entities: [...entities],
    };
  });
