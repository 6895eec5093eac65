import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { API_PATH, type Api } from './api.ts';
import { readBody } from './body.ts';
import { answerDocuments, DOCUMENTS_PATH } from './documents.ts';
import { compressAnswer } from './encoding.ts';
import type { Report } from './errors.ts';
import type { Intake } from './intake.ts';
import { refuse } from './refuse.ts';
import { answersTo, COMMON_HEADERS } from './security.ts';

/** Answers a request that is not for the API. */
export type Files = (request: IncomingMessage, response: ServerResponse) => void;

type HandlerOptions = Readonly<{
  api: Api;
  /** Takes files in; null where clients only read. */
  intake: Intake | null;
  files: Files;
  /** Address that the server is bound to. */
  host: string;
  report: Report;
}>;

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

async function answerApi(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    await api(request, response);
    return;
  }
  const body = await readBody(request);
  if ('json' in body) {
    await api(Object.assign(request, { body: body.json }), response); // yoga takes a parsed body as it is
    return;
  }
  if (body.status === 413) response.setHeader('connection', 'close');
  refuse(response, body.status, body.code, body.message);
}

/**
 * The request listener: `/graphql` is the API, `/documents` takes files in, `/health` says that it is there, all else are the app's files.
 */
export function createHandler({ api, intake, files, host, report }: HandlerOptions): RequestListener {
  const failed = (request: IncomingMessage, response: ServerResponse) => (error: unknown) => {
    if (request.destroyed && !request.complete) return; // the client went away
    const logId = report(error);
    if (!response.headersSent)
      refuse(response, 500, 'INTERNAL', `Something went wrong; the log has it under ${logId}.`, { logId });
    else response.destroy();
  };
  return (request, response) => {
    for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
    if (!answersTo(host, request.headers.host)) {
      refuse(response, 421, 'FORBIDDEN', `This server answers to ${host} and localhost only.`);
      return;
    }
    const path = pathOf(request);
    if (path === '/health') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
    } else if (path === API_PATH) {
      compressAnswer(request, response, () => {
        answerApi(api, request, response).catch(failed(request, response));
      });
    } else if (path === DOCUMENTS_PATH) {
      answerDocuments(intake, request, response).catch(failed(request, response));
    } else {
      files(request, response);
    }
  };
}
