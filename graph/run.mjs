/*
 * Starts a script of this repository: `node graph/run.mjs TARGET [arguments]`.
 * Plain JavaScript for any Node from 12 on: it says what is missing, and what to do, before an old Node trips over TypeScript.
 */
import * as modules from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
const target = process.argv[2];

function refuse(message) {
  process.stderr.write(message + '\n');
  process.exit(1);
}

async function problem() {
  if (Number(process.versions.node.split('.')[0]) < NEEDED) return 'is too old: Node ' + NEEDED + ' or newer is needed';
  if (!process.features.typescript) return 'cannot run TypeScript (was it built or started without type stripping?)';
  try {
    await import('node:sqlite');
  } catch (error) {
    return 'has no SQLite (node:sqlite)';
  }
  return null;
}

/** Keeps compiled modules between runs, because stripping types and compiling take a third of a start; where the folder cannot be written, nothing is kept. */
function keepCompiled() {
  const enable = modules.enableCompileCache;
  if (enable !== undefined) enable(fileURLToPath(new URL('../node_modules/.cache/node-compile', import.meta.url)));
}

async function main() {
  if (target === undefined) refuse('Usage: node graph/run.mjs TARGET [arguments]');
  const found = await problem();
  if (found !== null) {
    refuse(
      'Zhengmai cannot start: ' +
        process.execPath +
        ' (' +
        process.version +
        ') ' +
        found +
        '.\n' +
        'The repository brings its own Node; start scripts through npm, e.g. `npm start`.\n' +
        'If you did: was it installed? Run `npm ci`. Installed with --ignore-scripts? Run `npm rebuild node`.',
    );
  }
  keepCompiled();
  const file = resolve(target);
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
}

main().catch(function (error) {
  if (!(error instanceof Error)) refuse(String(error));
  // A script without a usage of its own: what was wrong says enough.
  if (String(error.code).startsWith('ERR_PARSE_ARGS')) refuse(error.message + '\nThe README tells what it takes.');
  refuse(String(error.stack));
});
