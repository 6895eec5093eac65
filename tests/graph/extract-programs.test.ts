import { describe, expect, it } from 'vitest';
import { PROGRAMS } from './extract-programs.table.ts';
import { faults, read } from './reading.ts';

describe('Programmes', () => {
  it.each(PROGRAMS)('$it', (row) => {
    expect(faults(row)).toEqual([]);
  });

  it('has no region for a national scheme, and that of its place for a local fund', () => {
    const graph = read({
      title: '安徽省科技要闻',
      body: '安徽省推行科技特派员制度。省科技成果转化引导基金完成首投。',
    });
    const regionOf = (name: string): string | null | undefined =>
      graph.entities.find((entity) => entity.type === 'Program' && entity.name === name)?.region;
    expect(regionOf('科技特派员')).toBeNull();
    expect(regionOf('安徽省科技成果转化引导基金')).toBe('region-340000');
  });
});
