export {
  ENTITY_TYPES,
  ENTITY_TYPE_NAMES,
  ORGANISATION_TYPES,
  isOrganisationType,
  type EntityType,
  type OrganisationType,
} from './entity-types.ts';
export { RELATION_TYPES, RELATION_TYPE_NAMES, allows, objectTypes, type RelationType } from './relation-types.ts';
