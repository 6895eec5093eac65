import { isOrganisationType } from '../ontology/index.ts';
import type { Linked } from '../resolve/index.ts';
import type { Candidate, ProgramShape } from '../extract/index.ts';

/** What kind of thing a mention names, as the rules ask for it. */
export const isOrganisation = (mention: Linked): boolean => isOrganisationType(mention.draft.type);
export const isAgency = (mention: Linked): boolean => mention.draft.type === 'Agency';
export const isRegion = (mention: Linked): boolean => mention.draft.type === 'Region';
export const isActor = (mention: Linked): boolean => isOrganisation(mention) || isRegion(mention);
export const isProgram = (mention: Linked): boolean => mention.draft.type === 'Program';

/** Whether a mention is a programme of one of the shapes. */
export const hasShape =
  (...shapes: readonly ProgramShape[]) =>
  ({ candidate: { reading } }: Linked): boolean => {
    const own = named(reading);
    return own.kind === 'program' && shapes.includes(own.shape);
  };

/** The reading of what an alias stands for. */
const named = (reading: Candidate['reading']): Exclude<Candidate['reading'], Readonly<{ kind: 'alias' }>> =>
  reading.kind === 'alias' ? named(reading.of.reading) : reading;

/** Whether its stretch of text names others, too: 甲市、乙县的科技局. */
export const isShared = ({ reading }: Candidate): boolean => reading.kind === 'organ' && reading.shared;

/** Whether a programme stands in 《》. */
export const isTitled = ({ candidate: { reading } }: Linked): boolean => reading.kind === 'program' && reading.titled;

/** The first mention of each thing, in order. */
export const firstOfEach = (mentions: readonly Linked[]): readonly Linked[] => {
  const seen = new Set<string>();
  return mentions.filter(({ draft }) => !seen.has(draft.id) && seen.add(draft.id));
};
