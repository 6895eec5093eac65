import { describe, expect, test } from 'vitest';
import { figureResults, relationErrors } from './error-kinds.ts';
import { match, type Figure } from './match.ts';

const TEXT = '临江市科技局与东岭大学共建海蓝实验室。该局牵头“青山计划”。';
const NAMES = { bureau: '临江市科技局', university: '东岭大学', laboratory: '海蓝实验室', plan: '青山计划' } as const;
type Id = keyof typeof NAMES;
const TYPES = { bureau: 'Agency', university: 'Institution', laboratory: 'Institution', plan: 'Program' } as const;
const ids = Object.keys(NAMES) as readonly Id[];
type Said = readonly [Id, string, Id];

/** An article with the relations and figures that are required, and those that were read; ids of what was read end in a stroke. */
function article(
  required: readonly Said[],
  read: readonly Said[],
  {
    found = ids,
    figures = [[], []],
  }: { found?: readonly Id[]; figures?: readonly [readonly Figure[], readonly Figure[]] } = {},
) {
  const entity = (id: Id) => ({
    id: `${id}'`,
    type: TYPES[id],
    name: NAMES[id],
    mentions: [{ start: TEXT.indexOf(NAMES[id]), end: TEXT.indexOf(NAMES[id]) + NAMES[id].length }],
  });
  return match(
    {
      title: '临江',
      entities: ids.map((id) => ({ id, types: [TYPES[id]], names: [NAMES[id]] })),
      relations: required.map(([subject, predicate, object]) => ({ subject, predicate, object })),
      indicators: figures[0],
    },
    {
      title: '临江',
      text: TEXT,
      entities: found.map(entity),
      relations: read.map(([subject, predicate, object]) => ({
        subject: `${subject}'`,
        predicate,
        object: `${object}'`,
        confidence: 0.8,
        rule: 'verbs:lead',
        evidence: { start: 0, end: 1 },
      })),
      indicators: figures[1],
    },
  );
}

const kinds = (...given: Parameters<typeof article>): readonly string[] =>
  relationErrors(article(...given)).map(({ kind }) => kind);

describe('a relation that was missed', () => {
  const wanted: readonly Said[] = [['bureau', 'COOPERATES_WITH', 'university']];

  test('a missed claim is classified by what was lacking', () => {
    expect(kinds(wanted, [])).toEqual(['in one sentence']);
    expect(kinds(wanted, [], { found: ['bureau'] })).toEqual(['an end was not found']);
    expect(kinds([['university', 'PARTICIPATES_IN', 'plan']], [])).toEqual(['over sentences']);
  });

  test('a claim that was missed and read as another counts as both', () => {
    expect(kinds(wanted, [['university', 'SUPPORTS', 'bureau']])).toEqual([
      'another predicate was read',
      'another predicate',
    ]);
  });
});

test('a wrong claim is classified by what is wrong', () => {
  const wanted: readonly Said[] = [['bureau', 'ESTABLISHES', 'laboratory']];
  expect(kinds(wanted, [...wanted, ['university', 'LEADS', 'plan']])).toEqual(['nothing between them']);
  expect(kinds(wanted, [['laboratory', 'ESTABLISHES', 'bureau']])).toEqual([
    'another predicate was read',
    'turned round',
  ]);
});

test('a figure is classified by the first thing that is wrong with it', () => {
  const figure = (metric: string, value: number, unit: string, subject?: string): Figure => ({
    metric,
    value,
    unit,
    ...(subject === undefined ? {} : { subject }),
  });
  const results = figureResults(
    article([], [], {
      figures: [
        [
          figure('入驻企业', 12, '家', 'laboratory'),
          figure('研发投入', 3, '亿元', 'plan'),
          figure('服务团队', 40, '个'),
          figure('专利授权', 7, '件'),
          figure('孵化面积', 5, '万平方米'),
          figure('培训农户', 80, '户'),
        ],
        [
          figure('入驻企业', 12, '家', "laboratory'"),
          figure('研发投入', 3, '亿元', "bureau'"),
          figure('年均', 40, '个'),
          figure('专利授权', 7, '项'),
          figure('孵化面积', 6, '万平方米'),
          figure('距省城', 90, '公里'),
        ],
      ],
    }),
  );
  expect(results.map(({ kind }) => kind)).toEqual([
    'right',
    'subject',
    'metric',
    'unit',
    'value',
    'missed',
    'invented',
  ]);
});
