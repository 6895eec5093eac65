import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EntityId } from '../../graph/index.ts';
import type { EntityReading } from '../../graph/store/canonical.ts';
import {
  count,
  counted,
  emptyTally,
  namesOf,
  parseTally,
  type Elected,
  type Tally,
} from '../../graph/store/neo4j/tally.ts';

const ID = 'e' as EntityId;
const COUNTS = {
  articles: 1,
  degree: 0,
  statementFirst: null,
  statementLast: null,
  articleFirst: null,
  articleLast: null,
  firstEventDate: null,
  lastEventDate: null,
} as const;

const few = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const readings: fc.Arbitrary<readonly EntityReading[]> = fc.array(
  fc
    .record({
      name: few('甲', '甲市', '[甲]', '1 2'),
      aliases: fc.uniqueArray(few('乙', '甲'), { maxLength: 2 }),
      region: few(null, 'a' as EntityId, 'b' as EntityId),
      code: few(null, '340000'),
      level: few(null, 'city', 'county'),
      mentions: few(0, 1),
    })
    .map((reading) => ({ ...reading, aliases: reading.aliases.filter((alias) => alias !== reading.name) })),
  { minLength: 1, maxLength: 6 },
);

/** What is read back from the node that is written of the tally. */
function keptAndRead(tally: Tally): Tally {
  const { tally: text, region, code, level } = counted(ID, tally, COUNTS) as Elected & { tally: string };
  return parseTally(text, { name: namesOf(tally)[0], region, code, level });
}

it('a tally is read as it was kept, whatever the articles give', () => {
  fc.assert(
    fc.property(readings, (list) => {
      const tally = emptyTally();
      for (const reading of list) {
        count(tally, reading, 1);
        expect(keptAndRead(tally)).toEqual(tally);
      }
      for (const reading of list.slice(1)) {
        count(tally, reading, -1);
        expect(keptAndRead(tally)).toEqual(tally);
      }
    }),
  );
});

it('a tally is a few numbers where articles do not differ, and JSON where they do', () => {
  const tally = emptyTally();
  const reading = { name: '甲', aliases: [], region: null, code: null, level: 'city', mentions: 1 } as const;
  const text = () => counted(ID, tally, COUNTS)['tally'];
  count(tally, reading, 1);
  count(tally, { ...reading, level: null }, 1);
  expect(text()).toBe('2 0 0 1');
  count(tally, { ...reading, aliases: ['乙'] }, 1);
  expect(text()).toBe('[3,[["甲",[3,0]],["乙",[0,1]]],[],[],[["city",2]]]');
});
