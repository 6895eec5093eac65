import type { EntityType } from '../../../graph/ontology/index.ts';
import { ENTITY_TYPES } from '../../../graph/ontology/index.ts';

/** The canvas's node shapes as paths in a box of 16, so that lists and legend match the picture. */
const PATHS = {
  'round-rectangle':
    'M4 2.5h8A1.5 1.5 0 0 1 13.5 4v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V4A1.5 1.5 0 0 1 4 2.5Z',
  hexagon: 'M4.6 2h6.8L15 8l-3.6 6H4.6L1 8Z',
  diamond: 'M8 1l7 7-7 7-7-7Z',
  star: 'M8 .8l2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12.2l-4.5 2.5 1-5.1L.7 6.1l5.1-.6Z',
  ellipse: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
} as const;

export const pathOf = (type: EntityType): string => PATHS[ENTITY_TYPES[type].shape];

/** The type's colour in either scheme, for a style attribute. */
export const colourOf = (type: EntityType): string => {
  const { light, dark } = ENTITY_TYPES[type].colour;
  return `light-dark(${light}, ${dark})`;
};
