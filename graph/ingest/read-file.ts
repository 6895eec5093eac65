import { open } from 'node:fs/promises';
import { GraphError, type GraphErrorCode } from '../errors.ts';
import { MAX_DOCUMENT_BYTES } from '../document/index.ts';

/**
 * The bytes of a file, of a size that is checked before anything is read. @throws GraphError with the file's name and the remedy.
 */
export async function readDocument(path: string): Promise<Uint8Array> {
  const refuse = (code: GraphErrorCode, fault: string, remedy: string, cause?: unknown): GraphError =>
    new GraphError(code, `Reading ${path}: ${fault}. ${remedy}`, { cause });
  const file = await open(path, 'r').catch((error: unknown) => {
    switch (codeOf(error)) {
      case 'ENOENT':
      case 'ENOTDIR':
        throw refuse('NOT_FOUND', 'there is no such file', 'Check the name and the folder.', error);
      case 'EACCES':
      case 'EPERM':
        throw refuse('FORBIDDEN', 'it may not be read', 'Give yourself permission to read it.', error);
      case 'EISDIR':
        throw refuse('INVALID', 'it is a folder', 'Name the files in it.', error);
      default:
        throw refuse('UNAVAILABLE', messageOf(error), 'Check the disk and try again.', error);
    }
  });
  try {
    const { size, isFile, isFolder } = await file
      .stat()
      .then((stat) => ({ size: stat.size, isFile: stat.isFile(), isFolder: stat.isDirectory() }));
    if (isFolder) throw refuse('INVALID', 'it is a folder', 'Name the files in it.');
    if (!isFile) throw refuse('INVALID', 'it is no regular file', 'Copy what it gives into a file.');
    if (size > MAX_DOCUMENT_BYTES)
      throw refuse(
        'LIMIT',
        `the file has ${size} bytes, over the limit of ${MAX_DOCUMENT_BYTES}`,
        'Split it into its issues and read these one by one.',
      );
    return await file.readFile();
  } catch (error) {
    if (error instanceof GraphError) throw error;
    throw refuse('UNAVAILABLE', messageOf(error), 'Check the disk and try again.', error);
  } finally {
    await file.close();
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
