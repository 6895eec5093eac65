import { Neo4jError } from 'neo4j-driver';
import { GraphError, type GraphErrorCode } from '../../errors.ts';

type Told = readonly [code: GraphErrorCode, fault: string, remedy: string];

/** What the driver and the server say, by the beginning of the code, and what to do about it. */
const REMEDIES: readonly (readonly [code: string, told: Told])[] = [
  [
    'Neo.ClientError.Security.Unauthorized',
    ['FORBIDDEN', 'it refuses the user or the password', 'check NEO4J_USER, and NEO4J_PASSWORD or NEO4J_PASSWORD_FILE'],
  ],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    ['FORBIDDEN', 'it refuses the user after too many wrong passwords', 'wait some seconds, then give the right one'],
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    ['FORBIDDEN', 'the password must be changed first', 'change it with cypher-shell or the Neo4j Browser'],
  ],
  [
    'Neo.ClientError.Security',
    ['FORBIDDEN', 'the user may not do this', 'give the user the right to read and write this database'],
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    ['UNAVAILABLE', 'it has no such database', 'check NEO4J_DATABASE; Community edition has one, `neo4j`'],
  ],
  [
    'Neo.TransientError.Database.DatabaseUnavailable',
    ['UNAVAILABLE', 'the database is not available yet', 'wait until it has started and try again'],
  ],
  ['Neo.ClientError.Database', ['UNAVAILABLE', 'the database does not answer', 'start it and try again']],
  [
    'Neo.ClientError.Transaction.TransactionTimedOut',
    ['LIMIT', 'the query took longer than it may', 'ask for less at once'],
  ],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    ['LIMIT', 'the query needs too much memory', 'ask for less at once'],
  ],
  ['Neo.TransientError', ['UNAVAILABLE', 'it is busy', 'try again']],
  [
    'Neo.DatabaseError.General.StorageDamageDetected',
    ['UNAVAILABLE', 'its files are damaged', 'restore a backup, or ingest again into an empty database'],
  ],
  ['Neo.DatabaseError', ['UNAVAILABLE', 'it failed', 'look into its log, then try again']],
  [
    'ServiceUnavailable',
    ['UNAVAILABLE', 'it does not answer', 'start it (`npm run neo4j`), or check NEO4J_URI and the network'],
  ],
  ['SessionExpired', ['UNAVAILABLE', 'the connection was lost', 'try again']],
  [
    'ProtocolError',
    ['UNAVAILABLE', 'what answers there is no Neo4j', 'check NEO4J_URI: the Bolt port, 7687 unless set otherwise'],
  ],
];

/** Codes differ among versions; the words do not. */
const READ_ONLY = /read.?only|WriteOnReadOnly/i;
/** Thrown by the driver without a code of its own. */
const NO_CONNECTION = /acquisition timed out|Pool is closed|Connection was closed|closed session|Driver is closed/i;

export const READ_ONLY_FAULT: Told = [
  'FORBIDDEN',
  'the database is read-only',
  'make it writable (server.databases.read_only, or ALTER DATABASE … SET ACCESS READ WRITE), or name another with NEO4J_DATABASE',
];

/** The error as a caller can act on it, with the server named; faults of ours pass as they are. */
export function told(place: string, error: unknown): unknown {
  if (error instanceof GraphError || !(error instanceof Error)) return error;
  const code = error instanceof Neo4jError ? error.code : '';
  const found = READ_ONLY.test(`${code} ${error.message}`)
    ? READ_ONLY_FAULT
    : NO_CONNECTION.test(error.message)
      ? ([
          'UNAVAILABLE',
          'no connection is to be had',
          'try again; if it lasts, start Neo4j or check NEO4J_URI',
        ] as const)
      : REMEDIES.find(([start]) => code.startsWith(start))?.[1];
  if (found === undefined) return error;
  const [kind, fault, remedy] = found;
  return new GraphError(kind, `Neo4j ${place}: ${fault}: ${remedy}`, { cause: error });
}

const codeOf = (error: unknown): string => (error instanceof Neo4jError ? error.code : '');

/** Another writer was first with an id or a text: the same work done again finds it. */
export const isRace = (error: unknown): boolean =>
  codeOf(error) === 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** `IF NOT EXISTS` does not see what another process is making at the same moment. */
export const isThereAlready = (error: unknown): boolean => /^Neo\.ClientError\.Schema\..*Already/.test(codeOf(error));

/** A deadlock that the other won and its like: worth another try. Where nothing answers, the driver's own tries were enough. */
export const isPassing = (error: unknown): boolean => codeOf(error).startsWith('Neo.TransientError.');
