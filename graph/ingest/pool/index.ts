export {
  openDecomposer,
  poolDecomposer,
  workloadOf,
  workloadOfArticles,
  type Decomposer,
  type Workload,
} from './open.ts';
export { DecomposePool, type PoolOptions } from './pool.ts';
