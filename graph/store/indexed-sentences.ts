import type { Span } from '../document/index.ts';
import type { EntityId } from '../id.ts';
import type { ArticleGraph } from '../resolve/index.ts';
import { sentencesOf } from './sentence.ts';

/** Sentences that search reads where no name answers, with the entities that each answers for. */
export type IndexedSentence = Span & Readonly<{ entities: ReadonlySet<EntityId> }>;

/** Sentences with a mention and the evidence of statements. */
export function indexedSentences({ article, mentions, statements }: ArticleGraph): readonly IndexedSentence[] {
  const sentences = new Map<string, { start: number; end: number; entities: Set<EntityId> }>();
  const add = (span: Span, ...entities: readonly EntityId[]): void => {
    const key = `${span.start} ${span.end}`;
    const sentence = sentences.get(key) ?? { start: span.start, end: span.end, entities: new Set() };
    for (const entity of entities) sentence.entities.add(entity);
    sentences.set(key, sentence);
  };
  const sentenceAround = sentencesOf(article.text);
  for (const mention of mentions) add(sentenceAround(mention), mention.entity);
  for (const { evidence, subject, object } of statements) add(evidence, subject, object);
  return [...sentences.values()];
}
