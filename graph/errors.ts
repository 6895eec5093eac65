/** What a caller can do about an error: the closed set that the command line and the API map to exit codes and statuses. */
export type GraphErrorCode = 'NOT_FOUND' | 'INVALID' | 'LIMIT' | 'CONFLICT' | 'FORBIDDEN' | 'UNAVAILABLE';

/** Which of several errors of a code it is, where a client does something else about it: a cursor of a list that has changed. */
export type GraphErrorReason = 'CURSOR';

/** What there is to say, in each language of those who use the program. */
export type Wording = Readonly<{ zh: string; en: string }>;
export type Language = keyof Wording;

/** The one error that graph/ throws on purpose. Its message names the operation, the culprit and the remedy. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly code: GraphErrorCode;
  readonly reason: GraphErrorReason | null;
  /** The message in Chinese, of an error that its reader can do something about. */
  readonly zh: string | null;
  constructor(
    code: GraphErrorCode,
    message: string | Wording,
    { reason = null, ...options }: ErrorOptions & Readonly<{ reason?: GraphErrorReason | null }> = {},
  ) {
    super(typeof message === 'string' ? message : message.en, options);
    this.zh = typeof message === 'string' ? null : message.zh;
    this.code = code;
    this.reason = reason;
  }
}

/** An error as data, for another thread: its class would not survive the copy. */
export type ErrorMessage = Readonly<{
  code: GraphErrorCode | null;
  reason: GraphErrorReason | null;
  message: string;
  zh: string | null;
  stack: string | null;
}>;

export const errorMessage = (error: unknown): ErrorMessage => ({
  code: error instanceof GraphError ? error.code : null,
  reason: error instanceof GraphError ? error.reason : null,
  message: error instanceof Error ? error.message : String(error),
  zh: error instanceof GraphError ? error.zh : null,
  stack: error instanceof Error ? (error.stack ?? null) : null,
});

/** The error again, with the stack of the thread it comes from. */
export function errorFrom({ code, reason, message, zh, stack }: ErrorMessage): Error {
  const words = zh === null ? message : { zh, en: message };
  const error = code === null ? new Error(message) : new GraphError(code, words, { reason });
  if (stack !== null) error.stack = stack;
  return error;
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
