import { GraphError } from '../errors.ts';
import type { Failure } from '../store/index.ts';

/** What to tell of an error that an operation on an input met. */
export function failureOf(error: unknown, operation: string): Failure {
  if (error instanceof GraphError) return { code: error.code, message: error.message };
  const fault = error instanceof Error ? error.message : String(error);
  return {
    code: 'FAULT',
    message: `${operation}: ${fault}. This is a fault of Zhengmai: please report it with the file.`,
  };
}
