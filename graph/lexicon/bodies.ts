import type { EntityType } from '../ontology/index.ts';
import type { RegionKey } from './regions.ts';

/** A body known by name: a central agency, a university, a well-known enterprise. */
export type NamedBody = Readonly<{
  name: string;
  type: EntityType;
  seat: RegionKey | null;
  /** This form is also an everyday word (北大, 人行): it counts only where the article names the body in another form. */
  weak: boolean;
}>;
