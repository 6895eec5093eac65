import type { GraphError } from '../errors.ts';
import { unreadable } from './unreadable.ts';

/** The largest file that is read: a newsletter issue has some ten kilobytes. */
export const MAX_DOCUMENT_BYTES = 20_000_000;

/** The error about a file over that. */
export const tooLarge = (source: string, bytes: number): GraphError =>
  unreadable(source, 'LIMIT', {
    zh: `文件有 ${bytes} 字节，超过上限 ${MAX_DOCUMENT_BYTES} 字节。请按期拆分，再逐个读取。`,
    en: `the file has ${bytes} bytes, over the limit of ${MAX_DOCUMENT_BYTES}. Split it into its issues and read these one by one.`,
  });

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
  const refuse = (zh: string, en: string): GraphError => unreadable(source, 'INVALID', { zh, en });
  const binary = (how: string): GraphError =>
    refuse(
      '这是二进制文件，不是文字。请另存为 UTF-8 编码的纯文本或 Markdown，再读。',
      `the file is binary (${how}). Save it as plain text or Markdown in UTF-8.`,
    );
  if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(source, bytes.length);
  if (bytes.length === 0)
    throw refuse(
      '文件是空的。请核对保存或传输是否完整。',
      'the file is empty. Check that it was saved or transferred whole.',
    );
  const utf16 = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  if (utf16 === null && bytes.includes(0)) throw binary(`a NUL byte at ${bytes.indexOf(0)}`);
  const utf8 = utf16 === null ? decodes('utf-8', bytes) : null;
  const text = utf16 === null ? (utf8 ?? (isDamagedUtf8(bytes) ? null : decodeOlder(bytes))) : decodes(utf16, bytes);
  if (text === null)
    throw refuse(
      '文字编码既不是 UTF-8，也不是 GB18030 或 Big5。请另存为 UTF-8，并核对文件是否完整。',
      'the file is valid in none of UTF-8, GB18030 and Big5. Save it again as UTF-8 and check that it is not cut short.',
    );
  const strange = controls(text);
  if (text.includes('\0') || strange * 200 > text.length) throw binary('control characters');
  if (text.trim() === '')
    throw refuse(
      '文件里只有空白。请核对保存或传输是否完整。',
      'the file holds nothing but white space. Check that it was saved or transferred whole.',
    );
  return text;
};
