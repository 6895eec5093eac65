import type { Span } from '../../document/index.ts';

/** A name in the text, and whether it is of one who acts or owns: a region or an organisation. */
export type Named = Span & Readonly<{ actor: boolean }>;

/** Where the names of a text begin and what they cover. */
export type Names = Readonly<{
  /** The longest name that starts at a place. */
  startingAt: (place: number) => Named | undefined;
  /** Whether a place is amid a name, not at its start. */
  covers: (place: number) => boolean;
}>;

/** Names to look up; `inName` marks the places that they cover. */
export function namesOf(names: readonly Named[], inName: Uint8Array): Names {
  const starting = new Map<number, Named>();
  for (const name of names) {
    const known = starting.get(name.start);
    if (known === undefined || known.end < name.end) starting.set(name.start, name);
  }
  return {
    startingAt: (place) => starting.get(place),
    covers: (place) => inName[place] === 1 && !starting.has(place),
  };
}
