import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** The folders whose files decide what a text yields. */
const FOLDERS = ['lexicon', 'extract', 'resolve', 'relate'];

let version: string | undefined;

/**
 * The version of rules and lexicon that this program reads articles with: a digest of their files, so that none changes without it.
 * It is the `extractor` of every graph that the program makes; `reextract` looks for articles that have another.
 */
export const extractorVersion = (): string => (version ??= digestOfFiles());

function digestOfFiles(): string {
  const digest = createHash('sha256');
  for (const folder of FOLDERS) {
    const place = new URL(`./${folder}/`, import.meta.url);
    for (const file of readdirSync(place).sort())
      if (/\.(?:ts|tsv)$/.test(file))
        digest.update(file).update(readFileSync(new URL(file, place), 'utf8').replaceAll('\r', ''));
  }
  return digest.digest('hex').slice(0, 12);
}
