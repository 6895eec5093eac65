import { hash } from 'node:crypto';
import { isPartialDate } from '../document/index.ts';
import { GraphError } from '../errors.ts';
import type { EntityId, RelationId } from '../id.ts';
import { digest } from '../id.ts';
import { ENTITY_TYPES, RELATION_TYPES, allows, type RelationType } from '../ontology/index.ts';
import { order } from '../order.ts';
import type { ArticleGraph, Entity, Statement } from '../resolve/index.ts';

/** The id of the relation that a statement is evidence for. */
export const relationId = (subject: EntityId, predicate: RelationType, object: EntityId): RelationId =>
  digest(subject, predicate, object) as RelationId;

/** The relation that an article's statement, not yet in normal form perhaps, is evidence for. */
export const relationOf = (statement: Statement): RelationId => {
  const { subject, predicate, object } = normalStatement(statement);
  return relationId(subject, predicate, object);
};

/**
 * The one form of an article's graph: symmetric statements with the smaller id first, every list in a fixed order, no double
 * mention. Equal readings have equal forms, and a store gives this form back.
 *
 * @throws GraphError INVALID for a graph that contradicts itself: nothing of it is stored.
 */
export function normalGraph(graph: ArticleGraph): ArticleGraph {
  const entities = new Map(graph.entities.map((entity) => [entity.id, normalEntity(entity)]));
  const fail = (fault: string): never => {
    throw new GraphError(
      'INVALID',
      `apply ${graph.article.id} 《${graph.article.title}》: ${fault}; mend its extraction`,
    );
  };
  const { text } = graph.article;
  if (!text.isWellFormed() || text.includes('\0')) fail('the text has NUL or half a surrogate pair');
  if (graph.article.issue !== graph.issue.id)
    fail(`the article is of issue ${graph.article.issue}, not ${graph.issue.id}`);
  if (entities.size !== graph.entities.length) fail('an entity id occurs twice');
  const known = (id: EntityId, role: string): Entity =>
    entities.get(id) ?? fail(`${role} ${id} is not among its entities`);
  const span = (place: Readonly<{ start: number; end: number }>, role: string): void => {
    const whole = Number.isInteger(place.start) && Number.isInteger(place.end);
    if (!whole || place.start < 0 || place.end <= place.start || place.end > text.length)
      fail(`${role} ${place.start}–${place.end} lies outside the text of ${text.length}`);
  };
  const date = (value: string | null, role: string): void => {
    if (value !== null && !isPartialDate(value)) fail(`${role} ${JSON.stringify(value)} is no date`);
  };
  if (
    graph.article.pages?.some(({ start }, i, all) => start < (all[i - 1]?.start ?? 0) || start > text.length) === true
  )
    fail('its pages do not follow each other in the text');
  date(graph.article.publishedOn, 'the date of publication');
  date(graph.issue.publishedOn, 'the date of the issue');

  for (const entity of entities.values()) {
    if (!(entity.type in ENTITY_TYPES)) fail(`entity ${entity.name} has the unknown type ${entity.type}`);
    if ([entity.name, ...entity.aliases].some((name) => name === '' || !name.isWellFormed() || name.includes('\0')))
      fail(`entity ${entity.id} has a name that is empty, has NUL or half a surrogate pair`);
    if (entity.region !== null && known(entity.region, `region of ${entity.name}`).type !== 'Region')
      fail(`region of ${entity.name} is no Region`);
    if (entity.region === entity.id) fail(`${entity.name} is its own region`);
  }
  const mentions = graph.mentions.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || order(a.entity, b.entity) || order(a.rule, b.rule),
  );
  for (const mention of mentions) {
    known(mention.entity, 'mentioned');
    span(mention, 'mention');
  }
  const statements = graph.statements.map(normalStatement).sort((a, b) => byPlace(a, b));
  for (const statement of statements) {
    const subject = known(statement.subject, 'subject');
    const object = known(statement.object, 'object');
    if (subject === object) fail(`statement ${statement.id} relates ${subject.name} to itself`);
    if (!allows(subject.type, statement.predicate, object.type) && !reversible(subject, statement, object))
      fail(`${statement.predicate} may not run from ${subject.type} ${subject.name} to ${object.type} ${object.name}`);
    span(statement.evidence, 'evidence');
    if (statement.antecedent !== null) span(statement.antecedent, 'antecedent');
    date(statement.eventDate, 'the date of an event');
    if (!Number.isFinite(statement.confidence)) fail(`statement ${statement.id} has no finite confidence`);
  }
  const indicators = graph.indicators.toSorted(byPlace);
  for (const indicator of indicators) {
    if (indicator.subject !== null) known(indicator.subject, 'subject of an indicator');
    span(indicator.evidence, 'evidence');
    date(indicator.period, 'the period of an indicator');
    date(indicator.periodStart, 'the start of the period of an indicator');
    if (indicator.periodStart !== null && !(indicator.period !== null && indicator.periodStart < indicator.period))
      fail(`the period of indicator ${indicator.metric} does not begin before it ends`);
    if (!Number.isFinite(indicator.value) || !Number.isFinite(indicator.upTo ?? 0))
      fail(`indicator ${indicator.metric} has no finite value`);
  }
  for (const list of [statements, indicators])
    if (new Set(list.map((item) => item.id)).size !== list.length)
      fail('an id of a statement or an indicator occurs twice');
  return {
    ...graph,
    entities: [...entities.values()].sort((a, b) => order(a.id, b.id)),
    mentions: mentions.filter((mention, i) => {
      const before = mentions[i - 1];
      return !(before?.start === mention.start && before.end === mention.end && before.entity === mention.entity);
    }),
    statements,
    indicators,
  };
}

const byPlace = (
  a: Readonly<{ evidence: Readonly<{ start: number; end: number }>; id: string }>,
  b: Readonly<{ evidence: Readonly<{ start: number; end: number }>; id: string }>,
): number => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || order(a.id, b.id);

const normalEntity = (entity: Entity): Entity => ({
  ...entity,
  aliases: [...new Set(entity.aliases)].filter((alias) => alias !== entity.name).sort(order),
});

const normalStatement = (statement: Statement): Statement =>
  RELATION_TYPES[statement.predicate].symmetric && statement.object < statement.subject
    ? { ...statement, subject: statement.object, object: statement.subject }
    : statement;

const reversible = (subject: Entity, { predicate }: Statement, object: Entity): boolean =>
  RELATION_TYPES[predicate].symmetric && allows(object.type, predicate, subject.type);

/** Tells two readings apart: a checksum over everything in the normal form, the extractor's version included. */
export const graphChecksum = (normal: ArticleGraph): string =>
  hash('sha256', JSON.stringify(normal, sortedKeys), 'hex');

const sortedKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => order(a, b)))
    : value;
