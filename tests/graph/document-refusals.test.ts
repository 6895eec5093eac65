import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MAX_DOCUMENT_BYTES, readIssue, splitSentences } from '../../graph/document/index.ts';
import { GraphError } from '../../graph/errors.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const refusal = (file: Uint8Array): GraphError => {
  try {
    readIssue(file, 'bad/file.txt');
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error('It was read.');
};

describe('what cannot be read', () => {
  const damaged = bytes('科技贷款走进园区\n市科技局与五家银行签约，首批二十家企业获得贷款。');
  it.each([
    ['an empty file', new Uint8Array(), 'INVALID', /empty/],
    ['white space', bytes(' \r\n\t　\n'), 'INVALID', /white space/],
    ['a byte order mark only', bytes('\ufeff'), 'INVALID', /white space/],
    ['NUL bytes', bytes('科技\0贷款'), 'INVALID', /binary.*NUL/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'INVALID', /image/],
    ['a PDF', bytes('%PDF-1.7\n'), 'INVALID', /PDF/],
    ['a zip archive', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0]), 'INVALID', /zip archive/],
    ['control characters', Uint8Array.from({ length: 400 }, (_, i) => 1 + (i % 8)), 'INVALID', /binary/],
    ['a broken encoding', Uint8Array.from([0xff, 0x80, 0x81, 0x20, 0xfe]), 'INVALID', /UTF-8.*GB18030/],
    ['UTF-8 cut within a character', damaged.slice(0, -1), 'INVALID', /UTF-8.*GB18030/],
    ['too large a file', new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(65), 'LIMIT', /20000001 bytes.*20000000/],
    ['too many lines', bytes('a\n'.repeat(600_000)), 'LIMIT', /lines/],
    ['a title without text', bytes('科技贷款走进园区\n'), 'INVALID', /no article text/],
    ['a masthead and contents only', bytes('科技简报\n2023年第5期\n目录\n甲县消息……1\n'), 'INVALID', /no article text/],
  ] as const)('%s is refused with the file named and a remedy', (_, file, code, message) => {
    const error = refusal(file);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^Reading bad\/file\.txt: .+\. \S.+\.$/s);
    expect(error.message).not.toMatch(/\p{Script=Han}/u);
    expect(error.zh).toMatch(/^读取 bad\/file\.txt：.+。.+。$/su);
    expect(error.zh?.replace(/^读取 \S+：|（[^）]*）|UTF-8|GB18030|Big5|Word|Markdown|PDF|ZIP/g, '')).not.toMatch(
      /[a-z]/i,
    );
  });

  it('never ends in anything but a reading or a GraphError', () => {
    const piece = fc.constantFrom(
      ...[
        '目录',
        '\n',
        '\n\n',
        '第5期',
        '★ ',
        '……3',
        '【',
        '】',
        '“',
        '。',
        '，',
        '《',
        '# ',
        '- ',
        '**',
        '编辑：',
        '\t',
        '一、',
        '1. ',
        '\f',
        '----',
        '|',
        '2023年',
        '科技',
        '\u3000',
        '\r\n',
        '来源：',
        '局编',
      ],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.oneof(text.map(bytes), fc.uint8Array({ maxLength: 300 })), (file) => {
        try {
          for (const article of readIssue(file, 'x').articles) {
            expect(article.text.startsWith(`${article.title}\n`)).toBe(true);
            expect(article.text).not.toMatch(/\r|\n\n|\n$/);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(GraphError);
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('time grows with the size only', () => {
  const seconds = (text: string): number => {
    const file = bytes(text);
    const start = performance.now();
    try {
      for (const article of readIssue(file, 'x').articles) splitSentences(article.text);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
    }
    return performance.now() - start;
  };
  const count = (size: number, make: (i: number) => string): string =>
    Array.from({ length: size }, (_, i) => make(i)).join('\n');

  // Four times the input may take eight times as long, and three seconds are never complained about: the machine may be busy, and squared these would take minutes.
  it.each([
    ['one line without a stop', (n: number) => '标题在此\n' + '科技创新，'.repeat(n * 40_000)],
    ['one line of spaces', (n: number) => `标题\n甲${' '.repeat(n * 300_000)}乙。`],
    ['one line of opening quotes', (n: number) => `标题\n${'“'.repeat(n * 150_000)}。`],
    ['one line of Markdown', (n: number) => `# 标题\n\n${'**a[b]('.repeat(n * 50_000)}。`],
    ['blank lines', (n: number) => `标题\n${'\n'.repeat(n * 100_000)}正文在这里。`],
    ['short lines', (n: number) => count(n * 10_000, (i) => `标题${String(i)}`)],
    [
      'short lines as contents',
      (n: number) => `科技简报\n第5期\n目录\n${count(n * 10_000, (i) => `关于第${String(i)}号事项`)}`,
    ],
    [
      'headings',
      (n: number) => `科技简报\n第5期\n\n${count(n * 4_000, (i) => `关于第${String(i)}号事项的通知\n\n正文。\n`)}`,
    ],
  ])('%s', (_, make) => {
    seconds(make(1));
    const small = seconds(make(1));
    const large = seconds(make(4));
    expect(large).toBeLessThan(Math.max(3000, small * 8));
  });
});
