import { basename } from 'node:path';
import { GraphError, type GraphErrorCode } from '../errors.ts';
import { MAX_DOCUMENT_BYTES } from '../document/index.ts';

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
  const refuse = (code: GraphErrorCode, fault: string, remedy: string, cause?: unknown): GraphError =>
    new GraphError(code, `Reading ${address}: ${fault}. ${remedy}`, { cause });
  if (!URL.canParse(address))
    throw refuse('INVALID', 'this is no address', 'Copy it from the browser. 网址有误，请从浏览器复制。');
  const { username, password } = new URL(address);
  if (username !== '' || password !== '')
    throw refuse(
      'INVALID',
      'the address holds a password',
      'Save the page in the browser, and read the file. 网址里含密码，请在浏览器中保存网页后再读。',
    );
  const timeout = AbortSignal.timeout(MOST_SECONDS * 1000);
  try {
    const response = await fetch(address, {
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    if (!response.ok)
      throw refuse(
        response.status === 404 ? 'NOT_FOUND' : 'UNAVAILABLE',
        `the site answered ${response.status}`,
        'Check the address in a browser, or save the page there and read the file. 网站未给出网页，请在浏览器中核对，或保存网页后再读。',
      );
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > MAX_DOCUMENT_BYTES)
        throw refuse(
          'LIMIT',
          `the page has more than ${MAX_DOCUMENT_BYTES} bytes`,
          'Save what is to be read as a file. 网页过大，请把要读的内容另存为文件。',
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
          `the site did not answer within ${MOST_SECONDS} seconds`,
          'Try again later, or save the page in a browser and read the file. 网站未及时回应，请稍后再试，或保存网页后再读。',
          error,
        )
      : refuse(
          'UNAVAILABLE',
          'the site cannot be reached',
          'Check the address and the network. 无法连接网站，请核对网址和网络。',
          error,
        );
  }
}
