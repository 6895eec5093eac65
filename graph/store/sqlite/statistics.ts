import type { PartialDate } from '../../document/index.ts';
import { ENTITY_TYPES, RELATION_TYPES, type EntityType, type RelationType } from '../../ontology/index.ts';
import type { Statistics } from '../port.ts';
import type { Read } from './read.ts';

const COUNTED = ['issue', 'article', 'entity', 'relation', 'statement', 'indicator', 'mention'] as const;

export function statistics({ db, check }: Read): Statistics {
  const count = (table: (typeof COUNTED)[number]): number => {
    check();
    return db.get<{ total: number }>(`select count(*) as total from ${table}`)?.total ?? 0;
  };
  type Dates = Readonly<{ first: PartialDate | null; last: PartialDate | null }>;
  const dates = db.get<Dates>(
    `select (select min(effective) from statement where effective < '~') as first, (select max(effective) from statement where effective < '~') as last`,
  );
  const published = db.get<Dates>(
    `select (select min(sort_date) from article where sort_date > '') as first, (select max(sort_date) from article where sort_date > '') as last`,
  );
  return {
    issues: count('issue'),
    articles: count('article'),
    entities: count('entity'),
    relations: count('relation'),
    statements: count('statement'),
    indicators: count('indicator'),
    mentions: count('mention'),
    byType: tally(
      ENTITY_TYPES,
      db.all<{ name: EntityType; total: number }>('select type as name, count(*) as total from entity group by type'),
    ),
    byPredicate: tally(
      RELATION_TYPES,
      db.all<{ name: RelationType; total: number }>(
        'select predicate as name, count(*) as total from relation group by predicate',
      ),
    ),
    firstDate: dates?.first ?? published?.first ?? null,
    lastDate: dates?.last ?? published?.last ?? null,
  };
}

function tally<Name extends string>(
  names: Readonly<Record<Name, unknown>>,
  rows: readonly Readonly<{ name: Name; total: number }>[],
): Readonly<Record<Name, number>> {
  const counted = new Map(rows.map(({ name, total }) => [name, total]));
  return Object.fromEntries(Object.keys(names).map((name) => [name, counted.get(name as Name) ?? 0])) as Record<
    Name,
    number
  >;
}
