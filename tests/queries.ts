import type { Queries } from '../graph/store/neo4j/connection.ts';

/** A connection that does as another, but for what is given; the adapter knows nothing of it from before. */
export const queriesOver = (connection: Queries, own: Partial<Queries> = {}): Queries => ({
  place: connection.place,
  description: connection.description,
  read: (query, signal) => connection.read(query, signal),
  write: (name, work) => connection.write(name, work),
  close: () => connection.close(),
  ...own,
});
