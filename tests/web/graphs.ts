import type { EntityType, RelationType } from '../../graph/ontology/index.ts';
import type { EntityCoreFragment, RelationCoreFragment } from '../../web/src/api/generated/graphql.ts';

/** Small made-up records for tests of the canvas. */
export const entity = (id: string, type: EntityType = 'Region', degree = 3): EntityCoreFragment => ({
  id,
  type,
  name: `名-${id}`,
  degree,
  articleCount: 2,
  firstDate: null,
  firstEventDate: null,
});

export const relation = (
  subject: EntityCoreFragment,
  predicate: RelationType,
  object: EntityCoreFragment,
  weight = 1,
): RelationCoreFragment => ({
  id: `${subject.id} ${predicate} ${object.id}`,
  predicate,
  weight,
  articleCount: weight,
  firstDate: '2023',
  firstEventDate: null,
  lastDate: '2023',
  lastEventDate: null,
  subject,
  object,
});
