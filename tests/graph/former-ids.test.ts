import { describe, expect, it } from 'vitest';
import { formerIdsOf, type ArticleGraph, type Entity, type EntityId, type EntityType } from '../../graph/index.ts';
import { articleOf } from '../graphs.ts';

type Named = Readonly<{
  id: string;
  type?: EntityType;
  name: string;
  aliases?: readonly string[];
  at?: readonly number[];
}>;

/** A reading of one text; only its names and places matter. */
const reading = (...things: readonly Named[]): ArticleGraph => ({
  ...articleOf({ title: '甲' }),
  entities: things.map(({ id, type = 'Agency', name, aliases = [] }): Entity => ({
    id: id as EntityId,
    type,
    name,
    aliases,
    region: null,
    code: null,
    level: null,
  })),
  mentions: things.flatMap(({ id, at = [] }) =>
    at.map((start) => ({ entity: id as EntityId, start, end: start + 4, rule: 'test:name' })),
  ),
});

const changes = (before: ArticleGraph, after: ArticleGraph): readonly string[] =>
  formerIdsOf(before, after)
    .map(({ former, id }) => `${former} → ${id}`)
    .toSorted();

describe('ids that an entity no longer goes by', () => {
  it.each([
    [
      'an entity with another name in the same places is the same',
      [{ id: 'old', name: '市农委', at: [5, 40] }],
      [{ id: 'new', name: '浦江市农业委员会', at: [5, 40] }],
      ['old → new'],
    ],
    [
      'an entity that keeps one of its names is the same though it stands elsewhere',
      [{ id: 'old', name: '浦江农委', at: [5] }],
      [{ id: 'new', name: '浦江市农业委员会', aliases: ['浦江农委'], at: [3] }],
      ['old → new'],
    ],
    [
      'places weigh more than names, because a short name may be that of two bodies',
      [{ id: 'old', name: '市农委', at: [5] }],
      [
        { id: 'here', name: '浦江市农业委员会', at: [5] },
        { id: 'there', name: '兰溪市农业委员会', aliases: ['市农委'], at: [60] },
      ],
      ['old → here'],
    ],
    [
      'an entity that became two has both in its place',
      [{ id: 'old', name: '农贷通', at: [5, 40] }],
      [
        { id: 'one', name: '农贷通', at: [5] },
        { id: 'two', name: '农贷通', at: [40] },
      ],
      ['old → one', 'old → two'],
    ],
    [
      'two entities that became one have it in their place',
      [
        { id: 'a', name: '市农委', at: [5] },
        { id: 'b', name: '农业委员会', at: [40] },
      ],
      [{ id: 'one', name: '浦江市农业委员会', at: [5, 40] }],
      ['a → one', 'b → one'],
    ],
    [
      'an entity of another type does not take the place',
      [{ id: 'old', name: '农贷通', type: 'Program', at: [5] }],
      [{ id: 'new', name: '农贷通', type: 'Institution', at: [5] }],
      [],
    ],
    ['an entity that is no longer found has none', [{ id: 'old', name: '务必盯紧', at: [5] }], [], []],
    [
      'an entity that keeps its id has no former one',
      [{ id: 'kept', name: '市农委', at: [5] }],
      [{ id: 'kept', name: '浦江市农业委员会', at: [5] }],
      [],
    ],
  ] as const satisfies readonly (readonly [string, readonly Named[], readonly Named[], readonly string[]])[])(
    '%s',
    (_, before, after, expected) => {
      expect(changes(reading(...before), reading(...after))).toEqual(expected);
    },
  );
});
