import { GraphError, type GraphErrorCode, type Wording } from '../errors.ts';

/** The error about a file that is not read: what is wrong with it, and what its owner can do. */
export const unreadable = (source: string, code: GraphErrorCode, { zh, en }: Wording, cause?: unknown): GraphError =>
  new GraphError(code, { zh: `读取 ${source}：${zh}`, en: `Reading ${source}: ${en}` }, { cause });
