import { directoryOf } from './directory.ts';

/** What a file is, by its content; its name says nothing. */
export type FileKind =
  | 'text'
  | 'html'
  | 'docx'
  | 'odt'
  | 'zip'
  | 'spreadsheet'
  | 'slides'
  | 'opendocument'
  | 'ofd'
  | 'encrypted-office'
  | 'old-office'
  | 'pdf'
  | 'rtf'
  | 'mail'
  | 'gzip'
  | 'image';

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const OLE = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** Entries that tell which of the formats in a zip archive it is. */
const BY_ENTRY = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'spreadsheet'],
  ['ppt/presentation.xml', 'slides'],
  ['OFD.xml', 'ofd'],
  ['content.xml', 'opendocument'],
] as const satisfies readonly (readonly [string, FileKind])[];

/** OpenDocument says what it is in its first entry, which is not packed. */
const OPEN_DOCUMENT_TEXT = 'mimetypeapplication/vnd.oasis.opendocument.text';
const FIRST_ENTRY_BYTES = 128;

function kindOfArchive(bytes: Uint8Array): FileKind {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(bytes);
  // An archive that was cut short has no directory: what its bytes name tells what it was.
  const has = (entry: string): boolean =>
    directory === null ? content.includes(entry) : directory.some(({ name }) => name === entry);
  const kind = BY_ENTRY.find(([entry]) => has(entry))?.[1] ?? 'zip';
  const isText = kind === 'opendocument' && content.subarray(0, FIRST_ENTRY_BYTES).includes(OPEN_DOCUMENT_TEXT);
  return isText ? 'odt' : kind;
}

/** What a file without the bytes of text is; null where they may be text. */
export function binaryKind(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, ...ZIP)) {
    return kindOfArchive(bytes);
  }
  // An encrypted document of today is a stream of that name in an old container.
  if (startsWith(bytes, ...OLE))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    )
      ? 'encrypted-office'
      : 'old-office';
  if (startsWith(bytes, 0x1f, 0x8b)) return 'gzip';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image';
  return null;
}

const HTML_OPENS = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const MAIL_HEADER = /^(?:From|To|Date|Subject|Received|Return-Path|Message-ID|MIME-Version|Content-Type|X-[\w-]+): ?/im;

/** What a file is that reads as text. */
export function textKind(text: string): FileKind {
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (HTML_OPENS.test(text.slice(0, 4000))) return 'html';
  const head = text.slice(0, 4000).split(/\r?\n\r?\n/)[0] ?? '';
  const headers = head.split(/\r?\n(?![ \t])/).filter((line) => MAIL_HEADER.test(line));
  if (headers.length >= 3 && /^[A-Za-z-]+: ?/.test(head)) return 'mail';
  return 'text';
}

/** Bytes at the start of a file that tell whether it is marked up. */
const HEAD_BYTES = 4000;

/** Whether a file is read by its lines alone, without a library that takes it apart. */
export const isPlainText = (bytes: Uint8Array): boolean =>
  binaryKind(bytes) === null && textKind(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')) === 'text';
