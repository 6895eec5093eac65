import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphError } from '../graph/index.ts';
import { readBytes, refusal, tooLarge, type RequestRefusal } from './body.ts';
import { statusOf } from './errors.ts';
import { MOST_BYTES, type Intake, type Taken } from './intake.ts';
import { refuse } from './refuse.ts';

export const DOCUMENTS_PATH = '/documents';

/** What `GET` tells: whether files are accepted here, and their maximum size. */
export type Terms = Readonly<{ open: boolean; mostBytes: number }>;

/**
 * Newsletters sent to the graph. `POST /documents?name=简报.docx` takes a file, whose bytes are the body, and answers what became of it.
 * One file a request needs no parser of forms and no base64 that makes a third more of it, and reports each file as soon as it is read. A body of bytes
 * is one that no page of another site may send without asking first.
 */
export async function answerDocuments(
  intake: Intake | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET') {
    answer(response, { open: intake !== null, mostBytes: MOST_BYTES } satisfies Terms);
    return;
  }
  if (request.method !== 'POST') {
    response.setHeader('allow', 'GET, POST');
    refuse(response, 405, 'BAD_REQUEST', 'Send a file with POST.');
    return;
  }
  if (intake === null) {
    response.setHeader('connection', 'close');
    refuse(response, 403, 'FORBIDDEN', 'This server only lets others read; start it with --edit to take files in too.');
    return;
  }
  const sent = await readFile(request);
  if ('status' in sent) {
    if (sent.status === 413) response.setHeader('connection', 'close');
    refuse(response, sent.status, sent.code, sent.message);
    return;
  }
  try {
    answer(response, await intake.take(sent.name, sent.content));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    refuse(response, statusOf(error.code) ?? 500, error.code, error.message, error.zh === null ? {} : { zh: error.zh });
  }
}

async function readFile(
  request: IncomingMessage,
): Promise<RequestRefusal | Readonly<{ name: string; content: Uint8Array }>> {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (mediaType.trim() !== 'application/octet-stream')
    return refusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the bytes of the file, with Content-Type: application/octet-stream.',
    );
  const name = new URL(request.url ?? '', 'http://localhost').searchParams.get('name') ?? '';
  if (name === '') return refusal(400, 'BAD_REQUEST', 'Name the file: /documents?name=FILE.');
  const content = await readBytes(request, MOST_BYTES);
  return content === null ? tooLarge(MOST_BYTES) : { name, content };
}

function answer(response: ServerResponse, body: Terms | Taken): void {
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}
