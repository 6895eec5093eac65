import type { GraphiQLOptions } from 'graphql-yoga';
import { onTestFinished } from 'vitest';
import type { GraphStore } from '../../graph/index.ts';
import { serveApp } from '../../server/app.ts';
import { NO_EDITOR, editorOf } from '../../server/editor.ts';
import { createFiles } from '../../server/files.ts';
import { openFront } from '../../server/front.ts';
import { openIntake } from '../../server/intake.ts';
import type { Connection } from '../../server/page.ts';
import { filledStore } from './stores.ts';

type Options = Readonly<{
  store?: GraphStore;
  /** Whether clients only read. */
  readOnly?: boolean;
  folder?: string | null;
  timeLimit?: () => AbortSignal;
  graphiql?: (options?: GraphiQLOptions) => string;
}>;

/** A running server of a test: where it is, what it logged, how to stop it before the test ends. */
export type TestServer = Readonly<{ url: string; log: readonly unknown[]; stop(): Promise<void> }>;

/** Starts the real server on a free port, over the real store with the graphs of these tests, and stops it after the test. */
export async function startServer({
  store,
  readOnly = false,
  folder = null,
  graphiql,
  timeLimit,
}: Options = {}): Promise<TestServer> {
  const front = await openFront('127.0.0.1', 0);
  const log: unknown[] = [];
  const graph = store ?? (await filledStore());
  let tick = 0;
  const now = (): Date => new Date(Date.UTC(2026, 0, 1) + (tick += 1));
  const stop = serveApp({
    front,
    host: '127.0.0.1',
    store: graph,
    editor: readOnly ? NO_EDITOR : editorOf(graph, now),
    intake: readOnly ? null : openIntake({ store: graph, now }),
    files: createFiles(folder),
    report: (error) => `log-${log.push(error)}`,
    graphiql: graphiql ?? null,
    ...(timeLimit === undefined ? {} : { timeLimit }),
  });
  let stopping: Promise<void> | undefined;
  const once = (): Promise<void> => (stopping ??= stop());
  onTestFinished(once);
  return { url: front.url, log, stop: once };
}

type Answer<T> = Readonly<{
  data?: T;
  errors?: readonly Readonly<{
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }>[];
}>;

/** Posts a query and gives status and answer. */
export async function ask<T = Record<string, unknown>>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  accept = 'application/graphql-response+json',
): Promise<Readonly<{ status: number; answer: Answer<T> }>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, answer: (await response.json()) as Answer<T> };
}

/** The data of a query that must not fail. */
export async function dataOf<T>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const { answer } = await ask<T>(url, query, variables);
  if (answer.errors !== undefined || answer.data === undefined) throw new Error(JSON.stringify(answer.errors, null, 1));
  return answer.data;
}

/** The rows of a connection. */
export const nodes = <T>({ edges }: Connection<T>): readonly T[] => edges.map(({ node }) => node);
