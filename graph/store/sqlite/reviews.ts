import type { EntityId } from '../../id.ts';
import type { EntityType } from '../../ontology/index.ts';
import type { ReviewPair } from '../../resolve/index.ts';
import type { Page, PageRequest, Review } from '../port.ts';
import { entitiesOfPairs, pageOfPairs, reviewPairs, reviewsOfPairs } from '../reviews.ts';
import { entities } from './by-id.ts';
import { loadDecisions } from './decisions.ts';
import { mentions } from './lists.ts';
import { got } from './load.ts';
import type { Database } from './database.ts';
import type { Read } from './read.ts';

export function reviews(read: Read, request: PageRequest): Page<Review> {
  const page = pageOfPairs(pairsOf(read), request);
  const ids = entitiesOfPairs(page);
  const records = entities(read, ids);
  const contexts = new Map(
    ids.flatMap((id) => mentions(read, id, { first: 1, after: null }).items.map(({ value }) => [id, value] as const)),
  );
  return reviewsOfPairs(
    page,
    (id) => got(records, id),
    (id) => got(contexts, id),
  );
}

/** The pairs of the state that a connection looked at last: pages of one list ask for the same. */
const kept = new WeakMap<Database, Readonly<{ state: string; pairs: readonly ReviewPair[] }>>();

function pairsOf({ db, check }: Read): readonly ReviewPair[] {
  const state = stateOf(db);
  const before = kept.get(db);
  if (before?.state === state) return before.pairs;
  type Row = Readonly<{
    id: EntityId;
    type: EntityType;
    name: string;
    aliases: string;
    region: EntityId | null;
    articles: number;
  }>;
  const rows = db.all<Row>(
    `select e.id, e.type, e.name, e.aliases, region.id as region, e.articles
     from entity e left join entity region on region.rid = e.region`,
  );
  check();
  const pairs = reviewPairs(
    rows.map((row) => ({ ...row, aliases: JSON.parse(row.aliases) as readonly string[] })),
    loadDecisions(db).by,
    check,
  );
  kept.set(db, { state, pairs });
  return pairs;
}

/** Differs once another connection or this one has written. */
const stateOf = (db: Database): string =>
  [
    db.get<{ data_version: number }>('pragma data_version')?.data_version,
    db.get<{ changes: number }>('select total_changes() as changes')?.changes,
  ].join(' ');
