import { describe, expect, it } from 'vitest';
import { REGIONS } from './extract-regions.table.ts';
import { faults } from './reading.ts';

describe('Regions', () => {
  it.each(REGIONS)('$it: $body', (row) => {
    expect(faults(row)).toEqual([]);
  });
});
