import { createRequire } from 'node:module';
import type * as fflate from 'fflate';
import { GraphError } from '../../errors.ts';
import { unreadable } from '../unreadable.ts';
import { directoryOf } from './directory.ts';
import { binaryKind } from './kind.ts';

const load = createRequire(import.meta.url);

/** A file in an archive; `name` is its path there. */
export type ArchiveEntry = Readonly<{ name: string; bytes: Uint8Array }>;

/** An archive of newsletters has some dozens; more, or more in all, is no archive of these. */
const MOST_ENTRIES = 500;
const MOST_UNPACKED = 200_000_000;
/** Text packs to a tenth; what packs to less than a five-hundredth was made to fill a memory. */
const HIGHEST_RATIO = 500;

/** Folders, and files that systems add. */
const NO_FILE = /\/$|(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/;

/**
 * The files of a zip archive, in the order of their names; null for a file that is not an archive.
 *
 * @throws GraphError INVALID where the archive is damaged or empty, LIMIT where it is larger than one of newsletters.
 */
export function archiveEntries(bytes: Uint8Array, source: string): readonly ArchiveEntry[] | null {
  if (binaryKind(bytes) !== 'zip') return null;
  const { unzipSync } = load('fflate') as typeof fflate;
  if (directoryOf(bytes)?.some(({ encrypted }) => encrypted) === true)
    throw unreadable(source, 'INVALID', {
      zh: '这个压缩包设有密码。请自行解压，再读其中的文件。',
      en: 'the zip archive is protected by a password. Unpack it yourself, and read its files.',
    });
  let files = 0;
  let unpacked = 0;
  const limit = (what: string): GraphError =>
    unreadable(source, 'LIMIT', {
      zh: '这个压缩包过大。请解压后分批读取。',
      en: `the archive ${what}. Unpack it, and read its files in parts.`,
    });
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (NO_FILE.test(name)) return false;
        files += 1;
        unpacked += originalSize;
        if (files > MOST_ENTRIES) throw limit(`has more than ${MOST_ENTRIES} files`);
        if (unpacked > MOST_UNPACKED) throw limit(`unpacks to more than ${MOST_UNPACKED} bytes`);
        if (originalSize > HIGHEST_RATIO * Math.max(size, 1)) throw limit(`unpacks “${name}” to ${originalSize} bytes`);
        return true;
      },
    });
    if (files > 0)
      return Object.entries(found)
        .map(([name, content]) => ({ name: nameOf(name), bytes: content }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof GraphError) throw error;
    throw unreadable(
      source,
      'INVALID',
      {
        zh: '这个压缩包已损坏。请重新下载或打包，再读。',
        en: `the zip archive is damaged (${error instanceof Error ? error.message : String(error)}). Fetch or pack it again.`,
      },
      error,
    );
  }
  throw unreadable(source, 'INVALID', {
    zh: '这个压缩包里没有文件。请核对是否选对了文件。',
    en: 'the zip archive holds no file. Check that it is the right one.',
  });
}

/** Names that a Chinese system wrote without a mark of UTF-8 come out as Latin letters: they are GB18030. */
function nameOf(name: string): string {
  const units = Array.from(name, (character) => character.codePointAt(0) ?? 0);
  if (units.every((unit) => unit < 0x80) || units.some((unit) => unit > 0xff)) return name;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(units));
  } catch {
    return name;
  }
}
