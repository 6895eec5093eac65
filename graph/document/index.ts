export type { Article, Issue, PartialDate, Span } from './types.ts';
