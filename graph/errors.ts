/** What a caller can do about an error: the closed set that the command line and the API map to exit codes and statuses. */
export type GraphErrorCode = 'NOT_FOUND' | 'INVALID' | 'LIMIT' | 'CONFLICT' | 'FORBIDDEN' | 'UNAVAILABLE';

/** The one error that graph/ throws on purpose. Its message names the operation, the culprit and the remedy. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly code: GraphErrorCode;
  constructor(code: GraphErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Something about a document worth telling, which stops nothing: an ambiguous name, a refused slogan.
 * `start` and `end` are UTF-16 offsets in the article's text, half-open, or null where no place is meant.
 */
export type Notice = Readonly<{
  level: 'info' | 'warn';
  stage: string;
  rule: string;
  message: string;
  start: number | null;
  end: number | null;
}>;
