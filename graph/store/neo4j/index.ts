export type { Neo4jConfig } from './connection.ts';
export { openNeo4j } from './store.ts';
