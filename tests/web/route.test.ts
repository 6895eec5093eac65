import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES } from '../../graph/ontology/index.ts';
import { format, HOME, LEVELS, parse, PATH_HOPS, VIEWS, type Focus, type Route } from '../../web/src/state/route.ts';

/** Ids are the server's: any characters at all, also the ones that the address uses. */
const ids = fc.oneof(
  fc.string({ minLength: 1, maxLength: 24, unit: 'grapheme' }).filter((id) => id.isWellFormed()),
  fc.stringMatching(/^[a-z]+-[0-9a-f]{16}$/),
  fc.constantFrom('a@1,2', 'x;y', 'n=1&f=2', '#/read?a', '100%', '政:脉'),
);
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const focuses: fc.Arbitrary<Focus> = fc.oneof(
  fc.record({ kind: fc.constantFrom('entity' as const, 'relation' as const), id: ids }),
  fc.record({ kind: fc.constant('article' as const), id: ids, statement: maybe(ids), span: maybe(fc.constant('3-9')) }),
  fc.record({ kind: fc.constant('pair' as const), a: ids, b: ids }),
  fc.record({
    kind: fc.constant('paths' as const),
    a: ids,
    b: ids,
    hops: fc.constantFrom(...PATH_HOPS),
    context: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('cell' as const), program: ids, region: ids }),
  fc.record({ kind: fc.constant('rest' as const), program: ids, level: fc.constantFrom(...LEVELS) }),
);
const places = fc.integer({ min: -99_999, max: 99_999 });
const routes: fc.Arbitrary<Route> = fc.record({
  view: fc.constantFrom(...VIEWS),
  focus: maybe(focuses),
  nodes: fc.uniqueArray(fc.record({ id: ids, x: places, y: places, pinned: fc.boolean(), by: fc.constant(null) }), {
    selector: ({ id }) => id,
    maxLength: 12,
  }),
  off: fc.record({
    types: fc.subarray([...ENTITY_TYPE_NAMES]),
    predicates: fc.subarray([...RELATION_TYPE_NAMES]),
  }),
  table: fc.boolean(),
  article: maybe(ids),
  statement: maybe(ids),
  program: maybe(ids),
  level: fc.constantFrom(...LEVELS),
  picks: fc.uniqueArray(ids, { maxLength: 4 }),
});

test('a link restores exactly the view that it was copied from', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(parse(format(route))).toEqual(route);
    }),
  );
});

test('an address needs no escaping by the browser', () => {
  fc.assert(
    fc.property(routes, (route) => {
      const fragment = format(route);
      expect(new URL(`http://x/${fragment}`).hash).toBe(fragment);
    }),
  );
});

test('any other fragment falls back to what it understands', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (fragment) => {
      expect(VIEWS).toContain(parse(fragment).view);
    }),
  );
  expect(parse('')).toEqual(HOME);
  expect(parse('#/nowhere?f=bad:1&n=a@x,y;b@1,2&off=Moon;Region&level=PLANET&a=%E0%A4%A')).toEqual({
    ...HOME,
    nodes: [{ id: 'b', x: 1, y: 2, pinned: false, by: null }],
    off: { types: ['Region'], predicates: [] },
  });
});

test('a node named twice stands once', () => {
  expect(parse('#/explore?n=a@1,2;a@3,4').nodes).toEqual([{ id: 'a', x: 1, y: 2, pinned: false, by: null }]);
});

test('a fresh start has a short address', () => {
  expect(format(HOME)).toBe('#/explore');
});

test('a link says what each node was brought by', () => {
  fc.assert(
    fc.property(
      routes.filter(({ nodes }) => nodes.length > 1),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      (route, bringers) => {
        const nodes = route.nodes.map((node, index) => {
          const bringer = route.nodes[(bringers[index] ?? 0) % route.nodes.length];
          return { ...node, by: bringer === undefined || bringer.id === node.id ? null : bringer.id };
        });
        expect(parse(format({ ...route, nodes })).nodes).toEqual(nodes);
      },
    ),
  );
});

const two = [
  { id: 'region-340000', x: -12, y: 2000, pinned: false, by: null },
  { id: 'program-00112233445566ff', x: 5, y: -7, pinned: true, by: null },
];

test('a link of the form before nodes were packed still restores its nodes', () => {
  expect(parse('#/explore?n=region-340000@-12,2000;program-00112233445566ff@5,-7*').nodes).toEqual(two);
});

test('a link that was cut in the middle restores what stands before the cut', () => {
  expect(parse(format({ ...HOME, nodes: two }).slice(0, -1)).nodes).toEqual(two.slice(0, 1));
});

test('a link with 200 nodes is shorter than 3,600 characters', () => {
  const nodes = Array.from({ length: 200 }, (_, index) => ({
    id: `agency-${index.toString(16).padStart(16, 'f')}`,
    x: 9 * index - 900,
    y: 900 - 9 * index,
    pinned: index % 7 === 0,
    by: index === 0 ? null : `agency-${(0).toString(16).padStart(16, 'f')}`,
  }));
  const fragment = format({ ...HOME, nodes });
  expect(parse(fragment).nodes).toEqual(nodes);
  expect(fragment.length).toBeLessThan(3600);
});
