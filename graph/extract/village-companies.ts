import type { Candidate } from './candidate.ts';

/** Shortest name that a company has without the town before it. */
const SHORTEST_COMPANY = 6;

/** 溢水镇东川村绿谷食品有限公司: a company is not named after a town or village but lies there. */
export function withoutTowns(
  organisations: readonly Candidate[],
  regions: readonly Candidate[],
  c: string,
): readonly Candidate[] {
  const towns = new Map<number, number>();
  for (const { reading, start, end } of regions)
    if (reading.kind === 'place' && reading.level !== 'zone') towns.set(start, end);
  return organisations.map((candidate) => {
    const { reading, start, end } = candidate;
    if (
      reading.kind !== 'name' ||
      reading.type !== 'Enterprise' ||
      reading.base === null ||
      !reading.name.endsWith('公司')
    )
      return candidate;
    let own = start;
    for (let next = towns.get(own); next !== undefined && end - next >= SHORTEST_COMPANY; next = towns.get(own))
      own = next;
    return own === start
      ? candidate
      : {
          ...candidate,
          start: own,
          rule: 'organisations:name',
          reading: { ...reading, name: c.slice(own, end), base: null },
        };
  });
}
