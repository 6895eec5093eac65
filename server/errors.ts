import { GraphQLError, type ExecutionResult } from 'graphql';
import { GraphError, type GraphErrorCode } from '../graph/index.ts';
import { LIMITS } from './limits.ts';

/** The HTTP status that goes with a code, where an answer holds nothing but errors. */
const STATUS: Readonly<Record<GraphErrorCode, number>> = {
  NOT_FOUND: 404,
  INVALID: 400,
  LIMIT: 400,
  CONFLICT: 409,
  FORBIDDEN: 403,
  UNAVAILABLE: 503,
};

/** Writes down an error that clients may not see and returns the id under which it stands in the log. */
export type Report = (error: unknown) => string;

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** The error as a client may see it: those thrown on purpose with their code, all others masked under a log id. */
export function toClient(error: unknown, report: Report): GraphQLError {
  const place = error instanceof GraphQLError ? error : undefined;
  const cause = place === undefined ? error : place.originalError;
  if (place !== undefined && (cause === undefined || cause === null)) return place;
  if (place !== undefined && cause instanceof GraphQLError) return place;
  const options = {
    ...(place?.nodes === undefined ? {} : { nodes: place.nodes }),
    ...(place?.path === undefined ? {} : { path: place.path }),
  };
  if (cause instanceof GraphError)
    return new GraphQLError(cause.message, {
      ...options,
      extensions: { code: cause.code, ...(cause.reason === null ? {} : { reason: cause.reason }) },
    });
  if (isNamed(cause, 'TimeoutError')) {
    const message = `The query took longer than ${LIMITS.milliseconds} ms; ask for less at once.`;
    return new GraphQLError(message, { ...options, extensions: { code: 'LIMIT', reason: 'TIME' } });
  }
  if (isNamed(cause, 'AbortError')) {
    return new GraphQLError('The request was aborted.', { ...options, extensions: { code: 'ABORTED' } });
  }
  const logId = report(cause);
  return new GraphQLError(`Something went wrong on the server; its log has it under ${logId}.`, {
    ...options,
    extensions: { code: 'INTERNAL', logId },
  });
}

export const statusOf = (code: unknown): number | undefined =>
  typeof code === 'string' && Object.hasOwn(STATUS, code)
    ? STATUS[code as GraphErrorCode]
    : code === 'INTERNAL'
      ? 500
      : undefined;

/** A request that failed before execution without a code of its own had a wrong variable or operation name. */
const codeOf = (error: GraphQLError, executed: boolean): unknown =>
  error.extensions['code'] ?? (executed ? undefined : ('INVALID' satisfies GraphErrorCode));

/**
 * Gives an answer without data the status of its errors, for clients that accept `application/graphql-response+json`; those of
 * plain `application/json` get 200, as GraphQL over HTTP asks. An answer with some data is a success whose errors are read in it.
 */
export function withStatus(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined || (result.data !== undefined && result.data !== null)) return result;
  const errors = result.errors.map((error) => {
    const code = codeOf(error, result.data !== undefined);
    const status = statusOf(code);
    if (status === undefined) return error;
    return new GraphQLError(error.message, {
      ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
      ...(error.path === undefined ? {} : { path: error.path }),
      extensions: { ...error.extensions, code, http: { status, spec: true } },
    });
  });
  return { ...result, errors };
}
