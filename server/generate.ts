import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isCurrent, ontologyOutput, typeOutputs, type Output } from './codegen.ts';

async function write(output: Output): Promise<void> {
  if (await isCurrent(output)) return;
  await mkdir(dirname(output.path), { recursive: true });
  await writeFile(output.path, output.content);
  process.stderr.write(`wrote ${output.path}\n`);
}

await write(await ontologyOutput());
for (const output of await typeOutputs()) await write(output);
