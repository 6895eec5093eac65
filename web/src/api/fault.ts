import type { Messages } from '../i18n/zh.ts';
import type { ApiError } from './client.ts';

export type Fault = keyof Messages['state']['faults'];

/** What each code of the API is to a reader; a reason tells more than its code. Those of a request that no reader made are one. */
const FAULTS: Readonly<Record<string, Fault>> = {
  UNREACHABLE: 'away',
  MISSING: 'missing',
  STARTING: 'starting',
  UNAVAILABLE: 'resting',
  LIMIT: 'tooMuch',
  TIME: 'tooLong',
  NOT_FOUND: 'gone',
  CURSOR: 'changed',
  CONFLICT: 'conflict',
  FORBIDDEN: 'readOnly',
  ABORTED: 'aborted',
  INVALID: 'misunderstood',
  GRAPHQL_PARSE_FAILED: 'misunderstood',
  GRAPHQL_VALIDATION_FAILED: 'misunderstood',
  BAD_REQUEST: 'misunderstood',
  UNSUPPORTED_MEDIA_TYPE: 'misunderstood',
};

/** What happened, by which the interface has its words. */
export const faultOf = ({ code, reason }: Pick<ApiError, 'code' | 'reason'>): Fault =>
  FAULTS[reason ?? ''] ?? FAULTS[code] ?? 'broken';

/** What happened and what to do, in the reader's words; a fault of the server with the number that its log has it under. */
export function faultWords(error: ApiError, t: Messages): string {
  const words = t.state.faults[faultOf(error)];
  return error.logId === null ? words : `${words} ${t.state.logged(error.logId)}`;
}
