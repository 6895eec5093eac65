import { describe, expect, it } from 'vitest';
import type { ArticleGraph, Decision, DecisionId } from '../../graph/index.ts';
import { inForce } from '../../graph/resolve/index.ts';
import { derivedGraph } from '../../graph/store/decisions.ts';
import { contributed, dated, type Contribution } from '../../graph/store/neo4j/change.ts';
import { relationChange } from '../../graph/store/neo4j/relation-change.ts';
import { readyBeside, ready } from '../../graph/store/neo4j/ready.ts';
import { standing } from '../../graph/store/neo4j/standing.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { at } from '../decisions.ts';
import { articleOf, idOf } from '../graphs.ts';

const SAID = normalGraph(
  articleOf({
    title: '合作',
    claims: [
      { subject: '宿州市科学技术局', predicate: 'COOPERATES_WITH', object: '安庆市科学技术局' },
      { subject: '安徽省科学技术厅', predicate: 'LEADS', object: '揭榜挂帅' },
    ],
    indicators: [
      { subject: '宿州市科学技术局', value: 3 },
      { subject: '揭榜挂帅', value: 4 },
    ],
  }),
);
const decided = (verdict: Decision['verdict']): ArticleGraph =>
  derivedGraph(
    SAID,
    inForce([{ id: 'decision' as DecisionId, verdict, about: [], note: null, decidedOn: at(1).on, undoneOn: null }]),
  );
const ids = (list: readonly Readonly<{ id: unknown }>[]): ReadonlySet<unknown> => new Set(list.map(({ id }) => id));

describe('the state when an article is rewritten in Neo4j', () => {
  it('is all that it says where an entity gets another name', () => {
    const now = decided({ kind: 'RENAME', entity: idOf('揭榜挂帅'), name: '张榜' });
    expect(now).not.toEqual(SAID);
    expect(standing(SAID, now)).toEqual({
      statements: ids(SAID.statements),
      indicators: ids(SAID.indicators),
      sentences: true,
    });
    expect(readyBeside(now, standing(SAID, now))).toMatchObject({
      statements: null,
      indicators: null,
      sentences: null,
    });
    expect(readyBeside(now, standing(SAID, now)).names).toEqual(ready(now).names);
  });

  it('keeps what others say where an entity becomes another', () => {
    const [a, b] = [idOf('宿州市科学技术局'), idOf('安徽省科学技术厅')];
    const moved = a < b ? b : a;
    const now = decided({ kind: 'SAME', a, b, types: ['Agency', 'Agency'] });
    const stands = standing(SAID, now);
    const others = SAID.statements.filter(({ subject, object }) => subject !== moved && object !== moved);
    expect(others).toHaveLength(1);
    expect(stands.statements).toEqual(ids(others));
    expect(stands.indicators).toEqual(ids(SAID.indicators.filter(({ subject }) => subject !== moved)));
    expect(stands.sentences).toBe(false);
  });

  it('is nothing where the text is another', () => {
    const later = normalGraph({ ...SAID, article: { ...SAID.article, text: `新${SAID.article.text}` } });
    expect(standing(SAID, later)).toEqual({ statements: new Set(), indicators: new Set(), sentences: false });
  });

  it('is each relation whose counts and dates come to the same', () => {
    const contribution = contributed(SAID);
    const stored = contribution.statements.map(
      ({ subject, object, relation, effective, eventDate }, i) =>
        [subject, object, relation, i, 1, 1, dated(effective), dated(effective), eventDate, eventDate] as const,
    );
    const without = stored.map(([, , relation]) => [relation, 0, 0, null, null, null, null] as const);
    const change = (removed: readonly Contribution[]) =>
      relationChange(stored, removed.length === 0 ? [] : without, removed, [contribution]);
    expect(change([contribution])).toMatchObject({ created: [], updated: [], deleted: [] });
    expect(change([]).updated).toEqual(stored.map(([, , , , , , ...dates], i) => [i, 2, 2, ...dates]));
  });
});
