import { createRequire } from 'node:module';

/** A benchmark: a file of this folder that exports one as `bench`. It prints a Markdown table. */
export type Bench = Readonly<{
  /** One line for `npm run bench` without a name. */
  what: string;
  /** Packages of peers/package.json that it measures against. */
  peers: readonly string[];
  run: (args: readonly string[]) => Promise<void>;
}>;

export const PEERS = new URL('./peers/', import.meta.url);

/** A package of peers/, which is installed apart from the product and has no types here: the caller says what it uses. */
export const peer = <T>(name: string): T => createRequire(new URL('package.json', PEERS))(name) as T;

/** A Markdown table; the first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
