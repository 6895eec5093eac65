import { pattern } from '../lexicon/index.ts';
import type { Candidate } from './candidate.ts';

/** The last school, institute and the like that a text names before a place: what 该校 and 该院 mean. */
export type Owners = Readonly<{ add(candidate: Candidate): void; before(place: number): OwnerOf }>;
/** The full name of the owner that a word ending in this character refers to, or null. */
export type OwnerOf = (character: string) => string | null;

const SCHOOL = pattern`${'organisations.school'}$`;
/** Whether 该校, 该院 or 该所 may mean a body. */
const isMeant = (character: string, name: string): boolean =>
  character === REFERENCES[0] ? SCHOOL.test(name) : name.endsWith(character);
const REFERENCES = '校院所';

/** Bodies are in order; names are added in order as they are found. */
export function ownersOf(bodies: readonly Candidate[]): Owners {
  const last = new Map<string, { place: number; name: string }>();
  let next = 0;
  const add = ({ end, reading }: Candidate): void => {
    if ((reading.kind !== 'body' && reading.kind !== 'name') || reading.type !== 'Institution') return;
    for (const character of REFERENCES)
      if (isMeant(character, reading.name) && end >= (last.get(character)?.place ?? 0))
        last.set(character, { place: end, name: reading.name });
  };
  return {
    add,
    before(place) {
      for (let body = bodies[next]; body && body.end <= place; body = bodies[++next]) add(body);
      return (character) => last.get(character)?.name ?? null;
    },
  };
}
