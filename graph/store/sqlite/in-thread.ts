import type { GraphStore } from '../port.ts';
import { assemble } from './assemble.ts';
import { connect } from './connect.ts';
import { appendJobEvents, createJob } from './jobs.ts';
import { runRead } from './operations.ts';
import { applyGraph, retractArticle } from './writer.ts';

/**
 * The store on one connection in this thread: for tests and for short-lived commands. Each call blocks the thread until it is done,
 * so a server uses `openSqliteInWorkers`.
 */
export function openSqliteInThread(file: string): Promise<GraphStore> {
  return promised(() => {
    const db = connect(file, 'write');
    return assemble({
      description: `SQLite ${file}`,
      read: (name, args, options) =>
        promised(() => runRead({ db, check: () => options?.signal?.throwIfAborted() }, name, args)),
      apply: (graph) => promised(() => applyGraph(db, graph)),
      retract: (article) => promised(() => retractArticle(db, article)),
      createJob: (job) => promised(() => createJob(db, job)),
      appendJobEvents: (...args) => promised(() => appendJobEvents(db, ...args)),
      close: () => promised(() => db.close()),
    });
  });
}

/** What the work gives or throws, as a promise. */
const promised = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()));
