import { GraphError } from '../errors.ts';

/** The largest file that is read: a newsletter issue has some ten kilobytes. */
export const MAX_DOCUMENT_BYTES = 20_000_000;

const decodes = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** True where nearly all bytes are good UTF-8: such a file is damaged UTF-8, and reading it as GB18030 would give nonsense. */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes);
  let wide = 0;
  let damaged = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) damaged++;
    else if (unit > 0x7ff) wide++;
  }
  return damaged * 10 < wide;
};

/** Characters that any newsletter is full of, in both scripts. */
const COMMON = /[的一是在了和与與市政府科技企业業创創新区區年中大国國合作发發]/g;

const commonIn = (text: string): number => text.match(COMMON)?.length ?? 0;

/** A text of before Unicode: GB18030, or Big5 where that gives more of the characters that a newsletter is full of. */
const decodeOlder = (bytes: Uint8Array): string | null => {
  const gb18030 = decodes('gb18030', bytes);
  const big5 = decodes('big5', bytes);
  if (gb18030 === null || big5 === null) return gb18030 ?? big5;
  return commonIn(big5) > commonIn(gb18030) ? big5 : gb18030;
};

const controls = (text: string): number => {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (
      unit < 0x20
        ? unit !== 9 && unit !== 10 && unit !== 11 && unit !== 12 && unit !== 13
        : unit === 0x7f || unit === 0xfffe
    )
      count++;
  }
  return count;
};

/** The text of a file: UTF-8, GB18030, Big5, or UTF-16 with a byte order mark. Throws a GraphError that names the source for all else. */
export const decode = (bytes: Uint8Array, source: string): string => {
  const refuse = (what: string, remedy: string): GraphError =>
    new GraphError('INVALID', `Reading ${source}: ${what}. ${remedy}`);
  if (bytes.length > MAX_DOCUMENT_BYTES)
    throw new GraphError(
      'LIMIT',
      `Reading ${source}: the file has ${bytes.length} bytes, over the limit of ${MAX_DOCUMENT_BYTES}. Split it into its issues and read these one by one.`,
    );
  if (bytes.length === 0) throw refuse('the file is empty', 'Check that it was saved or transferred whole.');
  const utf16 = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  if (utf16 === null && bytes.includes(0))
    throw refuse(
      `the file is binary (a NUL byte at ${bytes.indexOf(0)})`,
      'Save it as plain text or Markdown in UTF-8.',
    );
  const utf8 = utf16 === null ? decodes('utf-8', bytes) : null;
  const text = utf16 === null ? (utf8 ?? (isDamagedUtf8(bytes) ? null : decodeOlder(bytes))) : decodes(utf16, bytes);
  if (text === null)
    throw refuse(
      'the file is valid in none of UTF-8, GB18030 and Big5',
      'Save it again as UTF-8 and check that it is not cut short.',
    );
  const strange = controls(text);
  if (text.includes('\0') || strange * 200 > text.length)
    throw refuse('the file is binary (control characters)', 'Save it as plain text or Markdown in UTF-8.');
  if (text.trim() === '')
    throw refuse('the file holds nothing but white space', 'Check that it was saved or transferred whole.');
  return text;
};
