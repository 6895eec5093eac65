/** A file is sound, and more than any newsletter has: its remedy is not that of a damaged one. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}
