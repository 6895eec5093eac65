import { isIP } from 'node:net';

/** What the app's pages may load: their own origin, and nothing else. Cytoscape and Svelte set styles from script. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers of the app's files. Pages of the development server get none: its tools use inline scripts. */
export const APP_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-frame-options': 'DENY',
};

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/** Whether an address is reached from this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host) || host.startsWith('127.');

const nameOf = (header: string): string =>
  header
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();

/**
 * Whether a request's Host header is one that this server answers to. A server on the loopback address refuses all other names, or
 * any web site could point its own name at 127.0.0.1 and read the answers (DNS rebinding). A server on a public address
 * answers to every name, as it cannot know its own.
 */
export function answersTo(bound: string, header: string | undefined): boolean {
  if (!isLoopback(bound)) return true;
  if (header === undefined) return false;
  const name = nameOf(header);
  return LOOPBACK.has(name) || (isIP(name) === 4 && name.startsWith('127.'));
}
