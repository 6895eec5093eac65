import type { GraphiQLOptions } from 'graphql-yoga';
import type { GraphStore } from '../graph/index.ts';
import { createApi } from './api.ts';
import type { Editor } from './editor.ts';
import type { Report } from './errors.ts';
import type { Front } from './front.ts';
import type { Intake } from './intake.ts';
import { createHandler, type Files } from './handler.ts';

type AppOptions = Readonly<{
  front: Front;
  host: string;
  store: GraphStore;
  editor: Editor;
  /** Takes files in; null where clients only read. */
  intake: Intake | null;
  files: Files;
  report: Report;
  timeLimit?: () => AbortSignal;
  graphiql: ((options?: GraphiQLOptions) => string) | null;
}>;

/**
 * Puts the API and the app's files on a listening front.
 *
 * @returns how to stop: lets answers finish, then closes the API and the store.
 */
export function serveApp({ front, host, files, intake, ...forApi }: AppOptions): () => Promise<void> {
  const api = createApi(forApi);
  front.serve(createHandler({ api, intake, files, host, report: forApi.report }));
  return async () => {
    await front.close();
    await intake?.close();
    await api.dispose();
    await forApi.store.close();
  };
}
