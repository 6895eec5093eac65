export { relate } from './relate.ts';
export type { Understood } from './discourse.ts';
