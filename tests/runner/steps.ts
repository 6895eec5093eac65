import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { missingForLocal } from '../../graph/store/neo4j/local/tools.ts';
import { chromium, missingForBrowser, type Missing } from './machine.ts';
import { playwrightResult, result, vitestResult, type Result } from './results.ts';
import { manifest, OUTPUT, ROOT, runNode, tool } from './tools.ts';

/** `ci`: what the machine lacks is a failure, not a remark. `fix`: write what format and lint can mend. */
export type Options = Readonly<{ ci: boolean; fix: boolean }>;
export type Step = Readonly<{ name: string; what: string; run: (options: Options) => Promise<Result> }>;

const at = (...parts: string[]): string => path.join(ROOT, ...parts);

/** A check is one test: it holds or it does not. */
async function check(exitCode: number | Promise<number>, remedy: string): Promise<Result> {
  return (await exitCode) === 0 ? result(1, 0) : result(0, 1, [remedy]);
}

/** In CI a machine that lacks something fails; elsewhere the summary says what did not run. */
const lacking = (missing: readonly Missing[], unrun: string, { ci }: Options): Result =>
  result(
    0,
    ci && missing.length > 0 ? 1 : 0,
    missing.map(({ what, remedy }) => `NOT RUN: ${unrun}, because ${what} is missing. ${remedy}.`),
  );

const GENERATED = ['server/generated', 'server/schema', 'web/src/api/generated'];
/** Generated files in folders of written ones, and files with a generated part. */
const PARTLY_GENERATED = [
  'graph/lexicon/README.md',
  'graph/rules/RULES.md',
  'graph/rules/rule-ids.ts',
  'tests/architecture/architecture.svg',
  'tests/architecture/architecture.zh-CN.svg',
];

function generatedFiles(): ReadonlyMap<string, string> {
  const files = GENERATED.filter((folder) => existsSync(at(folder))).flatMap((folder) =>
    readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
  );
  return new Map([...files, ...PARTLY_GENERATED].map((file) => [file, readFileSync(at(file), 'utf8')]));
}

/** Runs the generators; a file that they change was not current. */
async function generated(): Promise<Result> {
  const before = generatedFiles();
  for (const part of manifest().scripts?.['generate']?.split('&&') ?? []) {
    const [, ...words] = part.trim().split(/\s+/);
    const [script, ...args] = words;
    if (script === undefined || (await runNode(at(script), args)) !== 0)
      return result(0, 1, ['`npm run generate` fails']);
  }
  const after = generatedFiles();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return stale.length === 0
    ? result(1, 0)
    : result(0, 1, [`not current, now rewritten by \`npm run generate\`: ${stale.join(', ')}`]);
}

const format = ({ fix }: Options): Promise<Result> =>
  check(
    runNode(tool('prettier'), [fix ? '--write' : '--check', '--log-level', fix ? 'log' : 'warn', '.']),
    'format: `npm run format` mends it',
  );

const lint = ({ fix }: Options): Promise<Result> =>
  check(runNode(tool('eslint'), ['.', '--max-warnings', '0', ...(fix ? ['--fix'] : [])]), 'lint: see above');

/** tests/web and tests/e2e are of the browser's project, so svelte-check sees them. */
async function types(): Promise<Result> {
  const node = await runNode(tool('typescript', 'tsc'), ['-p', 'tsconfig.json', '--pretty']);
  const browser = await runNode(tool('svelte-check'), [
    '--workspace',
    'web',
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
  ]);
  return check(Math.max(node, browser), 'types: see above');
}

/** A JSON report in tests/.output, or null. */
function report(file: string): unknown {
  const written = path.join(OUTPUT, file);
  return existsSync(written) ? (JSON.parse(readFileSync(written, 'utf8')) as unknown) : null;
}

function noReport(file: string): string {
  mkdirSync(OUTPUT, { recursive: true });
  const written = path.join(OUTPUT, file);
  rmSync(written, { force: true });
  return written;
}

async function vitest(options: Options): Promise<Result> {
  const file = noReport('vitest.json');
  const code = await runNode(tool('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const found = vitestResult(report('vitest.json'), code);
  // Its tests stand as skipped, which is what CI fails for.
  const neo4j = lacking(await missingForLocal(), 'tests on Neo4j', { ...options, ci: false });
  return { ...found, notes: [...found.notes, ...neo4j.notes] };
}

let webIsBuilt = true;
async function web(): Promise<Result> {
  const built = await check(
    runNode(tool('vite'), ['build', 'web', '--logLevel', 'warn']),
    'the web app does not build',
  );
  webIsBuilt = built.failed === 0;
  return built;
}

async function browser(options: Options): Promise<Result> {
  const missing = missingForBrowser();
  if (missing.length > 0) return lacking(missing, 'browser tests', options);
  if (!webIsBuilt) return result(0, 1, ['browser tests did not run: the web app does not build']);
  const file = noReport('playwright.json');
  const code = await runNode(
    tool('@playwright/test', 'playwright'),
    ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    { CHROMIUM: chromium() ?? '', PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  return playwrightResult(report('playwright.json'), code);
}

const quality = (): Promise<Result> =>
  check(
    runNode(at('tests/quality/quality.ts'), []),
    'quality: below a floor of tests/quality/floors.json, or see above',
  );

/** In the order in which they run. */
export const STEPS: readonly Step[] = [
  { name: 'generated', what: 'generated files are current', run: generated },
  { name: 'format', what: 'Prettier', run: format },
  { name: 'lint', what: 'ESLint, with the directions of imports', run: lint },
  { name: 'types', what: 'tsc and svelte-check', run: types },
  { name: 'vitest', what: 'unit, contract, property and HTTP tests', run: vitest },
  { name: 'web', what: 'the web app builds', run: web },
  { name: 'browser', what: 'Playwright in Chromium', run: browser },
  { name: 'quality', what: 'decomposition against its floors', run: quality },
];
