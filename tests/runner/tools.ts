import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
/** Reports of this run; not committed. */
export const OUTPUT = path.join(ROOT, 'tests/.output');

const LONGEST_STEP_MINUTES = 20;

type Manifest = Readonly<{
  bin?: string | Readonly<Record<string, string>>;
  scripts?: Readonly<Record<string, string>>;
}>;

export const manifest = (folder = ROOT): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

/** The script behind a package's command: started by Node itself it needs neither a shell nor, on Windows, a `.cmd` file. */
export function tool(packageName: string, command = packageName): string {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin } = manifest(folder);
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}: run \`npm ci\`.`);
  return path.join(folder, file);
}

/** Runs a script under this very Node from the root of the repository; resolves to its exit code. */
export function runNode(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: LONGEST_STEP_MINUTES * 60_000,
      killSignal: 'SIGKILL',
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      if (signal !== null) console.error(`ended by ${signal} (a step may take ${LONGEST_STEP_MINUTES} minutes)`);
      resolve(code ?? 1);
    });
  });
}
