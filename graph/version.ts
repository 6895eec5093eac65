import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { userTableTexts } from './lexicon/index.ts';
import { ENTITY_TYPES, RELATION_TYPES } from './ontology/index.ts';
import { order } from './order.ts';
import { withoutComments, withoutRemarks } from './source-text.ts';

/** The files and folders that decide what a text yields. */
const READING = ['decompose.ts', 'document', 'extract', 'id.ts', 'lexicon', 'order.ts', 'relate', 'resolve', 'rules'];
/** Tools that make tables, since only their output is read; how divisions are pronounced, which is for search alone; what rules were called. */
const TOOLS = /^\w+\/generate\/|^lexicon\/regions\/readings\.tsv$|^rules\/former\.tsv$/;

/** A file that decides a reading: its path below graph/, and its text. */
export type ReadingFile = Readonly<{ path: string; text: string }>;

let version: string | undefined;

/**
 * The version of rules, lexicon (a user’s tables included) and ontology that this program reads articles with. It is the `extractor` of every graph that the
 * program makes; `reextract` looks for articles that have another.
 */
export const extractorVersion = (): string =>
  (version ??= versionOf([...readingFiles(), ...userTableTexts()], ontology()));

/**
 * A digest of 12 hex digits, the same whatever the order of the files. Comments, layout and the columns that only people read do not
 * count, because they change no reading.
 */
export function versionOf(files: readonly ReadingFile[], ontology: unknown): string {
  const sum = createHash('sha256').update(JSON.stringify(ontology));
  for (const { path, text } of files.toSorted((a, b) => order(a.path, b.path)))
    sum
      .update(`\n${path}\n`)
      .update(path.endsWith('.ts') ? withoutComments(text.replaceAll('\r', '')) : withoutRemarks(text));
  return sum.digest('hex').slice(0, 12);
}

/** All files that decide a reading, as they are on the disk. */
export const readingFiles = (): readonly ReadingFile[] =>
  READING.flatMap((entry) => (entry.endsWith('.ts') ? [entry] : filesBelow(entry))).map((path) => ({
    path,
    text: readFileSync(new URL(path, import.meta.url), 'utf8'),
  }));

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|tsv)$/.test(path) && !TOOLS.test(path));

/** What of the ontology decides a reading: which types there are, and which relations hold between them. */
const ontology = (): unknown => [
  Object.keys(ENTITY_TYPES),
  Object.entries(RELATION_TYPES).map(([type, { symmetric, signatures }]) => [type, symmetric, signatures]),
];
