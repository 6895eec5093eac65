import type { IncomingMessage } from 'node:http';
import { LIMITS } from './limits.ts';

/** A request's body as JSON, or the status and message of its refusal. */
export type RequestBody = Readonly<{ json: object }> | RequestRefusal;
export type RequestRefusal = Readonly<{ status: 400 | 413 | 415; code: string; message: string }>;

export const refusal = (status: RequestRefusal['status'], code: string, message: string): RequestRefusal => ({
  status,
  code,
  message,
});

/** Bytes past the limit after which the connection is cut. */
const DRAINED = 1_000_000;

export const tooLarge = (most: number): RequestRefusal =>
  refusal(413, 'LIMIT', `The body is larger than ${most} bytes.`);

/** The body's bytes, or null past the limit: what comes then is read and dropped, so that the client gets to read the answer. */
export const readBytes = (request: IncomingMessage, most: number): Promise<Buffer | null> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else if (size <= most + DRAINED) resolve(null);
      else request.destroy();
    });
    request.on('end', () => {
      resolve(size <= most ? Buffer.concat(chunks) : null);
    });
    request.on('error', reject);
  });

/**
 * Reads the body of a POST. Only JSON: forms and plain text could be sent by any other site's page. Reading it here rather than
 * in yoga halves the work of a small request.
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const [mediaType = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (mediaType.trim() !== 'application/json') {
    return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the query as JSON, with Content-Type: application/json.');
  }
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) {
    return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', `The body must be UTF-8, not ${charset.slice('charset='.length)}.`);
  }
  const bytes = await readBytes(request, LIMITS.body);
  if (bytes === null) return tooLarge(LIMITS.body);
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof json === 'object' && json !== null && Object.keys(json).length > 0) return { json };
    return refusal(400, 'BAD_REQUEST', 'The body must be a JSON object with a "query".');
  } catch {
    return refusal(400, 'BAD_REQUEST', 'The body is not valid JSON in UTF-8.');
  }
}
