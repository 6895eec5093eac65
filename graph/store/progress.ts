import { stderr } from 'node:process';

/** Tells how far the work that brings a whole store up to date is, since a large one keeps whoever opens it waiting for minutes. */
export function tellProgress(store: string, work: string, done: number, total: number, things: string): void {
  stderr.write(`${store}: ${work} for ${done} of ${total} ${things}\n`);
}
