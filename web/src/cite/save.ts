/** Hands a file to the reader. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A name that every file system takes. */
export const fileName = (parts: readonly string[], ending: string): string =>
  `${parts
    .map((part) => part.replace(/[\\/:*?"<>|\s]+/g, ' ').trim())
    .filter(Boolean)
    .join(' ')
    .slice(0, 80)}.${ending}`;
