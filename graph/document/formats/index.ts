import type { GraphError, Notice, Wording } from '../../errors.ts';
import { mendCharacters } from '../characters.ts';
import { unreadable } from '../unreadable.ts';
import { decode, MAX_DOCUMENT_BYTES } from '../decode.ts';
import { docxText } from './docx.ts';
import { htmlText } from './html.ts';
import { binaryKind, textKind, type FileKind } from './kind.ts';
import { odtText } from './odt.ts';
import { readPdf } from './pdf/index.ts';
import { TooLarge } from './too-large.ts';

/** What a file is that is not read, and what its owner can do. */
const REFUSED: Readonly<Record<Exclude<FileKind, 'text' | 'html' | 'docx' | 'odt' | 'pdf'>, Wording>> = {
  zip: {
    zh: '这是 ZIP 压缩包。请先解压，再读其中的文件。',
    en: 'the file is a zip archive. Unpack it, and read the files in it.',
  },
  gzip: {
    zh: '这是 gzip 压缩包。请先解压，再读其中的文件。',
    en: 'the file is a gzip archive. Unpack it, and read the files in it.',
  },
  image: { zh: '这是图片，不是文字。请提供文字版。', en: 'the file is an image, not text. Ask for its text.' },
  spreadsheet: {
    zh: '这是 Excel 工作簿，不是文章。请把要读的内容另存为 Word（.docx）或纯文本。',
    en: 'the file is an Excel workbook, not a text. Save what is to be read as Word (.docx) or plain text.',
  },
  slides: {
    zh: '这是 PowerPoint 演示文稿，不是文章。请把要读的内容另存为 Word（.docx）或纯文本。',
    en: 'the file is a PowerPoint presentation, not a text. Save what is to be read as Word (.docx) or plain text.',
  },
  opendocument: {
    zh: '这是 OpenDocument 表格或演示文稿（.ods、.odp），不是文章。请把要读的内容另存为 Word（.docx）或纯文本。',
    en: 'the file is an OpenDocument spreadsheet or presentation (.ods, .odp), not a text. Save what is to be read as Word (.docx) or plain text.',
  },
  ofd: {
    zh: '这是 OFD 版式文件，目前不读。请另存为 Word（.docx）或纯文本。',
    en: 'the file is an OFD document, which is not read. Save it as Word (.docx) or plain text.',
  },
  'encrypted-office': {
    zh: '这份 Office 文档设有密码，打不开。请另存为不设密码的副本，再读。',
    en: 'the Office document is protected by a password. Save a copy without one, and read that.',
  },
  'old-office': {
    zh: '这是旧版 Office 文档（.doc、.xls、.wps 等），目前不读。请另存为 Word（.docx）或纯文本。',
    en: 'the file is an old Office document (.doc, .xls, .wps …), which is not read. Save it as Word (.docx) or plain text.',
  },
  rtf: {
    zh: '这是 RTF 文件，目前不读。请另存为 Word（.docx）或纯文本。',
    en: 'the file is RTF, which is not read. Save it as Word (.docx) or plain text.',
  },
  mail: {
    zh: '这是一封邮件。请把正文或附件另存为 Word（.docx）、网页或纯文本，再读。',
    en: 'the file is an e-mail. Save its text or attachment as Word (.docx), a web page or plain text, and read that.',
  },
};

/** The text of a file, taken out of it before it is read, with a form feed before every page but the first, and what is worth telling about that. */
export type Extracted = Readonly<{ text: string; notices: readonly Notice[] }>;

/**
 * What a file is read from: the text of a PDF, which takes time to take out; of all else the bytes.
 *
 * @throws GraphError INVALID or LIMIT for a PDF that cannot be read.
 */
export async function extracted(bytes: Uint8Array, source: string): Promise<Uint8Array | Extracted> {
  if (bytes.length > MAX_DOCUMENT_BYTES || binaryKind(bytes) !== 'pdf') return bytes;
  return readPdf(bytes, source);
}

/**
 * The text of a file as lines of text or Markdown, whatever its name: text (UTF-8, GB18030, UTF-16 with its mark), Markdown, web pages,
 * Word documents and OpenDocument texts. What is extracted has its characters mended; a text stays to the letter.
 *
 * @throws GraphError INVALID or LIMIT, which names the file, what it is and what to do, for all else.
 */
export function textOf(bytes: Uint8Array, source: string): string {
  const refuse = (kind: keyof typeof REFUSED): GraphError => unreadable(source, 'INVALID', REFUSED[kind]);
  const binary = bytes.length > MAX_DOCUMENT_BYTES ? null : binaryKind(bytes);
  if (binary === 'docx') return guarded(source, 'Word', () => docxText(bytes));
  if (binary === 'odt') return guarded(source, 'OpenDocument', () => odtText(bytes));
  if (binary === 'pdf')
    throw unreadable(source, 'INVALID', {
      zh: 'PDF 的文字要先取出来。请用导入程序读。',
      en: 'the text of a PDF has to be taken out first. Call `decomposeFile`.',
    });
  if (binary !== null && binary in REFUSED) throw refuse(binary as keyof typeof REFUSED);
  const text = decode(bytes, source);
  const kind = textKind(text);
  if (kind === 'html') return guarded(source, 'HTML', () => htmlText(text));
  if (kind === 'rtf' || kind === 'mail') throw refuse(kind);
  return text;
}

/** Reads with a library: an error that it throws about a damaged file becomes a message with a remedy. */
function guarded(source: string, format: string, read: () => string): string {
  let text: string;
  try {
    text = read();
  } catch (error) {
    if (error instanceof TooLarge)
      throw unreadable(
        source,
        'LIMIT',
        {
          zh: `这份 ${format} 文件比任何简报都大。请把要读的内容另存为单独的文件，再读。`,
          en: `the ${format} file is larger than a newsletter may be (${error.message}). Save what is to be read as a file of its own.`,
        },
        error,
      );
    throw unreadable(
      source,
      'INVALID',
      {
        zh: `这份 ${format} 文件已损坏。请打开后重新保存，再读。`,
        en: `the ${format} file is damaged (${error instanceof Error ? error.message : String(error)}). Open it, and save it again.`,
      },
      error,
    );
  }
  if (text.trim() !== '') return mendCharacters(text);
  throw unreadable(source, 'INVALID', {
    zh: `这份 ${format} 文件里没有文字。请核对是否选对了文件。`,
    en: `the ${format} file holds no text. Check that it is the right one.`,
  });
}
