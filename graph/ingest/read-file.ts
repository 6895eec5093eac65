import { open } from 'node:fs/promises';
import { GraphError, type GraphErrorCode } from '../errors.ts';
import { MAX_DOCUMENT_BYTES, tooLarge, unreadable } from '../document/index.ts';

/**
 * The bytes of a file, of a size that is checked before anything is read. @throws GraphError with the file's name and the remedy.
 */
export async function readDocument(path: string): Promise<Uint8Array> {
  const refuse = (code: GraphErrorCode, zh: string, en: string, cause?: unknown): GraphError =>
    unreadable(path, code, { zh, en }, cause);
  const failed = (error: unknown): GraphError =>
    refuse(
      'UNAVAILABLE',
      '读不出来。请检查磁盘，再试一次。',
      `${messageOf(error)}. Check the disk and try again.`,
      error,
    );
  const file = await open(path, 'r').catch((error: unknown) => {
    switch (codeOf(error)) {
      case 'ENOENT':
      case 'ENOTDIR':
        throw refuse(
          'NOT_FOUND',
          '没有这个文件。请核对文件名和文件夹。',
          'there is no such file. Check the name and the folder.',
          error,
        );
      case 'EACCES':
      case 'EPERM':
        throw refuse(
          'FORBIDDEN',
          '没有读取权限。请先取得权限。',
          'it may not be read. Give yourself permission to read it.',
          error,
        );
      case 'EISDIR':
        throw refuse('INVALID', '这是文件夹。请指定其中的文件。', 'it is a folder. Name the files in it.', error);
      default:
        throw failed(error);
    }
  });
  try {
    const { size, isFile, isFolder } = await file
      .stat()
      .then((stat) => ({ size: stat.size, isFile: stat.isFile(), isFolder: stat.isDirectory() }));
    if (isFolder)
      throw refuse('INVALID', '这是文件夹，里面没有文件。请指定要读的文件。', 'it is a folder. Name the files in it.');
    if (!isFile)
      throw refuse(
        'INVALID',
        '这不是普通文件。请把内容存为文件，再读。',
        'it is no regular file. Copy what it gives into a file.',
      );
    if (size > MAX_DOCUMENT_BYTES) throw tooLarge(path, size);
    return await file.readFile();
  } catch (error) {
    if (error instanceof GraphError) throw error;
    throw failed(error);
  } finally {
    await file.close();
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
