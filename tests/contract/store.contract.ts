import type { GraphStore } from '../../graph/index.ts';
import { describeCuts } from './cuts.contract.ts';
import { describeDates } from './dates.contract.ts';
import { describeDecisions } from './decisions.contract.ts';
import { describeEdges } from './edges.contract.ts';
import { describeFormerIds } from './former-ids.contract.ts';
import { describeIndicators } from './indicators.contract.ts';
import { describeJobRuns } from './job-runs.contract.ts';
import { describeJobs } from './jobs.contract.ts';
import { describeMatrix } from './matrix.contract.ts';
import { describeReads } from './reads.contract.ts';
import { describeSearch } from './search.contract.ts';
import { describeWrites } from './writes.contract.ts';

/** How a store is opened, and how many runs a property gets: fewer where each call is slow. */
export type StoreUnderTest = Readonly<{ open: () => Promise<GraphStore>; runs: number }>;

/** What every store must do; an adapter's test is a call of this. */
export function describeStore(name: string, under: StoreUnderTest): void {
  describeWrites(name, under);
  describeDecisions(name, under);
  describeCuts(name, under);
  describeFormerIds(name, under);
  describeReads(name, under);
  describeMatrix(name, under);
  describeDates(name, under);
  describeSearch(name, under);
  describeEdges(name, under);
  describeIndicators(name, under);
  describeJobs(name, under);
  describeJobRuns(name, under);
}
