import { createRequire } from 'node:module';
import type * as htmlparser2 from 'htmlparser2';
import { TooLarge } from './too-large.ts';

const load = createRequire(import.meta.url);

export type Walker = Readonly<{
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}>;

/** Elements that stand in one another; beyond, the parser's time grows with the square of them. */
const MOST_DEPTH = 128_000;

/**
 * Reads XML from start to end; nothing is kept, so that neither depth nor length costs memory, and entities of its own stay as they are.
 *
 * @throws TooLarge where elements are nested deeper than any document's.
 */
export function walkXml(xml: string, { open, text, close }: Walker): void {
  const { Parser } = load('htmlparser2') as typeof htmlparser2;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MOST_DEPTH) throw new TooLarge(`its elements are nested more than ${MOST_DEPTH} deep`);
        open(name, attributes);
      },
      ontext: text ?? (() => undefined),
      onclosetag: (name) => {
        depth -= 1;
        close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}
