import type { IncomingMessage } from 'node:http';
import compression from 'compression';
import Negotiator from 'negotiator';

/** Bytes from which compressing an answer is worth the time: below, it still fills a packet. */
const WORTHWHILE = 1024;

/**
 * Compresses what the API answers: in brotli or gzip, as the client prefers, from a kilobyte on. A stream of events is left alone,
 * because each has to arrive when it happens. Lengths of compressed answers can betray a secret beside text that an attacker chose
 * (BREACH); these answers hold none: there are no accounts, cookies or tokens.
 */
export const compressAnswer = compression({
  threshold: WORTHWHILE,
  filter: (_, response) =>
    /^application\/(?:[\w.-]+\+)?json\b|^text\/html\b/.test(String(response.getHeader('content-type'))),
});

/** The encodings that a client takes of those in which files lie ready, without what it refuses by `q=0`. */
export const acceptedEncodings = (request: IncomingMessage): string =>
  new Negotiator(request).encodings(['br', 'gzip']).join(', ');
