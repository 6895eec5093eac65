import { expect, it } from 'vitest';
import type { ArticleGraph, EntityId } from '../../graph/index.ts';
import { formerIds } from '../../graph/ingest/former-ids.ts';
import { relationOf } from '../../graph/store/index.ts';
import { articleOf, idOf } from '../graphs.ts';
import { renamed } from '../renamed.ts';

const BEFORE = articleOf({
  title: '甲',
  claims: [
    { subject: '宿州市科学技术局', predicate: 'LEADS', object: '揭榜挂帅' },
    { subject: '宿州市科学技术局', predicate: 'COOPERATES_WITH', object: '杭州电子科技大学' },
    { subject: '安庆市科学技术局', predicate: 'LEADS', object: '揭榜挂帅' },
  ],
});
const AFTER = renamed(BEFORE, { 宿州市科学技术局: '宿州市科技局', 杭州电子科技大学: '杭电' });

const pairs = (before: ArticleGraph, after: ArticleGraph): ReadonlySet<string> =>
  new Set(formerIds(before, after).map(({ former, id }) => `${former} → ${id}`));
const entity = (name: string, now: string): string => `${idOf(name)} → anew-${now}`;
const ENTITIES = [entity('宿州市科学技术局', '宿州市科技局'), entity('杭州电子科技大学', '杭电')];
/** The pairs of the claims at these places of the list, of relations and of statements. */
const claims = (...at: readonly number[]): readonly string[] =>
  at.flatMap((i) => {
    const [before, after] = [BEFORE.statements[i], AFTER.statements[i]];
    if (before === undefined || after === undefined) throw new Error(`there is no claim ${i}`);
    return [`${relationOf(before)} → ${relationOf(after)}`, `${before.id} → ${after.id}`];
  });

it('relations and statements go by other ids where an end does, whichever end of a symmetric one comes first', () => {
  expect(pairs(BEFORE, AFTER)).toEqual(new Set([...ENTITIES, ...claims(0, 1)]));
});

it('names that change back lead back', () => {
  expect(pairs(AFTER, BEFORE)).toEqual(
    new Set([...ENTITIES, ...claims(0, 1)].map((pair) => pair.split(' → ').toReversed().join(' → '))),
  );
});

it('a claim that the article does not make any more has no other id', () => {
  const [, ...rest] = AFTER.statements;
  expect(pairs(BEFORE, { ...AFTER, statements: rest })).toEqual(new Set([...ENTITIES, ...claims(1)]));
});

it('a statement in another place is another one, of the same relation', () => {
  const moved = AFTER.statements.map((one, i) =>
    i === 0 ? { ...one, evidence: { ...one.evidence, end: one.evidence.end - 1 } } : one,
  );
  const [relation = ''] = claims(0);
  expect(pairs(BEFORE, { ...AFTER, statements: moved })).toEqual(new Set([...ENTITIES, relation, ...claims(1)]));
});

it('a claim about an entity that became two leads to the claims about each of the two', () => {
  const other = 'anew-other' as EntityId;
  const former = idOf('宿州市科学技术局');
  const [one] = AFTER.entities.filter(({ id }) => id === 'anew-宿州市科技局');
  if (one === undefined) throw new Error('the entity is there');
  const places = AFTER.mentions.filter((mention) => mention.entity === one.id);
  const after: ArticleGraph = {
    ...AFTER,
    entities: [...AFTER.entities, { ...one, id: other }],
    mentions: [...AFTER.mentions, ...places.map((place) => ({ ...place, entity: other }))],
    statements: AFTER.statements.map((statement, i) => (i === 1 ? { ...statement, subject: other } : statement)),
  };
  const [before, now] = [BEFORE.statements[1], after.statements[1]];
  if (before === undefined || now === undefined) throw new Error('the claim is there');
  const found = pairs(BEFORE, after);
  expect(found).toEqual(
    new Set([
      ...ENTITIES,
      `${former} → ${other}`,
      ...claims(0),
      `${relationOf(before)} → ${relationOf(now)}`,
      `${before.id} → ${now.id}`,
    ]),
  );
});
