/**
 * What the app may cost and how far its drawing may fall short: the one place of these numbers. `budget` is the most that is allowed;
 * where `required` is true, `npm run bench -- web` fails above it, and the browser tests hold those in bytes against every build.
 */
export type Budget = Readonly<{ name: string; unit: string; budget: number | null; required: boolean }>;

const required = (name: string, unit: string, budget: number) =>
  ({ name, unit, budget, required: true }) as const satisfies Budget;
const reported = (name: string, unit: string, budget: number | null = null): Budget => ({
  name,
  unit,
  budget,
  required: false,
});

export const BUDGETS = {
  startScripts: required('scripts until the start view stands, with one language, brotli', 'B', 35_840),
  graphScripts: required('scripts until the first graph, with the layout worker, brotli', 'B', 180_000),
  uncompressed: required('answers of text above 1 kB sent uncompressed', '', 0),
  sentToStart: reported('sent until the start view stands, all answers', 'B'),
  sentToGraph: reported('sent until the first graph, all answers', 'B'),
  firstPaint: reported('first contentful paint at 10 Mbit/s, 40 ms', 'ms', 600),
  startView: reported('start view at 10 Mbit/s, 40 ms', 'ms'),
  linkedGraph: reported('graph of 15 opened by its link at 10 Mbit/s, 40 ms', 'ms', 1600),
  heapGrowth: required('heap after 50 rounds of opening, expanding and closing', 'MB', 5),
  movement: required('movement of old nodes on expansion, p95, of the diagonal', '%', 2),
  grownNodes: required('grown by expansion to 25 and 80: overlaps of nodes', '', 0),
  grownLabels: required('grown by expansion to 25 and 80: overlaps of labels', '', 0),
  grownNodesFull: required('grown by expansion to 200: overlaps of nodes', '', 3),
  grownLabelsFull: required('grown by expansion to 200: overlaps of labels', '', 3),
  anewNodes: required('after a new layout, 25 and 80: overlaps of nodes', '', 0),
  anewLabels: required('after a new layout, 25 and 80: overlaps of labels', '', 0),
  anewNodesFull: required('after a new layout, 200: overlaps of nodes', '', 3),
  anewLabelsFull: required('after a new layout, 200: overlaps of labels', '', 3),
  labelsOnNodes: reported('labels on nodes, the most at any size', ''),
  unreadable: required('graphs of 80 with labels below 9 px when fitted', '', 0),
  expansionTask: reported('longest task on expanding 30 into 150', 'ms', 100),
} as const satisfies Readonly<Record<string, Budget>>;
