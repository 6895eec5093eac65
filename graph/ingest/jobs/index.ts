export { newJobId } from './new-job-id.ts';
export { cancelJob, runJob, type JobOptions, type RunJobOptions } from './run.ts';
export { retractJob } from './retract.ts';
export { eventsOf } from './history.ts';
export { entryOf, eventLine, jobTable } from './report.ts';
