export {
  openDecomposer,
  poolDecomposer,
  workloadOf,
  workloadOfArticles,
  type Decomposer,
  type Workload,
} from './open.ts';
export { DecomposePool, type PoolLimits, type PoolOptions } from './pool.ts';
