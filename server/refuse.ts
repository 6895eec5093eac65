import type { ServerResponse } from 'node:http';

/** Ends a response with an error in the shape of GraphQL, for what fails before GraphQL is reached. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  details: Readonly<Record<string, string>> = {},
): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] });
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}
