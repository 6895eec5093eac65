import { basename } from 'node:path';
import { GraphError, type GraphErrorCode } from '../errors.ts';
import { MAX_DOCUMENT_BYTES, unreadable } from '../document/index.ts';

/** A page that takes longer does not come. */
const MOST_SECONDS = 30;

/** Whether a word of the command line is the address of a page. */
export const isUrl = (word: string): boolean => /^https?:\/\//i.test(word);

/** The name of what is read, without the folder or the site where it stands: a store may be read by others. */
export const nameOf = (word: string): string => {
  if (!isUrl(word) || !URL.canParse(word)) return basename(word);
  const { pathname, hostname } = new URL(word);
  return basename(pathname) || hostname;
};

/**
 * The bytes at an address that somebody named, at most as many as a file may have. Nothing else that a page refers to is fetched.
 *
 * @throws GraphError with the address, what failed and the remedy.
 */
export async function readUrl(address: string, signal?: AbortSignal): Promise<Uint8Array> {
  const refuse = (code: GraphErrorCode, zh: string, en: string, cause?: unknown): GraphError =>
    unreadable(address, code, { zh, en }, cause);
  if (!URL.canParse(address))
    throw refuse('INVALID', '网址有误。请从浏览器复制。', 'this is no address. Copy it from the browser.');
  const { username, password } = new URL(address);
  if (username !== '' || password !== '')
    throw refuse(
      'INVALID',
      '网址里含密码。请在浏览器中保存网页，再读文件。',
      'the address holds a password. Save the page in the browser, and read the file.',
    );
  const timeout = AbortSignal.timeout(MOST_SECONDS * 1000);
  try {
    const response = await fetch(address, {
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    if (!response.ok)
      throw refuse(
        response.status === 404 ? 'NOT_FOUND' : 'UNAVAILABLE',
        `网站没有给出网页（${response.status}）。请在浏览器中核对网址，或保存网页后读文件。`,
        `the site answered ${response.status}. Check the address in a browser, or save the page there and read the file.`,
      );
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > MAX_DOCUMENT_BYTES)
        throw refuse(
          'LIMIT',
          `网页超过 ${MAX_DOCUMENT_BYTES} 字节。请把要读的内容另存为文件。`,
          `the page has more than ${MAX_DOCUMENT_BYTES} bytes. Save what is to be read as a file.`,
        );
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    if (error instanceof GraphError) throw error;
    signal?.throwIfAborted();
    throw timeout.aborted
      ? refuse(
          'UNAVAILABLE',
          `网站 ${MOST_SECONDS} 秒内没有回应。请稍后再试，或在浏览器中保存网页后读文件。`,
          `the site did not answer within ${MOST_SECONDS} seconds. Try again later, or save the page in a browser and read the file.`,
          error,
        )
      : refuse(
          'UNAVAILABLE',
          '连不上网站。请核对网址和网络。',
          'the site cannot be reached. Check the address and the network.',
          error,
        );
  }
}
