import path from 'node:path';

/** What came of a step. Counts are tests; a check (lint, types, …) is one test. */
export type Result = Readonly<{
  passed: number;
  failed: number;
  /** Names of tests that were skipped. */
  skipped: readonly string[];
  /** What the closing summary should say beside the counts. */
  notes: readonly string[];
}>;

export const result = (passed: number, failed: number, notes: readonly string[] = []): Result => ({
  passed,
  failed,
  skipped: [],
  notes,
});

export const sum = (results: readonly Result[]): Result => ({
  passed: results.reduce((n, r) => n + r.passed, 0),
  failed: results.reduce((n, r) => n + r.failed, 0),
  skipped: results.flatMap((r) => r.skipped),
  notes: results.flatMap((r) => r.notes),
});

/** In CI a skipped test is a failed one: nothing may go unrun there without being seen. */
export function strict(found: Result): Result {
  return {
    ...found,
    failed: found.failed + found.skipped.length,
    notes: [...found.notes, ...found.skipped.map((name) => `skipped, which counts as failed in CI: ${name}`)],
    skipped: [],
  };
}

/** A runner that stops before its report, or fails with nothing failed in it, is one failure. */
const orFailure = (found: Result, exitCode: number, what: string): Result =>
  exitCode !== 0 && found.failed === 0
    ? { ...found, failed: 1, notes: [...found.notes, `${what} ended with exit code ${exitCode}, no test failed`] }
    : found;

type VitestReport = Readonly<{
  testResults: readonly Readonly<{
    name: string;
    status: string;
    message: string;
    assertionResults: readonly Readonly<{ status: string; fullName: string }>[];
  }>[];
}>;

/** Reads what `vitest --reporter=json` wrote; null where it wrote nothing. */
export function vitestResult(report: unknown, exitCode: number): Result {
  if (report === null) return result(0, 1, ['vitest wrote no report']);
  const files = (report as VitestReport).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  // A file that failed with no failed test in it could not be loaded, or failed in a hook.
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = tests.filter((test) => test.status === 'failed');
  const passed = tests.filter((test) => test.status === 'passed');
  const found: Result = {
    passed: passed.length,
    failed: failed.length + broken.length,
    skipped: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName),
    notes: [
      ...broken.map(
        (file) => `${path.relative(process.cwd(), file.name)} did not run: ${file.message.split('\n')[0] ?? ''}`,
      ),
      ...failed.map((test) => `failed: ${test.fullName}`),
    ],
  };
  return orFailure(tests.length === 0 ? { ...found, failed: Math.max(1, found.failed) } : found, exitCode, 'vitest');
}

type PlaywrightSuite = Readonly<{
  title: string;
  suites?: readonly PlaywrightSuite[];
  specs?: readonly Readonly<{ title: string; tests: readonly Readonly<{ status: string; projectName: string }>[] }>[];
}>;
type PlaywrightReport = Readonly<{
  suites: readonly PlaywrightSuite[];
  errors: readonly Readonly<{ message?: string }>[];
}>;

/** Reads what Playwright's json reporter wrote; null where it wrote nothing. */
export function playwrightResult(report: unknown, exitCode: number): Result {
  if (report === null) return result(0, 1, ['Playwright wrote no report']);
  const { suites, errors } = report as PlaywrightReport;
  const tests = suites.flatMap((suite) => testsOf(suite, ''));
  const named = (status: string): string[] => tests.filter((t) => t.status === status).map((t) => t.name);
  const found: Result = {
    passed: named('expected').length + named('flaky').length,
    failed: named('unexpected').length,
    skipped: named('skipped'),
    notes: [
      ...named('unexpected').map((name) => `failed: ${name}`),
      ...named('flaky').map((name) => `passed only on a second try: ${name}`),
      ...errors.map((error) => `Playwright: ${(error.message ?? '').split('\n')[0] ?? ''}`),
    ],
  };
  return orFailure(tests.length === 0 ? { ...found, failed: 1 } : found, exitCode, 'Playwright');
}

function testsOf(suite: PlaywrightSuite, above: string): { name: string; status: string }[] {
  const title = above === '' ? suite.title : `${above} › ${suite.title}`;
  return [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map(({ status, projectName }) => ({
        name: `${projectName === '' ? '' : `[${projectName}] `}${title} › ${spec.title}`,
        status,
      })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, title)),
  ];
}
