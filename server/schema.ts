import { makeExecutableSchema } from '@graphql-tools/schema';
import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
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

/** Lets a null for an argument stand for its default, as the types of the resolvers have it. */
function nullIsDefault(field: GraphQLField<unknown, Context>): void {
  const defaults = field.args.filter(({ defaultValue }) => defaultValue !== undefined);
  if (defaults.length === 0) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const filled: Record<string, unknown> = { ...(args as Readonly<Record<string, unknown>>) };
    for (const { name, defaultValue } of defaults) filled[name] ??= defaultValue;
    return resolve(source, filled, context, info);
  };
}

/** The executable schema. A resolver for a field that the SDL lacks is refused. */
export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({
    typeDefs: [...readSdl()],
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'error' },
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) Object.values(type.getFields()).forEach(nullIsDefault);
  }
  return schema;
}
