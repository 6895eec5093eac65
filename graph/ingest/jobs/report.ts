import type { Job, JobEvent } from '../../store/index.ts';
import { aligned, countOf, countsText, resultText } from '../report.ts';
import type { ReportEntry } from '../run.ts';

/** How jobs and their journals are shown in a terminal. */

/** What an event reports of an article, or of a file that could not be read; null for the others. */
export function entryOf(event: JobEvent, fileName: (file: number) => string): ReportEntry | null {
  switch (event.kind) {
    case 'ARTICLE': {
      const { article: id, title, result } = event;
      return { file: fileName(event.file), article: { id, title }, result };
    }
    case 'FILE_FAILED': {
      const { code, message, zh } = event;
      const failure = { code, message, ...(zh === undefined ? {} : { zh }) };
      return { file: fileName(event.file), article: null, result: { outcome: 'failed', ...failure } };
    }
    default:
      return null;
  }
}

/** A row for each job: id, state, time, files, what became of the articles. */
export const jobTable = (jobs: readonly Job[]): string =>
  aligned(
    jobs.map(({ id, state, createdOn, files, filesDone, outcomes }) => [
      id,
      state,
      createdOn,
      `${filesDone}/${countOf(files.length, 'file')}`,
      countsText((outcome) => outcomes[outcome]),
    ]),
  );

/** `12  2025-03-18T09:30:00.000Z  new  0123456789abcdef  《…》`. */
export const eventLine = (event: JobEvent, fileName: (file: number) => string): string =>
  [event.sequence, event.on, ...details(event, fileName)].filter((part) => part !== '').join('  ');

function details(event: JobEvent, fileName: (file: number) => string): readonly string[] {
  switch (event.kind) {
    case 'FILE_READ':
      return ['read', fileName(event.file), countOf(event.articles.length, 'article')];
    case 'ARTICLE':
      return [event.result.outcome, event.article, `《${event.title}》`, resultText(event.result)];
    case 'FILE_FAILED':
      return ['failed', fileName(event.file), `${event.code}: ${event.message}`];
    case 'FILE_DONE':
      return ['done', fileName(event.file)];
    case 'ARTICLE_RETRACTED':
      return ['retracted', event.article];
    case 'STARTED':
    case 'RESUMED':
    case 'DONE':
    case 'CANCELLED':
    case 'RETRACTED':
      return [`job ${event.kind.toLowerCase()}`];
  }
}
