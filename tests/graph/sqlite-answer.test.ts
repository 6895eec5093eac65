import { expect, test } from 'vitest';
import type { ArticleGraph } from '../../graph/index.ts';
import { answer, nextOf } from '../../graph/store/sqlite/answer.ts';
import { connect } from '../../graph/store/sqlite/connect.ts';
import type { Call, Request } from '../../graph/store/sqlite/messages.ts';
import { articleOf } from '../graphs.ts';

const requests = (calls: readonly Call[]): Request[] => calls.map((call, id) => ({ id, call, aborted: null }));
const apply = (graph: ArticleGraph): Call => ({ kind: 'write', name: 'apply', args: [graph] });
const statistics: Call = { kind: 'read', name: 'statistics', args: [] };
const graphs = Array.from({ length: 60 }, (_, i) => articleOf({ title: `第${i}篇`, named: ['上海市', '杭州市'] }));

test('writes of articles that wait one after the other are taken together, in order, up to a bound', () => {
  const waiting = requests([
    ...graphs.slice(0, 2).map(apply),
    statistics,
    ...Array.from({ length: 5 }, () => graphs.map(apply)).flat(),
    { kind: 'close' },
  ]);
  const taken: (readonly number[])[] = [];
  while (waiting.length > 0) taken.push(nextOf(waiting).map(({ id }) => id));
  expect(taken.map(({ length }) => length)).toEqual([2, 1, 250, 50, 1]);
  expect(taken.flat()).toEqual(Array.from({ length: 304 }, (_, id) => id));
});

test('on a full disk what was answered as stored is stored, and the rest is refused with the remedy', () => {
  const db = connect(':memory:', 'write');
  const pages = db.get<{ page_count: number }>('pragma page_count')?.page_count ?? 0;
  db.script(`pragma max_page_count = ${pages + 6}`);
  const replies = answer(db, requests(graphs.map(apply)));
  const stored = replies.filter(({ outcome }) => outcome === 'value').length;
  expect(stored).toBeGreaterThan(0);
  expect(stored).toBeLessThan(graphs.length);
  for (const reply of replies)
    if (reply.outcome === 'error')
      expect(reply.error).toMatchObject({
        code: 'UNAVAILABLE',
        message: expect.stringMatching(/disk is full/) as string,
      });
  expect(db.get('select count(*) as articles from article')).toEqual({ articles: stored });
  expect(db.isInTransaction).toBe(false);
  // With room again the rest is taken.
  db.script('pragma max_page_count = 100000');
  const again = answer(db, requests(graphs.map(apply)));
  expect(again.map((reply) => reply.outcome === 'value' && (reply.value as { outcome: string }).outcome)).toEqual(
    replies.map(({ outcome }) => (outcome === 'value' ? 'unchanged' : 'new')),
  );
  db.close();
});

test('where the shared transaction is lost, each write is done by itself', () => {
  const db = connect(':memory:', 'write');
  const [first, second] = graphs;
  if (first === undefined || second === undefined) throw new Error('two articles');
  // A hook that ends the transaction amid the second article, once.
  let losses = 2;
  db.define('lose', () => (losses -= 1));
  db.script(`create temp trigger losing before insert on article when lose('') = 0
    begin select raise(rollback, 'lost'); end`);
  const replies = answer(db, requests([first, second].map(apply)));
  expect(replies).toMatchObject([{ value: { outcome: 'new' } }, { value: { outcome: 'new' } }]);
  expect(db.get('select count(*) as articles from article')).toEqual({ articles: 2 });
  db.close();
});
