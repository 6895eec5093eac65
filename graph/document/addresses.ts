import type { Span } from './types.ts';

const HAS_ADDRESS = /:\/\/|@|[a-z0-9-]\.[a-z]/i;
/** Web and mail addresses; of those without a scheme only the ones under a domain that Chinese bodies use. Every part is bounded. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[!-~]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|(?:[a-z0-9-]{1,63}\.){1,6}(?:cn|com|net|org)(?![\w-])(?:[/:?#][!-~]{0,2000})?/gi;
/** What follows an address rather than ends it. */
const AFTER = /[.,;:!?'"<>\])}]+$/;

/** The web and mail addresses of a text, in order: their dots, question marks and semicolons end no sentence. */
export function addressesIn(text: string): readonly Span[] {
  if (!HAS_ADDRESS.test(text)) return [];
  return Array.from(text.matchAll(ADDRESS), ({ index, 0: written }) => ({
    start: index,
    end: index + written.replace(AFTER, '').length,
  }));
}
