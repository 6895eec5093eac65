import { parseArgs } from 'node:util';
import { z } from 'zod';
import { GraphError } from '../graph/index.ts';

/** How the server is started. */
export type Config = Readonly<{
  port: number;
  host: string;
  /** Folder of the store. */
  data: string;
  /** Let clients decide (merge, rename …) though others than this machine can reach the server. */
  edit: boolean;
  /** GraphiQL and live reload of the app. */
  dev: boolean;
  /** Serve the app, not only the API. */
  app: boolean;
  help: boolean;
}>;

export const USAGE = `Usage: npm start -- [--port N] [--host ADDRESS] [--data FOLDER] [--edit] [--no-app] [--dev]

  --port N        port to listen on, 0 for any free one   (PORT, default 4000)
  --host ADDRESS  address to listen on                    (default 127.0.0.1: this machine only)
  --data FOLDER   where the store lives                   (ZHENGMAI_DATA, default ./data)
  --edit          let whoever reaches ADDRESS take files in, merge, rename and reject; on this machine alone one always may
  --no-app        the API only
  --dev           GraphiQL and live reload of the app     (npm run dev)

The graph is kept in a file of that folder, or in Neo4j 5.26 and newer where these are set:
  NEO4J_URI=bolt://127.0.0.1:7687 (neo4j:// for a cluster)   NEO4J_USER=neo4j   NEO4J_DATABASE (the user's home)
  NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE=FILE                \`npm run neo4j\` starts one to try
`;

const schema = z.object({
  port: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(0, 'must be 0 to 65535')
    .max(65_535, 'must be 0 to 65535'),
  host: z.string().trim().min(1, 'must not be empty'),
  data: z.string().min(1, 'must not be empty'),
  edit: z.boolean(),
  dev: z.boolean(),
  app: z.boolean(),
  help: z.boolean(),
});

const SOURCES: Readonly<Record<string, string>> = { port: '--port (or PORT)', data: '--data (or ZHENGMAI_DATA)' };

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        edit: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        'no-app': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new GraphError('INVALID', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** An empty variable counts as one that is not set. */
const set = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/**
 * Reads the command line and the environment; the command line wins.
 *
 * @throws GraphError INVALID, naming the option, for anything unknown or out of range.
 */
export function parseConfig(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const given = readArguments(args);
  const parsed = schema.safeParse({
    port: given.port ?? set(env['PORT']) ?? '4000',
    host: given.host ?? '127.0.0.1',
    data: given.data ?? set(env['ZHENGMAI_DATA']) ?? './data',
    edit: given.edit,
    dev: given.dev,
    app: !given['no-app'],
    help: given.help,
  });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => {
    const option = String(path[0]);
    return `${SOURCES[option] ?? `--${option}`} ${message}`;
  });
  throw new GraphError('INVALID', problems.join('; '));
}
