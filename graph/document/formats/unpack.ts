import { createRequire } from 'node:module';
import type * as fflate from 'fflate';
import { TooLarge } from './too-large.ts';

const load = createRequire(import.meta.url);

/** Bytes that a part of a document may have when it is unpacked: a newsletter has some hundred thousand. */
const MOST_UNPACKED = 64_000_000;

/**
 * Parts of a document that is a zip archive, as text, by their names; of one that it lacks there is nothing.
 *
 * @throws TooLarge where a part unpacks to more than a newsletter may have, Error where the archive is damaged.
 */
export function unpack(bytes: Uint8Array, parts: readonly string[]): ReadonlyMap<string, string> {
  const { unzipSync, strFromU8 } = load('fflate') as typeof fflate;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!parts.includes(name)) return false;
      if (originalSize > MOST_UNPACKED) throw new TooLarge(`${name} unpacks to ${originalSize} bytes`);
      return true;
    },
  });
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
}
