/** What the directory of a zip archive says of an entry. */
export type DirectoryEntry = Readonly<{
  /** As its bytes are, one character a byte: the archive does not give their encoding. */
  name: string;
  /** It needs a password. */
  encrypted: boolean;
}>;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** Bytes of the record at the end, and the most that a remark after it can have. */
const END_BYTES = 22;
const MOST_REMARK = 0xffff;
const ENTRY_BYTES = 46;
/** Entries that are looked at: enough to tell a format, too few to take time. */
const MOST_ENTRIES = 10_000;

/**
 * The entries of a zip archive by its directory, which stands at its end; null where there is none, as in a file cut short. The bytes
 * before it tell nothing: a document that was packed as it is brings the names of its own entries.
 */
export function directoryOf(bytes: Uint8Array): readonly DirectoryEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const entries: DirectoryEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (entries.length < MOST_ENTRIES && at + ENTRY_BYTES <= end && view.getUint32(at, true) === ENTRY) {
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    if (nameEnd > end) break;
    entries.push({
      name: Buffer.from(bytes.buffer, bytes.byteOffset + at + ENTRY_BYTES, nameEnd - at - ENTRY_BYTES).toString(
        'latin1',
      ),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_REMARK); at--) if (view.getUint32(at, true) === END) return at;
  return null;
}
