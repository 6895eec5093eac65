import type { Language } from '../errors.ts';
import { OUTCOMES, type Outcome } from '../store/index.ts';
import type { Progress, ReportEntry } from './run.ts';

/** How a run is shown in a terminal. */

/** `[######------] 2/7 issue-2022-12.txt 3/8`: files done, the file at hand and its articles. */
export function progressBar(progress: Progress, width = 24): string {
  const { file, files, filesDone, articles, articlesDone } = progress;
  const within = articles === null || articles === 0 ? 0 : articlesDone / articles;
  const filled = Math.round((width * (filesDone + within)) / Math.max(files, 1));
  const count = articles === null ? 'reading' : `${articlesDone}/${articles}`;
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${filesDone + (within === 1 ? 1 : 0)}/${files} ${file} ${count}`;
}

/** What there is to say of a result besides its name. */
export const resultText = (result: ReportEntry['result'], language: Language = 'en'): string => {
  switch (result.outcome) {
    case 'duplicate':
      return `the same text is stored as ${result.of}`;
    case 'failed':
      return `${result.code}: ${(language === 'zh' ? result.zh : undefined) ?? result.message}`;
    default:
      return '';
  }
};

/** A row for each article or unreadable file, in columns that line up where a Chinese character takes two cells. */
export const reportTable = (entries: readonly ReportEntry[], language: Language = 'en'): string =>
  aligned(
    entries.map(({ file, article, result }) => [
      result.outcome,
      file,
      ...(article === null ? [] : [`${article.id}  ${article.title}`]),
      resultText(result, language),
    ]),
  );

/** Rows in columns that line up; the last column of a row needs no room after it. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((width, row) => (row.length > column + 1 ? Math.max(width, cells(row[column] ?? '')) : width), 0),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - cells(text))))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** `20 new, 1 failed`: the outcomes that occurred. */
export const summary = (entries: readonly ReportEntry[]): string =>
  countsText((outcome) => entries.filter(({ result }) => result.outcome === outcome).length) || 'nothing to do';

/** `1 file`, `2 files`. */
export const countOf = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

export const countsText = (countOf: (outcome: Outcome) => number): string =>
  OUTCOMES.map((outcome) => ({ outcome, count: countOf(outcome) }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${outcome}`)
    .join(', ');

/** Columns that a terminal gives a text. */
const cells = (text: string): number =>
  [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}“”‘’…—]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
