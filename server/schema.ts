import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvers } from './resolvers/index.ts';

const FOLDER = join(import.meta.dirname, 'schema');

/** The SDL: the modules of server/schema in the order of their names. */
export const readSdl = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

/** The executable schema. A resolver for a field that the SDL lacks is refused. */
export const createSchema = (): GraphQLSchema =>
  makeExecutableSchema({
    typeDefs: [...readSdl()],
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'error' },
  });
