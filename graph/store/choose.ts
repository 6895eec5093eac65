import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphError } from '../errors.ts';
import type { StoreConfig } from './open.ts';

/** The file of the embedded store within its folder. */
export const storeFile = (data: string): string => join(data, 'zhengmai.db');

/**
 * The store that the environment names: Neo4j where NEO4J_URI is set, else the embedded one in the folder. Secrets may stand in files,
 * as NEO4J_PASSWORD_FILE: a variable shows in the list of processes.
 * @throws GraphError INVALID with the variable to set.
 */
export function chooseStore(data: string, env: Readonly<Record<string, string | undefined>>): StoreConfig {
  const value = (name: string): string | null => {
    const given = env[name];
    if (given !== undefined && given !== '') return given;
    const file = env[`${name}_FILE`];
    return file === undefined || file === '' ? null : contents(`${name}_FILE`, file);
  };
  const uri = value('NEO4J_URI');
  if (uri === null) return { kind: 'sqlite', file: storeFile(data) };
  const password = value('NEO4J_PASSWORD');
  if (password === null)
    throw new GraphError(
      'INVALID',
      'Neo4j needs a password: set NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE to a file that holds it',
    );
  return { kind: 'neo4j', uri, user: value('NEO4J_USER') ?? 'neo4j', password, database: value('NEO4J_DATABASE') };
}

function contents(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new GraphError('INVALID', `${variable} is ${file}, which cannot be read; check its name and rights`, {
      cause: error,
    });
  }
}
