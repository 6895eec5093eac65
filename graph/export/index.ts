export { explain } from './explain.ts';
export { interchange } from './interchange.ts';
