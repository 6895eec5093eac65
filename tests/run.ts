/**
 * Runs all checks and tests, or those named: `tests/run.ts [--fix] [STEP…]`. Goes on after a failure, so that the report is
 * complete, and closes with `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { result, strict, sum, type Result } from './runner/results.ts';
import { STEPS, type Options } from './runner/steps.ts';

const { values, positionals } = parseArgs({
  options: { fix: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

const options: Options = { ci: !['', '0', 'false'].includes(process.env['CI'] ?? ''), fix: values.fix };
const chosen = positionals.length === 0 ? STEPS : STEPS.filter((step) => positionals.includes(step.name));
const rows: { name: string; seconds: number; found: Result }[] = [];

for (const { name, what, run } of chosen) {
  console.log(`\n── ${name}: ${what}`);
  const start = performance.now();
  const found = await run(options).catch((error: unknown) => result(0, 1, [String(error)]));
  const seconds = (performance.now() - start) / 1000;
  rows.push({ name, seconds, found: options.ci ? strict(found) : found });
  console.log(`── ${name} took ${seconds.toFixed(1)} s`);
}

console.log('');
for (const { name, seconds, found } of rows) {
  const verdict = found.failed > 0 ? '✗' : found.passed > 0 ? '✓' : '–';
  const counts = `${found.passed} passed, ${found.failed} failed`.padEnd(26);
  const skipped = found.skipped.length === 0 ? '' : `  ${found.skipped.length} skipped`;
  console.log(`${verdict} ${name.padEnd(10)} ${counts} ${seconds.toFixed(1).padStart(6)} s${skipped}`);
}
const total = sum(rows.map((row) => row.found));
for (const name of total.skipped) console.log(`  skipped: ${name}`);
for (const note of total.notes) console.log(`  ${note}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
