import { randomBytes } from 'node:crypto';
import type { JobId } from '../../id.ts';

/** Ids stand in the order of time, and jobs of one second differ. */
export const newJobId = (now: Date): JobId =>
  `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}-${randomBytes(3).toString('hex')}` as JobId;
