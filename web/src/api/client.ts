import type { TypedDocumentString } from './generated/graphql.ts';
import { server } from './server.svelte.ts';

type Details = Readonly<{ reason?: string; logId?: string }>;

/**
 * What the API refused or could not do; `code` is the server's, or one of ours for the way there. The message is for developers: readers
 * get the words of `faultOf`.
 */
export class ApiError extends Error {
  readonly code: string;
  readonly reason: string | null;
  /** Under which the server's log has it. */
  readonly logId: string | null;
  constructor(code: string, message: string, { reason, logId }: Details = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.reason = reason ?? null;
    this.logId = logId ?? null;
  }
}

type Reply<T> = Readonly<{
  data?: T | null;
  errors?: readonly Readonly<{ message: string; extensions?: Details & Readonly<{ code?: string }> }>[];
}>;

/** One GraphQL request. Rejects with an `ApiError`, or with the signal's reason when aborted. */
export async function request<T, V>(
  document: TypedDocumentString<T, V>,
  variables: V,
  signal?: AbortSignal,
): Promise<T> {
  let reply: Reply<T>;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
      ...(signal ? { signal } : {}),
    });
    // Only a server that is starting says when to come again.
    if (response.headers.has('retry-after')) throw new ApiError('UNREACHABLE', 'starting', { reason: 'STARTING' });
    reply = (await response.json()) as Reply<T>;
    server.reached();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    server.lost();
    throw cause instanceof ApiError ? cause : new ApiError('UNREACHABLE', String(cause));
  }
  const [first] = reply.errors ?? [];
  if (first) throw new ApiError(first.extensions?.code ?? 'INTERNAL', first.message, first.extensions);
  if (!reply.data) throw new ApiError('INTERNAL', 'empty reply');
  return reply.data;
}

type Nothing = Record<PropertyKey, never>;

/** The node that was asked for, of the kind that was asked for. Throws NOT_FOUND where there is none, or another kind. */
export function found<N extends object>(node: N | null | undefined, id: string): Exclude<N, Nothing> {
  if (!node || !('id' in node)) throw new ApiError('NOT_FOUND', id);
  return node as Exclude<N, Nothing>;
}
