import { describe, expect, it } from 'vitest';
import { PROGRAMS } from './extract-programs.table.ts';
import { faults, read } from './reading.ts';

describe('Programmes', () => {
  it.each(PROGRAMS)('$it: $body', (row) => {
    expect(faults(row)).toEqual([]);
  });

  const regionIn = (title: string, body: string, name: string): string | null | undefined =>
    read({ title, body }).entities.find((entity) => entity.type === 'Program' && entity.name === name)?.region;

  it.each([
    ['苏科贷', '合肥市科技要闻', '合肥市推出“苏科贷”，支持企业创新。', 'region-320000'],
    ['苏科贷', '江苏省科技要闻', '江苏省推出“苏科贷”，支持企业创新。', 'region-320000'],
    ['宁科贷', '南京市科技要闻', '南京市推出“宁科贷”，支持企业创新。', 'region-320100'],
    ['宁科贷', '宁夏科技要闻', '宁夏推出“宁科贷”，支持企业创新。', 'region-640000'],
    ['宁科贷', '合肥市科技要闻', '合肥市学习“宁科贷”，支持企业创新。', null],
  ])('%s in “%s” belongs where the lexicon says', (name, title, body, region) => {
    expect(regionIn(title, body, name)).toBe(region);
  });

  it.each(['渔光互补技术', '农光互补技术', '鱼跃育苗技术', '雨林碳汇技术', '竹林碳汇技术', '土壤修复技术'])(
    'a project named “%s” is a programme, although a figure of speech may have one of its words',
    (name) => {
      const { entities } = read({ title: '合肥市科技要闻', body: `合肥市组织实施“${name}”项目。` });
      expect(entities.filter(({ type }) => type === 'Program').map((entity) => entity.name)).toEqual([name]);
    },
  );

  it.each(['创新雨林', '授人以渔', '筑巢引凤', '明白账', '躺平'])('“%s” is a figure of speech', (figure) => {
    const { entities } = read({ title: '合肥市科技要闻', body: `合肥市让企业告别“${figure}”。` });
    expect(entities.filter(({ type }) => type === 'Program')).toEqual([]);
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
