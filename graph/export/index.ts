export { interchange } from './interchange.ts';
