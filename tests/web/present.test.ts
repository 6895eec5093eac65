import { expect, test } from 'vitest';
import { follow, inPresentIds, presentIds } from '../../web/src/state/present.ts';
import type { Placed } from '../../web/src/state/placed.ts';
import { HOME, type Focus, type Route } from '../../web/src/state/route.ts';
import { Bar } from './bar.ts';

const node = (id: string, by: string | null = null, pinned = false): Placed => ({ id, x: 1, y: 2, pinned, by });
const PRESENT = new Map([
  ['old-a', 'a'],
  ['old-b', 'b'],
]);

test('what the API answered under another id is found by the id that was asked for', () => {
  expect(presentIds(['old-a', 'b', 'gone', 'no-entity'], [{ id: 'a' }, { id: 'b' }, null, {}])).toEqual(
    new Map([['old-a', 'a']]),
  );
});

test('nodes keep their places, pins and what brought them', () => {
  const nodes = [node('old-a', null, true), node('c', 'old-a'), node('old-b', 'c')];
  expect(inPresentIds({ ...HOME, nodes }, PRESENT).nodes).toEqual([
    node('a', null, true),
    node('c', 'a'),
    node('b', 'c'),
  ]);
});

test('of nodes that are one entity now the first stays, and it did not bring itself', () => {
  const nodes = [node('a', 'old-a'), node('old-a', null, true), node('c', 'old-a')];
  expect(inPresentIds({ ...HOME, nodes }, PRESENT).nodes).toEqual([node('a'), node('c', 'a')]);
});

test.each<[Focus, Focus]>([
  [
    { kind: 'entity', id: 'old-a' },
    { kind: 'entity', id: 'a' },
  ],
  [
    { kind: 'pair', a: 'old-a', b: 'old-b' },
    { kind: 'pair', a: 'a', b: 'b' },
  ],
  [
    { kind: 'cell', program: 'old-a', region: 'old-b' },
    { kind: 'cell', program: 'a', region: 'b' },
  ],
  [
    { kind: 'rest', program: 'old-a', level: 'CITY' },
    { kind: 'rest', program: 'a', level: 'CITY' },
  ],
  [
    { kind: 'relation', id: 'old-a' },
    { kind: 'relation', id: 'a' },
  ],
  [
    { kind: 'article', id: 'old-a', statement: 'old-b', span: null },
    { kind: 'article', id: 'old-a', statement: 'b', span: null },
  ],
])('the panel of %j is that of %j', (before, now) => {
  expect(inPresentIds({ ...HOME, focus: before }, PRESENT).focus).toEqual(now);
});

test('the traced programme and the regions compared go by their present ids, each region once', () => {
  const route: Route = { ...HOME, program: 'old-a', picks: ['old-b', 'c', 'b'] };
  expect(inPresentIds(route, PRESENT)).toEqual({ ...HOME, program: 'a', picks: ['b', 'c'] });
});

test('the statement marked in the reading view goes by its present id', () => {
  const route: Route = { ...HOME, view: 'read', article: 'old-a', statement: 'old-b' };
  expect(inPresentIds(route, PRESENT)).toEqual({ ...route, statement: 'b' });
});

test('the address changes only where an id has', () => {
  const bar = new Bar({ ...HOME, focus: { kind: 'entity', id: 'old-a' } });
  follow(bar, ['c'], [{ id: 'c' }]);
  expect(bar.changes).toEqual([]);
  follow(bar, ['old-a'], [{ id: 'a' }]);
  expect(bar.route).toEqual({ ...HOME, focus: { kind: 'entity', id: 'a' } });
  expect(bar.changes).toEqual(['replace']);
});
