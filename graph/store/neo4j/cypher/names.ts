import {
  ENTITY_TYPE_NAMES,
  ORGANISATION_TYPES,
  RELATION_TYPES,
  RELATION_TYPE_NAMES,
  type EntityType,
  type RelationType,
} from '../../../ontology/index.ts';

/** Names that stand in the text of queries. All come from the ontology: nothing that a caller gives is ever part of a text. */

/** Types of the relationships that aggregate statements. */
export const RELATION = RELATION_TYPE_NAMES.join('|');
export const SYMMETRIC: readonly RelationType[] = RELATION_TYPE_NAMES.filter((type) => RELATION_TYPES[type].symmetric);
export const ORGANISATIONS: readonly EntityType[] = ORGANISATION_TYPES;

/** The pattern of some relation types, in the ontology's order so that equal sets are equal texts; empty: all. */
export const relationPattern = (predicates: readonly RelationType[]): string =>
  predicates.length === 0
    ? RELATION
    : RELATION_TYPE_NAMES.filter((type) => predicates.includes(type)).join('|') || RELATION;

/** The label of the one type asked for, else the label of all. */
export const entityLabel = (types: readonly EntityType[]): string =>
  ENTITY_TYPE_NAMES.find((type) => types.length === 1 && types[0] === type) ?? 'Entity';
