import type { Notice } from '../errors.ts';
import type { NoticeRule } from './rule-ids.ts';

/** A notice of a rule; without a span it is about the whole. */
export function noticeOf(
  id: NoticeRule,
  level: Notice['level'],
  message: string,
  span: Readonly<{ start: number; end: number }> | null = null,
): Notice {
  const at = id.indexOf(':');
  return {
    level,
    stage: id.slice(0, at),
    rule: id.slice(at + 1),
    message,
    start: span?.start ?? null,
    end: span?.end ?? null,
  };
}
