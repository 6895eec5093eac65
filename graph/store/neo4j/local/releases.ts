/** Releases of Neo4j Community that a local server is made of: the long-supported one, and the newest that was tried. */
export const RELEASES = {
  '5.26.29': { entry: 'org.neo4j.server.CommunityEntryPoint', java: 17, megabytes: 118 },
  '2026.09.0': { entry: 'org.neo4j.server.Neo4jCommunity', java: 21, megabytes: 155 },
} as const satisfies Readonly<Record<string, Readonly<{ entry: string; java: number; megabytes: number }>>>;

export type Release = keyof typeof RELEASES;
export const DEFAULT_RELEASE: Release = '5.26.29';

export const isRelease = (name: string): name is Release => Object.hasOwn(RELEASES, name);
