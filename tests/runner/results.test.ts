import path from 'node:path';
import { expect, test } from 'vitest';
import { playwrightResult, result, strict, sum, vitestResult } from './results.ts';

const file = (statuses: readonly string[], status = 'passed', message = '') => ({
  name: path.resolve('some.test.ts'),
  status,
  message,
  assertionResults: statuses.map((each, i) => ({ status: each, fullName: `test ${i}` })),
});
const vitest = (...testResults: readonly ReturnType<typeof file>[]) => ({ testResults });

const spec = (title: string, status: string) => ({ title, tests: [{ status, projectName: '' }] });
const playwright = (...specs: readonly ReturnType<typeof spec>[]) => ({
  suites: [{ title: 'a.spec.ts', suites: [{ title: 'search', specs }] }],
  errors: [],
});

test('counts what vitest passed, failed and skipped', () => {
  const found = vitestResult(vitest(file(['passed', 'failed', 'skipped', 'pending', 'todo'], 'failed')), 1);
  expect(found).toMatchObject({ passed: 1, failed: 1, skipped: ['test 2', 'test 3', 'test 4'] });
});

test('counts a file that could not be loaded as one failure', () => {
  const found = vitestResult(vitest(file([], 'failed', 'Cannot find module'), file(['passed'])), 1);
  expect(found).toMatchObject({ passed: 1, failed: 1, notes: ['some.test.ts did not run: Cannot find module'] });
});

test.each([
  ['no report', null, 1],
  ['no report, and success claimed', null, 0],
  ['no test', vitest(), 0],
  ['an exit code that no test explains', vitest(file(['passed'])), 1],
])('counts %s as a failure of vitest', (_, report, code) => {
  expect(vitestResult(report, code).failed).toBe(1);
});

test('counts what Playwright passed, failed and skipped, and says what passed only on a second try', () => {
  const report = playwright(spec('a', 'expected'), spec('b', 'unexpected'), spec('c', 'flaky'), spec('d', 'skipped'));
  const found = playwrightResult(report, 1);
  expect(found).toMatchObject({ passed: 2, failed: 1, skipped: ['a.spec.ts › search › d'] });
  expect(found.notes).toContain('passed only on a second try: a.spec.ts › search › c');
});

test.each([
  ['no report', null, 1],
  ['no test', playwright(), 0],
  ['an exit code that no test explains', playwright(spec('a', 'expected')), 1],
])('counts %s as a failure of Playwright', (_, report, code) => {
  expect(playwrightResult(report, code).failed).toBe(1);
});

test('in CI a skipped test counts as failed, by name', () => {
  expect(strict({ ...result(3, 1), skipped: ['one', 'two'] })).toMatchObject({ passed: 3, failed: 3, skipped: [] });
});

test('sums steps', () => {
  expect(sum([result(1, 0), result(2, 3, ['note'])])).toEqual({ passed: 3, failed: 3, skipped: [], notes: ['note'] });
});
