import { GraphError } from '../errors.ts';
import type { Failure } from '../store/index.ts';

/** The message about an error that an operation on an input met. */
export function failureOf(error: unknown, operation: string): Failure {
  if (error instanceof GraphError)
    return { code: error.code, message: error.message, ...(error.zh === null ? {} : { zh: error.zh }) };
  const fault = error instanceof Error ? error.message : String(error);
  return {
    code: 'FAULT',
    message: `${operation}: ${fault}. This is a fault of Zhengmai: please report it with the file.`,
    zh: `政脉处理时出了错：${fault}。请把文件和这句话一起报告给开发者。`,
  };
}
