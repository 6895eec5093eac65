export { asCut } from './as-cut.ts';
export { articleBeside, decideCut, undoCut } from './carry-out.ts';
