/**
 * Measures: `npm run bench -- NAME [arguments]`. What a benchmark measures against is a package of its own (peers/), installed here
 * when it is missing, so that a user's install stays small.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { PEERS, type Bench } from './bench.ts';

const HELPERS = ['bench.ts', 'run.ts'];
/** Parts of a benchmark of several files: `store-load.ts` is one of `store.ts`. */
const isPart = (file: string): boolean => file.startsWith('store-') || file.startsWith('web-');
const NAMES = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !HELPERS.includes(file) && !isPart(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const load = async (name: string): Promise<Bench> => {
  const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
  return bench;
};

/** Whether a peer stands in peers/node_modules in the version that peers/package.json names. */
function isInstalled(name: string): boolean {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', PEERS), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const manifest = new URL(`node_modules/${name}/package.json`, PEERS);
  if (!existsSync(manifest)) return false;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return version === dependencies[name];
}

function install(names: readonly string[]): void {
  console.error(`Installing ${names.join(', ')} and the other peers into tests/bench/peers/node_modules …`);
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(PEERS),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(
    'The peers could not be installed: is the npm registry within reach? Try `npm install` in tests/bench/peers.',
  );
  exit(1);
}

const [name, ...args] = argv.slice(2);
if (name === undefined || !NAMES.includes(name)) {
  if (name !== undefined) console.error(`There is no benchmark ${name}.`);
  for (const each of NAMES) console.error(`  npm run bench -- ${each.padEnd(10)} ${(await load(each)).what}`);
  exit(2);
}
const bench = await load(name);
const missing = bench.peers.filter((each) => !isInstalled(each));
if (missing.length > 0) install(missing);
await bench.run(args);
