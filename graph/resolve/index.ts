export type { Approximation, ArticleGraph, Entity, Indicator, Mention, RegionLevel, Statement } from './types.ts';
