export { openDecomposer, poolDecomposer, type Decomposer } from './open.ts';
export { DecomposePool, type PoolOptions } from './pool.ts';
