import type { EntityId } from '../../id.ts';
import { allows, RELATION_TYPES, type EntityType } from '../../ontology/index.ts';
import { order } from '../../order.ts';
import type { ArticleGraph, Entity, Statement } from '../types.ts';
import type { InForce } from './in-force.ts';

/**
 * What an article says in the light of the decisions in force: merged entities under one id, names and types as decided, rejected
 * statements left out. So are statements that then relate a thing with itself, or that the ontology does not know between the types
 * decided, and all but one of those that become the same. The graph itself where no decision concerns it. What the article said stays
 * as it is, so undoing is deriving again.
 */
export function decided(graph: ArticleGraph, by: InForce): ArticleGraph {
  if (!graph.entities.some(({ id }) => by.concerns(id)) && !by.concernsArticle(graph.article.id)) return graph;
  const entities = entitiesBy(graph, by);
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  return {
    ...graph,
    entities: entities.map((entity) => placed(entity, types, by)),
    mentions: graph.mentions.map((mention) => ({ ...mention, entity: by.idOf(mention.entity) })),
    statements: statementsBy(graph, by, types),
    indicators: graph.indicators.map((indicator) => ({
      ...indicator,
      subject: indicator.subject === null ? null : by.idOf(indicator.subject),
    })),
  };
}

/** One entity for each group: the name that the article uses most, then the longer, then the smaller. */
function entitiesBy({ entities, mentions }: ArticleGraph, by: InForce): readonly Entity[] {
  const uses = Map.groupBy(mentions, ({ entity }) => entity);
  const usesOf = ({ id }: Entity): number => uses.get(id)?.length ?? 0;
  return [...Map.groupBy(entities, ({ id }) => by.idOf(id))].map(([id, group]) => {
    const [first, ...others] = group.toSorted(
      (a, b) => usesOf(b) - usesOf(a) || b.name.length - a.name.length || order(a.name, b.name),
    );
    if (first === undefined) throw new Error('decisions: a group without an entity');
    const all = [first, ...others];
    const name = by.nameOf(id) ?? first.name;
    const type = by.typeOf(id) ?? first.type;
    const given = <K extends 'region' | 'code' | 'level'>(field: K): Entity[K] =>
      all.find((entity) => entity[field] !== null)?.[field] ?? null;
    return {
      id,
      type,
      name,
      aliases: all.flatMap((entity) => [entity.name, ...entity.aliases]).filter((alias) => alias !== name),
      region: given('region'),
      code: type === 'Region' ? given('code') : null,
      level: type === 'Region' ? given('level') : null,
    };
  });
}

/** The entity below its region, unless that is the entity itself now, or no region any more. */
function placed(entity: Entity, types: ReadonlyMap<EntityId, EntityType>, by: InForce): Entity {
  if (entity.region === null) return entity;
  const region = by.idOf(entity.region);
  return { ...entity, region: region !== entity.id && types.get(region) === 'Region' ? region : null };
}

function statementsBy(
  { article, statements }: ArticleGraph,
  by: InForce,
  types: ReadonlyMap<EntityId, EntityType>,
): readonly Statement[] {
  const known = (from: EntityId, { predicate }: Statement, to: EntityId): boolean => {
    const [subject, object] = [types.get(from), types.get(to)];
    return subject !== undefined && object !== undefined && allows(subject, predicate, object);
  };
  const seen = new Set<string>();
  return statements
    .toSorted((a, b) => order(a.id, b.id))
    .flatMap((statement): readonly Statement[] => {
      const { predicate, evidence } = statement;
      const [subject, object] = [by.idOf(statement.subject), by.idOf(statement.object)];
      const symmetric = RELATION_TYPES[predicate].symmetric;
      const quote = article.text.slice(evidence.start, evidence.end);
      if (subject === object || by.isRejected({ ...statement, article: article.id, quote })) return [];
      if (!known(subject, statement, object) && !(symmetric && known(object, statement, subject))) return [];
      const ends = symmetric && object < subject ? [object, subject] : [subject, object];
      const key = [...ends, predicate, evidence.start, evidence.end].join(' ');
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...statement, subject, object }];
    });
}
