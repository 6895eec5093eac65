import { describe, expect, it } from 'vitest';
import { ENTERPRISES, INSTITUTIONS, ORGANS } from './extract-organisations.table.ts';
import { faults } from './reading.ts';

describe.each([
  ['Organs of Party and state', ORGANS],
  ['Enterprises', ENTERPRISES],
  ['Institutions', INSTITUTIONS],
])('%s', (_, rows) => {
  it.each(rows)('$it: $body', (row) => {
    expect(faults(row)).toEqual([]);
  });
});
