/**
 * Runs a command and never lets it outlive the process that asked for it: when standard input ends, however that came about, the
 * command is killed. SIGTERM and SIGINT are passed on.
 */
import { spawn } from 'node:child_process';

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
process.stdin.on('end', () => child.kill('SIGKILL')).on('error', () => child.kill('SIGKILL'));
process.stdin.resume();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on('close', (code) => process.exit(code ?? 1));
