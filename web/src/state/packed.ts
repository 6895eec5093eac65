import { ENTITY_TYPE_NAMES } from '../../../graph/ontology/index.ts';
import type { Placed } from './placed.ts';

/**
 * Nodes in few characters, since mail and chat cut long links. A record is, in digits of base 64: a head (kind of id, flags), the id,
 * x, y, and where it changes the place in the list of the node that brought this one (0: none). Ids that the server computes
 * take 4 characters (a division code) or 11 (64 bits); any other id stands as it is behind its length.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODE = 6;
const LITERAL = 7;
const [PINNED, OTHER_BRINGER, WIDE] = [4, 2, 1];
/** Types by their place in the ontology; the last two kinds are taken. */
const TYPES = ENTITY_TYPE_NAMES.slice(0, CODE).map((name) => name.toLowerCase());

const digits = (value: bigint | number, length: number): string => {
  let rest = BigInt(value);
  let text = '';
  for (let i = 0; i < length; i++) {
    text = (DIGITS[Number(rest % 64n)] ?? '') + text;
    rest /= 64n;
  }
  return text;
};
const valueOf = (text: string): bigint =>
  [...text].reduce((sum, digit) => sum * 64n + BigInt(DIGITS.indexOf(digit)), 0n);

function idText(id: string): readonly [kind: number, text: string] {
  const [, code] = /^region-(\d{6})$/.exec(id) ?? [];
  if (code) return [CODE, digits(Number(code), 4)];
  const [, type = '', hex = ''] = /^([a-z]+)-([0-9a-f]{16})$/.exec(id) ?? [];
  const kind = TYPES.indexOf(type);
  if (kind >= 0) return [kind, digits(BigInt(`0x${hex}`), 11)];
  const text = encodeURIComponent(id);
  return [LITERAL, digits(text.length, 2) + text];
}

export function pack(nodes: readonly Placed[]): string {
  const order = new Map(nodes.map(({ id }, index) => [id, index + 1]));
  let bringer = 0;
  return nodes
    .map(({ id, x, y, pinned, by }) => {
      const [kind, text] = idText(id);
      const own = by === null ? 0 : (order.get(by) ?? 0);
      const other = own !== bringer;
      bringer = own;
      const wide = Math.max(Math.abs(x), Math.abs(y)) >= 2048;
      const place = (at: number): string => (wide ? digits(at + 64 ** 4 / 2, 4) : digits(at + 2048, 2));
      const head = kind * 8 + (pinned ? PINNED : 0) + (other ? OTHER_BRINGER : 0) + (wide ? WIDE : 0);
      return digits(head, 1) + text + place(x) + place(y) + (other ? digits(own, 2) : '');
    })
    .join('');
}

/** Reads what `pack` wrote; of a damaged text, what stands before the damage. */
export function unpack(text: string): readonly Placed[] {
  let at = 0;
  const taken = (length: number): string => {
    const part = text.slice(at, at + length);
    if (part.length < length) throw new RangeError('cut short');
    at += length;
    return part;
  };
  const number = (length: number): number => {
    const part = taken(length);
    if (!/^[\w-]*$/.test(part)) throw new RangeError('not a digit');
    return Number(valueOf(part));
  };
  const idOf = (kind: number): string => {
    if (kind === CODE) return `region-${String(number(4)).padStart(6, '0')}`;
    if (kind === LITERAL) return decodeURIComponent(taken(number(2)));
    return `${TYPES[kind] ?? ''}-${valueOf(taken(11)).toString(16).padStart(16, '0')}`;
  };
  const nodes: (Omit<Placed, 'by'> & { readonly bringer: number })[] = [];
  let bringer = 0;
  try {
    while (at < text.length) {
      const head = number(1);
      const id = idOf(head >> 3);
      const place = (): number => (head & WIDE ? number(4) - 64 ** 4 / 2 : number(2) - 2048);
      const [x, y] = [place(), place()];
      if (head & OTHER_BRINGER) bringer = number(2);
      nodes.push({ id, x, y, pinned: (head & PINNED) > 0, bringer });
    }
  } catch {
    // Damage: what stands before it is kept.
  }
  return nodes.map(({ bringer: place, ...node }) => ({ ...node, by: nodes[place - 1]?.id ?? null }));
}
