import { ApiError } from '../api/client.ts';
import { server } from '../api/server.svelte.ts';

const PATH = '/documents';

/** Whether the server takes files in, and of how many bytes at most. */
export type IntakeTerms = Readonly<{ open: boolean; mostBytes: number }>;

export type Words = Readonly<{ zh: string; en: string }>;
export type IntakeOutcome = 'new' | 'replaced' | 'unchanged' | 'duplicate' | 'failed';

/** What became of a file. */
export type IntakeAnswer = Readonly<{
  articles: readonly Readonly<{ id: string; title: string; outcome: IntakeOutcome }>[];
  /** What is unsure about the reading. */
  notices: readonly Words[];
  failure: Words | null;
}>;

export const fetchTerms = (): Promise<IntakeTerms> => ask<IntakeTerms>(PATH, { cache: 'no-store' });

/** Sends a file to be read and stored. Rejects with an `ApiError`. */
export const send = (file: File): Promise<IntakeAnswer> =>
  ask<IntakeAnswer>(`${PATH}?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });

type Refusal = Readonly<{
  errors: readonly [Readonly<{ message: string; extensions: Readonly<{ code: string; logId?: string }> }>];
}>;

async function ask<T>(path: string, options: RequestInit): Promise<T> {
  let reply: T | Refusal;
  try {
    const response = await fetch(path, options);
    reply = (await response.json()) as T | Refusal;
    server.reached();
  } catch (cause) {
    server.lost();
    throw new ApiError('UNREACHABLE', String(cause));
  }
  if (typeof reply === 'object' && reply !== null && 'errors' in reply) {
    const [{ message, extensions }] = reply.errors;
    throw new ApiError(extensions.code, message, extensions);
  }
  return reply;
}
