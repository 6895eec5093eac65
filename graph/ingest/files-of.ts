import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unreadable } from '../document/index.ts';
import { order } from '../order.ts';

/** Files and folders that are looked at; more is a disk, no collection of newsletters. */
const MOST_FOUND = 50_000;

/**
 * The files that words of the command line name: a folder stands for all files in it and below, in the order of their names. What is
 * no folder, or has no file, stays as it is, so that whoever reads it tells what is wrong. Hidden files and links are left out: a link may lead back.
 *
 * @throws GraphError LIMIT where there are more files than a collection of newsletters has.
 */
export async function filesOf(words: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const word of words)
    if (await isFolder(word)) {
      const below = await filesBelow(word);
      files.push(...(below.length > 0 ? below : [word]));
    } else files.push(word);
  return files;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  const open = [folder];
  let found = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const entry of await readdir(next, { withFileTypes: true })) {
      found += 1;
      if (found > MOST_FOUND)
        throw unreadable(folder, 'LIMIT', {
          zh: `文件夹里的文件超过 ${MOST_FOUND} 个。请指定其中存放简报的文件夹。`,
          en: `the folder holds more than ${MOST_FOUND} files. Name the folders in it that hold newsletters.`,
        });
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) open.push(join(next, entry.name));
      else if (entry.isFile()) files.push(join(next, entry.name));
    }
  return files.toSorted(order);
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
