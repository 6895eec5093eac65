import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../web/src/api/client.ts';
import { faultOf, faultWords } from '../../web/src/api/fault.ts';
import { en } from '../../web/src/i18n/en.ts';
import { zh } from '../../web/src/i18n/zh.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const source = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Every code and reason that the server's sources write down, and the two of GraphQL's own. */
function codes(): readonly (readonly [code: string, reason: string | null])[] {
  const server = readdirSync(path.join(ROOT, 'server'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => source(`server/${file}`))
    .join('\n');
  const all = (text: string, pattern: RegExp): readonly string[] => [
    ...new Set(Array.from(text.matchAll(pattern), (match) => match[1] ?? '')),
  ];
  const unions = /GraphErrorCode = ([^;]*);/.exec(source('graph/errors.ts'))?.[1] ?? '';
  const reasons = /GraphErrorReason = ([^;]*);/.exec(source('graph/errors.ts'))?.[1] ?? '';
  return [
    ...[...all(unions, /'([A-Z_]+)'/g), ...all(server, /(?:code: |refus(?:e|al)\([^'\n]*)'([A-Z_]+)'/g)].map(
      (code) => [code, null] as const,
    ),
    ...[...all(reasons, /'([A-Z_]+)'/g), ...all(server, /reason: '([A-Z_]+)'/g)].map(
      (reason) => ['INVALID', reason] as const,
    ),
    ['GRAPHQL_PARSE_FAILED', null],
    ['GRAPHQL_VALIDATION_FAILED', null],
    ['UNREACHABLE', null],
  ];
}

describe('A fault of the API', () => {
  it('has all its codes looked at', () => {
    expect(codes().map(([code, reason]) => reason ?? code)).toEqual(
      expect.arrayContaining(
        'NOT_FOUND INVALID LIMIT CONFLICT FORBIDDEN UNAVAILABLE INTERNAL ABORTED BAD_REQUEST UNSUPPORTED_MEDIA_TYPE CURSOR TIME STARTING'.split(
          ' ',
        ),
      ),
    );
  });

  it.each(codes())('%s %s is explained in words that say what to do, in either language', (code, reason) => {
    const error = new ApiError(code, 'operation, culprit; remedy', reason === null ? {} : { reason });
    const known = faultOf(error);
    if (code !== 'INTERNAL') expect(known, 'words of its own').not.toBe('broken');
    const [chinese, english] = [faultWords(error, zh), faultWords(error, en)];
    expect(chinese).toMatch(/^\p{Script=Han}[^A-Za-z]*。$/u);
    expect(english).toMatch(/^[A-Z][^\p{Script=Han}]*\.$/u);
    for (const words of [chinese, english]) expect(words).not.toContain('culprit');
  });

  it('of a reason is separate from its code', () => {
    expect(faultOf(new ApiError('INVALID', '', { reason: 'CURSOR' }))).not.toBe(faultOf(new ApiError('INVALID', '')));
    expect(faultOf(new ApiError('LIMIT', '', { reason: 'TIME' }))).not.toBe(faultOf(new ApiError('LIMIT', '')));
    expect(faultOf(new ApiError('UNAVAILABLE', '', { reason: 'STARTING' }))).not.toBe(
      faultOf(new ApiError('UNAVAILABLE', '')),
    );
  });

  it('of the server comes with the number of its log entry', () => {
    const error = new ApiError('INTERNAL', 'masked', { logId: 'a1b2' });
    expect(faultWords(error, zh)).toContain('日志编号：a1b2');
    expect(faultWords(error, en)).toContain('Log entry: a1b2');
  });
});
